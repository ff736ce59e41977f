package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.testing.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Against R 4.2.2, survival 3.5-3; times are taken as days. */
class GoldenSurvivalCurveTest {

    private static final Map<String, SurvivalInterval> METHODS =
            Map.of("plain", SurvivalInterval.PLAIN, "log", SurvivalInterval.LOG, "loglog", SurvivalInterval.LOG_LOG);

    @TestFactory
    List<DynamicTest> publishedDataSets() {
        JsonNode sets = Golden.read("km/cases.json").get("datasets");
        List<DynamicTest> tests = new ArrayList<>();
        for (Iterator<String> names = sets.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            tests.add(DynamicTest.dynamicTest(name, () -> compare(name, sets.get(name), read("km/" + name + ".csv"))));
        }
        assertThat(tests).hasSize(7);
        return tests;
    }

    @TestFactory
    List<DynamicTest> nastyInputs() {
        JsonNode cases = Golden.read("edge/R_cases.json").get("km");
        List<DynamicTest> tests = new ArrayList<>();
        for (Iterator<String> names = cases.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            tests.add(DynamicTest.dynamicTest(name, () -> compareNasty(cases.get(name))));
        }
        assertThat(tests).hasSize(7);
        return tests;
    }

    @Test
    void telecomCustomers() throws IOException {
        Golden.file("telco/expected.json");
        JsonNode expected = Golden.read("telco/expected.json").get("km").get("all");
        Path file = Golden.file("../data/Telco-Customer-Churn.csv");
        List<String> lines = Files.readAllLines(file);
        TimesToEvent times = lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(TimesToEvent.collector(
                        cells -> Duration.ofDays(Long.parseLong(cells[5])), cells -> cells[20].equals("Yes")));
        SurvivalCurve curve = times.curve();

        assertThat(times.size()).isEqualTo(7043);
        assertThat(times.reached()).isEqualTo(1869);
        List<SurvivalCurve.Step> steps = curve.steps();
        for (int i = 0; i < expected.get("time").size(); i++) {
            Duration time = days(expected.get("time").get(i));
            SurvivalCurve.Step step = steps.stream()
                    .filter(s -> s.time().equals(time))
                    .findFirst()
                    .orElseThrow();
            assertThat(step.atRisk()).isEqualTo(expected.get("n_risk").get(i).asLong());
            close(step.survival(), expected.get("surv").get(i));
            close(curve.survivalAt(time), expected.get("surv").get(i));
            close(step.standardError(), expected.get("se").get(i));
            compareInterval(curve.intervalAt(time, 0.95, SurvivalInterval.LOG), expected, "log", i);
            compareInterval(curve.intervalAt(time, 0.95, SurvivalInterval.LOG_LOG), expected, "loglog", i);
        }
        for (int i = 0; i < expected.get("quantile_p").size(); i++) {
            assertThat(curve.quantile(expected.get("quantile_p").get(i).asDouble()))
                    .isEqualTo(optionalDays(expected.get("quantile").get(i)));
        }
        assertThat(inDays(curve.restrictedMean(Duration.ofDays(72))))
                .isCloseTo(expected.get("rmst72").asDouble(), offset(1e-12));
    }

    private void compare(String name, JsonNode expected, TimesToEvent times) {
        assertThat(times.size()).isEqualTo(expected.get("n").asLong());
        assertThat(times.reached()).isEqualTo(expected.get("events").asLong());
        SurvivalCurve curve = times.curve();
        List<SurvivalCurve.Step> steps = curve.steps();
        assertThat(steps).hasSize(expected.get("time").size());
        for (int i = 0; i < steps.size(); i++) {
            SurvivalCurve.Step step = steps.get(i);
            assertThat(step.time()).isEqualTo(days(expected.get("time").get(i)));
            assertThat(step.atRisk()).isEqualTo(expected.get("n_risk").get(i).asLong());
            assertThat(step.events()).isEqualTo(expected.get("n_event").get(i).asLong());
            assertThat(step.censored())
                    .isEqualTo(expected.get("n_censor").get(i).asLong());
            close(step.survival(), expected.get("surv").get(i));
            close(step.standardError(), expected.get("se_surv_greenwood").get(i));
            for (Map.Entry<String, SurvivalInterval> method : METHODS.entrySet()) {
                compareInterval(curve.intervalAt(step.time(), 0.95, method.getValue()), expected, method.getKey(), i);
            }
        }
        for (Map.Entry<String, SurvivalInterval> method : METHODS.entrySet()) {
            JsonNode quantiles = expected.get("quantiles_" + method.getKey());
            for (int i = 0; i < quantiles.get("p").size(); i++) {
                double p = quantiles.get("p").get(i).asDouble();
                assertThat(curve.quantile(p))
                        .as("%s", p)
                        .isEqualTo(optionalDays(quantiles.get("value").get(i)));
                Optional<DurationInterval> interval = curve.quantileInterval(p, 0.95, method.getValue());
                assertThat(interval.map(DurationInterval::lower))
                        .as("%s lower %s", method.getKey(), p)
                        .isEqualTo(optionalDays(quantiles.get("lower").get(i)));
                assertThat(interval.flatMap(DurationInterval::upper))
                        .as("%s upper %s", method.getKey(), p)
                        .isEqualTo(
                                isReordered(name, method.getValue(), p)
                                        ? Optional.of(Duration.ofDays(45))
                                        : optionalDays(quantiles.get("upper").get(i)));
            }
        }
        for (JsonNode mean : expected.get("rmst")) {
            double value = mean.get("rmst").asDouble();
            assertThat(inDays(curve.restrictedMean(days(mean.get("tau"))))).isCloseTo(value, offset(1e-12 * value));
        }
    }

    /**
     * The one upper LOG limit that rises again, from 0.458 at 45 to 0.462 at 48: R orders the limits by size before it
     * looks for ½ and prints 48; the first time at or below ½ is 45.
     */
    private static boolean isReordered(String name, SurvivalInterval method, double p) {
        return name.equals("aml_all") && method == SurvivalInterval.LOG && p == 0.5;
    }

    private void compareNasty(JsonNode item) {
        List<Duration> reached = new ArrayList<>();
        List<Duration> waiting = new ArrayList<>();
        for (int i = 0; i < Math.max(1, item.get("t").size()); i++) {
            (at(item, "e", i).asInt() == 1 ? reached : waiting).add(days(at(item, "t", i)));
        }
        SurvivalCurve curve = TimesToEvent.of(reached, waiting).curve();
        List<SurvivalCurve.Step> steps = curve.steps();
        assertThat(steps).hasSize(Math.max(1, item.get("time").size()));
        for (int i = 0; i < steps.size(); i++) {
            SurvivalCurve.Step step = steps.get(i);
            assertThat(step.time()).isEqualTo(days(at(item, "time", i)));
            assertThat(step.atRisk()).isEqualTo(at(item, "n_risk", i).asLong());
            assertThat(step.events()).isEqualTo(at(item, "n_event", i).asLong());
            assertThat(step.censored()).isEqualTo(at(item, "n_censor", i).asLong());
            close(step.survival(), at(item, "surv", i));
            close(step.standardError(), at(item, "se_surv", i));
            Optional<ConfidenceInterval> interval = curve.intervalAt(step.time(), 0.95, SurvivalInterval.LOG_LOG);
            assertThat(interval.isPresent()).isEqualTo(isNumber(at(item, "lower", i)));
            interval.ifPresent(ends -> close(ends.lower(), at(item, "lower", steps.indexOf(step))));
            interval.ifPresent(ends -> close(ends.upper(), at(item, "upper", steps.indexOf(step))));
        }
        double[] shares = {0.25, 0.5, 0.75};
        for (int i = 0; i < shares.length; i++) {
            assertThat(curve.quantile(shares[i])).isEqualTo(optionalDays(at(item, "q", i)));
            Optional<DurationInterval> interval = curve.quantileInterval(shares[i], 0.95, SurvivalInterval.LOG_LOG);
            assertThat(interval.map(DurationInterval::lower)).isEqualTo(optionalDays(at(item, "q_lower", i)));
            assertThat(interval.flatMap(DurationInterval::upper)).isEqualTo(optionalDays(at(item, "q_upper", i)));
        }
    }

    private void compareInterval(Optional<ConfidenceInterval> interval, JsonNode expected, String method, int i) {
        JsonNode lower = expected.get(method + "_lower").get(i);
        assertThat(interval.isPresent()).isEqualTo(isNumber(lower));
        interval.ifPresent(ends -> close(ends.lower(), lower));
        interval.ifPresent(
                ends -> close(ends.upper(), expected.get(method + "_upper").get(i)));
    }

    /** R's missing standard error, where the survival is 0, is 0 here. */
    private void close(double actual, JsonNode expected) {
        double value = isNumber(expected) ? expected.asDouble() : 0;
        assertThat(actual).isCloseTo(value, offset(1e-12));
    }

    private static boolean isNumber(JsonNode node) {
        return node.isNumber();
    }

    /** R writes a vector of one element as a bare number. */
    private static JsonNode at(JsonNode item, String field, int index) {
        return item.get(field).isArray() ? item.get(field).get(index) : item.get(field);
    }

    private static Optional<Duration> optionalDays(JsonNode node) {
        return isNumber(node) ? Optional.of(days(node)) : Optional.empty();
    }

    private static Duration days(JsonNode node) {
        return Duration.ofNanos(new BigDecimal(node.asText())
                .multiply(BigDecimal.valueOf(Duration.ofDays(1).toNanos()))
                .longValueExact());
    }

    private static double inDays(Duration duration) {
        return (double) duration.toNanos() / Duration.ofDays(1).toNanos();
    }

    private static TimesToEvent read(String relativePath) throws IOException {
        List<String> lines = Files.readAllLines(Golden.file(relativePath));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(TimesToEvent.collector(
                        cells -> Duration.ofDays(Long.parseLong(cells[0])), cells -> cells[1].equals("1")));
    }
}
