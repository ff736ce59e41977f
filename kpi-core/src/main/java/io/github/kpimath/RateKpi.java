package io.github.kpimath;

import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;

/**
 * A KPI read in percent, which may exceed 100 %: churn with joiners, net revenue retention.
 *
 * <p>Each accessor is the double nearest to the exact value in its own unit, so that {@code percent()} is not
 * {@code 100 * ratio()}: 7 of 25 is 28.0, not 28.000000000000004.
 */
public non-sealed interface RateKpi extends Kpi {

    /**
     * The rate as a ratio.
     *
     * @return 0.064 for 6.4 %
     * @throws UndefinedKpiException if there is no value
     */
    default double ratio() {
        return Evaluation.nearest(this, 1);
    }

    /**
     * The rate in percent.
     *
     * @return 6.4 for 6.4 %
     * @throws UndefinedKpiException if there is no value
     */
    default double percent() {
        return Evaluation.nearest(this, 100);
    }

    /**
     * The rate in percent, rounded once from the exact value.
     *
     * @param scale the number of decimals
     * @param rounding how to round
     * @return such as 6.40
     * @throws UndefinedKpiException if there is no value
     */
    default BigDecimal percent(int scale, RoundingMode rounding) {
        return exactRatio().times(Fraction.of(100)).toBigDecimal(scale, rounding);
    }

    /**
     * The rate without any rounding.
     *
     * @return 8/125 for 6.4 %
     * @throws UndefinedKpiException if there is no value
     */
    default Fraction exactRatio() {
        return Evaluation.exact(this);
    }

    /**
     * This rate tagged with the period it was measured over, so that a monthly rate cannot meet an annual amount.
     *
     * @param period the length of the period, such as a month
     * @return the rate per period
     * @throws IllegalArgumentException if the period is not positive, or mixes months and days
     */
    default PerPeriod<? extends RateKpi> per(Period period) {
        return PerPeriod.of(this, period);
    }
}
