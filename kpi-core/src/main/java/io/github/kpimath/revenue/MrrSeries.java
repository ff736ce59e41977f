package io.github.kpimath.revenue;

import io.github.kpimath.revenue.SubscriptionHistory.Change;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.ExchangeRates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Goes through the changes of each customer once, and adds up the movements of the periods they fall in. A customer costs as much as he
 * has changes: what all pay at the opening of a period, and what changed rates make of it, is found from the sums by currency. Used by one
 * thread and thrown away.
 */
final class MrrSeries {

    private static final int BEFORE = -1;

    private final List<DateRange> periods;
    private final TreeMap<LocalDate, Integer> starts = new TreeMap<>();
    private final List<MrrValuation> valuations = new ArrayList<>();
    private final List<MrrSums> sums = new ArrayList<>();
    /** The changes of all customers before the first period, in the first, in the second. */
    private final List<PriceLevel> changes = new ArrayList<>();

    MrrSeries(List<DateRange> periods, Function<LocalDate, ExchangeRates> rates) {
        this.periods = periods;
        changes.add(new PriceLevel());
        for (DateRange period : periods) {
            starts.put(period.startInclusive(), starts.size());
            ExchangeRates opening = valuations.isEmpty()
                    ? rates.apply(period.startInclusive())
                    : valuations.get(valuations.size() - 1).closing();
            valuations.add(MrrValuation.at(opening, rates.apply(period.endExclusive())));
            sums.add(new MrrSums(valuations.get(valuations.size() - 1)));
            changes.add(new PriceLevel());
        }
    }

    /** The changes of one customer, in order. */
    void add(List<Change> own) {
        PriceLevel level = new PriceLevel();
        boolean paid = false;
        int next = 0;
        while (next < own.size()) {
            int period = periodOf(own.get(next).day());
            if (period == periods.size()) {
                return;
            }
            ExactMoney was = period == BEFORE
                    ? null
                    : level.valued(valuations.get(period).opening());
            boolean paidBefore = paid;
            while (next < own.size() && periodOf(own.get(next).day()) == period) {
                Change change = own.get(next++);
                level.add(change.by());
                changes.get(period + 1).add(change.by());
                boolean lastOfDay = next == own.size() || !own.get(next).day().equals(change.day());
                paid |= lastOfDay && level.pays();
            }
            if (was != null) {
                ExactMoney is = level.valued(valuations.get(period).opening());
                sums.get(period).moves(was, is, () -> paidBefore);
            }
        }
    }

    /** The index of the period that a day is in, or what is before the first and after the last. */
    private int periodOf(LocalDate day) {
        var start = starts.floorEntry(day);
        if (start == null) {
            return BEFORE;
        }
        return periods.get(start.getValue()).contains(day) ? start.getValue() : periods.size();
    }

    MrrHistory history() {
        List<MrrHistory.Step> steps = new ArrayList<>();
        PriceLevel all = new PriceLevel();
        changes.get(0).amounts().forEach(all::add);
        for (int i = 0; i < periods.size(); i++) {
            sums.get(i).opening(all.valued(valuations.get(i).opening()));
            changes.get(i + 1).amounts().forEach(all::add);
            all.amounts().forEach(sums.get(i)::closing);
            steps.add(new MrrHistory.Step(periods.get(i), sums.get(i).movement()));
        }
        return new MrrHistory(steps);
    }
}
