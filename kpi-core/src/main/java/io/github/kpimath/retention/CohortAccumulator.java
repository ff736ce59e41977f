package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Intervals;
import io.github.kpimath.internal.Timeline;
import io.github.kpimath.internal.Timelines;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** In which intervals of the calendar each customer was active; all of the time before the first cohort is one interval, 0. */
final class CohortAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** About 180 years. */
    private static final int MOST_KNOWN = 1 << 16;

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

    /** As {@link #add(Object, LocalDate)} each of them; the interval of a day is worked out once. */
    void addAll(long[] customers, int[] epochDays) {
        long end = layout.asOf().toEpochDay();
        long start = cohorts.at(0).startInclusive().toEpochDay();
        int[] known = new int[(int) Math.min(MOST_KNOWN, end - start)];
        for (int i = 0; i < customers.length; i++) {
            long daysLeft = end - 1 - epochDays[i];
            if (daysLeft >= 0) {
                int interval = epochDays[i] < start ? 0 : interval(known, daysLeft, epochDays[i]);
                timelines.active(customers[i], interval);
            }
        }
    }

    /** Those that are known are there from 1 on, the one of the last day first. */
    private int interval(int[] known, long daysLeft, int epochDay) {
        if (daysLeft >= known.length) {
            return interval(LocalDate.ofEpochDay(epochDay));
        }
        int place = (int) daysLeft;
        if (known[place] == 0) {
            known[place] = 1 + interval(LocalDate.ofEpochDay(epochDay));
        }
        return known[place] - 1;
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

    private void addToEach(CohortCounts counts, int first, Timeline active) {
        for (int each = active.next(Math.max(1, first));
                each > 0 && each <= cohorts.count();
                each = active.next(each + 1)) {
            counts.add(each - 1, each, active);
        }
    }
}
