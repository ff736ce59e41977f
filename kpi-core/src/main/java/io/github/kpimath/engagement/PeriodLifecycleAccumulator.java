package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;

/** Whether each user was active in the period, in the one before, and earlier: a bit for each. */
final class PeriodLifecycleAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final byte NOW = 1;
    private static final byte BEFORE = 2;
    private static final byte EARLIER = 4;

    private final DateRange period;
    private final LocalDate startOfBefore;
    private final HashMap<K, Byte> users = new HashMap<>();

    PeriodLifecycleAccumulator(DateRange period) {
        this.period = period;
        this.startOfBefore = period.previous().startInclusive();
    }

    void add(K user, LocalDate day) {
        requireNonNull(user, "user");
        if (requireNonNull(day, "active").isBefore(period.endExclusive())) {
            users.merge(user, timeOf(day), PeriodLifecycleAccumulator::both);
        }
    }

    private byte timeOf(LocalDate day) {
        if (period.contains(day)) {
            return NOW;
        }
        return day.isBefore(startOfBefore) ? EARLIER : BEFORE;
    }

    private static byte both(byte some, byte others) {
        return (byte) (some | others);
    }

    PeriodLifecycleAccumulator<K> merge(PeriodLifecycleAccumulator<K> other) {
        Alike.requireSamePeriod(period, other.period);
        other.users.forEach((user, times) -> users.merge(user, times, PeriodLifecycleAccumulator::both));
        return this;
    }

    UserLifecycle result() {
        long[] usersOfTimes = new long[NOW + BEFORE + EARLIER + 1];
        users.values().forEach(times -> usersOfTimes[times]++);
        long fresh = usersOfTimes[NOW];
        long dormant = usersOfTimes[BEFORE] + usersOfTimes[BEFORE + EARLIER];
        long returning = usersOfTimes[NOW + BEFORE] + usersOfTimes[NOW + BEFORE + EARLIER];
        return new UserLifecycle(
                fresh, returning, usersOfTimes[NOW + EARLIER], dormant, fresh < users.size() || users.isEmpty());
    }
}
