package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;

/** Who had an event in the days before the start of a period, and who in the days before its end. */
final class UsageAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int days;
    private final DateRange beforeStart;
    private final DateRange beforeEnd;
    private final HashSet<K> inUseAtStart = new HashSet<>();
    private final HashSet<K> inUseAtEnd = new HashSet<>();

    UsageAccumulator(DateRange period, int days) {
        this.days = days;
        beforeStart = DateRange.trailing(days, period.startInclusive().minusDays(1));
        beforeEnd = DateRange.trailing(days, period.lastDay());
    }

    void add(K customer, LocalDate day) {
        requireNonNull(customer, "customer");
        if (beforeStart.contains(day)) {
            inUseAtStart.add(customer);
        }
        if (beforeEnd.contains(day)) {
            inUseAtEnd.add(customer);
        }
    }

    UsageAccumulator<K> merge(UsageAccumulator<K> other) {
        if (!beforeStart.equals(other.beforeStart) || !beforeEnd.equals(other.beforeEnd)) {
            throw new IllegalArgumentException("other looks at " + other.beforeStart + " and " + other.beforeEnd
                    + ", this at " + beforeStart + " and " + beforeEnd + ": only the same period and days add up");
        }
        inUseAtStart.addAll(other.inUseAtStart);
        inUseAtEnd.addAll(other.inUseAtEnd);
        return this;
    }

    UsageMovement result() {
        long inactive = inUseAtStart.stream()
                .filter(customer -> !inUseAtEnd.contains(customer))
                .count();
        return new UsageMovement(days, inactive, inUseAtStart.size());
    }
}
