package io.github.kpimath.survey;

import static io.github.kpimath.internal.Counts.requireAtLeast;
import static io.github.kpimath.internal.Counts.requireCount;
import static io.github.kpimath.internal.Counts.requirePart;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Formula;
import io.github.kpimath.Itemized;
import io.github.kpimath.internal.ByKind;
import io.github.kpimath.value.Evidence;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * How many of those who were asked answered, answered in part, or did not: the evidence of the response rate.
 *
 * <p>{@link #plus} joins disjoint sets of people who were asked. Three counts. Immutable and thread-safe.
 *
 * @param answered questionnaires that came back complete
 * @param partlyAnswered questionnaires that came back with questions left open
 * @param notAnswered questionnaires that did not come back
 */
public record SurveyResponses(long answered, long partlyAnswered, long notAnswered)
        implements Evidence<SurveyResponses>, Itemized {

    private enum Response {
        ANSWERED,
        PARTLY_ANSWERED,
        NOT_ANSWERED
    }

    /**
     * Checks.
     *
     * @param answered questionnaires that came back complete
     * @param partlyAnswered questionnaires that came back with questions left open
     * @param notAnswered questionnaires that did not come back
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if their sum leaves the range of {@code long}
     */
    public SurveyResponses {
        requireCount("answered", answered);
        requireCount("partlyAnswered", partlyAnswered);
        requireCount("notAnswered", notAnswered);
        Math.addExact(Math.addExact(answered, partlyAnswered), notAnswered);
    }

    /**
     * The answers of one question, which has no partial ones.
     *
     * @param answers the answers, with how many did not answer
     * @return the evidence
     */
    public static SurveyResponses from(ScoreDistribution answers) {
        return new SurveyResponses(answers.responses(), 0, answers.notAnswered());
    }

    /**
     * Collects questionnaires that came back or did not, each record one that was sent.
     *
     * <pre>{@code
     * invitations.stream().collect(SurveyResponses.collector(Invitation::isAnswered));
     * }</pre>
     *
     * <p>With {@link java.util.stream.Collectors#groupingBy(Function, Collector)} it is evidence per segment or wave. What is kept
     * while collecting is three counts.
     *
     * @param answered whether it came back
     * @param <T> the questionnaires
     * @return a collector
     */
    public static <T> Collector<T, ?, SurveyResponses> collector(Predicate<? super T> answered) {
        requireNonNull(answered, "answered");
        return collector(sent -> answered.test(sent) ? 1 : 0, sent -> 1);
    }

    /**
     * Collects questionnaires of several questions, each record one that was sent: with all questions answered it came back complete,
     * with some in part, with none not at all.
     *
     * <pre>{@code
     * invitations.stream().collect(SurveyResponses.collector(Invitation::answers, Invitation::questions));
     * }</pre>
     *
     * @param answers how many questions were answered
     * @param questions how many were asked, at least 1
     * @param <T> the questionnaires
     * @return a collector; it refuses more answers than questions, and questionnaires without a question
     */
    public static <T> Collector<T, ?, SurveyResponses> collector(
            ToLongFunction<? super T> answers, ToLongFunction<? super T> questions) {
        requireNonNull(answers, "answers");
        requireNonNull(questions, "questions");
        return ByKind.<T, Response, SurveyResponses>collector(
                "questionnaires",
                Response.class,
                sent -> response(answers.applyAsLong(sent), questions.applyAsLong(sent)),
                all -> new SurveyResponses(
                        all.of(Response.ANSWERED), all.of(Response.PARTLY_ANSWERED), all.of(Response.NOT_ANSWERED)));
    }

    private static Response response(long answers, long questions) {
        requireAtLeast("questions", questions, 1, "a questionnaire asks something");
        requirePart("answers", answers, questions, "questions");
        if (answers == questions) {
            return Response.ANSWERED;
        }
        return answers > 0 ? Response.PARTLY_ANSWERED : Response.NOT_ANSWERED;
    }

    /**
     * Nobody asked: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static SurveyResponses empty() {
        return new SurveyResponses(0, 0, 0);
    }

    @Override
    public SurveyResponses plus(SurveyResponses other) {
        return new SurveyResponses(
                Math.addExact(answered, other.answered),
                Math.addExact(partlyAnswered, other.partlyAnswered),
                Math.addExact(notAnswered, other.notAnswered));
    }

    /**
     * Everybody who was asked.
     *
     * @return the three counts together
     */
    public long asked() {
        return answered + partlyAnswered + notAnswered;
    }

    @Override
    public Optional<Formula> itemize(String symbol) {
        return symbol.equals("answered-at-least-partly")
                ? Optional.of(
                        Formula.count("answered", answered).plus(Formula.count("answered-partly", partlyAnswered)))
                : Optional.empty();
    }
}
