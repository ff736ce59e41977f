package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.engagement.TimeToValue.Method;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published times with censoring, whose quantiles and shares R computed. */
class GoldenEngagementTest {

    /** R prints what a double holds. */
    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aml_all",
                "aml_maintained",
                "aml_nonmaintained",
                "freireich_6mp",
                "freireich_placebo",
                "lung_all",
                "waltons_all"
            })
    void quantilesAndShares(String name) throws IOException {
        JsonNode expected = Golden.read("km/cases.json").path("datasets").path(name);
        TimesToEvent times = Files.readAllLines(Golden.file("km/" + name + ".csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(TimesToEvent.collector(
                        cells -> Duration.ofDays(Long.parseLong(cells[0])), cells -> cells[1].equals("1")));
        JsonNode quantiles = expected.path("quantiles_log");
        assertThat(quantiles.path("p")).isNotEmpty();
        for (int i = 0; i < quantiles.path("p").size(); i++) {
            double share = quantiles.path("p").get(i).asDouble();
            TimeToValue ttv = TimeToValue.of(times, Method.QUANTILE, share);
            JsonNode days = quantiles.path("value").get(i);
            if (days.isNumber()) {
                assertThat(ttv.duration()).isEqualTo(Duration.ofMinutes(Math.round(days.asDouble() * 24 * 60)));
            } else {
                assertThat(ttv.undefinedReason()).contains(UndefinedReason.NOT_REACHED);
            }
        }
        for (int i = 0; i < expected.path("time").size(); i++) {
            Duration day = Duration.ofDays(expected.path("time").get(i).asLong());
            assertThat(ValueReachedShare.of(times, day).ratio())
                    .isCloseTo(1 - expected.path("surv").get(i).asDouble(), within(TOLERANCE));
        }
    }

    @Test
    void theMedianOfTheMaintainedGroupIs31() {
        TimesToEvent maintained = TimesToEvent.of(
                List.of(9, 13, 18, 23, 31, 34, 48).stream()
                        .map(Duration::ofDays)
                        .toList(),
                List.of(13, 28, 45, 161).stream().map(Duration::ofDays).toList());
        assertThat(TimeToValue.of(maintained).median()).isEqualTo(Duration.ofDays(31));
    }
}
