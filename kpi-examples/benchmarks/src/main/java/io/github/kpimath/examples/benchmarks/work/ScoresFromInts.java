package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How often each answer was given, from an {@code int[]}. */
public class ScoresFromInts extends ShortWork {

    @Param({"10000", "100000", "1000000", "10000000", "20000000", "100000000"})
    int size;

    @Param
    Answers answers = Answers.UNIFORM;

    private int[] scores = {};

    @Setup
    public void answer() {
        scores = answers.of(size);
    }

    @Benchmark
    public ScoreDistribution distribution() {
        return ScoreDistribution.of(Scale.ZERO_TO_TEN, scores);
    }
}
