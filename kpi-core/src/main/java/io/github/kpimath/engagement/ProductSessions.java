package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.ZonedPeriod;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How long the sessions of a period lasted, and how long each user was there in all of his: the evidence of the time in the
 * product.
 *
 * <p>A session belongs to the period in which it starts. One without an end has no length yet and is counted apart. The id that
 * the times are summed by says who a "user" is: persons, or customers with all their people.
 *
 * <pre>{@code
 * ProductSessions.ofUsers(List.of(List.of(tenMinutes, thirtyMinutes), List.of(twentyMinutes)), 1);
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of users of the same period. Memory grows with the number of distinct lengths, not with
 * that of sessions. Immutable and thread-safe.
 *
 * @param ended the lengths of ended sessions, all of them reached
 * @param perUser the total length of each active user's ended sessions, all of them reached
 * @param open sessions without an end
 */
public record ProductSessions(TimesToEvent ended, TimesToEvent perUser, long open)
        implements Evidence<ProductSessions> {

    /**
     * Checks.
     *
     * @param ended the lengths of ended sessions, all of them reached
     * @param perUser the total length of each active user's ended sessions, all of them reached
     * @param open sessions without an end
     * @throws IllegalArgumentException if a length is still running, the two totals differ, there are more users than sessions,
     *     or the open sessions are fewer than 0
     */
    public ProductSessions {
        Counts.requireCount("open", open);
        Counts.requirePart("ended.waiting", ended.waiting(), 0, "an open session has no length");
        Counts.requirePart("perUser.waiting", perUser.waiting(), 0, "an open session has no length");
        Counts.requirePart("perUser", perUser.size(), Math.addExact(ended.size(), open), "sessions");
        if (!ended.reachedTotal().equals(perUser.reachedTotal())) {
            throw new IllegalArgumentException("perUser adds up to " + perUser.reachedTotal() + ", ended to "
                    + ended.reachedTotal() + ": the time of all users is the time of all sessions");
        }
    }

    /**
     * Sessions by user.
     *
     * @param sessionsOfUsers for each active user the lengths of the ended sessions, none for who has an open one only
     * @param open sessions without an end, of all users
     * @return the evidence
     * @throws IllegalArgumentException if a length is negative, there are more users than sessions, or {@code open} is negative
     */
    public static ProductSessions ofUsers(Collection<? extends Collection<Duration>> sessionsOfUsers, long open) {
        List<Duration> ended =
                sessionsOfUsers.stream().<Duration>flatMap(Collection::stream).toList();
        List<Duration> perUser = sessionsOfUsers.stream()
                .map(sessions -> sessions.stream().reduce(Duration.ZERO, Duration::plus))
                .toList();
        return new ProductSessions(TimesToEvent.of(ended, List.of()), TimesToEvent.of(perUser, List.of()), open);
    }

    /**
     * Collects sessions. One belongs to the period in which it starts, with its whole length; one without an end is open.
     *
     * <pre>{@code
     * sessions.stream().collect(ProductSessions.during(may, zone, Session::user, Session::start, Session::end));
     * sessions.stream().collect(groupingBy(Session::plan, ProductSessions.during(may, zone, Session::user, …)));
     * }</pre>
     *
     * <p>Memory grows with the number of users and of different lengths. Groups add up when all sessions of a user are in one.
     *
     * @param period the period
     * @param zone the time zone whose calendar decides
     * @param user whose session it is: persons, or customers with all their people
     * @param start when it started
     * @param end when it ended, or null where it has not
     * @param <T> the records
     * @param <K> the users' ids
     * @return a collector that refuses sessions that end before they start
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, ProductSessions> during(
            DateRange period,
            ZoneId zone,
            Function<? super T, ? extends K> user,
            Function<? super T, Instant> start,
            Function<? super T, ? extends @Nullable Instant> end) {
        ZonedPeriod zoned = new ZonedPeriod(period, zone);
        requireNonNull(user, "user");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        return Collector.of(
                () -> new SessionAccumulator<K>(zoned),
                (all, item) -> all.add(user.apply(item), start.apply(item), end.apply(item)),
                SessionAccumulator::merge,
                SessionAccumulator::result);
    }

    /**
     * No sessions: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static ProductSessions empty() {
        return new ProductSessions(TimesToEvent.empty(), TimesToEvent.empty(), 0);
    }

    @Override
    public ProductSessions plus(ProductSessions other) {
        return new ProductSessions(
                ended.plus(other.ended), perUser.plus(other.perUser), Math.addExact(open, other.open));
    }
}
