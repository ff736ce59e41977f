package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** The customers who are due, each with whether he renewed. */
final class RenewalAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RenewalTerms terms;
    private final HashMap<K, Boolean> renewedByCustomer = new HashMap<>();

    RenewalAccumulator(RenewalTerms terms) {
        this.terms = terms;
    }

    void add(K customer, @Nullable LocalDate termEnd, @Nullable LocalDate renewedOn) {
        requireNonNull(customer, "customer");
        if (termEnd != null && terms.isDue(termEnd)) {
            renewedByCustomer.merge(customer, terms.isInTime(renewedOn, termEnd), Boolean::logicalOr);
        }
    }

    RenewalAccumulator<K> merge(RenewalAccumulator<K> other) {
        terms.requireSame(other.terms);
        other.renewedByCustomer.forEach(
                (customer, renewed) -> renewedByCustomer.merge(customer, renewed, Boolean::logicalOr));
        return this;
    }

    Renewals result() {
        long renewed = renewedByCustomer.values().stream()
                .filter(Boolean::booleanValue)
                .count();
        return new Renewals(renewed, renewedByCustomer.size(), terms.graceDays());
    }
}
