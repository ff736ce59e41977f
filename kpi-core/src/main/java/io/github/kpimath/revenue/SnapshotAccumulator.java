package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Inputs;
import io.github.kpimath.value.MoneyAmount;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** What each customer pays, all his lines together. */
final class SnapshotAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<K, MoneyAmount> sums = new HashMap<>();

    void add(K customer, MoneyAmount perMonth) {
        requireNonNull(customer, "customer");
        Inputs.requireNotNegative("perMonth", perMonth);
        sums.merge(customer, perMonth, MoneySum::plus);
    }

    SnapshotAccumulator<K> merge(SnapshotAccumulator<K> other) {
        other.sums.forEach((customer, sum) -> sums.merge(customer, sum, MoneySum::plus));
        return this;
    }

    Map<K, MoneyAmount> result() {
        return Map.copyOf(sums);
    }
}
