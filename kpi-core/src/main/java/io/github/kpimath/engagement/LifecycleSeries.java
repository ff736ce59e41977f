package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Intervals;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The lifecycle of users in each day, week or month of a range: who is new, who returns, who is back and who stays away.
 *
 * <pre>{@code
 * LifecycleSeries weeks = logins.stream()
 *         .collect(LifecycleSeries.during(data, CalendarUnit.ISO_WEEK, Login::user, Login::day));
 * weeks.at(DateRange.ofIsoWeek(2026, 22)).dormant();   // active in week 21, not in week 22
 * }</pre>
 *
 * <p>A value, not a KPI. {@link #plus} joins disjoint sets of users in the same range. Four counts per period. Immutable and
 * thread-safe.
 *
 * @param data the days that the data cover; periods are the whole ones in it
 * @param unit what a period is
 * @param lifecycles the lifecycle of each period, in order
 */
public record LifecycleSeries(DateRange data, CalendarUnit unit, List<UserLifecycle> lifecycles)
        implements Evidence<LifecycleSeries> {

    /**
     * Checks and copies.
     *
     * @param data the days that the data cover; periods are the whole ones in it
     * @param unit what a period is
     * @param lifecycles the lifecycle of each period, in order
     * @throws IllegalArgumentException if there are not as many lifecycles as periods
     */
    public LifecycleSeries {
        requireNonNull(data, "data");
        requireNonNull(unit, "unit");
        lifecycles = List.copyOf(lifecycles);
        int periods = Intervals.within("data", data, unit).count();
        if (lifecycles.size() != periods) {
            throw new IllegalArgumentException(
                    "lifecycles are " + lifecycles.size() + ", not " + periods + " as the periods in " + data);
        }
    }

    /**
     * Nobody: the identity of {@link #plus} for a range cut into periods.
     *
     * @param data the days that the data cover
     * @param unit what a period is
     * @return the empty series
     * @throws IllegalArgumentException if there is no whole period
     */
    public static LifecycleSeries empty(DateRange data, CalendarUnit unit) {
        int periods = Intervals.within("data", data, unit).count();
        return new LifecycleSeries(
                data,
                unit,
                IntStream.range(0, periods)
                        .mapToObj(period -> UserLifecycle.empty())
                        .toList());
    }

    /**
     * Collects lifecycles from the events of users. The data begin with the range: whoever is active in its first period is seen for
     * the first time, new or not, and events on other days do not count. Several events of a period count once.
     *
     * <pre>{@code
     * logins.stream().collect(LifecycleSeries.during(data, CalendarUnit.MONTH, Login::user, Login::day))
     * logins.stream().collect(groupingBy(
     *         Login::country, LifecycleSeries.during(data, CalendarUnit.MONTH, Login::user, Login::day)))
     * }</pre>
     *
     * <p>Memory grows with the users, a bit for each period.
     *
     * @param data the days that the data cover
     * @param unit what a period is
     * @param user who was active
     * @param active the day of the event
     * @param <T> the records
     * @param <K> the ids, which equal ones are one user; serializable, where accumulators are shipped
     * @return a collector
     * @throws IllegalArgumentException if there is no whole period
     */
    public static <T, K> Collector<T, ?, LifecycleSeries> during(
            DateRange data,
            CalendarUnit unit,
            Function<? super T, ? extends K> user,
            Function<? super T, LocalDate> active) {
        requireNonNull(user, "user");
        requireNonNull(active, "active");
        Intervals.within("data", requireNonNull(data, "data"), requireNonNull(unit, "unit"));
        return Collector.of(
                () -> new LifecycleAccumulator<K>(data, unit, false),
                (users, item) -> users.add(user.apply(item), active.apply(item)),
                LifecycleAccumulator::merge,
                LifecycleAccumulator::result);
    }

    /**
     * Collects lifecycles from instants, by the calendar of a time zone, as
     * {@link #during(DateRange, CalendarUnit, Function, Function)} does from days.
     *
     * @param data the days that the data cover
     * @param unit what a period is
     * @param zone the time zone whose calendar decides
     * @param user who was active
     * @param active the instant of the event
     * @param <T> the records
     * @param <K> the ids, which equal ones are one user; serializable, where accumulators are shipped
     * @return a collector
     * @throws IllegalArgumentException if there is no whole period
     */
    public static <T, K> Collector<T, ?, LifecycleSeries> during(
            DateRange data,
            CalendarUnit unit,
            ZoneId zone,
            Function<? super T, ? extends K> user,
            Function<? super T, Instant> active) {
        requireNonNull(zone, "zone");
        requireNonNull(active, "active");
        return during(data, unit, user, item -> DateRange.dayOf(active.apply(item), zone));
    }

    /**
     * Collects lifecycles where it is known when each user was active for the first time ever: then new users are known from the first
     * period on. The first day ever is one of activity, with an event of that day or without. To tell who returns, is back or stays
     * away in the first period, supply the events of the period before it, too.
     *
     * <p>Memory grows as with {@link #during(DateRange, CalendarUnit, Function, Function)}, two bits for a period.
     *
     * @param data the days that the data cover
     * @param unit what a period is
     * @param user who was active
     * @param firstEver the day of his first event ever; of several the earliest counts
     * @param active the day of the event
     * @param <T> the records
     * @param <K> the ids, which equal ones are one user; serializable, where accumulators are shipped
     * @return a collector; it refuses an event before the first one ever
     * @throws IllegalArgumentException if there is no whole period
     */
    public static <T, K> Collector<T, ?, LifecycleSeries> during(
            DateRange data,
            CalendarUnit unit,
            Function<? super T, ? extends K> user,
            Function<? super T, LocalDate> firstEver,
            Function<? super T, LocalDate> active) {
        requireNonNull(user, "user");
        requireNonNull(firstEver, "firstEver");
        requireNonNull(active, "active");
        Intervals.within("data", requireNonNull(data, "data"), requireNonNull(unit, "unit"));
        return Collector.of(
                () -> new LifecycleAccumulator<K>(data, unit, true),
                (users, item) -> users.add(user.apply(item), firstEver.apply(item), active.apply(item)),
                LifecycleAccumulator::merge,
                LifecycleAccumulator::result);
    }

    /**
     * The whole days, weeks, months… in the range.
     *
     * @return the periods, in order
     */
    public List<DateRange> periods() {
        Intervals periods = Intervals.within("data", data, unit);
        return IntStream.range(0, periods.count()).mapToObj(periods::at).toList();
    }

    /**
     * The lifecycle of a period.
     *
     * @param period one of {@link #periods}
     * @return its lifecycle
     * @throws IllegalArgumentException if it is none of them
     */
    public UserLifecycle at(DateRange period) {
        int place = periods().indexOf(requireNonNull(period, "period"));
        if (place < 0) {
            throw new IllegalArgumentException(
                    "period " + period + " is no whole interval of " + unit.length() + " in " + data);
        }
        return lifecycles.get(place);
    }

    /**
     * The series as text: each period, and its lifecycle.
     *
     * @param locale the language and region
     * @return the lines
     */
    public String text(Locale locale) {
        List<DateRange> periods = periods();
        return IntStream.range(0, periods.size())
                .mapToObj(i -> periods.get(i) + "\n" + lifecycles.get(i).text(locale))
                .collect(Collectors.joining("\n\n"));
    }

    /** {@inheritDoc} Series of another range or unit are refused. */
    @Override
    public LifecycleSeries plus(LifecycleSeries other) {
        if (!data.equals(other.data) || !unit.equals(other.unit)) {
            throw new IllegalArgumentException("other is about " + other.unit.length() + " in " + other.data
                    + ", this about " + unit.length() + " in " + data + ": only users of the same periods are joined");
        }
        List<UserLifecycle> both = new ArrayList<>();
        for (int i = 0; i < lifecycles.size(); i++) {
            both.add(lifecycles.get(i).plus(other.lifecycles.get(i)));
        }
        return new LifecycleSeries(data, unit, both);
    }
}
