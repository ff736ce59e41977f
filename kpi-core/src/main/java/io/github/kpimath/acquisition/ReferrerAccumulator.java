package io.github.kpimath.acquisition;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who is a customer at the end of a period, and who referred somebody in it.
 *
 * @param <K> the customers' ids
 */
final class ReferrerAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange period;
    private final HashSet<K> atEnd = new HashSet<>();
    private final HashSet<K> referrers = new HashSet<>();

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
        if (referredBy != null && period.contains(joined)) {
            referrers.add(referredBy);
        }
    }

    ReferrerAccumulator<K> merge(ReferrerAccumulator<K> other) {
        Alike.requireSameSettings(period, other.period);
        atEnd.addAll(other.atEnd);
        referrers.addAll(other.referrers);
        return this;
    }

    Referrers result() {
        return new Referrers(referrers.stream().filter(atEnd::contains).count(), atEnd.size());
    }
}
