package io.github.kpimath.examples.benchmarks.goals;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

    /**
     * Those with a wanted benchmark, those that share a benchmark with them, and so on: so that all ratios in which one of them stands
     * are of one run.
     */
    public static List<Goal> around(Predicate<String> wanted, List<Goal> goals) {
        Set<String> names = new HashSet<>();
        int before = -1;
        while (before < names.size()) {
            before = names.size();
            goals.stream()
                    .map(Goal::benchmarks)
                    .filter(both -> both.stream().anyMatch(name -> names.contains(name) || wanted.test(name)))
                    .forEach(names::addAll);
        }
        return goals.stream()
                .filter(goal -> names.containsAll(goal.benchmarks()))
                .toList();
    }
}
