package io.github.kpimath.examples.benchmarks.goals;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;

/** One record after the other, into a live tally. */
final class RecordGoals {

    private RecordGoals() {}

    static List<Goal> all() {
        return List.of();
    }
}
