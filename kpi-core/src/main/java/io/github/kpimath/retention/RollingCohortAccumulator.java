package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Intervals;
import io.github.kpimath.internal.Timeline;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;

/** When each customer was active: which 24 hours an event falls in is known when the first one is, and that may come last. */
final class RollingCohortAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long DAY = Duration.ofDays(1).toNanos();
    /** Of an event before the first cohort: how long before does not matter, and may be more than a long can tell. */
    private static final long BEFORE = Long.MAX_VALUE;

    private final CohortLayout layout;
    private final ZoneId zone;
    private final Instant start;
    private final Instant end;
    private final HashMap<K, Events> customers = new HashMap<>();

    /** The events of one customer, each as the nanoseconds from it to the end of the data. */
    private static final class Events implements Serializable {

        private static final long serialVersionUID = 1L;

        private long[] untilEnd = new long[2];
        private int size;

        void add(long nanos) {
            if (size == untilEnd.length) {
                untilEnd = Arrays.copyOf(untilEnd, 2 * size);
            }
            untilEnd[size] = nanos;
            size++;
        }

        void addAll(Events others) {
            for (int i = 0; i < others.size; i++) {
                add(others.untilEnd[i]);
            }
        }

        long first() {
            long first = 0;
            for (int i = 0; i < size; i++) {
                first = Math.max(first, untilEnd[i]);
            }
            return first;
        }

        BitSet days(long first) {
            BitSet days = new BitSet();
            for (int i = 0; i < size; i++) {
                days.set(Math.toIntExact((first - untilEnd[i]) / DAY));
            }
            return days;
        }
    }

    RollingCohortAccumulator(CohortLayout layout, ZoneId zone) {
        this.layout = layout;
        this.zone = zone;
        this.start = layout.cohort(0).startInstant(zone);
        this.end = layout.end(zone);
    }

    void add(K customer, Instant instant) {
        requireNonNull(customer, "customer");
        if (requireNonNull(instant, "active").isBefore(end)) {
            of(customer)
                    .add(
                            instant.isBefore(start)
                                    ? BEFORE
                                    : Duration.between(instant, end).toNanos());
        }
    }

    private Events of(K customer) {
        return customers.computeIfAbsent(customer, id -> new Events());
    }

    RollingCohortAccumulator<K> merge(RollingCohortAccumulator<K> other) {
        CohortTable.requireSame(layout, other.layout);
        other.customers.forEach((customer, events) -> of(customer).addAll(events));
        return this;
    }

    CohortTable result() {
        Intervals cohorts = layout.rows();
        CohortCounts counts = new CohortCounts(layout);
        for (Events events : customers.values()) {
            long first = events.first();
            long cohort = first == BEFORE ? -1 : cohorts.indexOf(DateRange.dayOf(end.minusNanos(first), zone));
            if (cohort >= 0 && cohort < cohorts.count()) {
                counts.add((int) cohort, 0, Timeline.of(events.days(first)));
            }
        }
        return counts.table();
    }
}
