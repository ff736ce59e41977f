package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.constant;
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
 * What does it cost to keep a customer? Customer Retention Cost (CRC).
 *
 * <p><b>Formula</b> retention spend ÷ customers at the end of the period, the base of ARPA too.
 *
 * <p><b>Unit and range</b> money per customer and period, 0 and up. Low is good, beside the revenue per customer.
 *
 * <p><b>Example</b> $30,000 for 600 customers at the end: $50.
 *
 * <p>The spend is what the caller passes, on existing customers only: payroll of service and success teams, professional
 * services, training, tools, marketing to customers. A cost shared with acquisition is split by the caller.
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when the method's denominator is zero, and all but the default where it was not given who came and left.
 *
 * <p><b>Pooling</b> add the evidence of disjoint segments; never average costs.
 *
 * <p><b>Pitfalls</b> spend and customers are of one period; "total customers" can mean four things, see the methods.
 *
 * <p><b>Source</b> customer-success guides. Immutable and thread-safe.
 *
 * @param evidence what was spent, and on whom
 * @param definition how it is computed
 */
public record CustomerRetentionCost(RetentionSpend evidence, Method definition) implements MoneyKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Spend ÷ customers at the end of the period. The default. */
        SPEND_OVER_CUSTOMERS_AT_END(
                e -> spend(e).over(count("customers-at-end", e.customers().atEnd()))),
        /** Spend ÷ customers of the start who are there at the end. */
        SPEND_OVER_CUSTOMERS_RETAINED(e -> e.whenMovementKnown(
                () -> spend(e).over(count("customers-retained", e.customers().retained())))),
        /** Spend ÷ the mean of customers at start and at end. */
        SPEND_OVER_MEAN_CUSTOMERS(e -> e.whenMovementKnown(() -> spend(e).over(
                        count("customers-at-start", e.customers().atStart())
                                .plus(count("customers-at-end", e.customers().atEnd()))
                                .over(constant(2)),
                        "nobody-at-start-or-end"))),
        /** Spend ÷ everyone who was a customer at some time in the period. */
        SPEND_OVER_EVERYONE_SERVED(e -> e.whenMovementKnown(
                () -> spend(e).over(count("customers-served", e.customers().served()))));

        private final Function<RetentionSpend, Formula> formula;

        Method(Function<RetentionSpend, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "crc", Direction.LOW_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what was spent, and on whom
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public CustomerRetentionCost {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The result by the default definition, {@link Method#SPEND_OVER_CUSTOMERS_AT_END}.
     *
     * @param evidence what was spent, and on whom
     * @return the result
     */
    public static CustomerRetentionCost of(RetentionSpend evidence) {
        return of(evidence, Method.SPEND_OVER_CUSTOMERS_AT_END);
    }

    /**
     * The result by a named definition.
     *
     * @param evidence what was spent, and on whom
     * @param definition the definition
     * @return the result
     */
    public static CustomerRetentionCost of(RetentionSpend evidence, Method definition) {
        return new CustomerRetentionCost(evidence, definition);
    }

    /**
     * The cost from an amount and a number. Who came and left was not given then, so that the other definitions have no value of
     * this evidence: for them, state the movement.
     *
     * @param spend all that was spent on existing customers, 0 or more
     * @param customersAtEnd customers at the end of the period
     * @return the cost; undefined when there are none
     * @throws IllegalArgumentException if either is negative
     */
    public static CustomerRetentionCost of(Money spend, long customersAtEnd) {
        return of(RetentionSpend.ofCustomersAtEnd(spend, customersAtEnd));
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    private static Formula spend(RetentionSpend e) {
        return money("retention-spend", e.spend());
    }
}
