package io.github.kpimath.survey;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.CountedRateKpi;
import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.PointChange;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which share of employees' answers is favourable?
 *
 * <p><b>Formula</b> favourable answers ÷ answers, over all questions of a pulse survey.
 *
 * <p><b>Unit and range</b> percent of answers, 0…100 %. High is good.
 *
 * <p><b>Example</b> two questions on 1–5 with 20 answers each, of which 15 and 10 are 4 or 5: 62.5 %; the questions have 75 % and
 * 50 %.
 *
 * <pre>{@code
 * EmployeeEngagement engagement = EmployeeEngagement.of(wave);
 * engagement.percent();                                     // 62.5
 * engagement.ofQuestion("I have what I need").percent();    // 50.0
 * }</pre>
 *
 * <p><b>Variants</b> 4–5 of 1–5 by default; any other cut or scale is stated. The mean of the questions' means, which is no share, is
 * {@link MeanOfQuestionMeans}.
 *
 * <p><b>Undefined</b> when every question has fewer answers than the minimum (5 by default). A question with too few is left out with
 * all its counts, and the explanation says how many were: shown beside the total, it would give away what few people said.
 *
 * <p><b>Interval</b> for a single question only: the answers that one employee gives to several questions are not independent.
 *
 * <p><b>Pooling</b> add the surveys of disjoint groups before they are measured; never average percentages. A trend is one figure per
 * wave, of the same questions.
 *
 * <p><b>Pitfalls</b> answers are not employees: who answers more questions counts more. Other questions make another figure. It is
 * engagement as far as it can be asked, and says nothing of those who did not answer.
 *
 * <p><b>Source</b> practice of employee surveys. Immutable and thread-safe.
 *
 * @param evidence the answers to each question; empty for those with too few
 * @param favourable which answers are favourable
 * @param minimumAnswers the fewest answers to a question that may be shown
 */
public record EmployeeEngagement(PulseSurvey evidence, PositiveScores favourable, long minimumAnswers)
        implements CountedRateKpi {

    /** The definition in use; the cut is a parameter. */
    public enum Method implements Definition {
        /** Favourable answers ÷ answers, over all questions. */
        FAVOURABLE_OVER_ANSWERS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("survey", "employee-engagement", Direction.HIGH_IS_GOOD);
    private static final PositiveScores USUAL = PositiveScores.atLeast(4);

    /**
     * Checks, and drops the counts of questions with too few answers.
     *
     * @param evidence the answers to each question; empty for those with too few
     * @param favourable which answers are favourable
     * @param minimumAnswers the fewest answers to a question that may be shown
     * @throws IllegalArgumentException if the cut does not fit the scale, or the minimum is less than 1
     */
    public EmployeeEngagement {
        requireNonNull(evidence, "evidence");
        requireNonNull(favourable, "favourable");
        favourable = evidence.scale().map(favourable::on).orElse(favourable);
        evidence = evidence.hidingBelow(minimumAnswers);
    }

    /**
     * The share of 4–5 among answers on 1–5, shown from 5 answers to a question on.
     *
     * @param evidence the answers to each question
     * @return the share
     * @throws IllegalArgumentException if they are on another scale; state the cut then
     */
    public static EmployeeEngagement of(PulseSurvey evidence) {
        evidence.scale().ifPresent(scale -> scale.requireOneToFive("favourable"));
        return of(evidence, USUAL, EmployeeNetPromoterScore.DEFAULT_MINIMUM_ANSWERS);
    }

    /**
     * The share of favourable answers by a stated cut, shown from a stated number of answers on.
     *
     * @param evidence the answers to each question
     * @param favourable which answers are favourable
     * @param minimumAnswers the fewest answers to a question that may be shown, at least 1
     * @return the share
     * @throws IllegalArgumentException if the cut does not fit the scale, or the minimum is less than 1
     */
    public static EmployeeEngagement of(PulseSurvey evidence, PositiveScores favourable, long minimumAnswers) {
        return new EmployeeEngagement(evidence, favourable, minimumAnswers);
    }

    /**
     * The same figure of one question.
     *
     * @param question its words
     * @return the share; undefined where it has too few answers
     * @throws IllegalArgumentException if it is not in the survey
     */
    public EmployeeEngagement ofQuestion(String question) {
        return of(evidence.only(question), favourable, minimumAnswers);
    }

    /** {@inheritDoc} Only a single question: the answers that one employee gives to several are not independent. */
    @Override
    public boolean isShare() {
        return evidence.answered() == 1;
    }

    /**
     * The change of a single question from an earlier wave or another group, in percentage points, with the Newcombe interval of two
     * samples. Who answered in both waves is not paired.
     *
     * @param earlier the share of the same question, comparable with this one
     * @param level the confidence, such as 0.95
     * @return the change and its interval, or empty where several questions are taken together
     * @throws UndefinedKpiException if either has no value
     * @throws IllegalArgumentException if the two are not comparable, or the level is not between 0 and 1
     */
    @Override
    public Optional<PointChange> changeSince(CountedRateKpi earlier, double level) {
        Optional<PointChange> change = CountedRateKpi.super.changeSince(earlier, level);
        return evidence.questions().size() > 1 ? Optional.empty() : change;
    }

    @Override
    public Method definition() {
        return Method.FAVOURABLE_OVER_ANSWERS;
    }

    @Override
    public Formula formula() {
        return evidence.answered() == 0
                ? Formula.undefined(UndefinedReason.SUPPRESSED, Note.of("suppressed", minimumAnswers))
                : share();
    }

    @Override
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        evidence.scale()
                .filter(scale -> !scale.hasThePointsOf(Scale.ONE_TO_FIVE) || !favourable.equals(USUAL))
                .ifPresent(scale -> notes.addAll(favourable.notes(scale, "favourable")));
        long hidden = evidence.questions().size() - evidence.answered();
        if (hidden > 0 && isDefined()) {
            notes.add(Note.of("questions-suppressed", hidden, minimumAnswers));
        }
        return List.copyOf(notes);
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof EmployeeEngagement that
                && favourable.equals(that.favourable)
                && evidence.scale().equals(that.evidence.scale())
                && evidence.questions()
                        .keySet()
                        .equals(that.evidence.questions().keySet());
    }

    private Quotient share() {
        long sum = evidence.questions().values().stream()
                .mapToLong(favourable::count)
                .sum();
        return count("responses-favourable", sum).over(count("responses", evidence.responses()));
    }
}
