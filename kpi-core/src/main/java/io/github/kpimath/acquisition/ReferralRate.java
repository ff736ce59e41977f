package io.github.kpimath.acquisition;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.KpiType;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;
import java.util.function.Function;

/**
 * Which share of new customers came because a customer recommended the company?
 *
 * <p><b>Formula</b> customers won by referral ÷ customers won, both for the first time in the period.
 *
 * <p><b>Unit and range</b> percent of customers won, 0…100 %. High is good.
 *
 * <p><b>Example</b> 8 of 40 new customers came by referral: 20 %.
 *
 * <pre>{@code
 * ReferralRate.ofCounts(8, 40).percent();   // 20.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}. How many customers refer others is {@link ReferringCustomersShare}.
 *
 * <p><b>Undefined</b> when nobody was won.
 *
 * <p><b>Pooling</b> add the evidence of disjoint segments; never average rates.
 *
 * <p><b>Pitfalls</b> it also rises when other channels bring fewer customers: look at the number beside it. The intention to
 * recommend, which a Net Promoter Score asks for, is not a referral. A customer with two sources counts once, as the caller
 * decides.
 *
 * <p><b>Source</b> customer-success guides; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence who was won and who came by referral
 * @param definition how it is computed
 */
public record ReferralRate(ReferredCustomers evidence, Method definition) implements ShareKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Won by referral ÷ won, both for the first time. The default. */
        FIRST_TIME_CUSTOMERS(e -> count("customers-referred", e.referred()).over(count("customers-won", e.won()))),
        /** Won or won back by referral ÷ won or won back. */
        INCLUDING_RETURNERS(e -> count("customers-referred-or-back", e.referred() + e.returnedReferred())
                .over(count("customers-won-or-back", e.won() + e.returned()), "none.customers-won"));

        private final Function<ReferredCustomers, Quotient> formula;

        Method(Function<ReferredCustomers, Quotient> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("acquisition", "referral-rate", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who was won and who came by referral
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public ReferralRate {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The rate by the default definition, {@link Method#FIRST_TIME_CUSTOMERS}.
     *
     * @param evidence who was won and who came by referral
     * @return the result
     */
    public static ReferralRate of(ReferredCustomers evidence) {
        return of(evidence, Method.FIRST_TIME_CUSTOMERS);
    }

    /**
     * The rate by a named definition.
     *
     * @param evidence who was won and who came by referral
     * @param definition the definition
     * @return the result
     */
    public static ReferralRate of(ReferredCustomers evidence, Method definition) {
        return new ReferralRate(evidence, definition);
    }

    /**
     * The rate from two numbers.
     *
     * @param referred customers won for the first time, by referral, 0 to {@code won}
     * @param won customers won for the first time
     * @return the rate; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static ReferralRate ofCounts(long referred, long won) {
        return of(ReferredCustomers.ofWon(referred, won));
    }

    @Override
    public Quotient formula() {
        return definition.formula.apply(evidence);
    }
}
