package io.github.kpimath;

import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.NetShareInterval;

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
        requireDefined();
        return method.of(favourable(), unfavourable(), total(), level).scaledBy(100);
    }
}
