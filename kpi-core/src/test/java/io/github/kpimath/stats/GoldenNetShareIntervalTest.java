package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.testing.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against arithmetic of 40 digits, in points. */
class GoldenNetShareIntervalTest {

    @ParameterizedTest
    @CsvSource({"SCORE, score", "ADJUSTED_WALD, adjwald", "WALD, wald"})
    void netShare(NetShareInterval method, String key) {
        int compared = 0;
        for (String list : List.of("by_counts", "score_lists")) {
            for (JsonNode item : Golden.read("nps/cases.json").get(list)) {
                for (String level : List.of("0.90", "0.95", "0.99")) {
                    JsonNode ends = item.get(key + "_" + level);
                    ConfidenceInterval interval = method.of(
                                    item.get("promoters").asLong(),
                                    item.get("detractors").asLong(),
                                    item.get("n").asLong(),
                                    Double.parseDouble(level))
                            .scaledBy(100);
                    assertThat(interval.lower())
                            .as("%s", item)
                            .isCloseTo(ends.get(0).asDouble(), offset(1e-10));
                    assertThat(interval.upper())
                            .as("%s", item)
                            .isCloseTo(ends.get(1).asDouble(), offset(1e-10));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(57);
    }

    @Test
    void differenceOfTwoNetShares() {
        for (JsonNode item : Golden.read("nps/cases.json").get("difference")) {
            ConfidenceInterval interval = NetShareDifferenceInterval.WALD
                    .of(
                            item.get("a").get(0).asLong(),
                            item.get("a").get(2).asLong(),
                            total(item.get("a")),
                            item.get("b").get(0).asLong(),
                            item.get("b").get(2).asLong(),
                            total(item.get("b")),
                            0.95)
                    .scaledBy(100);
            assertThat(interval.lower())
                    .as("%s", item)
                    .isCloseTo(item.get("ci95_100").get(0).asDouble(), offset(1e-10));
            assertThat(interval.upper())
                    .as("%s", item)
                    .isCloseTo(item.get("ci95_100").get(1).asDouble(), offset(1e-10));
        }
    }

    private static long total(JsonNode counts) {
        return counts.get(0).asLong() + counts.get(1).asLong() + counts.get(2).asLong();
    }
}
