package io.github.kpimath.survey;

import static io.github.kpimath.Formula.constant;
import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.ScoreKpi;
import io.github.kpimath.UndefinedReason;
import java.util.List;

/**
 * What is the average answer of employees, each question counting the same?
 *
 * <p><b>Formula</b> the means of the questions of a pulse survey, added up ÷ questions.
 *
 * <p><b>Unit and range</b> points of the scale, from its minimum to its maximum; the scale's direction says which end is good.
 *
 * <p><b>Example</b> two questions with the means 3.9 and 3.3: 3.6, however many answered each.
 *
 * <pre>{@code
 * MeanOfQuestionMeans.of(wave).points();   // 3.6
 * }</pre>
 *
 * <p><b>Variants</b> the share of favourable answers is {@link EmployeeEngagement}.
 *
 * <p><b>Undefined</b> when every question has fewer answers than the minimum (5 by default). A question with too few is left out with
 * all its counts, as there. A mean of thumbs is refused: two points have a share.
 *
 * <p><b>Interval</b> none, and none for a change: the answers that one employee gives to several questions are not independent. A single
 * question has both ({@link MeanScore}).
 *
 * <p><b>Pooling</b> add the surveys of disjoint groups before they are measured; means are never averaged over groups.
 *
 * <p><b>Pitfalls</b> a question that few answered weighs as much as one that all did; a mean hides whether all are content or half
 * delighted and half angry.
 *
 * <p><b>Source</b> practice of employee surveys. Immutable and thread-safe.
 *
 * @param evidence the answers to each question; empty for those with too few
 * @param minimumAnswers the fewest answers to a question that may be shown
 */
public record MeanOfQuestionMeans(PulseSurvey evidence, long minimumAnswers) implements ScoreKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** The sum of the questions' means ÷ questions. */
        MEANS_OVER_QUESTIONS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.points("survey", "mean-of-question-means", Direction.NEITHER);

    /**
     * Checks, and drops the counts of questions with too few answers.
     *
     * @param evidence the answers to each question; empty for those with too few
     * @param minimumAnswers the fewest answers to a question that may be shown
     * @throws IllegalArgumentException if the scale has two points only, or the minimum is less than 1
     */
    public MeanOfQuestionMeans {
        requireNonNull(evidence, "evidence");
        evidence.scale().filter(scale -> scale.points() == 2).ifPresent(scale -> {
            throw new IllegalArgumentException("scale " + scale + " has two points: they have a share, no mean");
        });
        evidence = evidence.hidingBelow(minimumAnswers);
    }

    /**
     * The mean, shown from 5 answers to a question on.
     *
     * @param evidence the answers to each question
     * @return the mean
     * @throws IllegalArgumentException if the scale has two points only
     */
    public static MeanOfQuestionMeans of(PulseSurvey evidence) {
        return of(evidence, EmployeeNetPromoterScore.DEFAULT_MINIMUM_ANSWERS);
    }

    /**
     * The mean, shown from a stated number of answers on.
     *
     * @param evidence the answers to each question
     * @param minimumAnswers the fewest answers to a question that may be shown, at least 1
     * @return the mean
     * @throws IllegalArgumentException if the scale has two points only, or the minimum is less than 1
     */
    public static MeanOfQuestionMeans of(PulseSurvey evidence, long minimumAnswers) {
        return new MeanOfQuestionMeans(evidence, minimumAnswers);
    }

    @Override
    public Method definition() {
        return Method.MEANS_OVER_QUESTIONS;
    }

    /** {@inheritDoc} The scale says which end is good. */
    @Override
    public Direction direction() {
        return evidence.scale().map(Scale::direction).orElse(Direction.NEITHER);
    }

    @Override
    public Formula formula() {
        return evidence.questions().values().stream()
                .filter(answers -> answers.responses() > 0)
                .<Formula>map(answers -> result(MeanScore.of(answers)))
                .reduce(Formula::plus)
                .<Formula>map(sum -> sum.over(constant(evidence.answered())))
                .orElseGet(() -> Formula.undefined(UndefinedReason.SUPPRESSED, Note.of("suppressed", minimumAnswers)));
    }

    @Override
    public List<Note> notes() {
        long hidden = evidence.questions().size() - evidence.answered();
        return hidden > 0 && isDefined() ? List.of(Note.of("questions-suppressed", hidden, minimumAnswers)) : List.of();
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof MeanOfQuestionMeans that
                && evidence.scale().equals(that.evidence.scale())
                && evidence.questions()
                        .keySet()
                        .equals(that.evidence.questions().keySet());
    }
}
