package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.value.Money;

/**
 * What does a paying customer pay per month? Average Revenue Per Account (ARPA).
 *
 * <p><b>Formula</b> MRR ÷ paying customers, both at the end of the period.
 *
 * <p><b>Unit and range</b> money per customer and month, above 0. High is good.
 *
 * <p><b>Example</b> $750,000 from 1,000 customers: $750.
 *
 * <pre>{@code
 * AverageRevenuePerAccount.of(Money.of("750000", "USD"), 1_000).amount();   // USD 750.00
 * }</pre>
 *
 * <p><b>Undefined</b> when nobody pays. <b>Pooling</b> add the evidence of disjoint sets of customers; never average averages.
 * <b>Pitfalls</b> customers whose price is 0 are not paying and not in the base. <b>Source</b> subscription practice. Immutable
 * and thread-safe.
 *
 * @param evidence what paying customers pay per month
 */
public record AverageRevenuePerAccount(RecurringRevenue evidence) implements MoneyKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** MRR ÷ paying customers at the period's end. */
        MRR_OVER_PAYING_CUSTOMERS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "arpa", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what paying customers pay per month
     * @throws NullPointerException if the evidence is null
     */
    public AverageRevenuePerAccount {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The average.
     *
     * @param evidence what paying customers pay per month
     * @return the average
     */
    public static AverageRevenuePerAccount of(RecurringRevenue evidence) {
        return new AverageRevenuePerAccount(evidence);
    }

    /**
     * The average from an amount and a number.
     *
     * @param perMonth the recurring prices of all paying customers, per month
     * @param payingCustomers how many they are
     * @return the average; undefined when nobody pays
     * @throws IllegalArgumentException if either is negative, or there is revenue without customers
     */
    public static AverageRevenuePerAccount of(Money perMonth, long payingCustomers) {
        return of(new RecurringRevenue(perMonth, payingCustomers));
    }

    @Override
    public Method definition() {
        return Method.MRR_OVER_PAYING_CUSTOMERS;
    }

    @Override
    public Formula formula() {
        return result(MonthlyRecurringRevenue.of(evidence)).over(count("customers-paying", evidence.payingCustomers()));
    }
}
