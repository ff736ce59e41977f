package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.value.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * The period that a report is about.
 *
 * @param text as the user wrote it; empty for data without dates
 * @param days its days; for data without dates, all there are
 */
public record Timeframe(String text, DateRange days) {

    /** Of data without dates: every record counts. */
    public static final Timeframe UNSTATED =
            new Timeframe("", DateRange.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)));

    /** Files state the time of the clock on the wall, and no zone: here every day has 24 hours. */
    static final ZoneId ZONE = ZoneOffset.UTC;

    private static final DateRange OUR_TIME = DateRange.of(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1));

    /** Throws IllegalArgumentException, which says what a period looks like. */
    public static Timeframe parse(String text) {
        DateRange days = DateRange.parse(text);
        if (!OUR_TIME.contains(days)) {
            throw new IllegalArgumentException(text + " is outside the years 1900 to 2199");
        }
        return new Timeframe(text, days);
    }

    static Instant instant(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    public boolean isStated() {
        return !text.isEmpty();
    }

    /** Its length in months, if it is one of whole calendar months. */
    OptionalLong months() {
        long months = ChronoUnit.MONTHS.between(days.startInclusive(), days.endExclusive());
        boolean whole = days.startInclusive().getDayOfMonth() == 1
                && days.startInclusive().plusMonths(months).equals(days.endExclusive());
        return isStated() && whole ? OptionalLong.of(months) : OptionalLong.empty();
    }
}
