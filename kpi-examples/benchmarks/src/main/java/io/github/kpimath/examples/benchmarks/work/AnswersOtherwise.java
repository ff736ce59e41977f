package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import java.util.function.BiConsumer;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** Ways for a tally to count answers that kpi-core does not take. */
public final class AnswersOtherwise {

    private AnswersOtherwise() {}

    /** What is off the scale is noticed by the array. */
    public static class CheckedByArray extends AnswersInTally {
        @Override
        Collector<Answer, ?, ScoreDistribution> collector() {
            return counting((all, answer) -> all.addCheckedByArray(answer.score()));
        }
    }

    /** Counted at the score itself instead of at its distance from the lowest. */
    public static class CheckedAtBothEnds extends AnswersInTally {
        @Override
        Collector<Answer, ?, ScoreDistribution> collector() {
            return counting((all, answer) -> all.addCheckedAtBothEnds(answer.score()));
        }
    }

    /** Not checked by us at all: the least that a tally can do. */
    public static class Unchecked extends AnswersInTally {
        @Override
        Collector<Answer, ?, ScoreDistribution> collector() {
            return counting((all, answer) -> all.addUnchecked(answer.score()));
        }
    }

    private static Collector<AnswersInTally.Answer, ?, ScoreDistribution> counting(
            BiConsumer<Counter, AnswersInTally.Answer> add) {
        return Collector.of(
                () -> new Counter(Scale.ZERO_TO_TEN),
                add,
                (one, other) -> {
                    throw new UnsupportedOperationException("counted by one thread");
                },
                Counter::result);
    }

    private static final class Counter {

        private final Scale scale;
        private final int minimum;
        private final int maximum;
        private final long[] counts;

        Counter(Scale scale) {
            this.scale = scale;
            this.minimum = scale.minimum();
            this.maximum = scale.maximum();
            this.counts = new long[maximum + 1];
        }

        void addCheckedByArray(int score) {
            try {
                counts[score - minimum]++;
            } catch (ArrayIndexOutOfBoundsException e) {
                throw offTheScale(score, e);
            }
        }

        void addCheckedAtBothEnds(int score) {
            if (score < minimum || score > maximum) {
                throw offTheScale(score, null);
            }
            counts[score]++;
        }

        void addUnchecked(int score) {
            counts[score]++;
        }

        ScoreDistribution result() {
            return ScoreDistribution.ofCounts(scale, counts);
        }

        private IllegalArgumentException offTheScale(int score, @Nullable RuntimeException cause) {
            return new IllegalArgumentException(score + " is outside " + minimum + ".." + maximum, cause);
        }
    }
}
