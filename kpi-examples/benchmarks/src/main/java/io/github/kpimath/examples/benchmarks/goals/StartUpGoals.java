package io.github.kpimath.examples.benchmarks.goals;

import static io.github.kpimath.examples.benchmarks.results.Reading.CLASSES_MORE;
import static io.github.kpimath.examples.benchmarks.results.Reading.KILOBYTES;
import static io.github.kpimath.examples.benchmarks.results.Reading.MILLIS_MORE;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;

/** What a program waits for at its start, and what it carries. */
final class StartUpGoals {

    private static final String START = "Start of a program";
    private static final String SIZE = "Size";
    private static final String EMPTY = "StartUp.EmptyMain";

    private StartUpGoals() {}

    static List<Goal> all() {
        return List.of(
                Goal.of(START, "StartUp.FirstScore", EMPTY, MILLIS_MORE)
                        .wanted(10)
                        .fullRunOnly(),
                Goal.of(START, "StartUp.FirstExplanation", EMPTY, MILLIS_MORE)
                        .wanted(30)
                        .fullRunOnly(),
                Goal.of(START, "StartUp.FirstScore", EMPTY, CLASSES_MORE),
                Goal.of(START, "StartUp.FirstExplanation", EMPTY, CLASSES_MORE),
                Goal.of(SIZE, "StartUp.jar", EMPTY, KILOBYTES).wanted(250));
    }
}
