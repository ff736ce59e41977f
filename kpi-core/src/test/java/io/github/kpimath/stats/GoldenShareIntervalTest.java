package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.testing.Golden;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against arithmetic of 60 digits; columns and tolerances as the golden folder's README says. */
class GoldenShareIntervalTest {

    private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({"WILSON, 3", "WILSON_CONTINUITY_CORRECTED, 5", "AGRESTI_COULL, 7", "WALD, 9", "CLOPPER_PEARSON, 11"})
    void singleShare(ShareInterval method, int column) throws IOException {
        List<String> lines = Files.readAllLines(Golden.file("proportions/single.csv"));
        int compared = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            // the row with n = 2^63 does not fit a long
            if (new BigInteger(cells[1]).compareTo(LONGEST) > 0 || cells[column].isEmpty()) {
                continue;
            }
            long part = Long.parseLong(cells[0]);
            long whole = Long.parseLong(cells[1]);
            double lower = Double.parseDouble(cells[column]);
            double upper = Double.parseDouble(cells[column + 1]);
            ConfidenceInterval interval = method.of(part, whole, Double.parseDouble(cells[2]));
            double tolerance = whole <= 1_000_000 ? 1e-13 : 1e-12 * (upper - lower);
            assertThat(Math.abs(interval.lower() - lower))
                    .as(line)
                    .isLessThanOrEqualTo(Math.max(tolerance, Math.ulp(lower)));
            assertThat(Math.abs(interval.upper() - upper))
                    .as(line)
                    .isLessThanOrEqualTo(Math.max(tolerance, Math.ulp(upper)));
            compared++;
        }
        assertThat(compared).isGreaterThan(50);
    }

    @Test
    void differenceOfTwoShares() {
        for (JsonNode item : Golden.read("proportions/cases.json").get("difference")) {
            for (String[] method :
                    new String[][] {{"newcombe", "NEWCOMBE"}, {"agresti_caffo", "AGRESTI_CAFFO"}, {"wald", "WALD"}}) {
                ConfidenceInterval interval = ShareDifferenceInterval.valueOf(method[1])
                        .of(
                                item.get("x1").asLong(),
                                item.get("n1").asLong(),
                                item.get("x2").asLong(),
                                item.get("n2").asLong(),
                                item.get("conf").asDouble());
                double lower = item.get(method[0]).get(0).asDouble();
                double upper = item.get(method[0]).get(1).asDouble();
                assertThat(interval.lower()).as("%s", item).isCloseTo(lower, within());
                assertThat(interval.upper()).as("%s", item).isCloseTo(upper, within());
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-13);
    }
}
