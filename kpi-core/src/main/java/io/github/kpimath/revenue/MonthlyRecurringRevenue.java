package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.money;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.value.MoneyAmount;

/**
 * How much recurring revenue comes in per month? Monthly Recurring Revenue (MRR).
 *
 * <p><b>Formula</b> the sum of the recurring prices per month of all paying customers, which is paying customers × ARPA.
 *
 * <p><b>Unit and range</b> money per month, 0 and up. High is good.
 *
 * <p><b>Example</b> 1,000 customers at $750 a month: $750,000.
 *
 * <pre>{@code
 * MonthlyRecurringRevenue.of(Money.of("750", "USD").times(1_000), 1_000).amount();   // USD 750000.00
 *
 * ExactMoney yearly = BillingInterval.ofYears(1).perMonth(Money.of("2000", "USD"));   // 500/3, exactly
 * MonthlyRecurringRevenue.of(yearly, 1).amount(RoundingMode.HALF_EVEN);               // USD 166.67
 * }</pre>
 *
 * <p><b>Undefined</b> never: nobody pays is 0. <b>Pooling</b> add the evidence of disjoint sets of customers.
 *
 * <p><b>Pitfalls</b> trials, free users, one-time charges and tax are out; a yearly price counts one twelfth, not all in its
 * month, see {@link RecurringPrice}; customers who pay, not those who are active.
 *
 * <p><b>Source</b> subscription practice. Immutable and thread-safe.
 *
 * @param evidence what paying customers pay per month
 */
public record MonthlyRecurringRevenue(RecurringRevenue evidence) implements MoneyKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** The recurring prices per month of all paying customers. */
        SUM_OF_PRICES;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "mrr", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what paying customers pay per month
     * @throws NullPointerException if the evidence is null
     */
    public MonthlyRecurringRevenue {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The recurring revenue.
     *
     * @param evidence what paying customers pay per month
     * @return the revenue
     */
    public static MonthlyRecurringRevenue of(RecurringRevenue evidence) {
        return new MonthlyRecurringRevenue(evidence);
    }

    /**
     * The recurring revenue from an amount and a number.
     *
     * @param perMonth the recurring prices of all paying customers, per month
     * @param payingCustomers how many they are
     * @return the revenue
     * @throws IllegalArgumentException if either is negative, or there is revenue without customers
     */
    public static MonthlyRecurringRevenue of(MoneyAmount perMonth, long payingCustomers) {
        return of(new RecurringRevenue(perMonth, payingCustomers));
    }

    @Override
    public Method definition() {
        return Method.SUM_OF_PRICES;
    }

    @Override
    public Formula formula() {
        return money("recurring-prices", evidence.perMonth());
    }
}
