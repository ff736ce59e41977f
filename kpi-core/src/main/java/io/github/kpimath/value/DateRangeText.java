package io.github.kpimath.value;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written forms of a range of dates: a year, a quarter, an ISO week, a month, an interval. */
final class DateRangeText {

    private static final Pattern YEAR_AND_PART =
            Pattern.compile("([0-9]{4})(?:-(?:Q([1-4])|W([0-9]{2})|(0[1-9]|1[0-2])))?");

    private DateRangeText() {}

    static DateRange parse(String text) {
        Matcher matcher = YEAR_AND_PART.matcher(text);
        if (matcher.matches()) {
            int year = Integer.parseInt(matcher.group(1));
            if (matcher.group(2) != null) {
                return DateRange.ofQuarter(year, Integer.parseInt(matcher.group(2)));
            }
            if (matcher.group(3) != null) {
                return DateRange.ofIsoWeek(year, Integer.parseInt(matcher.group(3)));
            }
            String month = matcher.group(4);
            return month == null ? DateRange.ofYear(year) : DateRange.ofMonth(year, Integer.parseInt(month));
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(notARange(text));
        }
        return DateRange.of(date(text.substring(0, slash), text), date(text.substring(slash + 1), text));
    }

    private static LocalDate date(String date, String text) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(notARange(text), e);
        }
    }

    private static String notARange(String text) {
        return "text " + Quoted.text(text) + " is not a range of dates: expected 2026, 2026-Q2, 2026-W22, 2026-05 or"
                + " 2026-05-01/2026-06-01 (end exclusive)";
    }
}
