package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Observation;
import io.github.kpimath.internal.Stays;
import io.github.kpimath.stats.TimesToEvent;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The stays of each customer before a day. */
final class TenureAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LocalDate asOf;
    private final HashMap<K, Stays> customers = new HashMap<>();

    TenureAccumulator(LocalDate asOf) {
        this.asOf = asOf;
    }

    void add(K customer, LocalDate joinedOn, @Nullable LocalDate leftOn) {
        requireNonNull(customer, "customer");
        Observation.requireOrder("left", leftOn, "joined", joinedOn);
        if (joinedOn.isBefore(asOf)) {
            LocalDate until = leftOn == null || leftOn.isAfter(asOf) ? asOf : leftOn;
            customers.computeIfAbsent(customer, id -> new Stays()).add(joinedOn.toEpochDay(), until.toEpochDay());
        }
    }

    TenureAccumulator<K> merge(TenureAccumulator<K> other) {
        if (!asOf.equals(other.asOf)) {
            throw new IllegalArgumentException(
                    "other is as of " + other.asOf + ", this is as of " + asOf + ": only tenures as of one day add up");
        }
        other.customers.forEach((customer, stays) ->
                customers.computeIfAbsent(customer, id -> new Stays()).addAll(stays));
        return this;
    }

    TimesToEvent result() {
        Map<Duration, Long> left = new TreeMap<>();
        Map<Duration, Long> staying = new TreeMap<>();
        for (Stays stays : customers.values()) {
            boolean isThere = stays.to(stays.count() - 1) == asOf.toEpochDay();
            (isThere ? staying : left).merge(Duration.ofDays(stays.days()), 1L, Long::sum);
        }
        return TimesToEvent.ofCounts(left, staying);
    }
}
