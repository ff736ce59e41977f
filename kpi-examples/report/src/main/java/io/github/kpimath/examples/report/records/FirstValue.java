package io.github.kpimath.examples.report.records;

import io.github.kpimath.value.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a customer started, when he first got something out of it, and when it had paid.
 *
 * @param first the day of the first use that meant something, or null for who is still waiting
 * @param reached the day on which the investment had paid, or null for who is still waiting
 */
public record FirstValue(
        String customer,
        LocalDate start,
        @Nullable LocalDate first,
        @Nullable LocalDate reached) {

    public boolean isFirstUsedBeforeEndOf(DateRange period) {
        return isBeforeEnd(first, period);
    }

    public boolean isReachedBeforeEndOf(DateRange period) {
        return isBeforeEnd(reached, period);
    }

    /** The days until the first use or, for who is waiting at the end of the period, until then. */
    public Duration timeToFirstUse(DateRange period) {
        return time(first, period);
    }

    /** The days until the value or, for who is waiting at the end of the period, until then. */
    public Duration timeUntilEndOf(DateRange period) {
        return time(reached, period);
    }

    private Duration time(@Nullable LocalDate day, DateRange period) {
        LocalDate last = day != null && isBeforeEnd(day, period) ? day : period.endExclusive();
        return Duration.ofDays(ChronoUnit.DAYS.between(start, last));
    }

    private static boolean isBeforeEnd(@Nullable LocalDate day, DateRange period) {
        return day != null && day.isBefore(period.endExclusive());
    }
}
