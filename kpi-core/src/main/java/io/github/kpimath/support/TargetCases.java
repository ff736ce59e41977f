package io.github.kpimath.support;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Note;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Stated;
import io.github.kpimath.value.Evidence;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many cases had a target that has fallen due, and how many of them met it: the evidence of the service quality level.
 *
 * <p>A target, such as a first answer within an hour, falls due when it is met or when its time is up; until then the case
 * is in neither number and counted apart.
 *
 * <pre>{@code
 * new TargetCases(170, 200, 12).withTargets(ServiceTarget.firstResponse(Duration.ofHours(1)));
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of cases: two targets are refused. Three counts. Immutable and thread-safe.
 *
 * @param met cases that met the target
 * @param due cases whose target has fallen due, met or missed
 * @param notYetDue cases that still have time
 * @param targets what was promised, or all that was, in order; none where it is not stated, or not the same for all cases
 */
public record TargetCases(long met, long due, long notYetDue, List<ServiceTarget> targets)
        implements Evidence<TargetCases> {

    /**
     * Checks.
     *
     * @param met cases that met the target
     * @param due cases whose target has fallen due, met or missed
     * @param notYetDue cases that still have time
     * @param targets what was promised, or all that was, in any order; none where it is not stated
     * @throws IllegalArgumentException if more met the target than it fell due for, or a count is negative
     */
    public TargetCases {
        targets =
                requireNonNull(targets, "targets").stream().sorted().distinct().toList();
        Counts.requireCount("due", due);
        Counts.requirePart("met", met, due, "due");
        Counts.requireCount("notYetDue", notYetDue);
    }

    /**
     * The counts by a target that is not stated.
     *
     * @param met cases that met the target
     * @param due cases whose target has fallen due, met or missed
     * @param notYetDue cases that still have time
     * @throws IllegalArgumentException if more met the target than it fell due for, or a count is negative
     */
    public TargetCases(long met, long due, long notYetDue) {
        this(met, due, notYetDue, List.of());
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

    /**
     * The same counts, with the target by which they were counted, or with all targets where a case had to meet all: figures of two
     * targets are neither added nor compared.
     *
     * @param promised the targets, in any order
     * @return the evidence with them
     */
    public TargetCases withTargets(ServiceTarget... promised) {
        return new TargetCases(met, due, notYetDue, List.of(promised));
    }

    /** What a reader must know of a figure by these targets. */
    List<Note> notes() {
        return Stream.concat(
                        targets.stream().map(ServiceTarget::note),
                        Stream.of(notYetDue).filter(more -> more > 0).map(more -> Note.of("cases-not-yet-due", more)))
                .toList();
    }

    @Override
    public TargetCases plus(TargetCases other) {
        return new TargetCases(
                Math.addExact(met, other.met),
                Math.addExact(due, other.due),
                Math.addExact(notYetDue, other.notYetDue),
                Stated.joined("targets", targets, other.targets, List.of()));
    }
}
