package io.github.kpimath.examples.benchmarks.work;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** How often each answer was given, by a stream over a {@code byte[]}. */
public class BytesInStreams extends SlowWork {

    @Param({"1000000", "10000000", "20000000", "100000000"})
    int size;

    @Param
    Answers answers = Answers.UNIFORM;

    private byte[] scores = {};

    @Setup
    public void answer() {
        scores = answers.bytes(size);
    }

    @Benchmark
    public Map<Byte, Long> groupingBy() {
        return IntStream.range(0, scores.length)
                .mapToObj(i -> scores[i])
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
