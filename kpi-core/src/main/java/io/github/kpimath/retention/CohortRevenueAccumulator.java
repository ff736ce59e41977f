package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Intervals;
import io.github.kpimath.value.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;

/** What each customer brought in each interval; all of the time before the first cohort is one interval, 0. */
final class CohortRevenueAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CohortLayout layout;
    private final Intervals cohorts;
    private final Money zero;
    private final HashMap<K, Amounts> customers = new HashMap<>();

    /** The intervals of one customer in order, and the sum of each. */
    private static final class Amounts implements Serializable {

        private static final long serialVersionUID = 1L;

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

        Amounts addAll(Amounts others) {
            for (int i = 0; i < others.intervals.length; i++) {
                add(others.intervals[i], others.sums[i]);
            }
            return this;
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
            int interval = Math.toIntExact(Math.max(0, cohorts.indexOf(day) + 1));
            customers.computeIfAbsent(customer, id -> new Amounts()).add(interval, inCurrency);
        }
    }

    CohortRevenueAccumulator<K> merge(CohortRevenueAccumulator<K> other) {
        CohortTable.requireSame(layout, other.layout);
        zero.plus(other.zero);
        other.customers.forEach((customer, amounts) -> customers.merge(customer, amounts, Amounts::addAll));
        return this;
    }

    CohortRevenue result() {
        CohortRevenue.Sums sums = new CohortRevenue.Sums(layout, zero);
        for (Amounts amounts : customers.values()) {
            for (int cohort : layout.recurring() ? amounts.intervals : Arrays.copyOf(amounts.intervals, 1)) {
                if (cohort > 0 && cohort <= cohorts.count()) {
                    sums.customers[cohort - 1]++;
                    for (int i = 0; i < amounts.sums.length; i++) {
                        sums.add(cohort - 1, amounts.intervals[i] - cohort, amounts.sums[i]);
                    }
                }
            }
        }
        return sums.table();
    }
}
