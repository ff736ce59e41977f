package io.github.kpimath.stats;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * Collects durations one by one. New ones wait in a plain array, which is folded into counts when it is as long as the
 * counts: memory grows with the distinct durations, and each duration is sorted and merged a constant number of
 * times on average.
 */
final class TimesToEventAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FEW = 1024;

    private TimesToEvent counted = TimesToEvent.empty();
    private final UnsortedTimes nanos = new UnsortedTimes(16);

    void add(Duration duration, boolean isReached) {
        nanos.add(UnsortedTimes.nanos(Objects.requireNonNull(duration, "time"), "time"), isReached);
        if (nanos.size() >= Math.max(FEW, counted.distinct())) {
            replaceBy(result());
        }
    }

    TimesToEventAccumulator merge(TimesToEventAccumulator other) {
        replaceBy(result().plus(other.result()));
        return this;
    }

    TimesToEvent result() {
        return counted.plus(nanos.sorted(1));
    }

    private void replaceBy(TimesToEvent all) {
        counted = all;
        nanos.clear();
    }
}
