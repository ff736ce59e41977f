package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.stats.PurchaseHistory;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;

/**
 * What models of purchases need to know of a customer: when he bought, and what he spent when he bought again. The field calls it his RFM
 * summary: recency, frequency, monetary value.
 *
 * <pre>{@code
 * CustomerPurchases his = history.customers(Period.ofWeeks(1), lastDay).get(id);
 * CustomerLifetimeValue.ofPrediction(
 *         PredictedPurchases.of(his.history(), bgNbd, Period.ofWeeks(39)),
 *         ExpectedPurchaseValue.of(his.repeats(), spending));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param history how often he bought again, when last, and how long ago first, with the unit of its times
 * @param repeats his purchases after the first one
 */
public record CustomerPurchases(PerPeriod<PurchaseHistory> history, PurchaseTotals repeats) implements Serializable {

    /**
     * Checks.
     *
     * @param history how often he bought again, when last, and how long ago first, with the unit of its times
     * @param repeats his purchases after the first one, as many as the history has
     * @throws IllegalArgumentException if the two have different numbers of purchases
     */
    public CustomerPurchases {
        requireNonNull(history, "history");
        if (requireNonNull(repeats, "repeats").purchases() != history.value().repeats()) {
            throw new IllegalArgumentException("repeats has " + repeats.purchases() + " purchases, history "
                    + history.value().repeats() + ": expected the same");
        }
    }

    /** The purchases of one customer by day, at least one. */
    static CustomerPurchases of(SortedMap<LocalDate, Money> days, Period unit, LocalDate lastDay) {
        LocalDate first = days.firstKey();
        double daysPerUnit = PerPeriod.daily("").periodsIn(unit).doubleValue();
        PurchaseHistory history = PurchaseHistory.of(
                days.size() - 1L,
                ChronoUnit.DAYS.between(first, days.lastKey()) / daysPerUnit,
                ChronoUnit.DAYS.between(first, lastDay) / daysPerUnit);
        Money all = Money.sum(days.values());
        Money again = all.minus(days.values().iterator().next());
        return new CustomerPurchases(PerPeriod.of(history, unit), new PurchaseTotals(again, days.size() - 1L));
    }
}
