package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The days on which each customer bought each product, and how long it lives from then. */
final class ProductExpiryAccumulator<K, P> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RenewalTerms terms;
    private final HashMap<Owned<K, P>, TreeMap<LocalDate, Period>> purchases = new HashMap<>();

    ProductExpiryAccumulator(RenewalTerms terms) {
        this.terms = terms;
    }

    /** A product in the hands of a customer. */
    private record Owned<K, P>(K customer, P product) implements Serializable {}

    void add(K customer, P product, LocalDate purchased, Period life) {
        requireNonNull(customer, "customer");
        requireNonNull(product, "product");
        requireNonNull(purchased, "purchased");
        if (!purchased.plus(requireNonNull(life, "life")).isAfter(purchased)) {
            throw new IllegalArgumentException("life " + life + " of " + product + " is not positive");
        }
        add(new Owned<>(customer, product), purchased, life);
    }

    private void add(Owned<K, P> owned, LocalDate purchased, Period life) {
        Period other = purchases.computeIfAbsent(owned, id -> new TreeMap<>()).putIfAbsent(purchased, life);
        if (other != null && !other.equals(life)) {
            throw new IllegalArgumentException("life " + life + " of " + owned.product() + " bought by "
                    + owned.customer() + " on " + purchased + " is " + other + " in another record");
        }
    }

    ProductExpiryAccumulator<K, P> merge(ProductExpiryAccumulator<K, P> other) {
        terms.requireSame(other.terms);
        other.purchases.forEach((owned, lives) -> lives.forEach((purchased, life) -> add(owned, purchased, life)));
        return this;
    }

    Renewals result() {
        RenewalAccumulator<K> renewals = new RenewalAccumulator<>(terms);
        purchases.forEach((owned, lives) -> {
            for (Map.Entry<LocalDate, Period> each : lives.entrySet()) {
                LocalDate purchased = each.getKey();
                renewals.add(owned.customer(), purchased.plus(each.getValue()), lives.higherKey(purchased));
            }
        });
        return renewals.result();
    }
}
