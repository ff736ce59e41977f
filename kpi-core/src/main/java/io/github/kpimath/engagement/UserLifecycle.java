package io.github.kpimath.engagement;

import io.github.kpimath.Words;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.TextTable;
import io.github.kpimath.value.Evidence;
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
