package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What all cores are to work that asks nothing of the memory, beside one thread that does the same. What a system calls a processor may be one
 * of two threads of a core, the other of which is busy as well: then more threads help where instructions wait for each other, and less where
 * one thread keeps its core busy.
 */
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Cores extends ShortWork {

    /** Near enough to one processor, whichever has them. */
    private static final int ANSWERS = 40_000;

    private static final long FACTOR = 6_364_136_223_846_793_005L;

    @Param("64000000")
    int size;

    private final int[][] scores = new int[Parts.COUNT][];

    @Setup
    public void answer() {
        for (int part = 0; part < Parts.COUNT; part++) {
            scores[part] = Answers.UNIFORM.of(ANSWERS);
        }
    }

    @Benchmark
    public void inTurn(Nanos nanos, Blackhole results) {
        nanos.waiting += nanos(this::waiting, results);
        Parts.wake();
        nanos.waitingOnAllCores += nanos(this::waitingOnAllCores, results);
        nanos.busy += nanos(this::busy, results);
        Parts.wake();
        nanos.busyOnAllCores += nanos(this::busyOnAllCores, results);
        nanos.counting += nanos(this::counting, results);
        Parts.wake();
        nanos.countingOnAllCores += nanos(this::countingOnAllCores, results);
    }

    long waiting() {
        return Parts.byOneThread(this::waitingPart);
    }

    long waitingOnAllCores() {
        return Parts.onAllCores(this::waitingPart);
    }

    long busy() {
        return Parts.byOneThread(this::busyPart);
    }

    long busyOnAllCores() {
        return Parts.onAllCores(this::busyPart);
    }

    long counting() {
        return Parts.byOneThread(this::countingPart);
    }

    long countingOnAllCores() {
        return Parts.onAllCores(this::countingPart);
    }

    /** Products, each of what the one before has made. */
    private long waitingPart(int part) {
        int end = Parts.start(part + 1, size);
        long product = 1;
        for (int step = Parts.start(part, size); step < end; step++) {
            product = FACTOR * product + step;
        }
        return product;
    }

    /** Six that need nothing of each other: as many as a core's multiplier can do. */
    private long busyPart(int part) {
        int end = Parts.start(part + 1, size);
        long one = 1;
        long two = 2;
        long three = 3;
        long four = 4;
        long five = 5;
        long six = 6;
        for (int step = Parts.start(part, size); step < end; step += 6) {
            one = FACTOR * one + step;
            two = FACTOR * two + step;
            three = FACTOR * three + step;
            four = FACTOR * four + step;
            five = FACTOR * five + step;
            six = FACTOR * six + step;
        }
        return one ^ two ^ three ^ four ^ five ^ six;
    }

    /** Each part has answers of its own, and counts them over and over. */
    private long countingPart(int part) {
        int end = Parts.start(part + 1, size);
        long promoters = 0;
        for (int counted = Parts.start(part, size); counted < end; counted += ANSWERS) {
            promoters += ScoreDistribution.of(Scale.ZERO_TO_TEN, scores[part]).countBetween(9, 10);
        }
        return promoters;
    }

    /** The time of each, by its name. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Nanos {
        public long waiting;
        public long waitingOnAllCores;
        public long busy;
        public long busyOnAllCores;
        public long counting;
        public long countingOnAllCores;
    }
}
