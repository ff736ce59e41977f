package io.github.kpimath.value;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days from a first day up to, but not including, an end: {@code [startInclusive, endExclusive)}.
 *
 * <p>Half-open ranges meet without gap or overlap: the end of May is the start of June, and every day belongs to exactly
 * one month.
 *
 * <pre>{@code
 * DateRange may = DateRange.ofMonth(2026, 5);      // 2026-05-01/2026-06-01
 * may.days();                                      // 31
 * may.lastDay();                                   // 2026-05-31
 * may.previous();                                  // 2026-04-01/2026-05-01, all of April
 * may.equals(DateRange.parse("2026-05"));          // true
 * }</pre>
 *
 * <p>A range has at least one day. It knows dates, not instants: turn a timestamp into a date in the time zone of your
 * business first.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param startInclusive the first day
 * @param endExclusive the day after the last one
 */
public record DateRange(LocalDate startInclusive, LocalDate endExclusive) implements Serializable {

    private static final int MONTHS_IN_QUARTER = 3;
    private static final Pattern YEAR_AND_PART = Pattern.compile("([0-9]{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /**
     * A range of days.
     *
     * @param startInclusive the first day
     * @param endExclusive the day after the last one
     * @throws IllegalArgumentException if the end is not after the start
     */
    public DateRange {
        Objects.requireNonNull(startInclusive, "startInclusive");
        Objects.requireNonNull(endExclusive, "endExclusive");
        if (!startInclusive.isBefore(endExclusive)) {
            throw new IllegalArgumentException(
                    "endExclusive " + endExclusive + " is not after startInclusive " + startInclusive);
        }
    }

    /**
     * The days from a first day up to, but not including, an end.
     *
     * @param startInclusive the first day
     * @param endExclusive the day after the last one
     * @return the range
     * @throws IllegalArgumentException if the end is not after the start
     */
    public static DateRange of(LocalDate startInclusive, LocalDate endExclusive) {
        return new DateRange(startInclusive, endExclusive);
    }

    /**
     * The days from a first day to a last day, both included: May runs from the 1st to the 31st.
     *
     * @param startInclusive the first day
     * @param endInclusive the last day, which may be the first
     * @return the range
     * @throws IllegalArgumentException if the last day is before the first, or is {@link LocalDate#MAX}
     */
    public static DateRange ofClosed(LocalDate startInclusive, LocalDate endInclusive) {
        Objects.requireNonNull(startInclusive, "startInclusive");
        Objects.requireNonNull(endInclusive, "endInclusive");
        if (endInclusive.isBefore(startInclusive)) {
            throw new IllegalArgumentException(
                    "endInclusive " + endInclusive + " is before startInclusive " + startInclusive);
        }
        if (endInclusive.equals(LocalDate.MAX)) {
            throw new IllegalArgumentException("endInclusive " + endInclusive + " is the last date there is: expected"
                    + " an earlier one, because the day after it ends the range");
        }
        return new DateRange(startInclusive, endInclusive.plusDays(1));
    }

    /**
     * A calendar month.
     *
     * @param month the month
     * @return its days
     * @throws IllegalArgumentException if the year is 999,999,999, the last there is
     */
    public static DateRange of(YearMonth month) {
        Objects.requireNonNull(month, "month");
        requireYear(month.getYear());
        return ofMonths(month.atDay(1), 1);
    }

    /**
     * A calendar month: {@code ofMonth(2026, 5)} is May 2026.
     *
     * @param year from &minus;999,999,999 to 999,999,998
     * @param month from 1 (January) to 12
     * @return its days
     * @throws IllegalArgumentException if year or month is outside its range
     */
    public static DateRange ofMonth(int year, int month) {
        requireYear(year);
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("month " + month + " is outside 1..12");
        }
        return ofMonths(LocalDate.of(year, month, 1), 1);
    }

    /**
     * A calendar year.
     *
     * @param year from &minus;999,999,999 to 999,999,998
     * @return its days
     * @throws IllegalArgumentException if the year is outside that range
     */
    public static DateRange ofYear(int year) {
        requireYear(year);
        return ofMonths(LocalDate.of(year, 1, 1), 12);
    }

    /**
     * Reads a year ("2026"), a quarter ("2026-Q2"), a month ("2026-05") or an interval whose end is not included
     * ("2026-05-01/2026-06-01", what {@link #toString} writes).
     *
     * @param text one of these forms
     * @return the range
     * @throws IllegalArgumentException if the text has another form, names a date that does not exist, or its end is not
     *     after its start
     */
    public static DateRange parse(String text) {
        Objects.requireNonNull(text, "text");
        Matcher matcher = YEAR_AND_PART.matcher(text);
        if (matcher.matches()) {
            int year = Integer.parseInt(matcher.group(1));
            String quarter = matcher.group(2);
            if (quarter != null) {
                int firstMonth = (Integer.parseInt(quarter) - 1) * MONTHS_IN_QUARTER + 1;
                return ofMonths(LocalDate.of(year, firstMonth, 1), MONTHS_IN_QUARTER);
            }
            String month = matcher.group(3);
            return month == null ? ofYear(year) : ofMonth(year, Integer.parseInt(month));
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(notARange(text));
        }
        return of(date(text.substring(0, slash), text), date(text.substring(slash + 1), text));
    }

    /**
     * Whether a day is in the range: the first day is, the end is not.
     *
     * @param day any day
     * @return true if it is
     */
    public boolean contains(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return !day.isBefore(startInclusive) && day.isBefore(endExclusive);
    }

    /**
     * Whether every day of the other range is in this one. A range contains itself.
     *
     * @param other any range
     * @return true if it is
     */
    public boolean contains(DateRange other) {
        Objects.requireNonNull(other, "other");
        return !other.startInclusive.isBefore(startInclusive) && !other.endExclusive.isAfter(endExclusive);
    }

    /**
     * Whether some day is in both ranges. Ranges that merely meet, such as May and June, do not overlap.
     *
     * @param other any range
     * @return true if there is such a day
     */
    public boolean overlaps(DateRange other) {
        Objects.requireNonNull(other, "other");
        return startInclusive.isBefore(other.endExclusive) && other.startInclusive.isBefore(endExclusive);
    }

    /**
     * The number of days: 31 for May.
     *
     * @return at least 1
     */
    public long days() {
        return endExclusive.toEpochDay() - startInclusive.toEpochDay();
    }

    /**
     * The last day in the range: 31 May for May.
     *
     * @return the day before the end
     */
    public LocalDate lastDay() {
        return endExclusive.minusDays(1);
    }

    /**
     * The range of the same length that ends where this one starts. Length is counted in months if this is one or more
     * whole calendar months, else in days: April comes before May, the first quarter before the second, and
     * 2026-04-24/2026-05-01 before 2026-05-01/2026-05-08.
     *
     * @return the range before this one
     * @throws java.time.DateTimeException if it would leave the dates that {@link LocalDate} knows
     */
    public DateRange previous() {
        return new DateRange(
                isWholeMonths() ? startInclusive.minusMonths(months()) : startInclusive.minusDays(days()),
                startInclusive);
    }

    /**
     * The range of the same length that starts where this one ends. Length is counted in months if this is one or more
     * whole calendar months, else in days: June comes after May, and 2026-05-08/2026-05-15 after 2026-05-01/2026-05-08.
     *
     * @return the range after this one
     * @throws java.time.DateTimeException if it would leave the dates that {@link LocalDate} knows
     */
    public DateRange next() {
        return new DateRange(
                endExclusive, isWholeMonths() ? endExclusive.plusMonths(months()) : endExclusive.plusDays(days()));
    }

    /**
     * The ISO 8601 interval, the end not included: "2026-05-01/2026-06-01". {@link #parse} reads it back.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return startInclusive + "/" + endExclusive;
    }

    private boolean isWholeMonths() {
        return startInclusive.getDayOfMonth() == 1 && endExclusive.getDayOfMonth() == 1;
    }

    private long months() {
        return ChronoUnit.MONTHS.between(startInclusive, endExclusive);
    }

    private static DateRange ofMonths(LocalDate first, int months) {
        return new DateRange(first, first.plusMonths(months));
    }

    private static void requireYear(int year) {
        if (year < Year.MIN_VALUE || year >= Year.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "year " + year + " is outside " + Year.MIN_VALUE + ".." + (Year.MAX_VALUE - 1));
        }
    }

    private static LocalDate date(String date, String text) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(notARange(text), e);
        }
    }

    private static String notARange(String text) {
        return "text " + Quoted.text(text) + " is not a range of dates: expected 2026, 2026-Q2, 2026-05 or"
                + " 2026-05-01/2026-06-01 (end exclusive)";
    }
}
