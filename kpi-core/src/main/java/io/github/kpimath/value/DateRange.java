package io.github.kpimath.value;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Objects;

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
 * may.eachWithin(CalendarUnit.ISO_WEEK);           // four ranges, the first 2026-05-04/2026-05-11
 *
 * ZoneId zone = ZoneId.of("Asia/Tokyo");           // no clock and no default zone is ever read
 * Instant order = Instant.parse("2026-04-30T23:00:00Z");
 * DateRange.dayOf(order, zone);                    // 2026-05-01, when it is 8 in the morning in Tokyo
 * may.contains(order, zone);                       // true
 * may.startInstant(zone);                          // 2026-04-30T15:00:00Z
 * }</pre>
 *
 * <p>A range has at least one day. Its days are those of the calendar, whatever their hours: 23 or 25 where clocks are changed,
 * and none on 2011-12-30 in Samoa (Pacific/Apia), which went from the 29th to the 31st. That day counts as a day like any
 * other, but no instant falls on it, and it starts and ends at one and the same instant.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param startInclusive the first day
 * @param endExclusive the day after the last one
 */
public record DateRange(LocalDate startInclusive, LocalDate endExclusive) implements Serializable {

    private static final int MONTHS_IN_QUARTER = 3;

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
        Bounds.require("month", month, 1, 12);
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
     * A calendar quarter: {@code ofQuarter(2026, 2)} is April to June 2026.
     *
     * @param year from &minus;999,999,999 to 999,999,998
     * @param quarter from 1 to 4
     * @return its days
     * @throws IllegalArgumentException if year or quarter is outside its range
     */
    public static DateRange ofQuarter(int year, int quarter) {
        requireYear(year);
        Bounds.require("quarter", quarter, 1, 4);
        return ofMonths(LocalDate.of(year, (quarter - 1) * MONTHS_IN_QUARTER + 1, 1), MONTHS_IN_QUARTER);
    }

    /**
     * A week of ISO 8601, from Monday to Sunday. Week 1 has the 4th of January, so that a week belongs to the year that most
     * of its days are in: {@code ofIsoWeek(2026, 1)} begins on 2025-12-29. For weeks from another day see
     * {@link CalendarUnit#weekFrom}.
     *
     * @param weekBasedYear from &minus;999,999,998 to 999,999,998
     * @param week from 1 to 52, or to 53 in a year that has so many, such as 2026
     * @return its days
     * @throws IllegalArgumentException if year or week is outside its range
     */
    public static DateRange ofIsoWeek(int weekBasedYear, int week) {
        Bounds.require("weekBasedYear", weekBasedYear, Year.MIN_VALUE + 1, Year.MAX_VALUE - 1);
        LocalDate inWeekOne = LocalDate.of(weekBasedYear, 1, 4);
        long weeks = inWeekOne.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum();
        Bounds.require("week of " + weekBasedYear + ":", week, 1, weeks);
        return CalendarUnit.ISO_WEEK.containing(inWeekOne.plusWeeks(week - 1L));
    }

    /**
     * The days that lead up to a day and that day: of 28 days, it and the 27 before. They are calendar days, whatever their
     * hours. The window before is {@code trailing(days, window.startInclusive().minusDays(1))}; {@link #previous} is it
     * too unless the window happens to be whole calendar months.
     *
     * @param days how many, at least 1
     * @param endInclusive the last day of the window, the day as of which it is taken
     * @return the window
     * @throws IllegalArgumentException if there are fewer days than 1, or the last day is {@link LocalDate#MAX}
     * @throws java.time.DateTimeException if it would leave the dates that {@link LocalDate} knows
     */
    public static DateRange trailing(int days, LocalDate endInclusive) {
        Bounds.require("days", days, 1, Integer.MAX_VALUE);
        Objects.requireNonNull(endInclusive, "endInclusive");
        return ofClosed(endInclusive.minusDays(days - 1L), endInclusive);
    }

    /**
     * Reads a year ("2026"), a quarter ("2026-Q2"), an ISO week ("2026-W22"), a month ("2026-05") or an interval whose end
     * is not included ("2026-05-01/2026-06-01", what {@link #toString} writes).
     *
     * @param text one of these forms
     * @return the range
     * @throws IllegalArgumentException if the text has another form, names a date or week that does not exist, or its end is
     *     not after its start
     */
    public static DateRange parse(String text) {
        Objects.requireNonNull(text, "text");
        return DateRangeText.parse(text);
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
     * Whether an instant falls on a day in the range, by the calendar of a time zone.
     *
     * @param instant the instant
     * @param zone the time zone whose calendar decides
     * @return true if its {@link #dayOf day} is in the range
     * @throws java.time.DateTimeException if the instant is on no day that {@link LocalDate} knows
     */
    public boolean contains(Instant instant, ZoneId zone) {
        return contains(dayOf(instant, zone));
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
     * Whether data that reach up to a day cover the whole range. What is not complete is not final, and no zero.
     *
     * @param asOf the first day that the data do not cover any more
     * @return false where the end lies after it
     */
    public boolean isComplete(LocalDate asOf) {
        return !endExclusive.isAfter(Objects.requireNonNull(asOf, "asOf"));
    }

    /**
     * Each whole week, month and so on in the range, in order; what is left at the ends is in none. From 15 January to
     * 15 April those are February and March.
     *
     * @param unit what to cut the range into
     * @return the ranges inside this one: as many as there are, which may be none
     * @throws java.time.DateTimeException if one at an end would leave the dates that {@link LocalDate} knows
     */
    public List<DateRange> eachWithin(CalendarUnit unit) {
        return eachOverlapping(unit).stream().filter(this::contains).toList();
    }

    /**
     * Each week, month and so on that has a day in the range, in order, whole ones also at the ends. From 15 January to
     * 15 April those are January, February, March and April.
     *
     * @param unit what the calendar is cut into
     * @return the ranges that together cover this one, at least one
     * @throws java.time.DateTimeException if one at an end would leave the dates that {@link LocalDate} knows
     */
    public List<DateRange> eachOverlapping(CalendarUnit unit) {
        return Objects.requireNonNull(unit, "unit").overlapping(this);
    }

    /**
     * The day on which an instant falls: what a calendar on the wall shows in a time zone.
     *
     * @param instant the instant
     * @param zone the time zone, such as that of the business
     * @return the day
     * @throws java.time.DateTimeException if it is no day that {@link LocalDate} knows
     */
    public static LocalDate dayOf(Instant instant, ZoneId zone) {
        Objects.requireNonNull(instant, "instant");
        return LocalDate.ofInstant(instant, Objects.requireNonNull(zone, "zone"));
    }

    /**
     * When the first day starts in a time zone: at midnight, or when the clocks have skipped midnight, right after.
     *
     * <p>Timestamps {@code start <= t and t < end}, with {@link #endInstant}, are those that {@link #contains(Instant, ZoneId)}
     * takes. The two differ only where clocks were set back from after midnight to before it, as in St. John's until 2010: then
     * the calendar shows the day before once more, after the day had started.
     *
     * @param zone the time zone
     * @return the first instant of the range
     */
    public Instant startInstant(ZoneId zone) {
        return startOf(startInclusive, zone);
    }

    /**
     * When the range is over in a time zone: the {@link #startInstant start} of the day after its last.
     *
     * @param zone the time zone
     * @return the first instant after the range
     */
    public Instant endInstant(ZoneId zone) {
        return startOf(endExclusive, zone);
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
     * 2026-04-24/2026-05-01 before 2026-05-01/2026-05-08. {@link #next} leads back, except where days lead to a range that
     * happens to be whole months: the 28 days before 2026-03-01/2026-03-29 are February, and after February comes March.
     *
     * @return the range before this one
     * @throws java.time.DateTimeException if it would leave the dates that {@link LocalDate} knows
     */
    public DateRange previous() {
        return RangeLength.of(this).endingAt(startInclusive);
    }

    /**
     * The range of the same length that starts where this one ends. Length is counted in months if this is one or more
     * whole calendar months, else in days: June comes after May, and 2026-05-08/2026-05-15 after 2026-05-01/2026-05-08.
     * In a series of four weeks, one of which happens to be February, {@link #isAsLongAs} tells what fits, not this.
     *
     * @return the range after this one
     * @throws java.time.DateTimeException if it would leave the dates that {@link LocalDate} knows
     */
    public DateRange next() {
        return RangeLength.of(this).startingAt(endExclusive);
    }

    /**
     * Whether another range is of the same length: as many days, or as many whole calendar months. April is as long as May,
     * though a day shorter; the 28 days of February 2027 are as long as March 2027, and as long as the four weeks after them.
     *
     * @param other any range
     * @return true if it is
     */
    public boolean isAsLongAs(DateRange other) {
        return days() == other.days() || RangeLength.of(this).equals(RangeLength.of(other));
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

    private static DateRange ofMonths(LocalDate first, int months) {
        return new DateRange(first, first.plusMonths(months));
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(Objects.requireNonNull(zone, "zone")).toInstant();
    }

    private static void requireYear(int year) {
        Bounds.require("year", year, Year.MIN_VALUE, Year.MAX_VALUE - 1);
    }
}
