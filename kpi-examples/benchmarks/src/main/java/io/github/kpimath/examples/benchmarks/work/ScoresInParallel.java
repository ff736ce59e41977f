package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How often each answer was given, on all cores; and the sum loop on all cores, which shows what the memory allows. */
public class ScoresInParallel extends ShortWork {

    private static final int PARTS_PER_CORE = 4;

    @Param({"1000000", "10000000", "20000000", "100000000"})
    int size;

    @Param("UNIFORM")
    Answers answers = Answers.UNIFORM;

    private int[] ints = {};
    private byte[] bytes = {};

    @Setup
    public void answer() {
        ints = answers.of(size);
        bytes = answers.bytes(size);
    }

    @Benchmark
    public ScoreDistribution ofInts() {
        return ScoreDistribution.parallelOf(Scale.ZERO_TO_TEN, ints);
    }

    @Benchmark
    public ScoreDistribution ofBytes() {
        return ScoreDistribution.parallelOf(Scale.ZERO_TO_TEN, bytes);
    }

    /** Beside which the threads are measured: the same arrays in the same heap. */
    @Benchmark
    public ScoreDistribution ofIntsByOneThread() {
        return ScoreDistribution.of(Scale.ZERO_TO_TEN, ints);
    }

    @Benchmark
    public ScoreDistribution ofBytesByOneThread() {
        return ScoreDistribution.of(Scale.ZERO_TO_TEN, bytes);
    }

    /** Streams as one would write them. */
    @Benchmark
    public Map<Integer, Long> streamGroupingBy() {
        return Arrays.stream(ints)
                .parallel()
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Benchmark
    public long sumOfInts() {
        return inParts((from, to) -> SumLoop.sum(ints, from, to));
    }

    @Benchmark
    public long sumOfBytes() {
        return inParts((from, to) -> SumLoop.sum(bytes, from, to));
    }

    private long inParts(ToLongBiFunction<Integer, Integer> sum) {
        int parts = PARTS_PER_CORE * Runtime.getRuntime().availableProcessors();
        int each = size / parts;
        return IntStream.range(0, parts)
                .parallel()
                .mapToLong(part -> sum.applyAsLong(part * each, part == parts - 1 ? size : (part + 1) * each))
                .sum();
    }
}
