package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.Intervals;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When each customer was one, and in which intervals of a period he was active. */
final class ProductUseAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange period;
    private final Intervals intervals;
    private final int leastIntervals;
    private final HashMap<K, Use> customers = new HashMap<>();

    /** Of one customer. */
    private static final class Use implements Serializable {

        private static final long serialVersionUID = 1L;

        private final LocalDate joined;
        private final @Nullable LocalDate left;
        private final BitSet active = new BitSet();

        Use(LocalDate joined, @Nullable LocalDate left) {
            this.joined = joined;
            this.left = left;
        }

        boolean isIn(DateRange period) {
            return joined.isBefore(period.endExclusive())
                    && (left == null || left.isAfter(period.startInclusive()) || period.contains(joined));
        }

        boolean hasWhole(DateRange interval) {
            return !joined.isAfter(interval.startInclusive())
                    && (left == null || !left.isBefore(interval.endExclusive()));
        }
    }

    ProductUseAccumulator(DateRange period, Intervals intervals, int leastIntervals) {
        this.period = period;
        this.intervals = intervals;
        this.leastIntervals = leastIntervals;
    }

    void add(K customer, LocalDate joined, @Nullable LocalDate left, @Nullable LocalDate day) {
        requireNonNull(customer, "customer");
        requireNonNull(joined, "joined");
        if (left != null && left.isBefore(joined)) {
            throw new IllegalArgumentException("left " + left + " is before joined " + joined);
        }
        Use use = useOf(customer, joined, left);
        if (day != null && period.contains(day)) {
            long index = intervals.indexOf(day);
            if (index >= 0 && index < intervals.count()) {
                use.active.set((int) index);
            }
        }
    }

    private Use useOf(K customer, LocalDate joined, @Nullable LocalDate left) {
        Use use = customers.computeIfAbsent(customer, id -> new Use(joined, left));
        if (!use.joined.equals(joined) || !Objects.equals(use.left, left)) {
            throw new IllegalArgumentException("customer " + customer + " joined " + use.joined + " and left "
                    + use.left + ", and joined " + joined + " and left " + left + ": expected one time as a customer");
        }
        return use;
    }

    ProductUseAccumulator<K> merge(ProductUseAccumulator<K> other) {
        Alike.requireSamePeriod(period, other.period);
        if (!intervals.equals(other.intervals) || leastIntervals != other.leastIntervals) {
            throw new IllegalArgumentException("other is about " + other.leastIntervals + " of "
                    + other.intervals.unit().length() + ", this about " + leastIntervals + " of "
                    + intervals.unit().length() + ": only one frequency adds up");
        }
        other.customers.forEach(
                (customer, use) -> useOf(customer, use.joined, use.left).active.or(use.active));
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
                reached += active >= (leastIntervals == 0 ? whole : leastIntervals) ? 1 : 0;
            } else if (use.isIn(period)) {
                without++;
            }
        }
        return new ProductUse(reached, with, without);
    }
}
