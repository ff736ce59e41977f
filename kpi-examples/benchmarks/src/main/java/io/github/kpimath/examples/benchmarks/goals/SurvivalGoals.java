package io.github.kpimath.examples.benchmarks.goals;

import static io.github.kpimath.examples.benchmarks.results.Reading.TIMES_THE_TIME;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;

/** Survival curves of many durations. */
final class SurvivalGoals {

    private static final String NUMBERS = "Kaplan–Meier median from long[]";
    private static final String DURATIONS = "Kaplan–Meier median from Durations";

    private SurvivalGoals() {}

    static List<Goal> all() {
        return List.of(
                Goal.of(NUMBERS, "Survival.medianOfNumbers", "Survival.parallelSort", TIMES_THE_TIME)
                        .wanted(1.2),
                Goal.of(NUMBERS, "Survival.medianOfNumbers", "Survival.sort", TIMES_THE_TIME)
                        .wanted(1.2),
                Goal.of(DURATIONS, "Survival.medianOfDurations", "Survival.parallelSort", TIMES_THE_TIME));
    }
}
