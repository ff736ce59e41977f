package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Models of purchases and contracts on inputs on which naive code fails, from 60-digit arithmetic, and published fits. */
class GoldenPurchaseModelTest {

    private static final double RELATIVE = 1e-10;
    private static final double DAYS_PER_WEEK = 7;
    private static final LocalDate CALIBRATED_UNTIL = LocalDate.of(1997, 9, 30);

    private static JsonNode cases(String key, int size) {
        JsonNode cases = Golden.read("edge/cases.json").path(key);
        assertThat(cases).as(key).hasSize(size);
        return cases;
    }

    private static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).asDouble();
        }
        return numbers;
    }

    private static void near(double value, JsonNode expected, JsonNode of) {
        double exact = Double.parseDouble(expected.asText());
        assertThat(value).as(of.toString()).isCloseTo(exact, within(Math.abs(exact) * RELATIVE));
    }

    private static void agrees(PurchaseModel model, JsonNode each) {
        PurchaseHistory history = PurchaseHistory.of(
                each.path("x").asLong(),
                each.path("t_x").asDouble(),
                each.path("T").asDouble());
        near(model.probabilityAlive(history), each.path("palive"), each);
        near(model.logLikelihood(history), each.path("loglik"), each);
        each.path("cet")
                .fieldNames()
                .forEachRemaining(time -> near(
                        model.expectedPurchases(history, Double.parseDouble(time)),
                        each.path("cet").path(time),
                        each));
    }

    @Test
    void bgNbd() {
        for (JsonNode each : cases("bgnbd", 8)) {
            double[] p = numbers(each.path("params_r_alpha_a_b"));
            agrees(new BgNbd(p[0], p[1], p[2], p[3]), each);
        }
    }

    @Test
    void paretoNbd() {
        for (JsonNode each : cases("pareto_nbd", 10)) {
            double[] p = numbers(each.path("params_r_alpha_s_beta"));
            agrees(new ParetoNbd(p[0], p[1], p[2], p[3]), each);
        }
    }

    @Test
    void gammaGamma() {
        for (JsonNode each : cases("gamma_gamma", 2)) {
            double[] p = numbers(each.path("params"));
            near(
                    new GammaGamma(p[0], p[1], p[2])
                            .expectedValue(
                                    each.path("x").asLong(), each.path("m").asDouble()),
                    each.path("expected"),
                    each);
        }
    }

    @Test
    void shiftedBetaGeometric() {
        for (JsonNode each : cases("sbg", 21)) {
            ShiftedBetaGeometric model = new ShiftedBetaGeometric(
                    each.path("alpha").asDouble(), each.path("beta").asDouble());
            long t = each.path("t").asLong();
            near(model.survival(t), each.path("S"), each);
            near(model.logSurvival(t), each.path("log_S"), each);
            near(model.retention(t), each.path("retention_t"), each);
            assertThat(model.churn(t)).isCloseTo(1 - model.retention(t), within(1e-15));
        }
    }

    /** The first 39 weeks of 2,357 customers, by whom all of these models were published. */
    @Test
    void fitsOfTheCdnowCustomers() throws IOException {
        Map<PurchaseHistory, Long> histories = new HashMap<>();
        Map<GammaGamma.Purchases, Long> purchases = new HashMap<>();
        for (SortedMap<LocalDate, Double> days : cdnow().values()) {
            LocalDate first = days.firstKey();
            int repeats = days.size() - 1;
            histories.merge(
                    PurchaseHistory.of(repeats, weeks(first, days.lastKey()), weeks(first, CALIBRATED_UNTIL)),
                    1L,
                    Long::sum);
            double value = days.tailMap(first.plusDays(1)).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (value > 0) {
                purchases.merge(new GammaGamma.Purchases(repeats, value / repeats), 1L, Long::sum);
            }
        }

        ModelFit<BgNbd> buying = BgNbd.fit(histories);
        BgNbd bgNbd = buying.model().orElseThrow();
        assertThat(bgNbd.r()).isCloseTo(0.243, within(0.0005));
        assertThat(bgNbd.alpha()).isCloseTo(4.414, within(0.0005));
        assertThat(bgNbd.a()).isCloseTo(0.793, within(0.0005));
        assertThat(bgNbd.b()).isCloseTo(2.426, within(0.0005));
        assertThat(buying.logLikelihood().orElseThrow()).isCloseTo(-9582.4, within(0.05));
        double sum = histories.entrySet().stream()
                .mapToDouble(each -> each.getValue() * bgNbd.logLikelihood(each.getKey()))
                .sum();
        assertThat(buying.logLikelihood().orElseThrow()).isCloseTo(sum, within(1e-8));

        GammaGamma spending = GammaGamma.fit(purchases).model().orElseThrow();
        assertThat(spending.p()).isCloseTo(6.25, within(0.005));
        assertThat(spending.q()).isCloseTo(3.74, within(0.005));
        assertThat(spending.v()).isCloseTo(15.44, within(0.005));

        Map<PurchaseHistory, Long> million = new HashMap<>();
        histories.forEach((history, count) -> million.put(history, count * 1_000_000));
        BgNbd ofMany = BgNbd.fit(million).model().orElseThrow();
        assertThat(ofMany.alpha()).isCloseTo(bgNbd.alpha(), within(1e-4));
    }

    private static SortedMap<String, SortedMap<LocalDate, Double>> cdnow() throws IOException {
        SortedMap<String, SortedMap<LocalDate, Double>> customers = new TreeMap<>();
        for (String line : Files.readAllLines(Golden.file("../data/CDNOW_sample.txt"))) {
            String[] fields = line.strip().split(" +");
            LocalDate day = LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE);
            if (!day.isAfter(CALIBRATED_UNTIL)) {
                customers
                        .computeIfAbsent(fields[1], id -> new TreeMap<>())
                        .merge(day, Double.valueOf(fields[4]), Double::sum);
            }
        }
        assertThat(customers).hasSize(2_357);
        return customers;
    }

    private static double weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / DAYS_PER_WEEK;
    }
}
