package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.stats.TimesToEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The median time to an event by Kaplan and Meier, beside sorting as many durations: milliseconds, 30 days on average and the longer the
 * rarer, so that nearly all of them are distinct; one in five is still waiting.
 */
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms8g", "-Xmx12g", Work.TOUCHED})
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class Survival extends Work {

    private static final double MEAN = TimeUnit.DAYS.toMillis(30);
    private static final int ONE_WAITS_OF = 5;

    @Param({"10000", "1000000", "10000000"})
    int size;

    private long[] all = {};
    private long[] reached = {};
    private long[] waiting = {};

    @Setup
    public void measure() {
        SplittableRandom random = new SplittableRandom(size);
        all = LongStream.generate(() -> (long) (-Math.log(1 - random.nextDouble()) * MEAN))
                .limit(size)
                .toArray();
        waiting = Arrays.copyOf(all, size / ONE_WAITS_OF);
        reached = Arrays.copyOfRange(all, size / ONE_WAITS_OF, size);
        settle();
    }

    /** The same as objects. */
    @State(Scope.Benchmark)
    public static class Durations {

        private List<Duration> reached = List.of();
        private List<Duration> waiting = List.of();

        @Setup
        public void measure(Survival work) {
            reached = Arrays.stream(work.reached).mapToObj(Duration::ofMillis).toList();
            waiting = Arrays.stream(work.waiting).mapToObj(Duration::ofMillis).toList();
            settle();
        }
    }

    @Benchmark
    public Optional<Duration> medianOfNumbers() {
        return TimesToEvent.of(TimeUnit.MILLISECONDS, reached, waiting).curve().median();
    }

    @Benchmark
    public Optional<Duration> medianOfDurations(Durations durations) {
        return TimesToEvent.of(durations.reached, durations.waiting).curve().median();
    }

    /** On the cores that there are; a copy, since whoever asks for a median has his durations left as they are. */
    @Benchmark
    public long[] parallelSort() {
        long[] sorted = all.clone();
        Arrays.parallelSort(sorted);
        return sorted;
    }

    @Benchmark
    public long[] sort() {
        long[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
