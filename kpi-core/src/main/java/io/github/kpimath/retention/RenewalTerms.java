package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which terms are due in a period, and by when a new one must be signed. */
record RenewalTerms(DateRange period, int graceDays) implements Serializable {

    RenewalTerms {
        requireNonNull(period, "period");
        Renewals.requireDays(graceDays);
    }

    boolean isDue(LocalDate termEnd) {
        return period.contains(termEnd);
    }

    /** Early or in time, or within the days of grace. */
    boolean isInTime(@Nullable LocalDate renewedOn, LocalDate termEnd) {
        return renewedOn != null && !renewedOn.isAfter(termEnd.plusDays(graceDays));
    }

    void requireSame(RenewalTerms other) {
        Alike.requireSamePeriod(period, other.period);
        Renewals.requireSameDays(graceDays, other.graceDays);
    }
}
