package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.Inputs;
import io.github.kpimath.internal.MoneySum;
import io.github.kpimath.value.MoneyAmount;
import java.io.Serializable;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** What each customer pays, all his lines together. */
final class SnapshotAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ANY = "";

    private final String currencyCode;
    private final HashMap<K, MoneyAmount> sums = new HashMap<>();

    /** Of customers each of whom pays in one currency. */
    SnapshotAccumulator() {
        this.currencyCode = ANY;
    }

    /** Of customers who all pay in one. */
    SnapshotAccumulator(Currency currency) {
        this.currencyCode = currency.getCurrencyCode();
    }

    void add(K customer, MoneyAmount perMonth) {
        requireNonNull(customer, "customer");
        Inputs.requireNotNegative("perMonth", perMonth);
        MoneyAmount before = sums.get(customer);
        if (before != null && !before.currency().equals(perMonth.currency())) {
            throw new IllegalArgumentException("customer " + customer + " pays " + before + " and " + perMonth
                    + ": expected one currency, convert the amounts first");
        }
        sums.put(customer, before == null ? perMonth : MoneySum.plus(before, perMonth));
    }

    SnapshotAccumulator<K> merge(SnapshotAccumulator<K> other) {
        Alike.requireSameSettings(currencyCode, other.currencyCode);
        other.sums.forEach(this::add);
        return this;
    }

    Map<K, MoneyAmount> result() {
        return Map.copyOf(sums);
    }
}
