package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Against R's quantile(x, p, type = 1…9). */
class GoldenQuantilesTest {

    @TestFactory
    List<DynamicTest> allTypes() {
        JsonNode cases = Golden.read("edge/R_cases.json").get("quantiles");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode item : cases) {
            for (QuantileMethod method : QuantileMethod.values()) {
                tests.add(DynamicTest.dynamicTest(item.get("x") + " " + method, () -> compare(item, method)));
            }
        }
        assertThat(tests).hasSize(36);
        return tests;
    }

    private static void compare(JsonNode item, QuantileMethod method) {
        JsonNode values = item.get("x");
        long[] sample = new long[Math.max(1, values.size())];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = (values.isArray() ? values.get(i) : values).asLong();
        }
        Quantiles quantiles = Quantiles.of(sample);
        for (int i = 0; i < item.get("p").size(); i++) {
            assertThat(quantiles.quantile(item.get("p").get(i).asDouble(), method))
                    .as("p = %s", item.get("p").get(i))
                    .isCloseTo(
                            item.get("types")
                                    .get("type" + (method.ordinal() + 1))
                                    .get(i)
                                    .asDouble(),
                            offset(1e-13));
        }
    }
}
