package io.github.kpimath.survey;

import static io.github.kpimath.Formula.number;
import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.PointChange;
import io.github.kpimath.RateKpi;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.value.Fraction;
import java.util.Optional;

/**
 * How far up its scale is the average answer?
 *
 * <p><b>Formula</b> (mean score − scale minimum) ÷ (scale maximum − scale minimum).
 *
 * <p><b>Unit and range</b> percent, 0…100 %; the scale's direction says which end is good.
 *
 * <p><b>Example</b> a mean of 5.38 on 1–7: 73 %.
 *
 * <pre>{@code
 * NormalizedMeanScore.of(ScoreDistribution.ofCounts(Scale.ONE_TO_SEVEN, 2, 3, 5, 10, 25, 35, 20)).percent();   // 73.0
 * }</pre>
 *
 * <p><b>Undefined</b> when nobody answered. <b>Pooling</b> add the distributions. <b>Pitfalls</b> it makes scales of different
 * length look alike, not comparable. <b>Source</b> survey practice. Immutable and thread-safe.
 *
 * @param mean the mean score
 */
public record NormalizedMeanScore(MeanScore mean) implements RateKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** (Mean − minimum) ÷ (maximum − minimum). */
        MEAN_OVER_RANGE;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("survey", "normalized-mean-score", Direction.NEITHER);

    /**
     * Checks.
     *
     * @param mean the mean score
     * @throws NullPointerException if the mean is null
     */
    public NormalizedMeanScore {
        requireNonNull(mean, "mean");
    }

    /**
     * The normalised mean of answers.
     *
     * @param answers the answers
     * @return the normalised mean
     * @throws IllegalArgumentException if the scale has two points only
     */
    public static NormalizedMeanScore of(ScoreDistribution answers) {
        return new NormalizedMeanScore(MeanScore.of(answers));
    }

    /**
     * Student's interval of the mean, between the ends of the scale; it may leave them.
     *
     * @param level the confidence, such as 0.95
     * @return the interval as ratios, or empty where fewer than two answered or all answers are alike
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    @Override
    public Optional<ConfidenceInterval> intervalIfKnown(double level) {
        ConfidenceInterval.requireLevel(level);
        requireDefined();
        double minimum = mean.evidence().scale().minimum();
        double range = mean.evidence().scale().maximum() - minimum;
        return mean.intervalIfKnown(level)
                .map(points -> new ConfidenceInterval(
                        (points.lower() - minimum) / range, (points.upper() - minimum) / range, level));
    }

    /**
     * The change from an earlier normalised mean of other people, in percentage points, with Welch's interval of two samples.
     *
     * @param earlier the normalised mean of another wave or segment, comparable with this one
     * @param level the confidence, such as 0.95
     * @return the change and its interval, or empty where fewer than two answered in either or all answers in both are alike
     * @throws UndefinedKpiException if either has no value
     * @throws IllegalArgumentException if the two are not comparable, or the level is not between 0 and 1
     */
    public Optional<PointChange> changeSince(NormalizedMeanScore earlier, double level) {
        PointChange.requireComparable(this, earlier);
        Scale scale = mean.evidence().scale();
        Fraction perPoint = Fraction.of(100, scale.maximum() - (long) scale.minimum());
        return mean.changeSince(earlier.mean, level)
                .map(change -> new PointChange(
                        change.exactPoints().times(perPoint), change.interval().scaledBy(perPoint.doubleValue())));
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof NormalizedMeanScore that && mean.isComparableWith(that.mean);
    }

    @Override
    public Method definition() {
        return Method.MEAN_OVER_RANGE;
    }

    /** {@inheritDoc} The scale says which end is good. */
    @Override
    public Direction direction() {
        return mean.direction();
    }

    @Override
    public Formula formula() {
        Scale scale = mean.evidence().scale();
        Formula minimum = number("scale-minimum", Fraction.of(scale.minimum()));
        Formula maximum = number("scale-maximum", Fraction.of(scale.maximum()));
        return result(mean).minus(minimum).over(maximum.minus(minimum));
    }
}
