package io.github.kpimath;

import io.github.kpimath.stats.DurationInterval;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.SurvivalInterval;
import java.util.Optional;

/**
 * The length of time until an event that some have not reached yet: time to value, resolution time, customer lifetime.
 *
 * <p>A definition that reads a quantile, mostly the median, from the survival curve has a confidence interval, which counts those
 * who wait as the curve does. Means, and quantiles of those who got there only, have none.
 */
public interface TimeToEventKpi extends DurationKpi {

    /**
     * The curve of which this length of time is a quantile.
     *
     * @return the Kaplan–Meier curve; empty where the definition reads none, or there is nobody
     */
    Optional<SurvivalCurve> curve();

    /**
     * Which quantile of the curve this length of time is.
     *
     * @return the share that has got there, the median 0.5 by default
     */
    default double curveQuantile() {
        return 0.5;
    }

    /**
     * The interval by the log-log ends of the curve, the default; see {@link SurvivalCurve#quantileInterval}.
     *
     * @param level the confidence, such as 0.95
     * @return the interval, open where the data do not reach its upper end; empty where the definition has none, or the data reach
     *     neither end
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    default Optional<DurationInterval> interval(double level) {
        return interval(level, SurvivalInterval.LOG_LOG);
    }

    /**
     * The interval by the ends of the curve that a named method gives.
     *
     * @param level the confidence, such as 0.95
     * @param method the method
     * @return the interval, open where the data do not reach its upper end; empty where the definition has none, or the data reach
     *     neither end
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    default Optional<DurationInterval> interval(double level, SurvivalInterval method) {
        Evaluation.requireInterval(this, level);
        return curve().flatMap(curve -> curve.quantileInterval(curveQuantile(), level, method));
    }

    @Override
    default Optional<DurationInterval> intervalIfKnown(double level) {
        return interval(level);
    }
}
