package io.github.kpimath.examples.benchmarks.work;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How all is measured unless a class says otherwise: in a JVM of its own, warmed up; the program starts one in each of its rounds. The
 * parameter {@code size}, where there is one, is how many records one operation goes through.
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

    /** Moves what stays out of the way of what is measured, as it is in a program that has run for a while. */
    static void settle() {
        System.gc();
    }
}
