package io.github.kpimath.examples.benchmarks.goals;

import static io.github.kpimath.examples.benchmarks.results.Reading.TIMES_AS_FAST;
import static io.github.kpimath.examples.benchmarks.results.Reading.TIMES_THE_TIME;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;

/** Counting long arrays of answers. */
final class ScoreGoals {

    private static final String INTS = "Score distribution from int[]";

    private ScoreGoals() {}

    static List<Goal> all() {
        Goal besideSum = Goal.of(INTS, "ScoresFromInts.distribution", "ScoresFromInts.sumLoop", TIMES_AS_FAST);
        return List.of(
                besideSum.wanted(0.8).from(20_000_000).on(java -> java < 25),
                besideSum.wanted(0.55).below(20_000_000).on(java -> java < 25),
                besideSum.wanted(0.45).on(java -> java >= 25),
                Goal.spread(INTS, "ScoresFromInts.distribution", "answers", TIMES_THE_TIME)
                        .wanted(1.15));
    }
}
