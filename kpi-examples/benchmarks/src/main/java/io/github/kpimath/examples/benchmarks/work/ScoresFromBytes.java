package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How often each answer was given, from a {@code byte[]}. */
public class ScoresFromBytes extends ShortWork {

    @Param({"10000", "100000", "1000000", "10000000", "20000000", "100000000"})
    int size;

    @Param
    Answers answers = Answers.UNIFORM;

    private byte[] scores = {};

    @Setup
    public void answer() {
        scores = answers.bytes(size);
    }

    @Benchmark
    public ScoreDistribution distribution() {
        return ScoreDistribution.of(Scale.ZERO_TO_TEN, scores);
    }
}
