package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How often each answer was given, on all cores and by one thread, beside the sum of the same answers; and by streams as one would write them. */
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ScoresInParallel extends ShortWork {

    private static final int ANSWERS_OF_A_TURN = 300_000_000;

    @Param({"1000000", "10000000", "20000000", "100000000"})
    int size;

    @Param
    Answers answers = Answers.UNIFORM;

    private int[] ints = {};
    private byte[] bytes = {};

    @Setup
    public void answer() {
        ints = answers.of(size);
        bytes = answers.bytes(size);
    }

    @Benchmark
    public void inTurn(Nanos nanos, Blackhole results) {
        nanos.ofInts += oneOfMany(this::ofInts, results);
        nanos.ofIntsByOneThread += oneOfMany(this::ofIntsByOneThread, results);
        nanos.ofBytes += oneOfMany(this::ofBytes, results);
        nanos.ofBytesByOneThread += oneOfMany(this::ofBytesByOneThread, results);
        nanos.sumOfInts += oneOfMany(this::sumOfInts, results);
        nanos.sumOfIntsByOneThread += oneOfMany(this::sumOfIntsByOneThread, results);
        nanos.sumOfBytes += oneOfMany(this::sumOfBytes, results);
        nanos.sumOfBytesByOneThread += oneOfMany(this::sumOfBytesByOneThread, results);
    }

    /** One call, after as many that are not counted: processors that were idle are slow at first. */
    private long oneOfMany(Supplier<?> way, Blackhole results) {
        int calls = ANSWERS_OF_A_TURN / size;
        inARow(calls, way, results);
        return inARow(calls, way, results) / calls;
    }

    private static long inARow(int calls, Supplier<?> way, Blackhole results) {
        return LongStream.range(0, calls).map(call -> nanos(way, results)).sum();
    }

    ScoreDistribution ofInts() {
        return ScoreDistribution.parallelOf(Scale.ZERO_TO_TEN, ints);
    }

    ScoreDistribution ofIntsByOneThread() {
        return ScoreDistribution.of(Scale.ZERO_TO_TEN, ints);
    }

    ScoreDistribution ofBytes() {
        return ScoreDistribution.parallelOf(Scale.ZERO_TO_TEN, bytes);
    }

    ScoreDistribution ofBytesByOneThread() {
        return ScoreDistribution.of(Scale.ZERO_TO_TEN, bytes);
    }

    long sumOfInts() {
        return Parts.onAllCores(part -> SumLoop.sum(ints, Parts.start(part, size), Parts.start(part + 1, size)));
    }

    long sumOfIntsByOneThread() {
        return SumLoop.sum(ints, 0, size);
    }

    long sumOfBytes() {
        return Parts.onAllCores(part -> SumLoop.sum(bytes, Parts.start(part, size), Parts.start(part + 1, size)));
    }

    long sumOfBytesByOneThread() {
        return SumLoop.sum(bytes, 0, size);
    }

    @Benchmark
    public Map<Integer, Long> streamGroupingBy() {
        return Arrays.stream(ints)
                .parallel()
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** The time of each, by its name. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Nanos {
        public long ofInts;
        public long ofIntsByOneThread;
        public long ofBytes;
        public long ofBytesByOneThread;
        public long sumOfInts;
        public long sumOfIntsByOneThread;
        public long sumOfBytes;
        public long sumOfBytesByOneThread;
    }
}
