package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Kpi;
import io.github.kpimath.PointChange;
import io.github.kpimath.Words;
import io.github.kpimath.internal.TextTable;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * One theme of the comments: who speaks of it, how, and what scores they give against those who do not. A line of
 * {@link FeedbackThemes}.
 *
 * <p>The others are those who commented without speaking of the theme; who did not comment is in neither. Immutable and thread-safe.
 *
 * @param name the theme
 * @param mentioning the scores of those who speak of it; who skipped the score is counted as not answered
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

    private static final String INDENT = "  ";

    /**
     * Checks.
     *
     * @param name the theme
     * @param mentioning the scores of those who speak of it; who skipped the score is counted as not answered
     * @param others the scores of those who commented and do not
     * @param liked how many of the mentions are praise
     * @param disliked how many are criticism
     * @param mixed how many are both; the rest is not coded
     * @throws IllegalArgumentException if nobody speaks of it, the scales differ, or the three counts are negative or more than
     *     the mentions
     */
    public FeedbackTheme {
        requireNonNull(name, "name");
        if (asked(mentioning) == 0) {
            throw new IllegalArgumentException("mentioning is empty: a theme without mention has no entry");
        }
        if (!mentioning.scale().equals(others.scale())) {
            throw new IllegalArgumentException(
                    "others are on the scale " + others.scale() + ", mentioning on " + mentioning.scale());
        }
        boolean negative = liked < 0 || disliked < 0 || mixed < 0;
        if (negative || Math.addExact(Math.addExact(liked, disliked), mixed) > asked(mentioning)) {
            throw new IllegalArgumentException("liked " + liked + ", disliked " + disliked + " and mixed " + mixed
                    + " are not parts of " + asked(mentioning) + " mentions");
        }
    }

    /**
     * How many responses speak of the theme, with a score or without.
     *
     * @return at least 1
     */
    public long mentions() {
        return asked(mentioning);
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
     * @return the difference in points, or empty where nobody gave a score who speaks of the theme, or nobody who does not
     * @throws IllegalArgumentException if the cuts are of another scale, or the level is not between 0 and 1
     */
    public Optional<PointChange> npsDifference(NpsCuts cuts, double level) {
        return others.responses() == 0 || mentioning.responses() == 0
                ? Optional.empty()
                : Optional.of(nps(cuts).changeSince(npsOfOthers(cuts), level));
    }

    /**
     * Whether fewer than 10 of those who speak of the theme gave a score, so that the scores say little.
     *
     * @return true below 10 mentions with a score
     */
    public boolean isFew() {
        return isFew(DEFAULT_FEW);
    }

    /**
     * Whether fewer than a stated number of those who speak of the theme gave a score.
     *
     * @param below the number of mentions with a score from which the scores are taken seriously
     * @return true below it
     */
    public boolean isFew(long below) {
        return mentioning.responses() < below;
    }

    /**
     * The theme as text: mentions and their share, praise and criticism where coded, the mean scores with their number.
     *
     * @param locale the language and region
     * @return a line with the theme, and the indented lines of its figures
     */
    public String text(Locale locale) {
        return table(locale).text();
    }

    /**
     * The theme as text, with the net promoter scores, their buckets and their intervals.
     *
     * @param locale the language and region
     * @param cuts the cuts, of the scale of the answers
     * @param level the confidence, such as 0.95
     * @return a line with the theme, and the indented lines of its figures
     * @throws IllegalArgumentException if the cuts are of another scale, or the level is not between 0 and 1
     */
    public String text(Locale locale, NpsCuts cuts, double level) {
        TextTable table = table(locale);
        addNps(table, "nps-of-theme", nps(cuts), level);
        addNps(table, "nps-of-others", npsOfOthers(cuts), level);
        return table.text();
    }

    private TextTable table(Locale locale) {
        TextTable table = new TextTable(locale).line(name);
        Words words = table.words();
        String mentions = words.number(Fraction.of(mentions())) + " (" + words.percent(share()) + ")";
        table.figure(INDENT, words.symbol("mentions"), mentions);
        if (liked + disliked + mixed > 0) {
            table.count(INDENT, "mentions-liked", liked)
                    .count(INDENT, "mentions-disliked", disliked)
                    .count(INDENT, "mentions-mixed", mixed);
        }
        if (mentioning.scale().points() > 2) {
            table.figure(INDENT, words.symbol("mean-of-theme"), value(words, mean(), mentioning.responses()));
            table.figure(INDENT, words.symbol("mean-of-others"), value(words, meanOfOthers(), others.responses()));
        }
        return table.count(INDENT, "not-answered", Math.addExact(mentioning.notAnswered(), others.notAnswered()));
    }

    private static void addNps(TextTable table, String symbol, NetPromoterScore nps, double level) {
        ConfidenceInterval.requireLevel(level);
        Words words = table.words();
        table.figure(INDENT, words.symbol(symbol), value(words, nps, nps.total()));
        if (nps.isDefined()) {
            ConfidenceInterval interval = nps.interval(level);
            String range = words.number(Fraction.of(BigDecimal.valueOf(interval.lower()))) + " … "
                    + words.number(Fraction.of(BigDecimal.valueOf(interval.upper())));
            table.figure(INDENT + INDENT, words.percent(Fraction.of(BigDecimal.valueOf(level))), range)
                    .count(INDENT + INDENT, "promoters", nps.evidence().promoters())
                    .count(INDENT + INDENT, "passives", nps.evidence().passives())
                    .count(INDENT + INDENT, "detractors", nps.evidence().detractors());
        }
    }

    private static String value(Words words, Kpi score, long responses) {
        String value = score.isDefined() ? words.value(score) : words.word("not-defined");
        return value + " (n = " + words.number(Fraction.of(responses)) + ")";
    }

    /** Whether neither those who speak of it nor the others, with a score or without, are so few that they could be told apart. */
    boolean canBeShown(long minimumAnswers) {
        return mentions() >= minimumAnswers && areMany(mentioning, minimumAnswers) && areMany(others, minimumAnswers);
    }

    private static boolean areMany(ScoreDistribution scores, long minimum) {
        return noneOrAtLeast(asked(scores), minimum) && noneOrAtLeast(scores.responses(), minimum);
    }

    private static boolean noneOrAtLeast(long people, long minimum) {
        return people == 0 || people >= minimum;
    }

    private static long asked(ScoreDistribution scores) {
        return Math.addExact(scores.responses(), scores.notAnswered());
    }

    private long commented() {
        return Math.addExact(mentions(), asked(others));
    }
}
