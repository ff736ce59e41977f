package io.github.kpimath.acquisition;

import io.github.kpimath.internal.ByKey;
import io.github.kpimath.internal.ByKind;
import io.github.kpimath.internal.Observation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What had become of a cart; of all carts of a shopper, the last of these that is the fate of one of them. */
enum CartFate implements ByKey.Joined<CartFate> {
    BEGUN_OUTSIDE_THE_PERIOD,
    ABANDONED,
    RECOVERED,
    OPEN,
    COMPLETED;

    static CartFate of(Observation observation, Duration timeout, Instant started, @Nullable Instant ordered) {
        Observation.requireOrder("ordered", ordered, "started", started);
        if (!observation.includes(started)) {
            return BEGUN_OUTSIDE_THE_PERIOD;
        }
        boolean isOrdered = observation.knows(ordered);
        if (observation.lasted(started, ordered).compareTo(timeout) >= 0) {
            return isOrdered ? RECOVERED : ABANDONED;
        }
        return isOrdered ? COMPLETED : OPEN;
    }

    static Carts counted(ByKind<CartFate> fates, Duration timeout) {
        long recovered = fates.of(RECOVERED);
        return new Carts(
                Math.addExact(fates.of(ABANDONED), recovered), fates.of(COMPLETED), fates.of(OPEN), recovered, timeout);
    }

    @Override
    public CartFate and(CartFate other) {
        return compareTo(other) < 0 ? other : this;
    }
}
