package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Inputs;
import io.github.kpimath.revenue.SubscriptionHistory.Change;
import io.github.kpimath.value.MoneyAmount;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the changes of price that lines begin and end with. */
final class SubscriptionAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<K, List<Change>> changes = new HashMap<>();

    void add(K customer, LocalDate from, @Nullable LocalDate until, MoneyAmount perMonth) {
        Inputs.requireNotNegative("perMonth", perMonth);
        List<Change> own = linesOf(customer, from, until);
        own.add(new Change(from, perMonth.exact()));
        if (until != null) {
            own.add(new Change(until, perMonth.exact().negated()));
        }
    }

    /** One line for each stretch of days on which the price is the same. */
    void addPrice(K customer, LocalDate from, @Nullable LocalDate until, RecurringPrice price) {
        linesOf(customer, from, until);
        SortedSet<LocalDate> days = new TreeSet<>(requireNonNull(price, "price").changeDays());
        days.removeIf(day -> !day.isAfter(from) || (until != null && !day.isBefore(until)));
        LocalDate start = from;
        for (LocalDate day : days) {
            add(customer, start, day, price.perMonth(start));
            start = day;
        }
        add(customer, start, until, price.perMonth(start));
    }

    private List<Change> linesOf(K customer, LocalDate from, @Nullable LocalDate until) {
        requireNonNull(customer, "customer");
        requireNonNull(from, "from");
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "until " + until + " is before from " + from + " in a line of customer " + customer);
        }
        return changes.computeIfAbsent(customer, id -> new ArrayList<>());
    }

    SubscriptionAccumulator<K> merge(SubscriptionAccumulator<K> other) {
        other.changes.forEach((customer, own) ->
                changes.computeIfAbsent(customer, id -> new ArrayList<>()).addAll(own));
        return this;
    }

    SubscriptionHistory<K> result() {
        return new SubscriptionHistory<>(changes);
    }
}
