package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
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

    public static Timeframe parse(String text) {
        return new Timeframe(text, DateRange.parse(text));
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
