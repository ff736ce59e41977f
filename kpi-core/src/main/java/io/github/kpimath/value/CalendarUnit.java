package io.github.kpimath.value;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a calendar is cut into: days, weeks, months, quarters, years. Every day is in exactly one week, one month and
 * so on; the day that weeks begin with is stated, never taken from a country. For fiscal years see {@link FiscalCalendar}.
 *
 * <pre>{@code
 * LocalDate day = LocalDate.of(2026, 5, 13);                               // a Wednesday
 * CalendarUnit.MONTH.containing(day);                                      // 2026-05-01/2026-06-01
 * CalendarUnit.ISO_WEEK.containing(day);                                   // 2026-05-11/2026-05-18
 * CalendarUnit.weekFrom(DayOfWeek.SUNDAY).containing(day);                 // 2026-05-10/2026-05-17
 * CalendarUnit.every(Period.ofWeeks(2), LocalDate.of(2026, 1, 5)).containing(day); // 2026-05-11/2026-05-25
 * CalendarUnit.MONTH.lastComplete(12, day);                                // 2025-05-01/2026-05-01
 * DateRange.ofYear(2026).eachWithin(CalendarUnit.MONTH);                   // twelve ranges
 * }</pre>
 *
 * <p>Units that cut the calendar alike are equal, whatever day they were stated from: quarters from January and quarters
 * from April are. This class is immutable and thread-safe.
 *
 * @param length the length of one, in months only or days only
 * @param anchor the first day of the one that contains 1970-01-01
 */
public record CalendarUnit(Period length, LocalDate anchor) implements Serializable {

    private static final LocalDate EPOCH = LocalDate.EPOCH;
    private static final int MONTHS_IN_YEAR = 12;

    /** Days. */
    public static final CalendarUnit DAY = every(Period.ofDays(1), EPOCH);

    /** Weeks from Monday to Sunday, those of ISO 8601. */
    public static final CalendarUnit ISO_WEEK = weekFrom(DayOfWeek.MONDAY);

    /** Calendar months. */
    public static final CalendarUnit MONTH = every(Period.ofMonths(1), EPOCH);

    /** Calendar quarters: from January, April, July and October. */
    public static final CalendarUnit QUARTER = every(Period.ofMonths(3), EPOCH);

    /** Calendar years. */
    public static final CalendarUnit YEAR = every(Period.ofYears(1), EPOCH);

    /**
     * Intervals of one length without gap or overlap, before and after a first day of one of them.
     *
     * @param length years and months, or days; no part negative, not all zero
     * @param anchor the first day of any one of them; of a month, where the length is in months
     * @throws IllegalArgumentException if the length is zero, has a negative part, mixes days with months or years, or has
     *     more months than an {@code int} holds; or if it is in months and the anchor is not the first day of one
     */
    public CalendarUnit {
        length = PerPeriod.normal(length, "length");
        Objects.requireNonNull(anchor, "anchor");
        if (!PerPeriod.isDays(length) && anchor.getDayOfMonth() != 1) {
            throw new IllegalArgumentException("anchor " + anchor + " is inside a month: expected the first day of one,"
                    + " because the length " + length + " is in months");
        }
        anchor = start(EPOCH, length, anchor);
    }

    /**
     * Intervals of one length without gap or overlap, before and after a first day of one of them: sprints of two weeks,
     * half-years.
     *
     * @param length years and months, or days; no part negative, not all zero
     * @param anchor the first day of any one of them; of a month, where the length is in months
     * @return the unit
     * @throws IllegalArgumentException if the length is zero, has a negative part, mixes days with months or years, or has
     *     more months than an {@code int} holds; or if it is in months and the anchor is not the first day of one
     */
    public static CalendarUnit every(Period length, LocalDate anchor) {
        return new CalendarUnit(length, anchor);
    }

    /**
     * Weeks of seven days.
     *
     * @param firstDay the day they begin with: Monday by ISO 8601 and in most of Europe, Sunday in the Americas, Saturday in
     *     parts of the Middle East
     * @return the unit
     */
    public static CalendarUnit weekFrom(DayOfWeek firstDay) {
        Objects.requireNonNull(firstDay, "firstDay");
        return every(Period.ofWeeks(1), EPOCH.with(TemporalAdjusters.previousOrSame(firstDay)));
    }

    /**
     * The one that contains a day.
     *
     * @param day any day
     * @return the week, month and so on that the day is in
     * @throws java.time.DateTimeException if it would leave the dates that {@link LocalDate} knows
     */
    public DateRange containing(LocalDate day) {
        Objects.requireNonNull(day, "day");
        LocalDate start = start(day, length, anchor);
        return new DateRange(start, start.plus(length));
    }

    /**
     * The one that contains the day on which an instant falls in a time zone: the month of an order as the calendar of the
     * shop has it.
     *
     * @param instant the instant
     * @param zone the time zone whose calendar decides
     * @return the week, month and so on that the {@link DateRange#dayOf day} is in
     * @throws java.time.DateTimeException if it would leave the dates that {@link LocalDate} knows
     */
    public DateRange containing(Instant instant, ZoneId zone) {
        return containing(DateRange.dayOf(instant, zone));
    }

    /**
     * Which one a day is in, by number: how many after the one that contains 1970-01-01. It says how far apart two days are on
     * the calendar, and is what to keep of a day where there are many.
     *
     * @param day any day
     * @return 0 for the one that contains 1970-01-01, negative before it
     */
    public long numberOf(LocalDate day) {
        return Math.floorDiv(since(day, length, anchor), PerPeriod.length(length));
    }

    /**
     * The one of a number, as {@link #numberOf} counts them.
     *
     * @param number 0 for the one that contains 1970-01-01
     * @return its days
     * @throws java.time.DateTimeException if it would leave the dates that {@link LocalDate} knows
     * @throws ArithmeticException if it is that far away
     */
    public DateRange numbered(long number) {
        LocalDate start = anchor.plus(
                Math.multiplyExact(number, PerPeriod.length(length)),
                position(length).getBaseUnit());
        return new DateRange(start, start.plus(length));
    }

    /**
     * The last whole ones that were over when a day began: trailing twelve months, the last complete week. For a window of
     * days that ends on any day see {@link DateRange#trailing}.
     *
     * @param count how many, at least 1
     * @param asOf the first day that the data do not cover any more
     * @return one range of so many units, the last of which {@linkplain DateRange#isComplete is complete}
     * @throws IllegalArgumentException if there are fewer than 1
     * @throws java.time.DateTimeException if it would leave the dates that {@link LocalDate} knows
     */
    public DateRange lastComplete(int count, LocalDate asOf) {
        Bounds.require("count", count, 1, Integer.MAX_VALUE);
        Objects.requireNonNull(asOf, "asOf");
        LocalDate end = start(asOf, length, anchor);
        return new DateRange(
                end.minus(count * PerPeriod.length(length), position(length).getBaseUnit()), end);
    }

    /** Each that has a day in the range, in order. */
    List<DateRange> overlapping(DateRange range) {
        List<DateRange> found = new ArrayList<>();
        LocalDate day = range.startInclusive();
        while (day.isBefore(range.endExclusive())) {
            DateRange next = containing(day);
            found.add(next);
            day = next.endExclusive();
        }
        return List.copyOf(found);
    }

    private static LocalDate start(LocalDate day, Period length, LocalDate anchor) {
        LocalDate whole = PerPeriod.isDays(length) ? day : day.withDayOfMonth(1);
        return whole.minus(
                Math.floorMod(since(day, length, anchor), PerPeriod.length(length)),
                position(length).getBaseUnit());
    }

    /** As {@link #position} has it, but by the direct way: millions of days are numbered. */
    private static long since(LocalDate day, Period length, LocalDate anchor) {
        Objects.requireNonNull(day, "day");
        return PerPeriod.isDays(length)
                ? day.toEpochDay() - anchor.toEpochDay()
                : MONTHS_IN_YEAR * ((long) day.getYear() - anchor.getYear())
                        + (day.getMonthValue() - anchor.getMonthValue());
    }

    private static ChronoField position(Period length) {
        return PerPeriod.isDays(length) ? ChronoField.EPOCH_DAY : ChronoField.PROLEPTIC_MONTH;
    }
}
