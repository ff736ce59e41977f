package io.github.kpimath.internal;

import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * The whole days, weeks, months and so on of a period, counted from 0: what accumulators keep of a day is a small number.
 *
 * @param unit what the calendar is cut into
 * @param first the number of the first one, as {@link CalendarUnit#numberOf} counts
 * @param count how many there are
 */
public record Intervals(CalendarUnit unit, long first, int count) implements Serializable {

    /**
     * Those that lie inside a period.
     *
     * @param argument the name of the period
     * @param period the period
     * @param unit what to cut it into
     * @return the intervals, at least one
     * @throws IllegalArgumentException if no whole one lies in the period
     */
    public static Intervals within(String argument, DateRange period, CalendarUnit unit) {
        long first = unit.numberOf(period.startInclusive().minusDays(1)) + 1;
        long end = unit.numberOf(period.endExclusive());
        if (end <= first) {
            throw new IllegalArgumentException(argument + " " + period + " has no whole interval of " + unit.length());
        }
        return new Intervals(unit, first, Math.toIntExact(end - first));
    }

    /**
     * Where a day is.
     *
     * @param day any day
     * @return the index of its interval; negative before the first one, {@link #count} and more after the last
     */
    public long indexOf(LocalDate day) {
        return unit.numberOf(day) - first;
    }

    /**
     * The days of an interval.
     *
     * @param index its index, which may lie outside the period
     * @return the days
     */
    public DateRange at(long index) {
        return unit.numbered(first + index);
    }
}
