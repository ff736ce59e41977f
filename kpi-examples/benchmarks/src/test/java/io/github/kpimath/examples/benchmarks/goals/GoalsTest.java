package io.github.kpimath.examples.benchmarks.goals;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class GoalsTest {

    /** A goal whose benchmark was renamed would vanish from the table. */
    @Test
    void eachGoalNamesBenchmarksThatAreThere() {
        assertThat(Goals.all()).isNotEmpty();
        for (Goal goal : Goals.all()) {
            assertThat(goal.benchmarks()).as(goal.work()).allMatch(GoalsTest::isThere);
        }
    }

    private static boolean isThere(String name) {
        if (name.startsWith("StartUp.")) {
            return true;
        }
        int dot = name.indexOf('.');
        try {
            Class<?> work = Class.forName("io.github.kpimath.examples.benchmarks.work." + name.substring(0, dot));
            return Arrays.stream(work.getMethods())
                    .filter(method -> method.isAnnotationPresent(Benchmark.class))
                    .map(Method::getName)
                    .anyMatch(name.substring(dot + 1)::equals);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
