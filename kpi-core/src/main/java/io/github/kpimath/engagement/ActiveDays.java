package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * On how many days the users of a window were active: the evidence of stickiness.
 *
 * <p>An active user-day is one user on one day with a qualifying event. Days without any activity count in the window; days on
 * which the product did not exist are outside it.
 *
 * <pre>{@code
 * new ActiveDays(1_400, 28, 200);   // 200 different users, active on 1,400 user-days of 28 days
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of users in the same window. Three counts; {@link ActiveDayHistogram} tells also how they
 * are spread. Immutable and thread-safe.
 *
 * @param userDays active user-days, 0 to {@code days × users}
 * @param days days that were looked at, at least 1
 * @param users different users active in the window
 */
public record ActiveDays(long userDays, int days, long users) implements Evidence<ActiveDays> {

    /**
     * Checks.
     *
     * @param userDays active user-days, 0 to {@code days × users}
     * @param days days that were looked at, at least 1
     * @param users different users active in the window
     * @throws IllegalArgumentException if a number is out of its range
     * @throws ArithmeticException if days × users leaves the range of {@code long}
     */
    public ActiveDays {
        Counts.requireAtLeast("days", days, 1, "one day");
        Counts.requireCount("users", users);
        Counts.requirePart("userDays", userDays, Math.multiplyExact(days, users), "days × users");
    }

    /**
     * Nobody active in a window: the identity of {@link #plus} for windows of that length.
     *
     * @param days days of the window, at least 1
     * @return the empty evidence
     * @throws IllegalArgumentException if there are no days
     */
    public static ActiveDays empty(int days) {
        return new ActiveDays(0, days, 0);
    }

    /**
     * Collects the totals of a window from the events of users. Several events of a user on one day count once, and events on other days
     * do not; days on which the product did not exist must not be in the window.
     *
     * <pre>{@code
     * logins.stream().collect(ActiveDays.during(window, Login::user, Login::day))
     * logins.stream().collect(groupingBy(Login::country, ActiveDays.during(window, Login::user, Login::day)))
     * }</pre>
     *
     * <p>Memory grows with the users, a bit for each day of the window.
     *
     * @param window the days
     * @param user who was active
     * @param active the day of the event
     * @param <T> the records
     * @param <K> the ids, which equal ones are one user; serializable, where accumulators are shipped
     * @return a collector
     * @throws IllegalArgumentException if the window has more than a million days
     */
    public static <T, K> Collector<T, ?, ActiveDays> during(
            DateRange window, Function<? super T, ? extends K> user, Function<? super T, LocalDate> active) {
        return Collectors.collectingAndThen(
                ActiveDayHistogram.during(window, user, active), ActiveDayHistogram::activeDays);
    }

    /**
     * Collects the totals of a window from instants, by the calendar of a time zone.
     *
     * @param window the days
     * @param zone the time zone whose calendar decides
     * @param user who was active
     * @param active the instant of the event
     * @param <T> the records
     * @param <K> the ids, which equal ones are one user; serializable, where accumulators are shipped
     * @return a collector
     * @throws IllegalArgumentException if the window has more than a million days
     */
    public static <T, K> Collector<T, ?, ActiveDays> during(
            DateRange window, ZoneId zone, Function<? super T, ? extends K> user, Function<? super T, Instant> active) {
        requireNonNull(zone, "zone");
        requireNonNull(active, "active");
        return during(window, user, item -> DateRange.dayOf(active.apply(item), zone));
    }

    /** {@inheritDoc} Windows of different length are refused. */
    @Override
    public ActiveDays plus(ActiveDays other) {
        if (days != other.days) {
            throw new IllegalArgumentException("days " + other.days + " differ from " + days
                    + ": only the users of one and the same window are joined");
        }
        return new ActiveDays(Math.addExact(userDays, other.userDays), days, Math.addExact(users, other.users));
    }
}
