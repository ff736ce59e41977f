package io.github.kpimath.engagement;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;

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
 * {@link #firstOfData}: {@link #newKnown()} is false and its new users are those seen for the first time in the data.
 *
 * <p>{@link #plus} joins disjoint sets of users of the same period; periods are never added. Four counts. Immutable and
 * thread-safe.
 *
 * @param newUsers users seen for the first time
 * @param returning users active in the period before too
 * @param resurrecting users active again after at least one period without activity
 * @param dormant users of the period before who were not active in this one
 * @param newKnown whether first seen means new; false in the first period of the data
 */
public record UserLifecycle(long newUsers, long returning, long resurrecting, long dormant, boolean newKnown)
        implements Evidence<UserLifecycle> {

    /**
     * Checks.
     *
     * @param newUsers users seen for the first time
     * @param returning users active in the period before too
     * @param resurrecting users active again after at least one period without activity
     * @param dormant users of the period before who were not active in this one
     * @param newKnown whether first seen means new; false in the first period of the data
     * @throws IllegalArgumentException if a count is negative, or the first period of the data has users from before
     * @throws ArithmeticException if the active users of a period leave the range of {@code long}
     */
    public UserLifecycle {
        long most = newKnown ? Long.MAX_VALUE : 0;
        String bound = newKnown ? "the range of counts" : "nothing is known of the time before the first period";
        Counts.requireCount("newUsers", newUsers);
        Counts.requirePart("returning", returning, most, bound);
        Counts.requirePart("resurrecting", resurrecting, most, bound);
        Counts.requirePart("dormant", dormant, most, bound);
        Math.addExact(Math.addExact(newUsers, returning), resurrecting);
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
     * Who is active in the period.
     *
     * @return new, returning and resurrecting users
     */
    public long active() {
        return newUsers + returning + resurrecting;
    }

    /**
     * Who was active in the period before.
     *
     * @return returning and dormant users; 0 in the first period of the data, where nothing is known of the time before
     */
    public long activeBefore() {
        return returning + dormant;
    }

    /** {@inheritDoc} The first period of the data is joined with the first period of the data only, or with nobody. */
    @Override
    public UserLifecycle plus(UserLifecycle other) {
        return new UserLifecycle(
                Math.addExact(newUsers, other.newUsers),
                Math.addExact(returning, other.returning),
                Math.addExact(resurrecting, other.resurrecting),
                Math.addExact(dormant, other.dormant),
                newKnown && other.newKnown);
    }
}
