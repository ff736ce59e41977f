package io.github.kpimath.examples.benchmarks.goals;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;
import java.util.stream.Stream;

/** All that is wanted, in the order of the table. */
public final class Goals {

    private Goals() {}

    public static List<Goal> all() {
        return Stream.of(
                        ScoreGoals.all(),
                        RecordGoals.all(),
                        FormulaGoals.all(),
                        RevenueGoals.all(),
                        OrderGoals.all(),
                        SurvivalGoals.all(),
                        StartUpGoals.all())
                .flatMap(List::stream)
                .toList();
    }
}
