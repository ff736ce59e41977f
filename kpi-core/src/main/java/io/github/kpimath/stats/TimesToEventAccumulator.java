package io.github.kpimath.stats;

import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/**
 * Collects durations one by one. New ones wait in two plain arrays, which are folded into counts when they are as long
 * as the counts: memory grows with the distinct durations, and each duration is sorted and merged a constant number of
 * times on average.
 */
final class TimesToEventAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FEW = 1024;

    private TimesToEvent counted = TimesToEvent.empty();
    private long[] reached = new long[16];
    private long[] waiting = new long[16];
    private int reachedSize;
    private int waitingSize;

    void add(Duration duration, boolean isReached) {
        long nanos = TimesToEvent.nanos(Objects.requireNonNull(duration, "time"), "time");
        if (isReached) {
            reached = withRoom(reached, reachedSize);
            reached[reachedSize++] = nanos;
        } else {
            waiting = withRoom(waiting, waitingSize);
            waiting[waitingSize++] = nanos;
        }
        if (reachedSize + waitingSize >= Math.max(FEW, counted.distinct())) {
            replaceBy(result());
        }
    }

    TimesToEventAccumulator merge(TimesToEventAccumulator other) {
        replaceBy(result().plus(other.result()));
        return this;
    }

    TimesToEvent result() {
        return counted.plus(
                TimesToEvent.ofNanos(Arrays.copyOf(reached, reachedSize), Arrays.copyOf(waiting, waitingSize)));
    }

    private void replaceBy(TimesToEvent all) {
        counted = all;
        reachedSize = 0;
        waitingSize = 0;
    }

    private static long[] withRoom(long[] values, int size) {
        return size < values.length ? values : Arrays.copyOf(values, 2 * size);
    }
}
