package io.github.kpimath.acquisition;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who is a customer at the end of a period, and by whom each one was referred when he joined for the first time.
 *
 * @param <K> the customers' ids
 */
final class ReferrerAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange period;
    private final HashSet<K> atEnd = new HashSet<>();
    private final HashMap<K, Joining<K>> first = new HashMap<>();

    /** The earliest day of joining that is known of a customer, and who referred him on it. */
    private record Joining<K>(LocalDate day, Set<K> referrers) implements Serializable {

        Joining<K> earlier(Joining<K> other) {
            int order = day.compareTo(other.day);
            if (order != 0) {
                return order < 0 ? this : other;
            }
            Set<K> both = new HashSet<>(referrers);
            both.addAll(other.referrers);
            return new Joining<>(day, Set.copyOf(both));
        }
    }

    ReferrerAccumulator(DateRange period) {
        this.period = period;
    }

    void add(K customer, LocalDate joined, @Nullable LocalDate left, @Nullable K referredBy) {
        requireNonNull(customer, "customer");
        Observation.requireOrder("left", left, "joined", joined);
        if (customer.equals(referredBy)) {
            throw new IllegalArgumentException("referredBy " + referredBy + " is the customer himself");
        }
        LocalDate end = period.endExclusive();
        if (joined.isBefore(end) && (left == null || !left.isBefore(end))) {
            atEnd.add(customer);
        }
        first.merge(
                customer, new Joining<>(joined, referredBy == null ? Set.of() : Set.of(referredBy)), Joining::earlier);
    }

    ReferrerAccumulator<K> merge(ReferrerAccumulator<K> other) {
        Alike.requireSameSettings(period, other.period);
        atEnd.addAll(other.atEnd);
        other.first.forEach((customer, joining) -> first.merge(customer, joining, Joining::earlier));
        return this;
    }

    Referrers result() {
        long referrers = first.values().stream()
                .filter(joining -> period.contains(joining.day()))
                .flatMap(joining -> joining.referrers().stream())
                .distinct()
                .filter(atEnd::contains)
                .count();
        return new Referrers(referrers, atEnd.size());
    }
}
