package io.github.kpimath.engagement;

import io.github.kpimath.Words;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.TextTable;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Fraction;
import java.util.Locale;
import java.util.OptionalLong;

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
 * <p>{@link #plus} joins disjoint sets of users of the same period; periods are never added. Four counts. Immutable and
 * thread-safe.
 *
 * @param firstSeen users seen for the first time: new ones, if that is known
 * @param returning users active in the period before too
 * @param resurrecting users active again after at least one period without activity
 * @param dormant users of the period before who were not active in this one
 * @param newKnown whether first seen means new; false in the first period of the data
 */
public record UserLifecycle(long firstSeen, long returning, long resurrecting, long dormant, boolean newKnown)
        implements Evidence<UserLifecycle> {

    private static final String UNKNOWN = "nothing-known-before";

    /**
     * Checks.
     *
     * @param firstSeen users seen for the first time: new ones, if that is known
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
        Counts.requireCount("firstSeen", firstSeen);
        Counts.requirePart("returning", returning, most, bound);
        Counts.requirePart("resurrecting", resurrecting, most, bound);
        Counts.requirePart("dormant", dormant, most, bound);
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
     * Users active for the first time.
     *
     * @return their number, or empty in the first period of the data, where nobody knows who is new
     */
    public OptionalLong newUsers() {
        return newKnown ? OptionalLong.of(firstSeen) : OptionalLong.empty();
    }

    /**
     * Who is active in the period.
     *
     * @return new, returning and resurrecting users
     */
    public long active() {
        return firstSeen + returning + resurrecting;
    }

    /**
     * Who was active in the period before.
     *
     * @return returning and dormant users; 0 in the first period of the data, where nothing is known of the time before
     */
    public long activeBefore() {
        return returning + dormant;
    }

    /**
     * The lifecycle as text: a line per figure, and that the users of the period are the sum of those that precede them.
     *
     * @param locale the language and region
     * @return the lines
     */
    public String text(Locale locale) {
        TextTable table = new TextTable(locale).name("user-lifecycle");
        Words words = table.words();
        String unknown = words.sentence("undefined", words.word("reason." + UNKNOWN));
        return table.figure("", words.symbol("users-new"), newKnown ? words.number(Fraction.of(firstSeen)) : unknown)
                .count("+ ", "users-returning", returning)
                .count("+ ", "users-resurrected", resurrecting)
                .count("= ", "users-active", active())
                .count("", "users-dormant", dormant)
                .text();
    }

    /** {@inheritDoc} The first period of the data is joined with the first period of the data only, or with nobody. */
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
