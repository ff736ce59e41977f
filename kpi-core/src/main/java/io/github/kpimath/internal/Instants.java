package io.github.kpimath.internal;

import java.time.Instant;

/** Instants compared without a branch by which is earlier: of the next event nobody can predict that, and no processor either. */
final class Instants {

    private Instants() {}

    /**
     * Whether an instant is before another, as a number to add up.
     *
     * @return 1 if the first is before the second, otherwise 0
     */
    static long before(Instant one, Instant other) {
        long seconds = one.getEpochSecond() - other.getEpochSecond();
        return (seconds == 0 ? one.getNano() - other.getNano() : seconds) >>> (Long.SIZE - 1);
    }
}
