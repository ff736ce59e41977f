package io.github.kpimath.examples.benchmarks.goals;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;

/** MRR between snapshots, and sums of money. */
final class RevenueGoals {

    private RevenueGoals() {}

    static List<Goal> all() {
        return List.of();
    }
}
