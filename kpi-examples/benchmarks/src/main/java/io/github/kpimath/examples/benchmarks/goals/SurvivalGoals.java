package io.github.kpimath.examples.benchmarks.goals;

import static io.github.kpimath.examples.benchmarks.results.Reading.TIMES_THE_TIME;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;

/** Survival curves of many durations. */
final class SurvivalGoals {

    private static final String NUMBERS = "Kaplan–Meier median from long[]";
    private static final String DURATIONS = "Kaplan–Meier median from Durations";

    private static final double WITHIN = 1.2;
    private static final long MANY = 1_000_000;

    private SurvivalGoals() {}

    static List<Goal> all() {
        Goal besideParallel = Goal.of(NUMBERS, "Survival.medianOfNumbers", "Survival.parallelSort", TIMES_THE_TIME);
        Goal besideSort = Goal.of(NUMBERS, "Survival.medianOfNumbers", "Survival.sort", TIMES_THE_TIME);
        return List.of(
                besideParallel.wanted(WITHIN).from(MANY),
                besideParallel.below(MANY),
                besideSort.wanted(WITHIN).from(MANY),
                besideSort.below(MANY),
                Goal.of(DURATIONS, "Survival.medianOfDurations", "Survival.parallelSort", TIMES_THE_TIME));
    }
}
