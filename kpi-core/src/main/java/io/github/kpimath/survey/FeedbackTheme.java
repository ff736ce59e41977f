package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.PointChange;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.util.Optional;

/**
 * One theme of the comments: who speaks of it, how, and what scores they give against those who do not. A line of
 * {@link FeedbackThemes}.
 *
 * <p>The others are those who commented without speaking of the theme; who did not comment is in neither. Immutable and thread-safe.
 *
 * @param name the theme
 * @param mentioning the scores of those who speak of it
 * @param others the scores of those who commented and do not
 * @param liked how many of the mentions are praise
 * @param disliked how many are criticism
 * @param mixed how many are both; the rest is not coded
 */
public record FeedbackTheme(
        String name, ScoreDistribution mentioning, ScoreDistribution others, long liked, long disliked, long mixed)
        implements Serializable {

    /** The mentions below which a theme is flagged unless stated otherwise. */
    public static final long DEFAULT_FEW = 10;

    /**
     * Checks.
     *
     * @param name the theme
     * @param mentioning the scores of those who speak of it
     * @param others the scores of those who commented and do not
     * @param liked how many of the mentions are praise
     * @param disliked how many are criticism
     * @param mixed how many are both; the rest is not coded
     * @throws IllegalArgumentException if nobody speaks of it, the scales differ, or the three counts are negative or more than
     *     the mentions
     */
    public FeedbackTheme {
        requireNonNull(name, "name");
        if (mentioning.responses() == 0) {
            throw new IllegalArgumentException("mentioning is empty: a theme without mention has no entry");
        }
        if (!mentioning.scale().equals(others.scale())) {
            throw new IllegalArgumentException(
                    "others are on the scale " + others.scale() + ", mentioning on " + mentioning.scale());
        }
        boolean negative = liked < 0 || disliked < 0 || mixed < 0;
        if (negative || Math.addExact(Math.addExact(liked, disliked), mixed) > mentioning.responses()) {
            throw new IllegalArgumentException("liked " + liked + ", disliked " + disliked + " and mixed " + mixed
                    + " are not parts of " + mentioning.responses() + " mentions");
        }
    }

    /**
     * How many responses speak of the theme.
     *
     * @return at least 1
     */
    public long mentions() {
        return mentioning.responses();
    }

    /**
     * Which share of the responses with a comment speaks of the theme. One response may speak of several, so that the shares do
     * not add up to 1.
     *
     * @return the share, exactly
     */
    public Fraction share() {
        return Fraction.of(mentions(), commented());
    }

    /**
     * The Wilson interval of the share.
     *
     * @param level the confidence, such as 0.95
     * @return the interval as ratios
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public ConfidenceInterval shareInterval(double level) {
        return ShareInterval.WILSON.of(mentions(), commented(), level);
    }

    /**
     * The mean score of those who speak of the theme.
     *
     * @return the mean
     * @throws IllegalArgumentException if the scale has two points only
     */
    public MeanScore mean() {
        return MeanScore.of(mentioning);
    }

    /**
     * The mean score of the others.
     *
     * @return the mean; undefined where there are none
     * @throws IllegalArgumentException if the scale has two points only
     */
    public MeanScore meanOfOthers() {
        return MeanScore.of(others);
    }

    /**
     * The net promoter score of those who speak of the theme, with its interval.
     *
     * @param cuts the cuts, of the scale of the answers
     * @return the score
     * @throws IllegalArgumentException if the cuts are of another scale
     */
    public NetPromoterScore nps(NpsCuts cuts) {
        return NetPromoterScore.of(mentioning, cuts);
    }

    /**
     * The net promoter score of the others.
     *
     * @param cuts the cuts, of the scale of the answers
     * @return the score; undefined where there are none
     * @throws IllegalArgumentException if the cuts are of another scale
     */
    public NetPromoterScore npsOfOthers(NpsCuts cuts) {
        return NetPromoterScore.of(others, cuts);
    }

    /**
     * How far the net promoter score of those who speak of the theme lies above that of the others, with the interval of two
     * samples. It is no effect of the theme: who is angry speaks of other things than who is pleased.
     *
     * @param cuts the cuts, of the scale of the answers
     * @param level the confidence, such as 0.95
     * @return the difference in points, or empty where everybody speaks of the theme
     * @throws IllegalArgumentException if the cuts are of another scale, or the level is not between 0 and 1
     */
    public Optional<PointChange> npsDifference(NpsCuts cuts, double level) {
        return others.responses() == 0
                ? Optional.empty()
                : Optional.of(nps(cuts).changeSince(npsOfOthers(cuts), level));
    }

    /**
     * Whether fewer than 10 speak of the theme, so that its scores say little.
     *
     * @return true below 10 mentions
     */
    public boolean isFew() {
        return isFew(DEFAULT_FEW);
    }

    /**
     * Whether fewer than a stated number speak of the theme.
     *
     * @param below the number of mentions from which the scores are taken seriously
     * @return true below it
     */
    public boolean isFew(long below) {
        return mentions() < below;
    }

    private long commented() {
        return Math.addExact(mentions(), others.responses());
    }
}
