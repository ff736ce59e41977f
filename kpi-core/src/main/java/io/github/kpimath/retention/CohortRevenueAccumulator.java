package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Intervals;
import io.github.kpimath.value.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Currency;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** What each customer brought in each interval; all of the time before the first cohort is one interval, 0. */
final class CohortRevenueAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CohortLayout layout;
    private final Intervals cohorts;
    private final Money zero;
    private final HashMap<K, Amounts> customers = new HashMap<>();

    /** The intervals of one customer in order, the sum of each, and which of them make him one of a cohort. */
    private static final class Amounts implements Serializable {

        private static final long serialVersionUID = 1L;

        private final BitSet cohorts = new BitSet();

        private int[] intervals = {};
        private Money[] sums = {};

        void add(int interval, Money amount) {
            int place = Arrays.binarySearch(intervals, interval);
            if (place >= 0) {
                sums[place] = sums[place].plus(amount);
            } else {
                insert(-1 - place, interval, amount);
            }
        }

        private void insert(int place, int interval, Money amount) {
            int behind = intervals.length - place;
            intervals = Arrays.copyOf(intervals, intervals.length + 1);
            sums = Arrays.copyOf(sums, intervals.length);
            System.arraycopy(intervals, place, intervals, place + 1, behind);
            System.arraycopy(sums, place, sums, place + 1, behind);
            intervals[place] = interval;
            sums[place] = amount;
        }

        void addAll(Amounts others) {
            for (int i = 0; i < others.intervals.length; i++) {
                add(others.intervals[i], others.sums[i]);
            }
            cohorts.or(others.cohorts);
        }
    }

    CohortRevenueAccumulator(CohortLayout layout, Currency currency) {
        this.layout = layout;
        this.cohorts = layout.rows();
        this.zero = Money.zero(currency);
    }

    void add(K customer, LocalDate day, Money amount) {
        requireNonNull(customer, "customer");
        Money inCurrency = zero.plus(requireNonNull(amount, "amount"));
        if (requireNonNull(day, "day").isBefore(layout.asOf())) {
            Amounts own = of(customer);
            own.add(interval(day), inCurrency);
            if (inCurrency.signum() > 0) {
                own.cohorts.set(interval(day));
            }
        }
    }

    void add(K customer, LocalDate joined, @Nullable LocalDate day, @Nullable Money amount) {
        requireNonNull(customer, "customer");
        Money inCurrency = day == null ? zero : zero.plus(requireNonNull(amount, "amount"));
        if (requireNonNull(joined, "joined").isBefore(layout.asOf())) {
            Amounts own = of(customer);
            own.cohorts.set(interval(joined));
            if (day != null && day.isBefore(layout.asOf())) {
                own.add(interval(day), inCurrency);
            }
        }
    }

    private Amounts of(K customer) {
        return customers.computeIfAbsent(customer, id -> new Amounts());
    }

    private int interval(LocalDate day) {
        return Math.toIntExact(Math.max(0, cohorts.indexOf(day) + 1));
    }

    CohortRevenueAccumulator<K> merge(CohortRevenueAccumulator<K> other) {
        CohortTable.requireSame(layout, other.layout);
        zero.plus(other.zero);
        other.customers.forEach((customer, amounts) -> of(customer).addAll(amounts));
        return this;
    }

    CohortRevenue result() {
        CohortRevenue.Sums sums = new CohortRevenue.Sums(layout, zero);
        for (Amounts amounts : customers.values()) {
            int first = amounts.cohorts.nextSetBit(0);
            int last = layout.recurring() ? cohorts.count() : first;
            for (int cohort = first; cohort >= 0 && cohort <= last; cohort = amounts.cohorts.nextSetBit(cohort + 1)) {
                addTo(sums, cohort, amounts);
            }
        }
        return sums.table();
    }

    private void addTo(CohortRevenue.Sums sums, int cohort, Amounts amounts) {
        if (cohort > 0 && cohort <= cohorts.count()) {
            sums.customers[cohort - 1]++;
            for (int i = 0; i < amounts.sums.length; i++) {
                sums.add(cohort - 1, amounts.intervals[i] - cohort, amounts.sums[i]);
            }
        }
    }
}
