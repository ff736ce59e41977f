package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Words;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.TextTable;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * Where the users of a period come from, and who has stayed away: new, returning, resurrecting and dormant users. A value, not a
 * KPI.
 *
 * <ul>
 *   <li>new: active in the period, and in none before;
 *   <li>returning: active in it and in the period before;
 *   <li>resurrecting: active in it, not in the period before, but earlier;
 *   <li>dormant: active in the period before, not in it.
 * </ul>
 *
 * <p>So active(t) = new + returning + resurrecting, and active(t − 1) = returning + dormant.
 *
 * <pre>{@code
 * UserLifecycle june = new UserLifecycle(120, 800, 30, 150, true);
 * june.active();         // 950
 * june.activeBefore();   // 950: as many went dormant as came
 * }</pre>
 *
 * <p>In the first period of the data everybody looks new. Unless the dates of first use are known, that period is
 * {@link #firstOfData}: {@link #newKnown()} is false and {@link #newUsers()} empty; its active users are seen for the first time in the
 * data, which is something else.
 *
 * <p>{@link #plus} joins disjoint sets of users of the same period; periods are never added. Where the data of one set begin with
 * the period and those of the other before it, nobody knows how many of both are new, and that is what the sum says. Four counts.
 * Immutable and thread-safe.
 *
 * @param firstSeen users seen for the first time: new ones, if that is known
 * @param returning users active in the period before too
 * @param resurrecting users active again after at least one period without activity
 * @param dormant users of the period before who were not active in this one
 * @param newKnown whether first seen means new; false in the first period of the data
 */
public record UserLifecycle(long firstSeen, long returning, long resurrecting, long dormant, boolean newKnown)
        implements Evidence<UserLifecycle> {

    private static final String NEW = "users-new";
    private static final String UNKNOWN = "nothing-known-before";

    /**
     * Checks.
     *
     * @param firstSeen users seen for the first time: new ones, if that is known
     * @param returning users active in the period before too
     * @param resurrecting users active again after at least one period without activity
     * @param dormant users of the period before who were not active in this one
     * @param newKnown whether first seen means new; false in the first period of the data
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if the active users of a period leave the range of {@code long}
     */
    public UserLifecycle {
        Counts.requireCount("firstSeen", firstSeen);
        Counts.requireCount("returning", returning);
        Counts.requireCount("resurrecting", resurrecting);
        Counts.requireCount("dormant", dormant);
        Math.addExact(Math.addExact(firstSeen, returning), resurrecting);
        Math.addExact(returning, dormant);
    }

    /**
     * The first period of the data, in which nobody knows who is new.
     *
     * @param active users active in it
     * @return the lifecycle, with new users not known
     * @throws IllegalArgumentException if the number is negative
     */
    public static UserLifecycle firstOfData(long active) {
        return new UserLifecycle(active, 0, 0, 0, false);
    }

    /**
     * Nobody, before and now: the identity of {@link #plus}.
     *
     * @return the empty lifecycle
     */
    public static UserLifecycle empty() {
        return new UserLifecycle(0, 0, 0, 0, true);
    }

    /**
     * Collects the lifecycle of one period from the events of users, up to any time before it; what comes after it does not count.
     * {@link LifecycleSeries} collects those of many periods.
     *
     * <p>The period before is {@link DateRange#previous()}. Supply all events that there are: who has none before the period is seen
     * for the first time. New users are known where there are events before the period, of anybody; where all begin with it, nobody
     * knows who is new.
     *
     * <pre>{@code
     * logins.stream().collect(UserLifecycle.during(may, Login::user, Login::day))
     * logins.stream().collect(groupingBy(Login::country, UserLifecycle.during(may, Login::user, Login::day)))
     * }</pre>
     *
     * <p>Memory grows with the users, three bits for each. Groups add up when all events of a user are in one; of a group whose events
     * begin with the period nobody knows who is new, and so of the sum.
     *
     * @param period the period
     * @param user who was active
     * @param active the day of the event
     * @param <T> the records
     * @param <K> the ids, which equal ones are one user; serializable, where accumulators are shipped
     * @return a collector
     */
    public static <T, K> Collector<T, ?, UserLifecycle> during(
            DateRange period, Function<? super T, ? extends K> user, Function<? super T, LocalDate> active) {
        requireNonNull(period, "period");
        requireNonNull(user, "user");
        requireNonNull(active, "active");
        return Collector.of(
                () -> new PeriodLifecycleAccumulator<K>(period),
                (users, item) -> users.add(user.apply(item), active.apply(item)),
                PeriodLifecycleAccumulator::merge,
                PeriodLifecycleAccumulator::result);
    }

    /**
     * Collects the lifecycle of one period from instants, by the calendar of a time zone, as
     * {@link #during(DateRange, Function, Function)} does from days.
     *
     * @param period the period
     * @param user who was active
     * @param active the instant of the event
     * @param zone the time zone whose calendar decides
     * @param <T> the records
     * @param <K> the ids, which equal ones are one user; serializable, where accumulators are shipped
     * @return a collector
     */
    public static <T, K> Collector<T, ?, UserLifecycle> during(
            DateRange period, Function<? super T, ? extends K> user, Function<? super T, Instant> active, ZoneId zone) {
        requireNonNull(active, "active");
        requireNonNull(zone, "zone");
        return during(period, user, item -> DateRange.dayOf(active.apply(item), zone));
    }

    /**
     * Users active for the first time.
     *
     * @return their number, or empty where the data of some begin with the period and nobody knows who of them is new
     */
    public OptionalLong newUsers() {
        return newKnown ? OptionalLong.of(firstSeen) : OptionalLong.empty();
    }

    /**
     * Who is active in the period.
     *
     * @return users seen for the first time, returning and resurrecting users
     */
    public long active() {
        return firstSeen + returning + resurrecting;
    }

    /**
     * Who was active in the period before.
     *
     * @return returning and dormant users; of those whose data begin with the period nobody is among them
     */
    public long activeBefore() {
        return returning + dormant;
    }

    /**
     * The lifecycle as text: a line per figure, and that the users of the period are the sum of those that precede them; where
     * nobody knows who is new, the sum begins with those seen for the first time, and a last line says so.
     *
     * @param locale the language and region
     * @return the lines
     */
    public String text(Locale locale) {
        TextTable table = new TextTable(locale)
                .name("user-lifecycle")
                .count("", newKnown ? NEW : "users-first-seen", firstSeen)
                .count("+ ", "users-returning", returning)
                .count("+ ", "users-resurrected", resurrecting)
                .count("= ", "users-active", active())
                .count("", "users-dormant", dormant);
        if (!newKnown) {
            Words words = table.words();
            table.figure("", words.symbol(NEW), words.sentence("undefined", words.word("reason." + UNKNOWN)));
        }
        return table.text();
    }

    /** {@inheritDoc} New users are known where they are known of both. */
    @Override
    public UserLifecycle plus(UserLifecycle other) {
        return new UserLifecycle(
                Math.addExact(firstSeen, other.firstSeen),
                Math.addExact(returning, other.returning),
                Math.addExact(resurrecting, other.resurrecting),
                Math.addExact(dormant, other.dormant),
                newKnown && other.newKnown);
    }
}
