package io.github.kpimath.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.examples.benchmarks.results.Measurement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BenchmarkRunTest {

    private static final Measurement ALL = Measurement.today(
            "Scores.any", Map.of("size", "10"), Map.of(Measurement.NANOS, 900.0, Measurement.ERROR, 700.0));

    private static final Trial IN_TURN = new Trial("Scores.inTurn", new TreeMap<>(ALL.parameters()));

    @Test
    void kindsOfAnswersInTurn() {
        Trial trial = new Trial("Scores.any", new TreeMap<>(ALL.parameters()));
        assertThat(BenchmarkRun.eachOf(
                        trial, ALL, List.of(Map.of("even", 90.0, "odd", 310.0), Map.of("even", 110.0, "odd", 290.0))))
                .extracting(
                        Measurement::benchmark,
                        each -> each.parameters().get("size"),
                        each -> each.parameters().get("answers"),
                        each -> each.value(Measurement.NANOS))
                .containsExactlyInAnyOrder(
                        tuple("Scores.any", "10", "EVEN", 100.0), tuple("Scores.any", "10", "ODD", 300.0));
    }

    @Test
    void waysInTurnAreBenchmarksOfTheirOwn() {
        assertThat(BenchmarkRun.eachOf(IN_TURN, ALL, List.of(Map.of("one", 100.0, "two", 300.0))))
                .extracting(Measurement::benchmark, Measurement::parameters, each -> each.value(Measurement.NANOS))
                .containsExactlyInAnyOrder(
                        tuple("Scores.one", ALL.parameters(), 100.0), tuple("Scores.two", ALL.parameters(), 300.0));
    }

    @Test
    void aSlowMinuteIsNoErrorOfWhatIsRunInTurn() {
        assertThat(BenchmarkRun.eachOf(
                        IN_TURN,
                        ALL,
                        List.of(
                                Map.of("one", 100.0, "two", 300.0),
                                Map.of("one", 200.0, "two", 600.0),
                                Map.of("one", 150.0, "two", 450.0))))
                .allSatisfy(each -> assertThat(each.value(Measurement.ERROR)).isCloseTo(0, within(1e-3)));
    }

    @Test
    void theErrorIsThatOfThePart() {
        // parts of 0.24, 0.25, 0.26 and the rest: t of two degrees of freedom at 99.95 % is 31.599, the standard error
        // 0.01 ÷ √3
        assertThat(BenchmarkRun.eachOf(
                        IN_TURN,
                        ALL,
                        List.of(
                                Map.of("one", 240.0, "two", 760.0),
                                Map.of("one", 250.0, "two", 750.0),
                                Map.of("one", 260.0, "two", 740.0))))
                .allSatisfy(each -> assertThat(each.value(Measurement.ERROR))
                        .isCloseTo(Math.sqrt(2) * 1_000 * 31.599 * 0.01 / Math.sqrt(3), within(0.05)));
        assertThat(BenchmarkRun.eachOf(IN_TURN, ALL, List.of(Map.of("one", 240.0, "two", 760.0))))
                .as("one iteration says nothing of the error")
                .noneMatch(each -> each.values().containsKey(Measurement.ERROR));
    }
}
