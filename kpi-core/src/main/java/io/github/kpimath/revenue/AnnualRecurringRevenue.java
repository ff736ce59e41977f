package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.constant;
import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.value.MoneyAmount;

/**
 * How much recurring revenue would a year bring at this rate? Annual Recurring Revenue (ARR).
 *
 * <p><b>Formula</b> 12 × MRR.
 *
 * <p><b>Unit and range</b> money per year, 0 and up. High is good.
 *
 * <p><b>Example</b> MRR of 750,000: 9,000,000.
 *
 * <p><b>Undefined</b> never: 0 is a value. <b>Pooling</b> add the evidence of disjoint sets of customers. <b>Pitfalls</b> a run
 * rate, not a forecast and not booked revenue. <b>Source</b> subscription practice. Immutable and thread-safe.
 *
 * @param evidence what paying customers pay per month
 */
public record AnnualRecurringRevenue(RecurringRevenue evidence) implements MoneyKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** 12 × MRR. */
        TWELVE_TIMES_MRR;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "arr", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what paying customers pay per month
     * @throws NullPointerException if the evidence is null
     */
    public AnnualRecurringRevenue {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The result.
     *
     * @param evidence what paying customers pay per month
     * @return the result
     */
    public static AnnualRecurringRevenue of(RecurringRevenue evidence) {
        return new AnnualRecurringRevenue(evidence);
    }

    /**
     * The result from an amount and a number.
     *
     * @param perMonth the recurring prices of all paying customers, per month
     * @param payingCustomers how many they are
     * @return the result
     * @throws IllegalArgumentException if either is negative, or only one of the two is 0
     */
    public static AnnualRecurringRevenue of(MoneyAmount perMonth, long payingCustomers) {
        return of(new RecurringRevenue(perMonth, payingCustomers));
    }

    @Override
    public Method definition() {
        return Method.TWELVE_TIMES_MRR;
    }

    @Override
    public Formula formula() {
        return constant(12).times(result(MonthlyRecurringRevenue.of(evidence)));
    }
}
