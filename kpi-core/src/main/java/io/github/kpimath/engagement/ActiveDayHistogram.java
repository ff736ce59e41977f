package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * How many users were active on exactly k of the n days of a window: who comes daily, and who came once.
 *
 * <pre>{@code
 * ActiveDayHistogram week = ActiveDayHistogram.of(50, 20, 10, 5, 5, 4, 6);   // 50 users on one day, 6 on all seven
 * week.users();                              // 100
 * Stickiness.of(week.activeDays()).ratio();  // 0.33: 231 of 700 user-days
 * }</pre>
 *
 * <p>A value, not a KPI: its counts add up to the users and, each times its days, to the user-days of {@link #activeDays()}.
 * {@link #plus} joins disjoint sets of users in the same window. One count per day of the window. Immutable and thread-safe.
 */
public final class ActiveDayHistogram implements Evidence<ActiveDayHistogram> {

    private static final long serialVersionUID = 1L;

    private static final int MOST_DAYS = 1_000_000;

    /** At k − 1: users active on exactly k days. */
    private final long[] users;

    private ActiveDayHistogram(long[] users) {
        this.users = users;
    }

    /**
     * A histogram from its counts.
     *
     * @param usersOnOneDayAndMore how many users were active on exactly 1 day, on exactly 2 days … on all days of the window
     * @return the histogram of a window of as many days as there are counts
     * @throws IllegalArgumentException if there is no count, or one is negative
     * @throws ArithmeticException if the user-days leave the range of {@code long}
     */
    public static ActiveDayHistogram of(long... usersOnOneDayAndMore) {
        long[] users =
                requireNonNull(usersOnOneDayAndMore, "usersOnOneDayAndMore").clone();
        for (int i = 0; i < users.length; i++) {
            Counts.requireCount("users active on exactly " + (i + 1) + " days", users[i]);
        }
        ActiveDayHistogram histogram = new ActiveDayHistogram(users);
        histogram.activeDays();
        return histogram;
    }

    /**
     * Nobody active in a window: the identity of {@link #plus} for windows of that length.
     *
     * @param days days of the window, at least 1
     * @return the empty histogram
     * @throws IllegalArgumentException if there are no days
     */
    public static ActiveDayHistogram empty(int days) {
        Counts.requireAtLeast("days", days, 1, "one day");
        return new ActiveDayHistogram(new long[days]);
    }

    /**
     * Collects the active days of a window from the events of users. Several events of a user on one day count once, and
     * events on other days
     * do not; days on which the product did not exist must not be in the window.
     *
     * <pre>{@code
     * logins.stream().collect(ActiveDayHistogram.during(window, Login::user, Login::day))
     * logins.stream().collect(groupingBy(Login::country, ActiveDayHistogram.during(window, Login::user, Login::day)))
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
    public static <T, K> Collector<T, ?, ActiveDayHistogram> during(
            DateRange window, Function<? super T, ? extends K> user, Function<? super T, LocalDate> active) {
        Counts.requirePart(
                "days of the window", requireNonNull(window, "window").days(), MOST_DAYS, "most days");
        requireNonNull(user, "user");
        requireNonNull(active, "active");
        return Collector.of(
                () -> new ActiveDaysAccumulator<K>(window),
                (users, item) -> users.add(user.apply(item), active.apply(item)),
                ActiveDaysAccumulator::merge,
                ActiveDaysAccumulator::result);
    }

    /**
     * Collects the active days of a window from instants, by the calendar of a time zone.
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
    public static <T, K> Collector<T, ?, ActiveDayHistogram> during(
            DateRange window, ZoneId zone, Function<? super T, ? extends K> user, Function<? super T, Instant> active) {
        requireNonNull(zone, "zone");
        requireNonNull(active, "active");
        return during(window, user, item -> DateRange.dayOf(active.apply(item), zone));
    }

    /**
     * The length of the window.
     *
     * @return its days
     */
    public int days() {
        return users.length;
    }

    /**
     * Who was active at all.
     *
     * @return how many different users
     */
    public long users() {
        return activeDays().users();
    }

    /**
     * Who was active on exactly so many days.
     *
     * @param activeDays the number of days, 1 to {@link #days()}
     * @return how many users
     * @throws IllegalArgumentException if the window has no such number of days
     */
    public long usersActiveOn(int activeDays) {
        return users[index(activeDays)];
    }

    /**
     * Who was active on so many days or more.
     *
     * @param activeDays the number of days, 1 to {@link #days()}
     * @return how many users
     * @throws IllegalArgumentException if the window has no such number of days
     */
    public long usersActiveOnAtLeast(int activeDays) {
        return Arrays.stream(users, index(activeDays), users.length).sum();
    }

    /**
     * The three totals, for {@link Stickiness}.
     *
     * @return user-days, days and users
     */
    public ActiveDays activeDays() {
        long all = 0;
        long userDays = 0;
        for (int i = 0; i < users.length; i++) {
            all = Math.addExact(all, users[i]);
            userDays = Math.addExact(userDays, Math.multiplyExact(i + 1, users[i]));
        }
        return new ActiveDays(userDays, users.length, all);
    }

    /** {@inheritDoc} Windows of different length are refused. */
    @Override
    public ActiveDayHistogram plus(ActiveDayHistogram other) {
        ActiveDays sum = activeDays().plus(other.activeDays());
        long[] both = new long[sum.days()];
        Arrays.setAll(both, i -> users[i] + other.users[i]);
        return new ActiveDayHistogram(both);
    }

    private int index(int activeDays) {
        Counts.requirePart("activeDays", activeDays, users.length, "days of the window");
        Counts.requireAtLeast("activeDays", activeDays, 1, "one day");
        return activeDays - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActiveDayHistogram histogram && Arrays.equals(users, histogram.users);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(users);
    }

    @Override
    public String toString() {
        return "ActiveDayHistogram" + Arrays.toString(users);
    }
}
