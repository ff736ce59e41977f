package io.github.kpimath.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.kpimath.examples.benchmarks.results.Measurement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarkRunTest {

    @Test
    void whatIsMeasuredInTurnSharesTheTime() {
        Measurement all = Measurement.today("Scores.inTurn", Map.of("size", "10"), Map.of(Measurement.NANOS, 400.0));
        assertThat(BenchmarkRun.shares(all, Map.of("even", 1e6, "odd", 3e6)))
                .extracting(
                        Measurement::benchmark,
                        each -> each.parameters().get("size"),
                        each -> each.parameters().get("answers"),
                        each -> each.value(Measurement.NANOS))
                .containsExactlyInAnyOrder(
                        tuple("Scores.inTurn", "10", "EVEN", 100.0), tuple("Scores.inTurn", "10", "ODD", 300.0));
    }
}
