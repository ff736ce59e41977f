package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;

/**
 * How many different users had a qualifying event in a window: the evidence of active users.
 *
 * <p>{@link #plus} joins disjoint sets of users in the same window. Days, weeks and overlapping segments are no disjoint sets:
 * who was active on Monday and on Tuesday is one user of the week. One count, and whether it is exact. Immutable and thread-safe.
 *
 * @param active users with at least one qualifying event
 * @param exact false where they were counted by an estimate
 */
public record DistinctUsers(long active, boolean exact) implements Evidence<DistinctUsers> {

    /**
     * Checks.
     *
     * @param active users with at least one qualifying event
     * @param exact false where they were counted by an estimate
     * @throws IllegalArgumentException if the count is negative
     */
    public DistinctUsers {
        Counts.requireCount("active", active);
    }

    /**
     * Users counted exactly.
     *
     * @param active users with at least one qualifying event
     * @throws IllegalArgumentException if the count is negative
     */
    public DistinctUsers(long active) {
        this(active, true);
    }

    /**
     * Nobody active: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static DistinctUsers empty() {
        return new DistinctUsers(0);
    }

    /**
     * Collects the users of a window from their events, exactly. The id decides what is counted: accounts, persons or devices. Events
     * on other days do not count; a trailing window ends with and includes the day of the figure, see
     * {@link ActiveUsers.Method#windowOf}.
     *
     * <pre>{@code
     * DateRange window = ActiveUsers.Method.MONTHLY.windowOf(asOf);   // that day and the 27 before
     * logins.stream().collect(DistinctUsers.during(window, Login::user, Login::day))
     * logins.stream().collect(groupingBy(Login::country, DistinctUsers.during(window, Login::user, Login::day)))
     * }</pre>
     *
     * <p>Memory grows with the different users of the window.
     *
     * @param window the days
     * @param user who was active
     * @param active the day of the event
     * @param <T> the records
     * @param <K> the ids, which equal ones are one user; serializable, where accumulators are shipped
     * @return a collector
     */
    public static <T, K> Collector<T, ?, DistinctUsers> during(
            DateRange window, Function<? super T, ? extends K> user, Function<? super T, LocalDate> active) {
        return during(window, user, active, DistinctCounter::<K>exact);
    }

    /**
     * Collects the users of a window from instants, exactly, by the calendar of a time zone.
     *
     * @param window the days
     * @param zone the time zone whose calendar decides
     * @param user who was active
     * @param active the instant of the event
     * @param <T> the records
     * @param <K> the ids, which equal ones are one user; serializable, where accumulators are shipped
     * @return a collector
     */
    public static <T, K> Collector<T, ?, DistinctUsers> during(
            DateRange window, ZoneId zone, Function<? super T, ? extends K> user, Function<? super T, Instant> active) {
        requireNonNull(zone, "zone");
        requireNonNull(active, "active");
        return during(window, user, item -> DateRange.dayOf(active.apply(item), zone));
    }

    /**
     * Collects the users of a window by a counter of one's own, such as the sketch of an engine.
     *
     * <p>Memory is that of the counter.
     *
     * @param window the days
     * @param user who was active
     * @param active the day of the event
     * @param counter makes an empty counter
     * @param <T> the records
     * @param <K> the ids
     * @return a collector, whose result says whether it is exact
     */
    public static <T, K> Collector<T, ?, DistinctUsers> during(
            DateRange window,
            Function<? super T, ? extends K> user,
            Function<? super T, LocalDate> active,
            Supplier<? extends DistinctCounter<K>> counter) {
        requireNonNull(window, "window");
        requireNonNull(user, "user");
        requireNonNull(active, "active");
        requireNonNull(counter, "counter");
        return Collector.of(
                () -> new UsersAccumulator<K>(window, counter.get()),
                (users, item) -> users.add(user.apply(item), active.apply(item)),
                UsersAccumulator::merge,
                UsersAccumulator::result);
    }

    /** {@inheritDoc} The sum of an estimate and a count is an estimate. */
    @Override
    public DistinctUsers plus(DistinctUsers other) {
        return new DistinctUsers(Math.addExact(active, other.active), exact && other.exact);
    }
}
