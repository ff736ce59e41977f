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
 * What does a retention rate come to over another length of time, if it goes on?
 *
 * <p><b>Formula</b> retention^n, n being the number of its periods in the target; n may be a fraction: 1/12 turns a rate per year
 * into one per month.
 *
 * <p><b>Unit and range</b> percent, 0…100 %. High is good.
 *
 * <p><b>Example</b> 95 % a month are 54.04 % a year.
 *
 * <pre>{@code
 * PerPeriod<Fraction> monthly = PerPeriod.monthly(Fraction.parse("95%"));
 * CompoundRetentionRate.ofStated(monthly, Period.ofYears(1)).percent(2, RoundingMode.HALF_EVEN);   // 54.04
 * }</pre>
 *
 * <p><b>Undefined</b> when the retention rate is. <b>Pooling</b> it is derived: pool the movements, then derive.
 *
 * <p><b>Pitfalls</b> it supposes that the chance of staying is the same in each period, which it rarely is: cohorts tell.
 *
 * <p><b>Source</b> elementary. Exact for whole numbers of periods, otherwise to about 15 digits. Immutable and thread-safe.
 *
 * @param retention the rate and its period
 * @param target the other length of time
 */
public record CompoundRetentionRate(PerPeriod<Leaf> retention, Period target) implements RateKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** retention^n, n being the number of periods in the target. */
        COMPOUND;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("retention", "compound-retention-rate", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param retention the rate and its period
     * @param target the other length of time
     * @throws IllegalArgumentException if the rate is of another definition or outside 0…1, or the target is not positive,
     * not in the unit of time of
     * the rate's period, or more than 12,000 periods
     */
    public CompoundRetentionRate {
        Compounding.check("retention", retention, RetentionRate.Method.STARTERS_RETAINED_OVER_START, target);
    }

    /**
     * A measured retention rate over another length of time.
     *
     * @param retention the retention of the customers of the start and its period: {@code retention.per(Period.ofMonths(1))}
     * @param target the other length, in months or years if the period is, in days or weeks if that is
     * @return the rate over the target
     * @throws IllegalArgumentException if the rate is of another definition or outside 0…1, or the target does not fit
     */
    public static CompoundRetentionRate of(PerPeriod<RetentionRate> retention, Period target) {
        return new CompoundRetentionRate(PerPeriod.of(result(retention.value()), retention.period()), target);
    }

    /**
     * A stated retention rate over another length of time.
     *
     * @param retention the rate and its period, 0…1
     * @param target the other length, in months or years if the period is, in days or weeks if that is
     * @return the rate over the target
     * @throws IllegalArgumentException if the rate is outside 0…1, or the target does not fit
     */
    public static CompoundRetentionRate ofStated(PerPeriod<Fraction> retention, Period target) {
        return new CompoundRetentionRate(
                PerPeriod.of(percentage("retention-rate", retention.value()), retention.period()), target);
    }

    @Override
    public Method definition() {
        return Method.COMPOUND;
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof CompoundRetentionRate that && Compounding.isAsLong(target, that.target);
    }

    @Override
    public Formula formula() {
        return Compounding.over(retention, target, false);
    }
}
