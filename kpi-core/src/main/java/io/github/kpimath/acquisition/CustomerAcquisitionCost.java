package io.github.kpimath.acquisition;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.money;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.value.Money;
import java.util.function.Function;

/**
 * What does it cost to win a customer? Customer Acquisition Cost (CAC).
 *
 * <p><b>Formula</b> sales and marketing spend ÷ customers won for the first time in the period.
 *
 * <p><b>Unit and range</b> money per customer, 0 and up. Low is good, beside the lifetime value.
 *
 * <p><b>Example</b> $10,000 in three months, 20 customers won: $500.
 *
 * <pre>{@code
 * CustomerAcquisitionCost.of(Money.of("10000", "USD"), 20).amount(RoundingMode.HALF_EVEN);   // USD 500.00
 * }</pre>
 *
 * <p>The spend is what the caller passes: salaries, subscriptions, production of ads, placement commissions, discounts to new
 * customers (do not deduct these from revenue too).
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when nobody was won.
 *
 * <p><b>Pooling</b> add spend and customers of disjoint channels or segments; never average costs.
 *
 * <p><b>Pitfalls</b> spend and customers must be of the same period, or the lag be stated; returners are not won for the first
 * time.
 *
 * <p><b>Source</b> customer-experience guides. Immutable and thread-safe.
 *
 * @param evidence what was spent and who was won
 * @param definition how it is computed
 */
public record CustomerAcquisitionCost(AcquisitionSpend evidence, Method definition) implements MoneyKpi {

    /** The definitions in use. Each constant is the {@link Definition}; the caller states which spend was passed. */
    public enum Method implements Definition {
        /** All sales and marketing spend of the period ÷ customers won for the first time in it. The default. */
        SPEND_OVER_CUSTOMERS_WON(e -> money("acquisition-spend", e.spend()).over(won(e))),
        /** The spend of an earlier period ÷ customers won, for long sales cycles. */
        EARLIER_SPEND_OVER_CUSTOMERS_WON(
                e -> money("acquisition-spend-earlier", e.spend()).over(won(e))),
        /** The spend on one channel ÷ customers won through it. */
        CHANNEL_SPEND_OVER_CHANNEL_CUSTOMERS_WON(e -> money("acquisition-spend-channel", e.spend())
                .over(count("customers-won-channel", e.won()), "none.customers-won")),
        /** The spend on paid channels ÷ customers won through these, leaving out who came unpaid. */
        PAID_CHANNELS_ONLY(e -> money("acquisition-spend-paid", e.spend())
                .over(count("customers-won-paid", e.won()), "none.customers-won")),
        /** All spend ÷ customers won for the first time or won back. */
        INCLUDING_RETURNERS(e -> money("acquisition-spend", e.spend())
                .over(won(e).plus(count("customers-returned", e.returned())), "none.customers-won"));

        private final Function<AcquisitionSpend, Formula> formula;

        Method(Function<AcquisitionSpend, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("acquisition", "cac", Direction.LOW_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what was spent and who was won
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public CustomerAcquisitionCost {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The cost by the default definition, {@link Method#SPEND_OVER_CUSTOMERS_WON}.
     *
     * @param evidence what was spent and who was won
     * @return the cost
     */
    public static CustomerAcquisitionCost of(AcquisitionSpend evidence) {
        return of(evidence, Method.SPEND_OVER_CUSTOMERS_WON);
    }

    /**
     * The cost by a named definition.
     *
     * @param evidence what was spent and who was won
     * @param definition the definition
     * @return the cost
     */
    public static CustomerAcquisitionCost of(AcquisitionSpend evidence, Method definition) {
        return new CustomerAcquisitionCost(evidence, definition);
    }

    /**
     * The cost from an amount and a number.
     *
     * @param spend all sales and marketing spend of the period, at least 0
     * @param customersWon customers won for the first time in it
     * @return the cost; undefined when nobody was won
     * @throws IllegalArgumentException if either is negative
     */
    public static CustomerAcquisitionCost of(Money spend, long customersWon) {
        return of(AcquisitionSpend.of(spend, customersWon));
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    private static Formula won(AcquisitionSpend e) {
        return count("customers-won", e.won());
    }
}
