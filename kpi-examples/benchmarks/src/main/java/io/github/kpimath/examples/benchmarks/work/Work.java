package io.github.kpimath.examples.benchmarks.work;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How all is measured unless a class says otherwise: in a JVM of its own, warmed up; the program starts one in each of its rounds. The
 * parameter {@code size}, where there is one, is how many records one operation goes through.
 *
 * <p>A method {@code inTurn} runs several ways of the same work one after the other, so that a minute in which the machine is slow is so for all of
 * them. What each took it counts in a field that has the way's name.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx12g")
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public abstract class Work {

    /** Where much is allocated, memory is asked for before it is measured: the first touch of a page takes longer than what is written to it. */
    static final String TOUCHED = "-XX:+AlwaysPreTouch";

    /** What one way took, where several are run in turn; 0 for a way that comes to nothing, since there is none. */
    static long nanos(Supplier<? extends @Nullable Object> way, Blackhole results) {
        long start = System.nanoTime();
        Object result = way.get();
        long took = System.nanoTime() - start;
        results.consume(result);
        return result == null ? 0 : took;
    }

    /** The same for the second of two calls in a row, which does not depend on what another way left in the caches. */
    static long nanosAgain(Supplier<? extends @Nullable Object> way, Blackhole results) {
        nanos(way, results);
        return nanos(way, results);
    }

    /** Moves what stays out of the way of what is measured, as it is in a program that has run for a while. */
    static void settle() {
        System.gc();
    }
}
