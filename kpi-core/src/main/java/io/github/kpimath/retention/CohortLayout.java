package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Intervals;
import io.github.kpimath.retention.CohortRetention.Method;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the rows and columns of a {@link CohortTable} are, and up to which day the data go.
 *
 * <p>A row is a cohort: the customers of one whole day, week, month… in a range of days. A column is one or more intervals, counted
 * from that of the cohort, which is 0. Nothing on or after the as-of day counts, so that the table of an earlier day can be had at
 * any later time.
 *
 * <pre>{@code
 * LocalDate asOf = LocalDate.of(2026, 7, 1);                        // the data go to the end of June
 * CohortLayout.of(DateRange.ofYear(2026), CalendarUnit.MONTH, asOf); // months by months
 * CohortLayout.of(june, CalendarUnit.DAY, asOf).upTo(7);             // days 0 to 7
 * CohortLayout.of(june, CalendarUnit.DAY, asOf).within(1, 8, 15);    // days 1 to 7 and 8 to 14
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class CohortLayout implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_INTERVALS = 1_000_000;
    /** About 290 years: as many nanoseconds are a long. */
    private static final int MOST_ROLLING_DAYS = 106_000;

    private final DateRange cohorts;
    private final CalendarUnit unit;
    private final LocalDate asOf;
    private final Method method;
    private final boolean recurring;
    private final int[] bounds;
    private final @Nullable ZoneId zone;

    CohortLayout(
            DateRange cohorts,
            CalendarUnit unit,
            LocalDate asOf,
            Method method,
            boolean recurring,
            List<Integer> bounds,
            @Nullable ZoneId zone) {
        requireNonNull(cohorts, "cohorts");
        requireNonNull(unit, "unit");
        requireNonNull(method, "method");
        LocalDate start = Intervals.within("cohorts", cohorts, unit).at(0).startInclusive();
        if (!requireNonNull(asOf, "asOf").isAfter(start)) {
            throw new IllegalArgumentException(
                    "asOf " + asOf + " is not after " + start + ", the start of the cohorts");
        }
        requireAscending(bounds);
        if (method != Method.WITHIN_BRACKET && !bounds.equals(single(bounds.size() - 1))) {
            throw new IllegalArgumentException("bounds " + bounds + " are not 0, 1, 2… for " + method);
        }
        boolean rolling = method == Method.ROLLING_24_HOURS;
        if (rolling != (zone != null) || (rolling && recurring)) {
            throw new IllegalArgumentException("zone " + zone + ", recurring " + recurring + " do not go with " + method
                    + ": rolling 24 hours have a zone and first-time cohorts, the others no zone");
        }
        this.cohorts = cohorts;
        this.unit = unit;
        this.asOf = asOf;
        this.method = method;
        this.recurring = recurring;
        this.bounds = bounds.stream().mapToInt(Integer::intValue).toArray();
        this.zone = zone;
    }

    /** What was written elsewhere is not trusted. */
    private Object readResolve() {
        return with(method, recurring, bounds(), zone);
    }

    /**
     * Where the cohorts come from.
     *
     * @return the days whose whole intervals are the cohorts
     */
    public DateRange cohorts() {
        return cohorts;
    }

    /**
     * What an interval is.
     *
     * @return the unit
     */
    public CalendarUnit unit() {
        return unit;
    }

    /**
     * Where the data end.
     *
     * @return the first day that the data do not cover any more
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Which activity makes a customer of the cohort a retained one.
     *
     * @return the definition
     */
    public Method method() {
        return method;
    }

    /**
     * Whether everyone who was active is in the cohort, and not only who was for the first time.
     *
     * @return true for recurring cohorts
     */
    public boolean recurring() {
        return recurring;
    }

    /**
     * Where each column begins, and last where the last one ends.
     *
     * @return the numbers of intervals, ascending
     */
    public List<Integer> bounds() {
        return Arrays.stream(bounds).boxed().toList();
    }

    /**
     * Whose midnights bound the cohorts of rolling 24 hours.
     *
     * @return the time zone; nothing with all other methods
     */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }

    private static void requireAscending(List<Integer> bounds) {
        boolean ascending = bounds.size() > 1 && bounds.get(0) >= 0;
        for (int i = 1; i < bounds.size(); i++) {
            ascending &= bounds.get(i) > bounds.get(i - 1);
        }
        if (!ascending) {
            throw new IllegalArgumentException("bounds " + bounds + " are not two or more ascending numbers from 0");
        }
        Counts.requirePart("last of the bounds", bounds.get(bounds.size() - 1), MOST_INTERVALS + 1, "most intervals");
    }

    /**
     * First-time cohorts and a column for each interval up to the as-of day: N-day retention by the calendar.
     *
     * @param cohorts the days whose whole intervals are the cohorts
     * @param unit what an interval is
     * @param asOf the first day that the data do not cover any more
     * @return the layout
     * @throws IllegalArgumentException if there is no whole interval, or the as-of day is not after the first one's start
     */
    public static CohortLayout of(DateRange cohorts, CalendarUnit unit, LocalDate asOf) {
        CohortLayout first = new CohortLayout(cohorts, unit, asOf, Method.ON_INTERVAL, false, single(1), null);
        return first.with(Method.ON_INTERVAL, false, upToInterval(first.lastInterval()), null);
    }

    /** The one of the last day that the data cover. */
    private long lastInterval() {
        return rows().indexOf(asOf.minusDays(1));
    }

    private static List<Integer> upToInterval(long last) {
        Counts.requirePart("last", last, MOST_INTERVALS, "most intervals");
        return single((int) last + 1);
    }

    private static List<Integer> single(int columns) {
        return IntStream.rangeClosed(0, columns).boxed().toList();
    }

    /**
     * The same with columns for the intervals 0 to N only.
     *
     * @param last the last interval: N
     * @return the layout
     * @throws IllegalArgumentException if it is negative or more than a million, or this is about brackets
     */
    public CohortLayout upTo(int last) {
        if (method == Method.WITHIN_BRACKET) {
            throw new IllegalArgumentException("upTo " + last + " does not go with brackets: their bounds say it");
        }
        return with(method, recurring, upToInterval(last), zone);
    }

    /**
     * The same counting as retained in a column whoever was active in its interval or later.
     *
     * @return the layout
     * @throws IllegalArgumentException if this is about brackets, or rolling: its columns are not intervals of the calendar
     */
    public CohortLayout orLater() {
        if (zone != null) {
            throw new IllegalArgumentException("orLater does not go with rolling 24 hours: state it instead of them");
        }
        return with(Method.ON_INTERVAL_OR_LATER, recurring, bounds(), null);
    }

    /**
     * The same with brackets for columns: 1, 8 and 15 are the intervals 1 to 7, and 8 to 14.
     *
     * @param bounds where each bracket begins, and last where the last one ends
     * @return the layout
     * @throws IllegalArgumentException if there are fewer than two, they do not ascend from 0 or more, or go beyond 1,000,001
     */
    public CohortLayout within(int... bounds) {
        return with(
                Method.WITHIN_BRACKET,
                recurring,
                Arrays.stream(requireNonNull(bounds, "bounds")).boxed().toList(),
                null);
    }

    /**
     * The same with columns of 24 hours each, counted from the first event of each customer; cohorts remain those of the calendar.
     *
     * @param zone the time zone of that calendar
     * @return the layout, with as many columns as {@link #upTo} has left, otherwise with columns up to the as-of day
     * @throws IllegalArgumentException if the cohorts are recurring, or begin more than 106,000 days before the as-of day
     */
    public CohortLayout rolling(ZoneId zone) {
        requireNonNull(zone, "zone");
        long days = asOf.toEpochDay() - rows().at(0).startInclusive().toEpochDay();
        Counts.requirePart("days from the first cohort to asOf", days, MOST_ROLLING_DAYS, "most days");
        boolean cut = method != Method.WITHIN_BRACKET && columnCount() <= lastInterval();
        return with(Method.ROLLING_24_HOURS, recurring, cut ? bounds() : single((int) days), zone);
    }

    /**
     * The same with recurring cohorts: in each is everyone who was active in its interval, for the first time or not.
     *
     * @return the layout
     * @throws IllegalArgumentException if the columns are rolling 24 hours
     */
    public CohortLayout withRecurring() {
        return with(method, true, bounds(), zone);
    }

    private CohortLayout with(Method its, boolean again, List<Integer> columns, @Nullable ZoneId in) {
        return new CohortLayout(cohorts, unit, asOf, its, again, columns, in);
    }

    Intervals rows() {
        return Intervals.within("cohorts", cohorts, unit);
    }

    /**
     * How many cohorts there are.
     *
     * @return the number of rows
     */
    public int cohortCount() {
        return rows().count();
    }

    /**
     * The days of a cohort.
     *
     * @param cohort its row, from 0
     * @return the days
     * @throws IllegalArgumentException if there is no such row
     */
    public DateRange cohort(int cohort) {
        return rows().at(require("cohort", cohort, cohortCount()));
    }

    /**
     * How many columns there are.
     *
     * @return the number
     */
    public int columnCount() {
        return bounds.length - 1;
    }

    /**
     * The first interval of a column.
     *
     * @param column the column, from 0
     * @return the number of the interval, 0 for that of the cohort
     * @throws IllegalArgumentException if there is no such column
     */
    public int from(int column) {
        return bounds[require("column", column, columnCount())];
    }

    /**
     * The interval after the last one of a column.
     *
     * @param column the column, from 0
     * @return the number of the interval, 0 for that of the cohort
     * @throws IllegalArgumentException if there is no such column
     */
    public int to(int column) {
        return bounds[require("column", column, columnCount()) + 1];
    }

    /**
     * Whether the data cover what a cell is about: to the end of its last interval, or with rolling hours, for whoever came at the
     * very end of the cohort.
     *
     * @param cohort the row, from 0
     * @param column the column, from 0
     * @return false where the cell is immature
     * @throws IllegalArgumentException if there is no such cell
     */
    public boolean isComplete(int cohort, int column) {
        DateRange days = cohort(cohort);
        int last = to(column) - 1;
        return zone == null
                ? rows().at((long) cohort + last).isComplete(asOf)
                : !days.endInstant(zone).plus(Duration.ofDays(last + 1L)).isAfter(end(zone));
    }

    /** Whether what a cell is about has begun at all. */
    boolean hasBegun(int cohort, int column) {
        return zone == null
                ? rows().at((long) cohort + from(column)).startInclusive().isBefore(asOf)
                : cohort(cohort).startInclusive().plusDays(from(column)).isBefore(asOf);
    }

    /** The first instant that the data do not cover any more. */
    Instant end(ZoneId in) {
        return DateRange.ofClosed(asOf, asOf).startInstant(in);
    }

    private static int require(String argument, int index, int count) {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException(argument + " " + index + " is outside 0.." + (count - 1));
        }
        return index;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CohortLayout that
                && cohorts.equals(that.cohorts)
                && unit.equals(that.unit)
                && asOf.equals(that.asOf)
                && method == that.method
                && recurring == that.recurring
                && Arrays.equals(bounds, that.bounds)
                && Objects.equals(zone, that.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cohorts, unit, asOf, method, recurring, Arrays.hashCode(bounds), zone);
    }

    @Override
    public String toString() {
        return "CohortLayout[cohorts=" + cohorts + ", unit=" + unit + ", asOf=" + asOf + ", method=" + method
                + ", recurring=" + recurring + ", bounds=" + bounds() + (zone == null ? "" : ", zone=" + zone) + "]";
    }
}
