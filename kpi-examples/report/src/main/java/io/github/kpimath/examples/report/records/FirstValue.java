package io.github.kpimath.examples.report.records;

import io.github.kpimath.value.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a customer started, and when he got the first value.
 *
 * @param reached the day, or null for who is still waiting
 */
public record FirstValue(
        String customer, LocalDate start, @Nullable LocalDate reached) {

    public boolean isReachedBeforeEndOf(DateRange period) {
        return reached != null && reached.isBefore(period.endExclusive());
    }

    /** The days until the first value or, for who is waiting at the end of the period, until then. */
    public Duration timeUntilEndOf(DateRange period) {
        LocalDate end = period.endExclusive();
        LocalDate last = reached != null && reached.isBefore(end) ? reached : end;
        return Duration.ofDays(ChronoUnit.DAYS.between(start, last));
    }
}
