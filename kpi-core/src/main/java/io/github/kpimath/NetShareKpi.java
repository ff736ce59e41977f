package io.github.kpimath;

import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.NetShareDifferenceInterval;
import io.github.kpimath.stats.NetShareInterval;
import io.github.kpimath.value.Fraction;
import java.util.Optional;

/**
 * A score that is one share of a sample minus another share of the same sample, −100…+100 points: a net promoter score,
 * net satisfaction.
 *
 * <p>The two shares are not independent, so that the interval of such a score is one of its own
 * ({@link NetShareInterval}), not the difference of two.
 */
public interface NetShareKpi extends ScoreKpi {

    /**
     * How many count for the score.
     *
     * @return the promoters of a net promoter score
     */
    long favourable();

    /**
     * How many count against it.
     *
     * @return the detractors of a net promoter score
     */
    long unfavourable();

    /**
     * How many there are in all, the neutral ones included.
     *
     * @return 0 where there is no value
     */
    long total();

    /**
     * The score interval, the default: it never leaves ±100 and always contains the score.
     *
     * @param level the confidence, such as 0.95
     * @return the interval in points: 14.1398…20.8781 for 250, 675 and 75 answers
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    default ConfidenceInterval interval(double level) {
        return interval(level, NetShareInterval.SCORE);
    }

    /**
     * An interval by a named method.
     *
     * @param level the confidence, such as 0.95
     * @param method the method
     * @return the interval in points
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    default ConfidenceInterval interval(double level, NetShareInterval method) {
        Evaluation.requireInterval(this, level);
        return method.of(favourable(), unfavourable(), total(), level).scaledBy(100);
    }

    @Override
    default Optional<ConfidenceInterval> intervalIfKnown(double level) {
        return Optional.of(interval(level));
    }

    /**
     * The change from an earlier score of other people, in points, with the score interval of two samples, the
     * default: it never leaves ±200 and does not claim certainty where all answers of a wave are alike.
     *
     * @param earlier the score of another wave or segment, comparable with this one
     * @param level the confidence, such as 0.95
     * @return the change and its interval
     * @throws UndefinedKpiException if either has no value
     * @throws IllegalArgumentException if the two are not comparable, or the level is not between 0 and 1
     */
    default PointChange changeSince(NetShareKpi earlier, double level) {
        return changeSince(earlier, level, NetShareDifferenceInterval.SCORE);
    }

    /**
     * The change from an earlier score of other people, in points, with an interval by a named method.
     *
     * @param earlier the score of another wave or segment, comparable with this one
     * @param level the confidence, such as 0.95
     * @param method the method
     * @return the change and its interval
     * @throws UndefinedKpiException if either has no value
     * @throws IllegalArgumentException if the two are not comparable, or the level is not between 0 and 1
     */
    default PointChange changeSince(NetShareKpi earlier, double level, NetShareDifferenceInterval method) {
        PointChange.requireComparable(this, earlier);
        return new PointChange(
                exactPoints().minus(earlier.exactPoints()),
                method.of(
                                favourable(),
                                unfavourable(),
                                total(),
                                earlier.favourable(),
                                earlier.unfavourable(),
                                earlier.total(),
                                level)
                        .scaledBy(100));
    }

    /**
     * The standard error of the score, from the variance of the answers taken as +1, 0 and −1.
     *
     * @return the standard error in points: 1.7157 for 250, 675 and 75 answers
     * @throws UndefinedKpiException if there is no value
     */
    default double standardError() {
        Fraction net = exactPoints().dividedBy(Fraction.of(100));
        Fraction outside =
                Fraction.of(favourable()).plus(Fraction.of(unfavourable())).dividedBy(Fraction.of(total()));
        Fraction variance = outside.minus(net.times(net));
        return 100 * Math.sqrt(variance.dividedBy(Fraction.of(total())).doubleValue());
    }
}
