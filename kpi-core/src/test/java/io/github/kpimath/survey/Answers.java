package io.github.kpimath.survey;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Answers to try, on any scale. */
final class Answers {

    private static final int MOST = 20;

    private Answers() {}

    /** The catalogue's effort survey: of 100 answers on 1–7 so many of each. */
    static ScoreDistribution effort() {
        return ScoreDistribution.ofCounts(Scale.ONE_TO_SEVEN, 2, 3, 5, 10, 25, 35, 20);
    }

    /** Each answer any number of times, or only a few answers, or none. */
    static Arbitrary<ScoreDistribution> on(Scale scale) {
        Arbitrary<long[]> many = Arbitraries.integers()
                .between(0, MOST)
                .list()
                .ofSize(scale.points())
                .map(Answers::counts);
        Arbitrary<long[]> few = Arbitraries.integers()
                .between(scale.minimum(), scale.maximum())
                .list()
                .ofMaxSize(3)
                .map(answers -> tallied(scale, answers));
        return Combinators.combine(
                        Arbitraries.oneOf(many, few), Arbitraries.integers().between(0, 3))
                .as((counts, silent) ->
                        ScoreDistribution.ofCounts(scale, counts).withNotAnswered(silent));
    }

    /** Promoters, passives and detractors in any number, each of them missing often enough. */
    static Arbitrary<NpsBuckets> buckets() {
        Arbitrary<Integer> count = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(0, MOST)));
        return Combinators.combine(count, count, count).as(NpsBuckets::of);
    }

    private static long[] counts(List<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).toArray();
    }

    private static long[] tallied(Scale scale, List<Integer> answers) {
        long[] counts = new long[scale.points()];
        answers.forEach(answer -> counts[answer - scale.minimum()]++);
        return counts;
    }

    /** How many answers lie between two, by looking at each point of the scale. */
    static long between(ScoreDistribution answers, int lowest, int highest) {
        long sum = 0;
        for (int score = answers.scale().minimum(); score <= answers.scale().maximum(); score++) {
            sum += score >= lowest && score <= highest ? answers.count(score) : 0;
        }
        return sum;
    }

    static long all(ScoreDistribution answers) {
        return between(answers, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static ScoreDistribution reversed(ScoreDistribution answers) {
        Scale scale = answers.scale();
        long[] counts = new long[scale.points()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = answers.count(scale.maximum() - i);
        }
        return ScoreDistribution.ofCounts(scale, counts).withNotAnswered(answers.notAnswered());
    }
}
