package io.github.kpimath.examples.benchmarks.work;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Work in parts, by one thread or by as many as there are processors, of which each takes the next part when it is done with one. */
final class Parts {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    static final int COUNT = 8 * THREADS;

    private Parts() {}

    static long byOneThread(IntToLongFunction part) {
        return IntStream.range(0, COUNT).mapToLong(part).sum();
    }

    static long onAllCores(IntToLongFunction part) {
        AtomicInteger next = new AtomicInteger();
        return IntStream.range(0, THREADS)
                .parallel()
                .mapToLong(thread -> {
                    long sum = 0;
                    for (int each = next.getAndIncrement(); each < COUNT; each = next.getAndIncrement()) {
                        sum += part.applyAsLong(each);
                    }
                    return sum;
                })
                .sum();
    }

    /** What comes next finds the threads awake, as where one piece of work follows the other. */
    static void wake() {
        onAllCores(part -> part);
    }

    /** Where a part of so many records begins; that of {@link #COUNT} is where all end. */
    static int start(int part, int records) {
        return (int) ((long) records * part / COUNT);
    }
}
