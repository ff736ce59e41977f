package io.github.kpimath.examples.benchmarks.goals;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;

/** What a program waits for at its start, and what it carries. */
final class StartUpGoals {

    private StartUpGoals() {}

    static List<Goal> all() {
        return List.of();
    }
}
