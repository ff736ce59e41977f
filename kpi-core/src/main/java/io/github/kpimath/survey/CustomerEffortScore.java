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
 * How many found it easy? Customer Effort Score (CES).
 *
 * <p><b>Formula</b> responses "easy" ÷ responses; the mean stands beside it.
 *
 * <p><b>Unit and range</b> percent of answers, 0…100 %. High is good, whichever way the scale runs.
 *
 * <p><b>Example</b> "The company made it easy", 1–7: of 100 answers 35 + 20 + 25 are 5 or more: 80 %, mean 5.38.
 *
 * <pre>{@code
 * ScoreDistribution answers = ScoreDistribution.ofCounts(Scale.ONE_TO_SEVEN, 2, 3, 5, 10, 25, 35, 20);
 * CustomerEffortScore.of(answers).percent();       // 80.0
 * CustomerEffortScore.of(answers).mean().points(); // 5.38
 * NetShare.of(answers, 3, 6).points();             // 45.0, the index of 6–7 minus 1–3
 * }</pre>
 *
 * <p><b>Variants</b> by the scale that was asked, with its customary cut: 1–7 ease 5–7 (the default), 1–5 ease 4–5, thumbs 2,
 * 1–5 effort (low is good) 1–2. Any other scale needs a stated cut. A mean is {@link MeanScore}, an index or net score
 * {@link NetShare}.
 *
 * <p><b>Undefined</b> when nobody answered. Those who did not answer are in no share.
 *
 * <p><b>Pooling</b> add the distributions of disjoint sets of answers to one wording.
 *
 * <p><b>Pitfalls</b> "how easy was it" is high-good, "how much effort did it take" low-good: state the scale with its
 * direction. Figures of two wordings are not comparable.
 *
 * <p><b>Source</b> 1–7 "made it easy": CES 2.0, CEB 2013, and Dixon, Toman, DeLisi, "The Effortless Experience", 2013; "how
 * much effort", on which low is good: Dixon, Freeman, Toman, "Stop Trying to Delight Your Customers", 2010. Immutable and
 * thread-safe.
 *
 * @param evidence the answers
 * @param easy which of them mean easy
 */
public record CustomerEffortScore(ScoreDistribution evidence, PositiveScores easy) implements ShareKpi {

    /** The definition in use; scale and cut are parameters. */
    public enum Method implements Definition {
        /** Answers that mean easy ÷ answers. */
        EASY_OVER_RESPONSES;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("survey", "ces", Direction.HIGH_IS_GOOD);

    /**
     * Checks, and keeps the cut as a bound on the scale.
     *
     * @param evidence the answers
     * @param easy which of them mean easy
     * @throws IllegalArgumentException if the cut does not fit the scale
     */
    public CustomerEffortScore {
        requireNonNull(evidence, "evidence");
        easy = requireNonNull(easy, "easy").on(evidence.scale());
    }

    /**
     * The share of answers that mean easy, by the customary cut of the scale that was asked.
     *
     * @param answers the answers, on 1–7, 1–5, thumbs, or 1–5 with low being good
     * @return the score
     * @throws IllegalArgumentException if they are on another scale; state the cut then
     */
    public static CustomerEffortScore of(ScoreDistribution answers) {
        return of(answers, customaryCut(answers.scale()));
    }

    /**
     * The share of answers that mean easy, by a stated cut.
     *
     * @param answers the answers
     * @param easy which of them mean easy
     * @return the score
     * @throws IllegalArgumentException if the cut does not fit the scale
     */
    public static CustomerEffortScore of(ScoreDistribution answers, PositiveScores easy) {
        return new CustomerEffortScore(answers, easy);
    }

    /**
     * The share from two numbers, kept as thumbs up and down; there is no mean then.
     *
     * @param easy answers that mean easy, 0 to {@code responses}
     * @param responses all answers
     * @return the score; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static CustomerEffortScore ofCounts(long easy, long responses) {
        return of(PositiveScores.thumbs("easy", easy, responses), PositiveScores.atLeast(2));
    }

    /**
     * The mean of the same answers.
     *
     * @return the mean, on the scale that was asked
     * @throws IllegalArgumentException if the scale has two points only
     */
    public MeanScore mean() {
        return MeanScore.of(evidence);
    }

    @Override
    public List<Note> notes() {
        boolean usual =
                easy.equals(PositiveScores.atLeast(5)) && evidence.scale().hasThePointsOf(Scale.ONE_TO_SEVEN);
        return usual ? List.of() : easy.notes(evidence.scale(), "easy");
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof CustomerEffortScore that
                && evidence.isComparableWith(that.evidence)
                && easy.equals(that.easy);
    }

    @Override
    public Method definition() {
        return Method.EASY_OVER_RESPONSES;
    }

    @Override
    public Quotient formula() {
        return count("responses-easy", easy.count(evidence)).over(count("responses", evidence.responses()));
    }

    private static PositiveScores customaryCut(Scale scale) {
        boolean highIsGood = scale.direction() == Direction.HIGH_IS_GOOD;
        if (scale.minimum() == 1 && scale.maximum() == 7 && highIsGood) {
            return PositiveScores.topBoxes(3);
        }
        if (scale.minimum() == 1 && scale.maximum() == 5) {
            return PositiveScores.topBoxes(2);
        }
        if (scale.points() == 2 && highIsGood) {
            return PositiveScores.topBoxes(1);
        }
        throw new IllegalArgumentException("answers are on the scale " + scale
                + ", which has no customary cut: state which mean easy, such as PositiveScores.topBoxes(2)");
    }
}
