package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Intervals;
import io.github.kpimath.internal.Timelines;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** In which intervals of the calendar each customer was active; all of the time before the first cohort is one interval, 0. */
final class CohortAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CohortLayout layout;
    private final Intervals cohorts;
    private final Timelines<K> timelines;

    CohortAccumulator(CohortLayout layout, boolean joiningStated) {
        this.layout = layout;
        this.cohorts = layout.rows();
        this.timelines = new Timelines<>(1 + interval(layout.asOf().minusDays(1)), joiningStated);
    }

    void add(K customer, LocalDate day) {
        requireNonNull(customer, "customer");
        if (requireNonNull(day, "active").isBefore(layout.asOf())) {
            timelines.active(customer, interval(day));
        }
    }

    void add(K customer, LocalDate joined, @Nullable LocalDate day) {
        requireNonNull(customer, "customer");
        if (requireNonNull(joined, "joined").isBefore(layout.asOf())) {
            timelines.started(customer, interval(joined));
            if (day != null) {
                add(customer, day);
            }
        }
    }

    private int interval(LocalDate day) {
        return Math.toIntExact(Math.max(0, cohorts.indexOf(day) + 1));
    }

    CohortAccumulator<K> merge(CohortAccumulator<K> other) {
        CohortTable.requireSame(layout, other.layout);
        timelines.merge(other.timelines);
        return this;
    }

    CohortTable result() {
        CohortCounts counts = new CohortCounts(layout);
        timelines.forEach((first, active) -> {
            if (layout.recurring()) {
                addToEach(counts, first, active);
            } else if (first > 0 && first <= cohorts.count()) {
                counts.add(first - 1, first, active);
            }
        });
        return counts.table();
    }

    private void addToEach(CohortCounts counts, int first, BitSet active) {
        for (int each = active.nextSetBit(Math.max(1, first));
                each > 0 && each <= cohorts.count();
                each = active.nextSetBit(each + 1)) {
            counts.add(each - 1, each, active);
        }
    }
}
