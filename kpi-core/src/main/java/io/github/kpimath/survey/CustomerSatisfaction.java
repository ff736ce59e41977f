package io.github.kpimath.survey;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;
import java.util.List;

/**
 * How many of the answers are satisfied ones? Customer Satisfaction Score (CSAT).
 *
 * <p><b>Formula</b> positive responses ÷ responses.
 *
 * <p><b>Unit and range</b> percent of answers, 0…100 %. High is good.
 *
 * <p><b>Example</b> 40 positive of 50: 80 %.
 *
 * <pre>{@code
 * CustomerSatisfaction csat = CustomerSatisfaction.ofCounts(40, 50);
 * csat.percent();        // 80.0
 * csat.interval(0.95);   // 0.6696…0.8876
 * }</pre>
 *
 * <p><b>Variants</b> 1–5 with 4–5 positive (top two boxes) is the default. Any other cut is stated:
 * {@code of(answers, PositiveScores.atLeast(6))} is the 6–10 of 1–10 that some guides print, which is lenient. A mean is
 * {@link MeanScore} or {@link NormalizedMeanScore}, positive minus negative is {@link NetShare}; the latest answer per
 * respondent is a way of collecting ({@link ScoreDistribution#latestPerRespondent}).
 *
 * <p><b>Undefined</b> when nobody answered. Those who did not answer are in no share.
 *
 * <p><b>Pooling</b> add the distributions of disjoint sets of answers; never average percentages. Answers about one interaction
 * and about the brand are never pooled ({@link SurveyKind}).
 *
 * <p><b>Pitfalls</b> it is a share of answers, not of customers; figures of two scales or cuts are not comparable.
 *
 * <p><b>Source</b> survey practice; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence the answers
 * @param positive which of them are positive
 */
public record CustomerSatisfaction(ScoreDistribution evidence, PositiveScores positive) implements ShareKpi {

    /** The definition in use; the cut is a parameter. */
    public enum Method implements Definition {
        /** Positive answers ÷ answers. */
        POSITIVE_OVER_RESPONSES;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("survey", "csat", Direction.HIGH_IS_GOOD);

    /**
     * Checks, and keeps the cut as a bound on the scale.
     *
     * @param evidence the answers
     * @param positive which of them are positive
     * @throws IllegalArgumentException if the cut does not fit the scale
     */
    public CustomerSatisfaction {
        requireNonNull(evidence, "evidence");
        positive = requireNonNull(positive, "positive").on(evidence.scale());
    }

    /**
     * The share of 4–5 among answers on 1–5, whatever the labels of its points.
     *
     * @param answers the answers
     * @return the score
     * @throws IllegalArgumentException if they are on another scale; state the cut then
     */
    public static CustomerSatisfaction of(ScoreDistribution answers) {
        answers.scale().requireOneToFive("positive");
        return of(answers, PositiveScores.atLeast(4));
    }

    /**
     * The share of positive answers by a stated cut.
     *
     * @param answers the answers
     * @param positive which of them are positive
     * @return the score
     * @throws IllegalArgumentException if the cut does not fit the scale
     */
    public static CustomerSatisfaction of(ScoreDistribution answers, PositiveScores positive) {
        return new CustomerSatisfaction(answers, positive);
    }

    /**
     * The share from two numbers, kept as thumbs up and down.
     *
     * @param positive positive answers, 0 to {@code responses}
     * @param responses all answers
     * @return the score; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static CustomerSatisfaction ofCounts(long positive, long responses) {
        return of(PositiveScores.thumbs("positive", positive, responses), PositiveScores.atLeast(2));
    }

    @Override
    public List<Note> notes() {
        boolean usual =
                positive.equals(PositiveScores.atLeast(4)) && evidence.scale().hasThePointsOf(Scale.ONE_TO_FIVE);
        return usual ? List.of() : positive.notes(evidence.scale(), "positive");
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof CustomerSatisfaction that
                && evidence.isComparableWith(that.evidence)
                && positive.equals(that.positive);
    }

    @Override
    public Method definition() {
        return Method.POSITIVE_OVER_RESPONSES;
    }

    @Override
    public Quotient formula() {
        return count("responses-positive", positive.count(evidence)).over(count("responses", evidence.responses()));
    }
}
