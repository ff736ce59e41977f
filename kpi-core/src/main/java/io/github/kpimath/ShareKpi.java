package io.github.kpimath;

import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.ShareDifferenceInterval;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.value.Fraction;
import java.util.Optional;

/**
 * A rate whose numerator is part of its denominator, 0…100 %: satisfaction, retention, repeat purchase.
 *
 * <p>Such a share has a confidence interval: how far the share could lie from the underlying one if the same number of
 * people were drawn again.
 */
public interface ShareKpi extends RateKpi {

    /** {@inheritDoc} A share is a count over a count. */
    @Override
    Quotient formula();

    /**
     * The Wilson interval of the share, the default.
     *
     * @param level the confidence, such as 0.95
     * @return the interval as ratios: 0.6696…0.8876 for 40 of 50
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    default ConfidenceInterval interval(double level) {
        return interval(level, ShareInterval.WILSON);
    }

    /**
     * An interval of the share by a named method.
     *
     * @param level the confidence, such as 0.95
     * @param method the method
     * @return the interval as ratios
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    default ConfidenceInterval interval(double level, ShareInterval method) {
        Evaluation.requireInterval(this, level);
        return formula().interval(level, method);
    }

    @Override
    default Optional<ConfidenceInterval> intervalIfKnown(double level) {
        return Optional.of(interval(level));
    }

    /**
     * The change from an earlier share of other people, in percentage points, with the Newcombe interval of two samples.
     *
     * @param earlier the share of another wave or segment, comparable with this one
     * @param level the confidence, such as 0.95
     * @return the change and its interval
     * @throws UndefinedKpiException if either has no value
     * @throws IllegalArgumentException if the two are not comparable, or the level is not between 0 and 1
     */
    default PointChange changeSince(ShareKpi earlier, double level) {
        PointChange.requireComparable(this, earlier);
        return new PointChange(
                exactRatio().minus(earlier.exactRatio()).times(Fraction.of(100)),
                formula()
                        .changeInterval(earlier.formula(), level, ShareDifferenceInterval.NEWCOMBE)
                        .scaledBy(100));
    }
}
