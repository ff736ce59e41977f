package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealFilesTest {

    private static final Path DATA = Path.of("../../../shared/data");

    private static Run run(String file, String... options) {
        assumeTrue(Files.exists(DATA.resolve(file)), "not run: no " + DATA.resolve(file));
        String[] arguments = new String[options.length + 2];
        arguments[0] = "--data";
        arguments[1] = DATA.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Run.of(arguments);
    }

    private static Run telco(String... options) {
        return run("Telco-Customer-Churn.csv", options);
    }

    private static Run cdnow(String... options) {
        return run("CDNOW_sample.txt", options);
    }

    @Test
    void telcoLost1869Of7043Customers() {
        assertThat(telco("--mapping", "telco").line("Churn rate")).contains("26.54%", "1,869 ÷ 7,043");
    }

    @ParameterizedTest
    @CsvSource({"Month-to-month, 1655, 3875", "One year, 166, 1473", "Two year, 48, 1695"})
    void telcoChurnByContract(String contract, int lost, int customers) {
        Run run = telco("--mapping", "telco", "--segment-by", "Contract", "--format", "json");

        assertThat(run.figureOf(contract, "churn-rate").get("evidence").toString())
                .isEqualTo("{\"customers-lost\":" + lost + ",\"customers-at-start\":" + customers + "}");
    }

    /** Expected: R 4.2.2, survfit of the package survival, confidence type log-log. */
    @ParameterizedTest
    @CsvSource({
        "12, 0.843199553815831, 0.834168685811463, 0.851783320693125",
        "24, 0.788736398370599, 0.778312955529915, 0.798735202136178",
        "36, 0.748545414876373, 0.737078562120866, 0.759597031294291",
        "48, 0.708840184346078, 0.696245083070988, 0.721022733210266",
        "60, 0.664403914374743, 0.6502267928534, 0.678156779186678",
        "72, 0.59279015205223, 0.573062891004295, 0.611936209192665",
    })
    void telcoShareStillThereAfterMonthsAsRComputesIt(int months, double share, double lower, double upper) {
        Run run = telco("--mapping", "telco", "--format", "json");
        String scope = "months-" + months;

        assertThat(run.value("still-there", scope)).isCloseTo(100 * share, within(1e-9));
        assertThat(run.figure("still-there", scope).get("interval").get("lower").asDouble())
                .isCloseTo(100 * lower, within(1e-9));
        assertThat(run.figure("still-there", scope).get("interval").get("upper").asDouble())
                .isCloseTo(100 * upper, within(1e-9));
    }

    @Test
    void telcoMedianLifetimeIsNotReachedAndTheReportSaysWhy() {
        Run run = telco("--mapping", "telco");

        assertThat(run.line("Median customer lifetime"))
                .contains("not defined, because fewer than half of the customers have left");
        assertThat(run.out()).contains("* Churn rate: New customers were not given");
    }

    /** Expected: the sum of the Kaplan–Meier shares after 0 to 47 months, in Python's exact fractions. */
    @Test
    void telcoCustomersStayForMostOfTheirFirst48Months() {
        assertThat(telco("--mapping", "telco", "--format", "json").value("customer-lifetime", "within-48"))
                .isCloseTo(38.560122335604, within(1e-9));
    }

    @Test
    void cdnowRepeatPurchaseIs1152Of2357AndTheZeroOrdersAreCounted() {
        Run run = cdnow("--mapping", "cdnow");

        assertThat(run.line("Repeat purchase rate")).contains("48.88%", "1,152 ÷ 2,357");
        assertThat(run.line("Average purchase value")).contains("USD\u00a035.28", "USD\u00a0244,091.94 ÷ 6,919");
        assertThat(run.out()).endsWith("\n* 8 orders of amount 0 are counted as purchases.\n");
    }

    @Test
    void cdnowWithoutCustomersSaysSoInsteadOfGuessing() {
        assertThat(cdnow("--mapping", "cdnow").line("Churn rate")).endsWith("not measured: no customers.csv");
    }
}
