package io.github.kpimath.examples.benchmarks.goals;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

    /** All benchmarks, those that are compared together: one set after the other can be measured. */
    public static List<Set<String>> families(List<Goal> goals) {
        List<Set<String>> families = new ArrayList<>();
        for (Goal goal : goals) {
            if (families.stream().noneMatch(family -> family.contains(goal.ours()))) {
                Set<String> family = new LinkedHashSet<>();
                around(goal.ours()::equals, goals).forEach(each -> family.addAll(each.benchmarks()));
                families.add(family);
            }
        }
        return families;
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
