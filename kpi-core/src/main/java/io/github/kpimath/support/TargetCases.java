package io.github.kpimath.support;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Note;
import io.github.kpimath.internal.ByKind;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.internal.Stated;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private enum Outcome {
        MET,
        MISSED,
        NOT_YET_DUE
    }

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
        targets = requireNonNull(targets, "targets").size() < 2
                ? List.copyOf(targets)
                : targets.stream().sorted().distinct().toList();
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
     * Collects the cases opened in a period by one target for all, as they stand at an instant: what happens at it or later has not
     * happened yet. What comes at the very end of the time is in time; what comes later was due when the time was up.
     *
     * <pre>{@code
     * ServiceTarget answer = ServiceTarget.firstResponse(Duration.ofHours(1));
     * cases.stream().collect(TargetCases.during(may, zone, asOf, answer, Case::opened, Case::answered));
     * }</pre>
     *
     * <p>Each record is one case, so that any groups of {@code Collectors.groupingBy} add up.
     *
     * @param period the period in which cases are opened
     * @param zone the time zone whose calendar decides
     * @param asOf the instant as of which the cases are known
     * @param target what was promised
     * @param opened when the case was opened
     * @param kept when what was promised happened, or null where it has not
     * @param <T> the records
     * @return a collector that refuses what happened before the opening
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, TargetCases> during(
            DateRange period,
            ZoneId zone,
            Instant asOf,
            ServiceTarget target,
            Function<? super T, Instant> opened,
            Function<? super T, ? extends @Nullable Instant> kept) {
        requireNonNull(target, "target");
        return collector(
                new Observation(period, zone, asOf),
                new ArrayList<>(List.of(target)),
                opened,
                kept,
                item -> target.within());
    }

    /**
     * Collects the cases opened in a period, each by the time that was promised to its customer; otherwise as
     * {@link #during(DateRange, ZoneId, Instant, ServiceTarget, Function, Function)}. Such evidence states no target.
     *
     * @param period the period in which cases are opened
     * @param zone the time zone whose calendar decides
     * @param asOf the instant as of which the cases are known
     * @param opened when the case was opened
     * @param kept when what was promised happened, or null where it has not
     * @param within the time that it may take, above 0, or null where nothing was promised: such cases are left out
     * @param <T> the records
     * @return a collector that refuses what happened before the opening, and times that are not positive
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, TargetCases> during(
            DateRange period,
            ZoneId zone,
            Instant asOf,
            Function<? super T, Instant> opened,
            Function<? super T, ? extends @Nullable Instant> kept,
            Function<? super T, ? extends @Nullable Duration> within) {
        requireNonNull(within, "within");
        return collector(new Observation(period, zone, asOf), new ArrayList<>(), opened, kept, within);
    }

    private static <T> Collector<T, ?, TargetCases> collector(
            Observation observation,
            ArrayList<ServiceTarget> targets,
            Function<? super T, Instant> opened,
            Function<? super T, ? extends @Nullable Instant> kept,
            Function<? super T, ? extends @Nullable Duration> within) {
        requireNonNull(opened, "opened");
        requireNonNull(kept, "kept");
        return ByKind.<T, Outcome, TargetCases>collector(
                new ArrayList<Serializable>(List.of(observation, targets)),
                Outcome.class,
                item -> outcome(observation, opened.apply(item), kept.apply(item), within.apply(item)),
                cases -> new TargetCases(
                        cases.of(Outcome.MET),
                        Math.addExact(cases.of(Outcome.MET), cases.of(Outcome.MISSED)),
                        cases.of(Outcome.NOT_YET_DUE),
                        targets));
    }

    private static @Nullable Outcome outcome(
            Observation observation, Instant opened, @Nullable Instant kept, @Nullable Duration within) {
        Observation.requireOrder("kept", kept, "opened", opened);
        if (within == null) {
            return null;
        }
        ServiceTarget.requireTime(within);
        if (!observation.includes(opened)) {
            return null;
        }
        if (observation.lasted(opened, kept).compareTo(within) > 0) {
            return Outcome.MISSED;
        }
        return observation.knows(kept) ? Outcome.MET : Outcome.NOT_YET_DUE;
    }

    /**
     * The same counts, with the target by which they were counted, or with all targets where a case had to meet all: figures of two
     * targets are neither added nor compared.
     *
     * @param promised the targets, in any order
     * @return the evidence with them
     */
    public TargetCases withTargets(ServiceTarget... promised) {
        for (ServiceTarget each : requireNonNull(promised, "promised")) {
            requireNonNull(each, "target");
        }
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
