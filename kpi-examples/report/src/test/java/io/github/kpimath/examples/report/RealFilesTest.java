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

    private static final double DAYS_PER_MONTH = 365.2425 / 12;
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
        Run run = telco("--mapping", "telco");

        assertThat(run.cells("Churn rate")).contains("26.54%", "7,043");
        assertThat(telco("--mapping", "telco", "--explain").out()).contains("= 1,869 ÷ 7,043 ≈ 26.54%");
    }

    @ParameterizedTest
    @CsvSource({"Month-to-month, 1655, 3875", "One year, 166, 1473", "Two year, 48, 1695"})
    void telcoChurnByContract(String contract, int lost, int customers) {
        Run run = telco("--mapping", "telco", "--segment-by", "Contract", "--format", "json");

        assertThat(run.figureOf(contract, "churn-rate").get("evidence").toString())
                .isEqualTo("{\"customers-lost\":" + lost + ",\"customers-at-start\":" + customers + "}");
    }

    @Test
    void telcoMedianLifetimeIsNotReachedAndTheReportSaysWhy() {
        Run run = telco("--mapping", "telco");

        assertThat(run.remark("Customer lifetime:")).endsWith("not defined, because fewer than half have left");
        assertThat(run.out()).contains("* Churn rate: New customers were not given");
    }

    /** Expected: the sum of the Kaplan–Meier shares after 0 to 47 months, in Python's exact fractions. */
    @Test
    void telcoCustomersStayForMostOfTheirFirst48Months() {
        assertThat(telco("--mapping", "telco", "--format", "json").value("customer-lifetime", "within-48"))
                .isCloseTo(38.560122335604 * DAYS_PER_MONTH, within(1e-9));
    }

    @Test
    void cdnowRepeatPurchaseIs1152Of2357AndTheZeroOrdersAreCounted() {
        Run run = cdnow("--mapping", "cdnow");

        assertThat(run.cells("Repeat purchase rate")).contains("48.88%", "2,357");
        assertThat(run.cells("Average purchase value")).contains("USD\u00a035.28", "6,919");
        assertThat(run.out()).contains("\n* 8 orders of amount 0 are counted as purchases.\n");
        assertThat(cdnow("--mapping", "cdnow", "--explain").out())
                .contains("= 1,152 ÷ 2,357 ≈ 48.88%", "= USD\u00a0244,091.94 ÷ 6,919 ≈ USD\u00a035.28");
    }

    /** Expected: {@code awk} over the file. */
    @Test
    void cdnowCohortsAreThoseOfTheFirstQuarter() {
        String out = cdnow("--mapping", "cdnow").out().replace('\u00a0', ' ');

        assertThat(out).contains("""

                        Retention by cohort
                        cohort   customers     0       1       2       3      4      5      6
                        1997-01        781  100%  15.88%  12.16%   8.96%  8.32%  9.86%  8.32%
                        1997-02        857  100%  15.64%  12.84%   8.75%  8.98%  8.75%  7.12%
                        1997-03        719  100%   12.1%  11.68%  10.85%  8.76%   8.9%  7.65%

                        """);
        assertThat(cdnow("--mapping", "cdnow", "--explain").out()).contains("= 345 ÷ 2,357 ≈ 14.64%");
    }

    @Test
    void cdnowWithoutCustomersSaysSoInsteadOfGuessing() {
        assertThat(cdnow("--mapping", "cdnow").remark("Not measured: no customers.csv"))
                .contains("Churn rate");
    }
}
