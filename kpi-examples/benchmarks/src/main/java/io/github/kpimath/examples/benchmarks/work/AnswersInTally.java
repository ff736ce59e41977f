package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.IntStream;

/** Answers from 0 to 10. */
public class AnswersInTally extends RecordWork<AnswersInTally.Answer, ScoreDistribution> {

    private static final int POINTS = 11;

    /** Who said what. */
    public record Answer(long customer, int score) {}

    @Override
    List<Answer> records(int count) {
        int[] scores = Answers.SKEWED.of(count);
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> new Answer(i, scores[i]))
                .toList());
    }

    @Override
    Collector<Answer, ?, ScoreDistribution> collector() {
        return ScoreDistribution.collectorOfInts(Scale.ZERO_TO_TEN, Answer::score);
    }

    @Override
    long[] handWritten() {
        long[] counts = new long[POINTS];
        for (Answer each : all()) {
            counts[each.score()]++;
        }
        return counts;
    }
}
