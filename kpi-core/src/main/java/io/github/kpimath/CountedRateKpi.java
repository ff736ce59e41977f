package io.github.kpimath;

import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.ShareInterval;
import java.util.Optional;

/**
 * A rate of counts that is a share by some of its definitions and not by others: customers lost ÷ customers at start, where
 * joiners may be among the lost.
 *
 * <p>A definition whose numerator is part of its denominator has a confidence interval, as a {@link ShareKpi} always has.
 */
public interface CountedRateKpi extends RateKpi {

    /**
     * Whether it is a share, as defined and measured here.
     *
     * @return true where the formula is a count over a count that includes it
     */
    boolean isShare();

    /**
     * The Wilson interval of the underlying share, the default.
     *
     * @param level the confidence, such as 0.95
     * @return the interval as ratios, or empty where this is not a share
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    default Optional<ConfidenceInterval> interval(double level) {
        return interval(level, ShareInterval.WILSON);
    }

    /**
     * An interval of the underlying share by a named method.
     *
     * @param level the confidence, such as 0.95
     * @param method the method
     * @return the interval as ratios, or empty where this is not a share
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    default Optional<ConfidenceInterval> interval(double level, ShareInterval method) {
        Evaluation.requireInterval(this, level);
        if (!isShare()) {
            return Optional.empty();
        }
        if (formula() instanceof Quotient share) {
            return Optional.of(share.interval(level, method));
        }
        throw new IllegalStateException(definition().id() + " is no count over a count: its isShare() must be false");
    }

    @Override
    default Optional<ConfidenceInterval> intervalIfKnown(double level) {
        return interval(level);
    }
}
