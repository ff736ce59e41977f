package io.github.kpimath.examples.benchmarks.work;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The least that can be done with all answers: to add them up. It takes as long whichever they are. */
public class SumLoop extends ShortWork {

    @Param({"10000", "100000", "1000000", "10000000", "20000000", "100000000"})
    int size;

    private int[] ints = {};
    private byte[] bytes = {};

    @Setup
    public void answer() {
        ints = Answers.UNIFORM.of(size);
        bytes = Answers.UNIFORM.bytes(size);
    }

    @Benchmark
    public long ofInts() {
        return sum(ints, 0, ints.length);
    }

    @Benchmark
    public long ofBytes() {
        return sum(bytes, 0, bytes.length);
    }

    static long sum(int[] all, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += all[i];
        }
        return sum;
    }

    static long sum(byte[] all, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += all[i];
        }
        return sum;
    }
}
