package io.github.kpimath.retention;

import static io.github.kpimath.Formula.percentage;
import static io.github.kpimath.Formula.result;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Leaf;
import io.github.kpimath.RateKpi;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;

/**
 * What does a churn rate come to over another length of time, if it goes on?
 *
 * <p><b>Formula</b> 1 − (1 − churn)^n, n being the number of its periods in the target; n may be a fraction: 1/12 turns a rate per
 * year into one per month.
 *
 * <p><b>Unit and range</b> percent, 0…100 %. Low is good.
 *
 * <p><b>Example</b> 5 % a month are 45.96 % a year, not 60 %.
 *
 * <pre>{@code
 * PerPeriod<Fraction> monthly = PerPeriod.monthly(Fraction.parse("5%"));
 * CompoundChurnRate.ofStated(monthly, Period.ofYears(1)).percent(2, RoundingMode.HALF_EVEN);   // 45.96
 * }</pre>
 *
 * <p><b>Undefined</b> when the churn rate is. <b>Pooling</b> it is derived: pool the movements, then derive.
 *
 * <p><b>Pitfalls</b> only the churn of starters compounds ({@link ChurnRate.Method#STARTERS_LOST_OVER_START}); with joiners in the
 * numerator there is nothing to multiply. It supposes that the risk stays the same, which it rarely does: cohorts tell.
 *
 * <p><b>Source</b> elementary. Exact for whole numbers of periods, otherwise to about 15 digits. Immutable and thread-safe.
 *
 * @param churn the rate and its period
 * @param target the other length of time
 */
public record CompoundChurnRate(PerPeriod<Leaf> churn, Period target) implements RateKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** 1 − (1 − churn)^n, n being the number of periods in the target. */
        COMPOUND;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("retention", "compound-churn-rate", Direction.LOW_IS_GOOD);

    /**
     * Checks.
     *
     * @param churn the rate and its period
     * @param target the other length of time
     * @throws IllegalArgumentException if the rate is of another definition or outside 0…1, or the target is not positive,
     * not in the unit of time of
     * the rate's period, or more than 12,000 periods
     */
    public CompoundChurnRate {
        Compounding.check("churn", churn, ChurnRate.Method.STARTERS_LOST_OVER_START, target);
    }

    /**
     * A measured churn rate over another length of time.
     *
     * @param churn the churn of the customers of the start and its period: {@code churn.per(Period.ofMonths(1))}
     * @param target the other length, in months or years if the period is, in days or weeks if that is
     * @return the rate over the target
     * @throws IllegalArgumentException if the rate is of another definition or outside 0…1, or the target does not fit
     */
    public static CompoundChurnRate of(PerPeriod<ChurnRate> churn, Period target) {
        return new CompoundChurnRate(PerPeriod.of(result(churn.value()), churn.period()), target);
    }

    /**
     * A stated churn rate over another length of time.
     *
     * @param churn the rate and its period, 0…1
     * @param target the other length, in months or years if the period is, in days or weeks if that is
     * @return the rate over the target
     * @throws IllegalArgumentException if the rate is outside 0…1, or the target does not fit
     */
    public static CompoundChurnRate ofStated(PerPeriod<Fraction> churn, Period target) {
        return new CompoundChurnRate(PerPeriod.of(percentage("churn-rate", churn.value()), churn.period()), target);
    }

    @Override
    public Method definition() {
        return Method.COMPOUND;
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof CompoundChurnRate that && Compounding.isAsLong(target, that.target);
    }

    @Override
    public Formula formula() {
        return Compounding.over(churn, target, true);
    }
}
