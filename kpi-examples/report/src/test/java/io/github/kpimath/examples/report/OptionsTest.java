package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--colour red | Unknown options: '--colour', 'red'",
                "--format xml | Invalid value for option '--format'",
                "--lang fr | --lang fr: expected en, es or pt, or one with a region such as es-MX",
                "--period May | period: text \"May\" is not a range of dates",
                "--period 2026-13 | period: text \"2026-13\" is not a range of dates",
                "--period 3026 | period: 3026 is outside the years 1900 to 2199",
                "--currency dollars | Invalid value for option '--currency'",
                "--mapping telco | --mapping: expected --data with it, the folder of the files",
                "--data no-such-folder | --data no-such-folder: no such folder",
            })
    void anOptionThatMakesNoSenseIsRefusedWithStatus2(String options, String message) {
        Run run = Run.of(options.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(message);
    }

    @Test
    void dataNeedAPeriodUnlessTheirMappingSaysIt() {
        Run.file(folder, "orders.csv", "customer,date,amount");

        assertThat(Run.of("--data", folder.toString()))
                .isEqualTo(new Run(2, "", "--period: expected the period of the report, such as --period 2026-05\n"));
    }

    @Test
    void aFolderWithoutAnyOfTheFilesIsRefusedRatherThanReportedAsNotMeasured() {
        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "there is none of the files customers.csv, orders.csv, answers.csv, spend.csv, first_values.csv\n"));
    }

    @Test
    void amountsAreInTheStatedCurrency() {
        Run run = Run.of("--currency", "EUR", "--format", "json");

        assertThat(run.figure("cac").get("unit").asText()).isEqualTo("EUR");
        assertThat(run.value("cac")).isEqualTo(500);
    }

    @Test
    void helpNamesEveryOptionAndTheExitStatuses() {
        Run run = Run.of("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("--data", "--period", "--lang", "--explain", "--format", "--segment-by", "--mapping")
                .contains("--currency", "--skip-bad-lines", "--output", "--write-sample", "Exit status");
    }

    @Test
    void aReportThatCannotBeWrittenIsAFailureWithStatus1() {
        Run run = Run.of("--output", folder.resolve("no/such/folder/report.txt").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("failed: ");
    }
}
