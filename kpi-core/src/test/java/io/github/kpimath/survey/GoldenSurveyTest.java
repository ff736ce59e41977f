package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.PointChange;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.NetShareDifferenceInterval;
import io.github.kpimath.stats.NetShareInterval;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Surveys that were worked out elsewhere, in exact fractions and 40-digit arithmetic. */
class GoldenSurveyTest {

    /** On the share, as the cases say; points are a hundred times as large. */
    private static final double TOLERANCE = 100 * 1e-12;

    private static JsonNode cases(String key) {
        JsonNode cases = Golden.read("nps/cases.json").path(key);
        assertThat(cases).as(key).isNotEmpty();
        return cases;
    }

    private static NetPromoterScore counted(JsonNode each) {
        return NetPromoterScore.ofCounts(
                each.path("promoters").asLong(),
                each.path("passives").asLong(),
                each.path("detractors").asLong());
    }

    private static void matches(NetPromoterScore nps, JsonNode expected) {
        assertThat(nps.points()).isEqualTo(expected.path("nps_100").asDouble());
        double error = expected.path("se_100").asDouble();
        assertThat(nps.standardError()).isCloseTo(error, within(error * 1e-12));
        Map<String, NetShareInterval> methods = Map.of(
                "wald", NetShareInterval.WALD,
                "adjwald", NetShareInterval.ADJUSTED_WALD,
                "score", NetShareInterval.SCORE);
        methods.forEach((name, method) -> {
            for (String level : List.of("0.90", "0.95", "0.99")) {
                JsonNode limits = expected.path(name + "_" + level);
                ConfidenceInterval interval = nps.interval(Double.parseDouble(level), method);
                assertThat(limits).as(name + level).hasSize(2);
                assertThat(interval.lower()).isCloseTo(limits.get(0).asDouble(), within(TOLERANCE));
                assertThat(interval.upper()).isCloseTo(limits.get(1).asDouble(), within(TOLERANCE));
            }
        });
    }

    @Test
    void scoresByCounts() {
        cases("by_counts").forEach(each -> matches(counted(each), each));
    }

    @Test
    void scoresByAnswers() {
        for (JsonNode each : cases("score_lists")) {
            int[] scores = ints(each.path("scores"));
            NetPromoterScore nps = NetPromoterScore.of(ScoreDistribution.of(Scale.ZERO_TO_TEN, scores));
            assertThat(nps).isEqualTo(counted(each));
            matches(nps, each);
        }
    }

    private static int[] ints(JsonNode array) {
        return IntStream.range(0, array.size()).map(i -> array.get(i).asInt()).toArray();
    }

    @Test
    void satisfactionOfPublishedExamples() {
        List<String> seen = new ArrayList<>();
        for (JsonNode each : Golden.read("saas/worked_examples.json")) {
            JsonNode input = each.path("input");
            if (each.path("metric").asText().equals("csat_top2")) {
                JsonNode counts = input.path("counts_by_score");
                long[] byScore = IntStream.rangeClosed(1, 5)
                        .mapToLong(score -> counts.path(String.valueOf(score)).asLong())
                        .toArray();
                CustomerSatisfaction csat =
                        CustomerSatisfaction.of(ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, byScore));
                assertThat(csat.exactRatio()).hasToString("74/107");
                assertThat(csat.percent()).isCloseTo(69.1589, within(0.00005));
                seen.add("top2");
            } else if (each.path("metric").asText().equals("csat")) {
                long positive = input.path("positive").asLong();
                long all = positive
                        + input.path("neutral").asLong()
                        + input.path("negative").asLong();
                assertThat(CustomerSatisfaction.ofCounts(positive, all).ratio())
                        .isEqualTo(each.path("expected").asDouble());
                seen.add("csat");
            }
        }
        assertThat(seen).containsExactly("top2", "csat");
    }

    @Test
    void changesOfTwoWaves() {
        for (JsonNode each : cases("difference")) {
            PointChange change =
                    ofThree(each.path("a")).changeSince(ofThree(each.path("b")), 0.95, NetShareDifferenceInterval.WALD);
            assertThat(change.points()).isCloseTo(each.path("diff_100").asDouble(), within(TOLERANCE));
            JsonNode limits = each.path("ci95_100");
            assertThat(change.interval().lower()).isCloseTo(limits.get(0).asDouble(), within(TOLERANCE));
            assertThat(change.interval().upper()).isCloseTo(limits.get(1).asDouble(), within(TOLERANCE));
        }
    }

    private static NetPromoterScore ofThree(JsonNode counts) {
        return NetPromoterScore.ofCounts(
                counts.get(0).asLong(), counts.get(1).asLong(), counts.get(2).asLong());
    }

    /** Newcombe's differences of two shares, in percentage points. */
    @Test
    void changesOfSatisfaction() {
        JsonNode differences = Golden.read("proportions/cases.json").path("difference");
        assertThat(differences).isNotEmpty();
        for (JsonNode each : differences) {
            CustomerSatisfaction later = CustomerSatisfaction.ofCounts(
                    each.path("x1").asLong(), each.path("n1").asLong());
            CustomerSatisfaction earlier = CustomerSatisfaction.ofCounts(
                    each.path("x2").asLong(), each.path("n2").asLong());
            ConfidenceInterval change =
                    later.changeSince(earlier, each.path("conf").asDouble()).interval();
            JsonNode limits = each.path("newcombe");
            assertThat(change.lower()).isCloseTo(100 * limits.get(0).asDouble(), within(TOLERANCE));
            assertThat(change.upper()).isCloseTo(100 * limits.get(1).asDouble(), within(TOLERANCE));
        }
    }

    /** Newcombe's table of 1998, four decimals. */
    @Test
    void publishedIntervalsOfShares() {
        JsonNode table = Golden.read("proportions/cases.json").path("single_published");
        assertThat(table).hasSize(4);
        Map<String, ShareInterval> methods = Map.of(
                "wald", ShareInterval.WALD,
                "wilson", ShareInterval.WILSON,
                "wilson_cc", ShareInterval.WILSON_CONTINUITY_CORRECTED,
                "clopper_pearson", ShareInterval.CLOPPER_PEARSON);
        table.properties().forEach(row -> {
            String[] share = row.getKey().split("/");
            CustomerSatisfaction csat =
                    CustomerSatisfaction.ofCounts(Long.parseLong(share[0]), Long.parseLong(share[1]));
            methods.forEach((name, method) -> {
                JsonNode limits = row.getValue().path(name);
                ConfidenceInterval interval = csat.interval(0.95, method);
                assertThat(interval.lower()).as(name).isCloseTo(limits.get(0).asDouble(), within(0.00005));
                assertThat(interval.upper()).as(name).isCloseTo(limits.get(1).asDouble(), within(0.00005));
            });
        });
    }
}
