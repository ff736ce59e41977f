package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.money;
import static io.github.kpimath.Formula.percentage;
import static io.github.kpimath.Formula.result;
import static io.github.kpimath.internal.Inputs.requireNamed;
import static io.github.kpimath.internal.Inputs.requireWithin;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.Leaf;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import io.github.kpimath.value.PerPeriod;

/**
 * After how many months has a new customer brought back what he cost to win? CAC payback period.
 *
 * <p><b>Formula</b> customer acquisition cost ÷ (MRR per new customer × gross margin).
 *
 * <p><b>Unit and range</b> months, 0 and up. Low is good.
 *
 * <p><b>Example</b> won for 500, paying 100 a month at a margin of 80 %: 6.25 months.
 *
 * <pre>{@code
 * CacPayback.of(
 *         CustomerAcquisitionCost.of(Money.of("10000", "USD"), 20),
 *         PerPeriod.monthly(Money.of("100", "USD")),
 *         Fraction.parse("80%")).multiple();   // 6.25
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when MRR × margin is 0 or less, or the acquisition cost has no value. A cost of 0 is paid back in 0 months.
 *
 * <p><b>Pooling</b> it is derived: pool the evidence, then derive. <b>Pitfalls</b> it takes the new customers' MRR, not everybody's;
 * without margin it is too short; customers who leave before are not in it. <b>Source</b> SaaS practice. Immutable and
 * thread-safe.
 *
 * @param cost what it cost to win the customers
 * @param monthly what they pay per month
 * @param grossMargin the share of it that is left after direct costs, at most 1
 * @param definition how it is computed
 */
public record CacPayback(Leaf cost, Leaf monthly, Fraction grossMargin, Method definition) implements MultipleKpi {

    /** The definitions in use. The factories decide. */
    public enum Method implements Definition {
        /** CAC ÷ (MRR per new customer × gross margin). The default. */
        PER_NEW_CUSTOMER("mrr-per-new-customer"),
        /** Sales and marketing spend ÷ (new MRR × gross margin). */
        AGGREGATE("mrr-new"),
        /** CAC ÷ (ARPA of all customers × gross margin). */
        ARPA_OF_ALL_CUSTOMERS("arpa"),
        /** CAC ÷ MRR per new customer: revenue, not margin. */
        WITHOUT_MARGIN("mrr-per-new-customer");

        private final String monthly;

        Method(String monthly) {
            this.monthly = monthly;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("revenue", "cac-payback", Direction.LOW_IS_GOOD);

    /**
     * Checks.
     *
     * @param cost what it cost to win the customers
     * @param monthly what they pay per month
     * @param grossMargin the share of it that is left after direct costs, at most 1
     * @param definition how it is computed
     * @throws IllegalArgumentException if the margin is more than 1, an amount is negative, or an input is not the one that the
     *     definition names
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public CacPayback {
        requireNonNull(definition, "definition");
        requireNamed("cost", cost, definition == Method.AGGREGATE ? "acquisition-spend" : "cac");
        requireNamed("monthly", monthly, definition.monthly);
        requireNotNegative("cost", cost);
        requireNotNegative("monthly", monthly);
        requireWithin("grossMargin", grossMargin, null, Fraction.ONE);
        cost.over(monthly);
    }

    /**
     * The payback of one new customer.
     *
     * @param cost what he cost to win
     * @param mrrPerNewCustomer what he pays per month
     * @param grossMargin the share of it that is left after direct costs, at most 1
     * @return the months
     * @throws IllegalArgumentException if the margin is more than 1, or the price is not per month
     */
    public static CacPayback of(
            CustomerAcquisitionCost cost, PerPeriod<? extends MoneyAmount> mrrPerNewCustomer, Fraction grossMargin) {
        return new CacPayback(
                result(cost),
                money("mrr-per-new-customer", perMonth(mrrPerNewCustomer)),
                grossMargin,
                Method.PER_NEW_CUSTOMER);
    }

    /**
     * The payback of all customers won together.
     *
     * @param spend sales and marketing spend of the period
     * @param newMrr MRR of the customers won in it
     * @param grossMargin the share of it that is left after direct costs, at most 1
     * @return the months
     * @throws IllegalArgumentException if the margin is more than 1, or the MRR is not per month
     */
    public static CacPayback ofAggregate(Money spend, PerPeriod<? extends MoneyAmount> newMrr, Fraction grossMargin) {
        return new CacPayback(
                money("acquisition-spend", spend), money("mrr-new", perMonth(newMrr)), grossMargin, Method.AGGREGATE);
    }

    /**
     * The payback if a new customer pays what all customers pay on average.
     *
     * @param cost what he cost to win
     * @param arpa what a paying customer pays per month
     * @param grossMargin the share of it that is left after direct costs, at most 1
     * @return the months
     * @throws IllegalArgumentException if the margin is more than 1
     */
    public static CacPayback ofArpa(CustomerAcquisitionCost cost, AverageRevenuePerAccount arpa, Fraction grossMargin) {
        return new CacPayback(result(cost), result(arpa), grossMargin, Method.ARPA_OF_ALL_CUSTOMERS);
    }

    /**
     * The payback in revenue, which is shorter than in margin.
     *
     * @param cost what he cost to win
     * @param mrrPerNewCustomer what he pays per month
     * @return the months
     * @throws IllegalArgumentException if the price is not per month
     */
    public static CacPayback withoutMargin(
            CustomerAcquisitionCost cost, PerPeriod<? extends MoneyAmount> mrrPerNewCustomer) {
        return new CacPayback(
                result(cost),
                money("mrr-per-new-customer", perMonth(mrrPerNewCustomer)),
                Fraction.ONE,
                Method.WITHOUT_MARGIN);
    }

    @Override
    public Formula formula() {
        Formula margin =
                definition == Method.WITHOUT_MARGIN ? monthly : monthly.times(percentage("gross-margin", grossMargin));
        boolean brings = margin.undefined().isPresent() || margin.value().signum() > 0;
        return brings
                ? cost.over(margin)
                : Formula.undefined(UndefinedReason.OUTSIDE_DOMAIN, Note.of("no-monthly-margin"));
    }

    private static void requireNotNegative(String argument, Leaf amount) {
        if (amount.undefined().isEmpty() && amount.value().signum() < 0) {
            throw new IllegalArgumentException(argument + " " + amount.value() + " is negative: state 0 or more");
        }
    }

    private static MoneyAmount perMonth(PerPeriod<? extends MoneyAmount> price) {
        price.requireSamePeriod(PerPeriod.monthly(1), "the price and the months of the payback");
        return price.value();
    }
}
