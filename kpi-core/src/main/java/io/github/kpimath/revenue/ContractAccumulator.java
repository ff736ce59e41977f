package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** Counts the contracts of a period by what they have in common: who signed them, or value and term. */
final class ContractAccumulator<G> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange period;
    /** The code of the currency of their values, or nothing where these are not looked at. */
    private final String currencyCode;

    private final HashMap<G, Long> counts = new HashMap<>();

    ContractAccumulator(DateRange period) {
        this.period = period;
        this.currencyCode = "";
    }

    ContractAccumulator(DateRange period, Currency currency) {
        this.period = period;
        this.currencyCode = currency.getCurrencyCode();
    }

    void add(G group, LocalDate signed) {
        if (period.contains(requireNonNull(signed, "signed"))) {
            counts.merge(group, 1L, Math::addExact);
        }
    }

    ContractAccumulator<G> merge(ContractAccumulator<G> other) {
        Alike.requireSamePeriod(period, other.period);
        Alike.requireSameSettings(currencyCode, other.currencyCode);
        other.counts.forEach((group, count) -> counts.merge(group, count, Math::addExact));
        return this;
    }

    Map<G, Long> counts() {
        return counts;
    }

    long contracts() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    long keys() {
        return counts.size();
    }
}
