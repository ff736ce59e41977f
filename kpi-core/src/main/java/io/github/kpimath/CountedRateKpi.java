package io.github.kpimath;

import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.ShareDifferenceInterval;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.value.Fraction;
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

    /**
     * The change from an earlier share of other people, in percentage points, with the Newcombe interval of two samples, as
     * {@link ShareKpi#changeSince} has it. It is about two segments, or two periods without the same customers in both: who is in
     * both shares is not paired.
     *
     * @param earlier the rate of another period or segment, comparable with this one
     * @param level the confidence, such as 0.95
     * @return the change and its interval, or empty where this is not a share
     * @throws UndefinedKpiException if either has no value
     * @throws IllegalArgumentException if the two are not comparable, or the level is not between 0 and 1
     */
    default Optional<PointChange> changeSince(CountedRateKpi earlier, double level) {
        PointChange.requireComparable(this, earlier);
        Evaluation.requireInterval(this, level);
        earlier.requireDefined();
        boolean areShares = isShare() && earlier.isShare();
        return areShares && formula() instanceof Quotient later && earlier.formula() instanceof Quotient before
                ? Optional.of(new PointChange(
                        exactRatio().minus(earlier.exactRatio()).times(Fraction.of(100)),
                        later.changeInterval(before, level, ShareDifferenceInterval.NEWCOMBE)
                                .scaledBy(100)))
                : Optional.empty();
    }

    @Override
    default Optional<ConfidenceInterval> intervalIfKnown(double level) {
        return interval(level);
    }
}
