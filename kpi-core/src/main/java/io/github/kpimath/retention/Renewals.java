package io.github.kpimath.retention;

import io.github.kpimath.Note;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;
import java.util.List;

/**
 * How many customers were up for renewal in a period, and how many of them renewed: the evidence of the renewal rate.
 *
 * <ul>
 *   <li>Due is whose term ends in the period. A term of several years is due once, at its end; who pays month by month has
 *       nothing to renew.
 *   <li>Renewed is whose new term was signed no later than the end of the old one and the days of grace. Who renews early
 *       belongs to the period in which the old term ends.
 * </ul>
 *
 * <pre>{@code
 * new Renewals(45, 50, 0);              // signed by the end of the term
 * Renewals.withGrace(30, 47, 50);       // or within 30 days after it
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of customers of the same period, counted with the same grace. Three numbers, whatever
 * the number of customers. Immutable and thread-safe.
 *
 * @param renewed customers who renewed
 * @param due customers up for renewal
 * @param graceDays days after the end of the term by which a signature still counts
 */
public record Renewals(long renewed, long due, int graceDays) implements Evidence<Renewals> {

    /**
     * Checks.
     *
     * @param renewed customers who renewed
     * @param due customers up for renewal
     * @param graceDays days after the end of the term by which a signature still counts
     * @throws IllegalArgumentException if those who renewed are fewer than 0 or more than were due, or the days are negative
     */
    public Renewals {
        Group.requirePart("renewed", renewed, "due", due);
        requireDays(graceDays);
    }

    /**
     * Renewals of which a signature some days late counts.
     *
     * @param graceDays days after the end of the term, 0 or more
     * @param renewed customers who renewed by then, 0 to {@code due}
     * @param due customers up for renewal
     * @return the evidence
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Renewals withGrace(int graceDays, long renewed, long due) {
        return new Renewals(renewed, due, graceDays);
    }

    /**
     * Nobody due, without grace: the identity of {@link #plus} for such evidence.
     *
     * @return the empty evidence
     */
    public static Renewals empty() {
        return empty(0);
    }

    /**
     * Nobody due: the identity of {@link #plus} for evidence with this grace.
     *
     * @param graceDays days after the end of the term, 0 or more
     * @return the empty evidence
     * @throws IllegalArgumentException if the days are negative
     */
    public static Renewals empty(int graceDays) {
        return new Renewals(0, 0, graceDays);
    }

    @Override
    public Renewals plus(Renewals other) {
        requireSameDays(graceDays, other.graceDays);
        return new Renewals(Math.addExact(renewed, other.renewed), Math.addExact(due, other.due), graceDays);
    }

    static void requireDays(int graceDays) {
        Counts.requirePart("graceDays", graceDays, Integer.MAX_VALUE, "days");
    }

    static void requireSameDays(int graceDays, int ofOther) {
        if (graceDays != ofOther) {
            throw new IllegalArgumentException("other has a grace of " + ofOther + " days, this of " + graceDays
                    + ": renewals add up only when they were counted alike");
        }
    }

    /** What a reader must know of a figure in which late signatures count. */
    static List<Note> notes(int graceDays) {
        return graceDays == 0 ? List.of() : List.of(Note.of("renewal-grace", graceDays));
    }
}
