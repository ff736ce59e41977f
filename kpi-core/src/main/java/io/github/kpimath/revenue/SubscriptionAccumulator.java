package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Inputs;
import io.github.kpimath.revenue.SubscriptionHistory.Change;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.MoneyAmount;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds up the changes of price that lines begin and end with, by customer, day and currency: those that come to nothing are not kept. */
final class SubscriptionAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<K, HashMap<Place, ExactMoney>> changes = new HashMap<>();

    private record Place(LocalDate day, Currency currency) implements Serializable {}

    void add(K customer, LocalDate from, @Nullable LocalDate until, MoneyAmount perMonth) {
        Inputs.requireNotNegative("perMonth", perMonth);
        requireLine(customer, from, until);
        add(customer, new Place(from, perMonth.currency()), perMonth.exact());
        if (until != null) {
            add(
                    customer,
                    new Place(until, perMonth.currency()),
                    perMonth.exact().negated());
        }
    }

    private void add(K customer, Place place, ExactMoney by) {
        HashMap<Place, ExactMoney> own = changes.computeIfAbsent(customer, id -> new HashMap<>());
        if (own.merge(place, by, ExactMoney::plus).isZero()) {
            own.remove(place);
        }
        if (own.isEmpty()) {
            changes.remove(customer);
        }
    }

    /** One line for each stretch of days on which the price is the same. */
    void addPrice(K customer, LocalDate from, @Nullable LocalDate until, RecurringPrice price) {
        requireLine(customer, from, until);
        SortedSet<LocalDate> days = new TreeSet<>(requireNonNull(price, "price").changeDays());
        days.removeIf(day -> !day.isAfter(from) || (until != null && !day.isBefore(until)));
        LocalDate start = from;
        for (LocalDate day : days) {
            add(customer, start, day, price.perMonth(start));
            start = day;
        }
        add(customer, start, until, price.perMonth(start));
    }

    private static void requireLine(Object customer, LocalDate from, @Nullable LocalDate until) {
        requireNonNull(customer, "customer");
        requireNonNull(from, "from");
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "until " + until + " is before from " + from + " in a line of customer " + customer);
        }
    }

    SubscriptionAccumulator<K> merge(SubscriptionAccumulator<K> other) {
        other.changes.forEach((customer, own) -> own.forEach((place, by) -> add(customer, place, by)));
        return this;
    }

    SubscriptionHistory<K> result() {
        Map<K, List<Change>> lists = new HashMap<>();
        changes.forEach((customer, own) -> {
            List<Change> list = new ArrayList<>();
            own.forEach((place, by) -> list.add(new Change(place.day(), by)));
            lists.put(customer, list);
        });
        return new SubscriptionHistory<>(lists);
    }
}
