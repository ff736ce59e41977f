package io.github.kpimath.engagement;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;

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
