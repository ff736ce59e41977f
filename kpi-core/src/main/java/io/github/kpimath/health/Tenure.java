package io.github.kpimath.health;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Observation;
import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The days of one customer, from the first one to the first one without service. */
record Tenure(LocalDate joined, @Nullable LocalDate left) {

    Tenure {
        Observation.requireOrder("left", left, "joined", joined);
    }

    /** Whether the customer is one at the end of a period: who leaves on the first day after it is the next period's loss. */
    boolean isAtEnd(DateRange period) {
        return joined.isBefore(period.endExclusive()) && (left == null || !left.isBefore(period.endExclusive()));
    }

    /** Whether the customer introduced the company in a period; every day is looked at, so that a missing one is refused. */
    static boolean hasOneOf(Collection<LocalDate> days, DateRange period) {
        long inside = requireNonNull(days, "introductions").stream()
                .filter(day -> period.contains(requireNonNull(day, "day")))
                .count();
        return inside > 0;
    }
}
