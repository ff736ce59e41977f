package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.Evidence;

/**
 * How many customers of a cohort were active again so many intervals later: the evidence of cohort retention, a cell of a
 * {@link CohortTable}.
 *
 * <p>The cell is about the intervals {@code [from, to)} after that of the cohort, which is 0. It is <em>mature</em> when the data
 * cover them; customers of a cohort whose cell is not are counted apart, active again or not: they are in neither of the other two
 * numbers.
 *
 * <pre>{@code
 * CohortCell.of(CalendarUnit.MONTH, 1, 144, 639);   // of 639 customers, 144 were active a month later
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of customers over the same intervals. Six numbers, whatever the number of customers.
 * Immutable and thread-safe.
 *
 * @param unit what an interval is
 * @param from the first interval, 0 for that of the cohort
 * @param to the interval after the last one
 * @param recurring whether everyone who was active is in the cohort, and not only who was for the first time
 * @param retained mature customers who were active again
 * @param mature customers whose intervals are covered by the data
 * @param immature customers whose intervals are not covered yet
 */
public record CohortCell(
        CalendarUnit unit, int from, int to, boolean recurring, long retained, long mature, long immature)
        implements Evidence<CohortCell> {

    /**
     * Checks.
     *
     * @param unit what an interval is
     * @param from the first interval, 0 for that of the cohort
     * @param to the interval after the last one
     * @param recurring whether everyone who was active is in the cohort, and not only who was for the first time
     * @param retained mature customers who were active again
     * @param mature customers whose intervals are covered by the data
     * @param immature customers whose intervals are not covered yet
     * @throws IllegalArgumentException if there is no interval, a count is negative, or more were retained than there are
     */
    public CohortCell {
        requireNonNull(unit, "unit");
        Counts.requireCount("from", from);
        Counts.requireAtLeast("to", to, from + 1L, "the interval after from");
        Group.requirePart("retained", retained, "mature", mature);
        Counts.requireCount("immature", immature);
    }

    /**
     * One interval of a cohort of customers who were active for the first time, covered by the data.
     *
     * @param unit what an interval is
     * @param interval the interval, 0 for that of the cohort
     * @param retained customers who were active in it, 0 to {@code customers}
     * @param customers customers of the cohort
     * @return the cell
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static CohortCell of(CalendarUnit unit, int interval, long retained, long customers) {
        return new CohortCell(unit, interval, Math.addExact(interval, 1), false, retained, customers, 0);
    }

    /**
     * Nobody: the identity of {@link #plus} for an interval of cohorts of customers who were active for the first time.
     *
     * @param unit what an interval is
     * @param interval the interval, 0 for that of the cohort
     * @return the empty evidence
     * @throws IllegalArgumentException if the interval is negative
     */
    public static CohortCell empty(CalendarUnit unit, int interval) {
        return of(unit, interval, 0, 0);
    }

    /** {@inheritDoc} Cells about other intervals, or cohorts of the other kind, are refused. */
    @Override
    public CohortCell plus(CohortCell other) {
        if (!isLike(other)) {
            throw new IllegalArgumentException(
                    "other is about " + other.intervals() + ", this about " + intervals() + ": only the same add up");
        }
        return new CohortCell(
                unit,
                from,
                to,
                recurring,
                Math.addExact(retained, other.retained),
                Math.addExact(mature, other.mature),
                Math.addExact(immature, other.immature));
    }

    boolean isLike(CohortCell other) {
        return unit.equals(other.unit) && from == other.from && to == other.to && recurring == other.recurring;
    }

    private String intervals() {
        return "intervals " + from + ".." + (to - 1) + " of " + unit.length() + " after "
                + (recurring ? "any activity" : "the first one");
    }
}
