package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.engagement.ProductUse.Goal;
import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.Intervals;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.internal.Stays;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When each customer was one, and in which intervals of a period he was active. */
final class ProductUseAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange period;
    private final Intervals intervals;
    private final Goal goal;
    private final HashMap<K, Use> customers = new HashMap<>();

    /** Of one customer. */
    private static final class Use implements Serializable {

        private static final long serialVersionUID = 1L;

        private static final long OPEN_END = Long.MAX_VALUE;

        private final Stays stays = new Stays();
        private final BitSet active = new BitSet();

        void stayed(LocalDate joined, @Nullable LocalDate left) {
            stays.add(joined.toEpochDay(), left == null ? OPEN_END : left.toEpochDay());
        }

        void addAll(Use other) {
            stays.addAll(other.stays);
            active.or(other.active);
        }

        boolean isIn(DateRange period) {
            long start = period.startInclusive().toEpochDay();
            long end = period.endExclusive().toEpochDay();
            return IntStream.range(0, stays.count())
                    .anyMatch(i -> stays.from(i) < end && (stays.to(i) > start || stays.from(i) >= start));
        }

        boolean hasWhole(DateRange interval) {
            long start = interval.startInclusive().toEpochDay();
            long end = interval.endExclusive().toEpochDay();
            return IntStream.range(0, stays.count()).anyMatch(i -> stays.from(i) <= start && stays.to(i) >= end);
        }
    }

    ProductUseAccumulator(DateRange period, Goal goal) {
        this.period = period;
        this.intervals = Intervals.within("period", period, goal.frequency().unit());
        this.goal = goal;
    }

    void add(K customer, LocalDate joined, @Nullable LocalDate left, @Nullable LocalDate day) {
        requireNonNull(customer, "customer");
        Observation.requireOrder("left", left, "joined", joined);
        Use use = of(customer);
        use.stayed(joined, left);
        if (day != null && period.contains(day)) {
            long index = intervals.indexOf(day);
            if (index >= 0 && index < intervals.count()) {
                use.active.set((int) index);
            }
        }
    }

    private Use of(K customer) {
        return customers.computeIfAbsent(customer, id -> new Use());
    }

    ProductUseAccumulator<K> merge(ProductUseAccumulator<K> other) {
        Alike.requireSamePeriod(period, other.period);
        Alike.requireSameSettings(goal, other.goal);
        other.customers.forEach((customer, use) -> of(customer).addAll(use));
        return this;
    }

    ProductUse result() {
        long reached = 0;
        long with = 0;
        long without = 0;
        for (Use use : customers.values()) {
            int whole = 0;
            int active = 0;
            for (int i = 0; i < intervals.count(); i++) {
                if (use.hasWhole(intervals.at(i))) {
                    whole++;
                    active += use.active.get(i) ? 1 : 0;
                }
            }
            if (whole > 0) {
                with++;
                reached += active >= (goal.leastIntervals() == 0 ? whole : goal.leastIntervals()) ? 1 : 0;
            } else if (use.isIn(period)) {
                without++;
            }
        }
        return new ProductUse(reached, with, without, List.of(goal));
    }
}
