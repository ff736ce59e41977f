package io.github.kpimath.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.examples.benchmarks.goals.Goals;
import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TrialTest {

    @Test
    void eachValueMeetsEachOther() {
        assertThat(Trial.combinations(Map.of("a", new String[] {"1", "2"}, "b", new String[] {"x", "y"})))
                .containsExactly(
                        new TreeMap<>(Map.of("a", "1", "b", "x")),
                        new TreeMap<>(Map.of("a", "1", "b", "y")),
                        new TreeMap<>(Map.of("a", "2", "b", "x")),
                        new TreeMap<>(Map.of("a", "2", "b", "y")));
        assertThat(Trial.combinations(Map.of())).containsExactly(new TreeMap<>());
    }

    @Test
    void whatHasAsManyRecordsIsRunTogether() {
        assertThat(Trial.of(List.of("ScoresFromInts.distribution", "SumLoop.ofInts")))
                .hasSize(6 * 4 + 6)
                .extracting(Trial::records)
                .isSorted();
        assertThat(Trial.of(List.of("SumLoop.ofBytes", "Formulas.churn")))
                .extracting(Trial::toString)
                .startsWith(
                        "Trial[benchmark=Formulas.churn, parameters={}]",
                        "Trial[benchmark=SumLoop.ofBytes, parameters={size=10000}]");
    }

    @Test
    void eachBenchmarkOfEachGoalCanBeTried() {
        for (Set<String> family : Goals.families(Goals.all())) {
            List<String> ofHarness =
                    family.stream().filter(name -> !StartUp.isOfIt(name)).toList();
            assertThat(Trial.of(ofHarness))
                    .extracting(Trial::benchmark)
                    .containsAll(ofHarness.stream().map(Trial::measuring).toList());
        }
    }

    @Test
    void whatIsRunInTurnIsRunOnce() {
        assertThat(Trial.of(List.of("VisitsInTally.tally", "VisitsInTally.handWritten")))
                .hasSize(4)
                .extracting(Trial::benchmark)
                .containsOnly("VisitsInTally.inTurn");
        assertThat(Trial.measuring("SumLoop.ofInts")).isEqualTo("SumLoop.ofInts");
        assertThat(Trial.measuring("ScoresInParallel.streamGroupingBy")).isEqualTo("ScoresInParallel.streamGroupingBy");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Trial.of(List.of("SumLoop.ofLongs"))).hasMessageContaining("SumLoop.ofLongs");
    }

    /** With a size of its own, it would be measured and never be in the table. */
    @Test
    void whatStandsBesideHasSizesOfOurs() {
        for (Goal goal : Goals.all()) {
            if (goal.benchmarks().size() == 2 && !StartUp.isOfIt(goal.ours())) {
                Set<Long> ours = sizes(goal.ours());
                Set<Long> beside = sizes(goal.beside());
                assertThat(ours.containsAll(beside) || beside.containsAll(ours))
                        .as(goal.work() + " of " + ours + " beside " + beside)
                        .isTrue();
            }
        }
    }

    private static Set<Long> sizes(String benchmark) {
        return Trial.of(List.of(benchmark)).stream().map(Trial::records).collect(Collectors.toSet());
    }
}
