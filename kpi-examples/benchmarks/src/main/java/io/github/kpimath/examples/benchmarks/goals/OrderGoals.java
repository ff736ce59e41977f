package io.github.kpimath.examples.benchmarks.goals;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;

/** Cohorts and repeat purchases of many orders. */
final class OrderGoals {

    private OrderGoals() {}

    static List<Goal> all() {
        return List.of();
    }
}
