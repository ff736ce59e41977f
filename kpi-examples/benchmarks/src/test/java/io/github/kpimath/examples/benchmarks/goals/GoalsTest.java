package io.github.kpimath.examples.benchmarks.goals;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** DuckDB's cohorts stand beside ours, and ours beside those by hand. */
    @Test
    void aPartIsAllThatStandsInRatiosWithIt() {
        List<Goal> all = Goals.all();
        List<String> names = Goals.around(name -> name.equals("OrdersInDuckDb.cohorts"), all).stream()
                .flatMap(goal -> goal.benchmarks().stream())
                .toList();
        assertThat(names)
                .contains(
                        "OrdersInDuckDb.cohorts",
                        "OrdersByCustomer.cohortsFromColumns",
                        "OrdersByCustomer.cohortsByHand")
                .doesNotContain("OrdersByCustomer.repeatByHand", "SumLoop.ofInts");
        assertThat(Goals.around(name -> true, all)).isEqualTo(all);
        assertThat(Goals.around(name -> false, all)).isEmpty();
    }

    /** Each stands in one of them, and none of the ratios is of two. */
    @Test
    void aFamilyIsAllThatIsComparedTogether() {
        List<Goal> all = Goals.all();
        List<Set<String>> families = Goals.families(all);
        assertThat(families.stream().flatMap(Set::stream)).doesNotHaveDuplicates();
        for (Goal goal : all) {
            assertThat(families)
                    .filteredOn(family -> family.containsAll(goal.benchmarks()))
                    .hasSize(1);
        }
        assertThat(families).hasSizeGreaterThan(10);
    }

    private static boolean isThere(String name) {
        if (name.startsWith("StartUp.")) {
            return true;
        }
        String method = name.substring(name.indexOf('.') + 1);
        return classes(name.substring(0, name.indexOf('.')))
                .anyMatch(work -> Arrays.stream(work.getMethods())
                        .filter(each -> each.isAnnotationPresent(Benchmark.class))
                        .anyMatch(each -> each.getName().equals(method) || isInTurn(each, method)));
    }

    /** Those that run several ways in turn count each in a field of its name. */
    private static boolean isInTurn(Method benchmark, String way) {
        return benchmark.getName().equals("inTurn")
                && Arrays.stream(benchmark.getParameterTypes())
                        .flatMap(each -> Arrays.stream(each.getFields()))
                        .map(Field::getName)
                        .anyMatch(way::equals);
    }

    private static Stream<Class<?>> classes(String name) {
        return Stream.of("", "AnswersOtherwise$", "VisitsOtherwise$").flatMap(outer -> {
            try {
                return Stream.of(Class.forName("io.github.kpimath.examples.benchmarks.work." + outer + name));
            } catch (ClassNotFoundException e) {
                return Stream.empty();
            }
        });
    }
}
