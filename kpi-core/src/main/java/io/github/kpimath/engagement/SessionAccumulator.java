package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.internal.ZonedPeriod;
import io.github.kpimath.stats.TimesToEvent;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the lengths of sessions, and adds them up by user.
 *
 * @param <K> the users' ids
 */
final class SessionAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ZonedPeriod period;
    private final HashMap<Duration, Long> lengths = new HashMap<>();
    private final HashMap<K, Duration> perUser = new HashMap<>();
    private long open;

    SessionAccumulator(ZonedPeriod period) {
        this.period = period;
    }

    void add(K user, Instant start, @Nullable Instant end) {
        requireNonNull(user, "user");
        Observation.requireOrder("end", end, "start", start);
        if (!period.contains(start)) {
            return;
        }
        Duration length = Duration.ZERO;
        if (end == null) {
            open++;
        } else {
            length = Duration.between(start, end);
            lengths.merge(length, 1L, Math::addExact);
        }
        perUser.merge(user, length, Duration::plus);
    }

    SessionAccumulator<K> merge(SessionAccumulator<K> other) {
        Alike.requireSameSettings(period, other.period);
        other.lengths.forEach((length, count) -> lengths.merge(length, count, Math::addExact));
        other.perUser.forEach((user, time) -> perUser.merge(user, time, Duration::plus));
        open = Math.addExact(open, other.open);
        return this;
    }

    ProductSessions result() {
        return new ProductSessions(
                TimesToEvent.ofCounts(lengths, Map.of()), TimesToEvent.of(perUser.values(), List.of()), open);
    }
}
