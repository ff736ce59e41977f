package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps who was live in a period without getting in touch. */
final class SilentAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange period;
    private final HashSet<K> silent = new HashSet<>();

    SilentAccumulator(DateRange period) {
        this.period = period;
    }

    void add(K customer, LocalDate live, @Nullable LocalDate left, Collection<LocalDate> contacts) {
        requireNonNull(customer, "customer");
        ContactAccumulator.ofOne(period, live, left, contacts)
                .filter(one -> one.contacts() == 0)
                .ifPresent(one -> silent.add(customer));
    }

    SilentAccumulator<K> merge(SilentAccumulator<K> other) {
        Alike.requireSameSettings(period, other.period);
        silent.addAll(other.silent);
        return this;
    }

    Set<K> result() {
        return Set.copyOf(silent);
    }
}
