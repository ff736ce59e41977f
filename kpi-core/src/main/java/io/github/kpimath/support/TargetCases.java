package io.github.kpimath.support;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;

/**
 * How many cases had a target that has fallen due, and how many of them met it: the evidence of the service quality level.
 *
 * <p>A target, such as a first answer within an hour, falls due when it is met or when its time is up; until then the case
 * is in neither number and counted apart.
 *
 * <p>{@link #plus} joins disjoint sets of cases with the same target. Three counts. Immutable and thread-safe.
 *
 * @param met cases that met the target
 * @param due cases whose target has fallen due, met or missed
 * @param notYetDue cases that still have time
 */
public record TargetCases(long met, long due, long notYetDue) implements Evidence<TargetCases> {

    /**
     * Checks.
     *
     * @param met cases that met the target
     * @param due cases whose target has fallen due, met or missed
     * @param notYetDue cases that still have time
     * @throws IllegalArgumentException if more met the target than it fell due for, or a count is negative
     */
    public TargetCases {
        Counts.requireCount("due", due);
        Counts.requirePart("met", met, due, "due");
        Counts.requireCount("notYetDue", notYetDue);
    }

    /**
     * No cases: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static TargetCases empty() {
        return new TargetCases(0, 0, 0);
    }

    /**
     * Cases whose target has fallen due, all of them.
     *
     * @param met cases that met the target, 0 to {@code due}
     * @param due cases whose target has fallen due
     * @return the evidence
     * @throws IllegalArgumentException if either is out of its range
     */
    public static TargetCases ofDue(long met, long due) {
        return new TargetCases(met, due, 0);
    }

    @Override
    public TargetCases plus(TargetCases other) {
        return new TargetCases(
                Math.addExact(met, other.met),
                Math.addExact(due, other.due),
                Math.addExact(notYetDue, other.notYetDue));
    }
}
