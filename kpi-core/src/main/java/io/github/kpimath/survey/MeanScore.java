package io.github.kpimath.survey;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.number;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.PointChange;
import io.github.kpimath.ScoreKpi;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.value.Fraction;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What is the average answer?
 *
 * <p><b>Formula</b> sum of scores ÷ responses.
 *
 * <p><b>Unit and range</b> points of the scale, from its minimum to its maximum; the scale's direction says which end is good.
 *
 * <p><b>Example</b> 2, 3, 5, 10, 25, 35 and 20 answers of 1 to 7: 5.38.
 *
 * <pre>{@code
 * MeanScore.of(ScoreDistribution.ofCounts(Scale.ONE_TO_SEVEN, 2, 3, 5, 10, 25, 35, 20)).points();   // 5.38
 * }</pre>
 *
 * <p><b>Variants</b> {@link NormalizedMeanScore} maps it to 0…100 %. Of the scores that reviewers gave to support cases it is the quality
 * review score, the mean beside the service quality level.
 *
 * <p><b>Undefined</b> when nobody answered. A mean of thumbs is refused: two points have a share.
 *
 * <p><b>Interval</b> Student's for the mean, Welch's for a change; none where fewer than two answered or all answers are alike. Either may
 * leave the scale.
 *
 * <p><b>Pooling</b> add the distributions; (m1 + m2) ÷ 2 is not the mean of both.
 *
 * <p><b>Pitfalls</b> a mean hides whether all are content or half delighted and half angry; look at the shares too.
 *
 * <p><b>Source</b> survey practice; intervals: Student 1908, Welch 1947. Immutable and thread-safe.
 *
 * @param evidence the answers
 */
public record MeanScore(ScoreDistribution evidence) implements ScoreKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** Sum of scores ÷ answers. */
        TOTAL_OVER_RESPONSES;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.points("survey", "mean-score", Direction.NEITHER);

    /**
     * Checks.
     *
     * @param evidence the answers
     * @throws IllegalArgumentException if the scale has two points only
     */
    public MeanScore {
        requireNonNull(evidence, "evidence");
        if (evidence.scale().points() == 2) {
            throw new IllegalArgumentException(
                    "scale " + evidence.scale() + " has two points: they have a share, no mean");
        }
    }

    /**
     * The mean of answers.
     *
     * @param answers the answers
     * @return the mean
     * @throws IllegalArgumentException if the scale has two points only
     */
    public static MeanScore of(ScoreDistribution answers) {
        return new MeanScore(answers);
    }

    /**
     * Student's interval of the mean.
     *
     * @param level the confidence, such as 0.95
     * @return the interval in points, or empty where fewer than two answered or all answers are alike
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    @Override
    public Optional<ConfidenceInterval> intervalIfKnown(double level) {
        ConfidenceInterval.requireLevel(level);
        requireDefined();
        return evidence.sample().interval(level);
    }

    /**
     * The change from an earlier mean of other people, in points, with Welch's interval of two samples.
     *
     * @param earlier the mean of another wave or segment, comparable with this one
     * @param level the confidence, such as 0.95
     * @return the change and its interval, or empty where fewer than two answered in either or all answers in both are alike
     * @throws UndefinedKpiException if either has no value
     * @throws IllegalArgumentException if the two are not comparable, or the level is not between 0 and 1
     */
    public Optional<PointChange> changeSince(MeanScore earlier, double level) {
        PointChange.requireComparable(this, earlier);
        ConfidenceInterval.requireLevel(level);
        Fraction change = exactPoints().minus(earlier.exactPoints());
        return evidence.sample()
                .differenceInterval(earlier.evidence.sample(), level)
                .map(interval -> new PointChange(change, interval));
    }

    @Override
    public List<Note> notes() {
        return List.of(evidence.scale().note());
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof MeanScore that && evidence.isComparableWith(that.evidence);
    }

    @Override
    public Method definition() {
        return Method.TOTAL_OVER_RESPONSES;
    }

    /** {@inheritDoc} The scale says which end is good. */
    @Override
    public Direction direction() {
        return evidence.scale().direction();
    }

    @Override
    public Formula formula() {
        return number("scores-total", Fraction.of(evidence.total(), BigInteger.ONE))
                .over(count("responses", evidence.responses()));
    }
}
