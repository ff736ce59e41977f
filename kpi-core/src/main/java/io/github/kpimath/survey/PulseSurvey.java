package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.Evidence;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * The answers to each question of a pulse survey: few questions, at most ten by custom, put again every week, month or quarter.
 * The evidence of employee engagement.
 *
 * <pre>{@code
 * PulseSurvey wave = PulseSurvey.empty()
 *         .asking("I know what is expected of me", ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 0, 2, 3, 10, 5))
 *         .asking("I have what I need", ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 1, 4, 5, 8, 2));
 * }</pre>
 *
 * <p>All questions are on one scale, and so worded that the same end is the good one. {@link #plus} joins disjoint groups of
 * employees of one wave, question by question. Its size depends on the questions and the scale only. Immutable and thread-safe.
 *
 * @param questions the answers by question, sorted by its words
 */
public record PulseSurvey(SortedMap<String, ScoreDistribution> questions) implements Evidence<PulseSurvey> {

    /**
     * Checks and copies.
     *
     * @param questions the answers by question
     * @throws IllegalArgumentException if a question is blank, or two are not on the same scale
     */
    public PulseSurvey {
        SortedMap<String, ScoreDistribution> copy = new TreeMap<>(requireNonNull(questions, "questions"));
        for (Map.Entry<String, ScoreDistribution> entry : copy.entrySet()) {
            if (entry.getKey().isBlank()) {
                throw new IllegalArgumentException("question \"" + entry.getKey() + "\" is blank");
            }
            Scale scale = requireNonNull(entry.getValue(), entry.getKey()).scale();
            Scale first = copy.values().iterator().next().scale();
            if (!scale.equals(first)) {
                throw new IllegalArgumentException("question \"" + entry.getKey() + "\" is on the scale " + scale
                        + ", \"" + copy.firstKey() + "\" on " + first + ": ask all on one scale");
            }
        }
        questions = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * No questions: the identity of {@link #plus}.
     *
     * @return the empty survey
     */
    public static PulseSurvey empty() {
        return new PulseSurvey(new TreeMap<>());
    }

    /**
     * Collects the answers of one wave, each record one answer to one question.
     *
     * <pre>{@code
     * PulseSurvey may = answers.stream()
     *         .filter(answer -> answer.wave().equals("2026-05"))
     *         .collect(PulseSurvey.collector(Scale.ONE_TO_FIVE, Answer::question, Answer::score));
     * Map<String, PulseSurvey> byWave = answers.stream()
     *         .collect(groupingBy(Answer::wave, PulseSurvey.collector(Scale.ONE_TO_FIVE, Answer::question, Answer::score)));
     * }</pre>
     *
     * <p>What is kept while collecting grows with the questions and the points of the scale.
     *
     * @param scale the scale of all questions
     * @param question the words of the question, or a short name
     * @param score the answer, or null for not answered
     * @param <T> the answers
     * @return a collector that refuses answers off the scale, and blank questions
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, PulseSurvey> collector(
            Scale scale, Function<? super T, String> question, Function<? super T, ? extends @Nullable Integer> score) {
        requireNonNull(scale, "scale");
        requireNonNull(question, "question");
        requireNonNull(score, "score");
        return Collector.of(
                () -> new PulseAccumulator(scale),
                (counts, answer) -> counts.add(question.apply(answer), score.apply(answer)),
                PulseAccumulator::merge,
                PulseAccumulator::result,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * This survey with one more question.
     *
     * @param question its words, or a short name
     * @param answers the answers to it
     * @return the survey with it
     * @throws IllegalArgumentException if it is blank or in the survey already, or on another scale
     */
    public PulseSurvey asking(String question, ScoreDistribution answers) {
        if (questions.containsKey(question)) {
            throw new IllegalArgumentException("question \"" + question + "\" is in the survey already");
        }
        return plus(new PulseSurvey(new TreeMap<>(Map.of(question, answers))));
    }

    @Override
    public PulseSurvey plus(PulseSurvey other) {
        SortedMap<String, ScoreDistribution> sum = new TreeMap<>(questions);
        other.questions.forEach((question, answers) -> sum.merge(question, answers, ScoreDistribution::plus));
        return new PulseSurvey(sum);
    }

    /**
     * One question of the survey by itself.
     *
     * @param question its words
     * @return the survey with this question only
     * @throws IllegalArgumentException if it is not in the survey
     */
    public PulseSurvey only(String question) {
        ScoreDistribution answers = questions.get(question);
        if (answers == null) {
            throw new IllegalArgumentException("question \"" + question + "\" is not one of " + questions.keySet());
        }
        return empty().asking(question, answers);
    }

    /**
     * The scale of the questions.
     *
     * @return the scale, or empty where there are no questions
     */
    public Optional<Scale> scale() {
        return questions.values().stream().findFirst().map(ScoreDistribution::scale);
    }

    /** The questions stay, and of those with too few answers nothing else. */
    PulseSurvey hidingBelow(long minimumAnswers) {
        requireMinimum(minimumAnswers);
        SortedMap<String, ScoreDistribution> shown = new TreeMap<>(questions);
        shown.replaceAll((question, answers) ->
                answers.responses() < minimumAnswers ? ScoreDistribution.empty(answers.scale()) : answers);
        return new PulseSurvey(shown);
    }

    static void requireMinimum(long minimumAnswers) {
        if (minimumAnswers < 1) {
            throw new IllegalArgumentException("minimumAnswers " + minimumAnswers + " is outside 1.." + Long.MAX_VALUE);
        }
    }

    /** How many questions have answers. */
    long answered() {
        return questions.values().stream()
                .filter(answers -> answers.responses() > 0)
                .count();
    }

    /** All answers to all questions. */
    long responses() {
        return questions.values().stream()
                .mapToLong(ScoreDistribution::responses)
                .reduce(0, Math::addExact);
    }
}
