package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
                "--lang | Missing required parameter for option '--lang' (<language>)",
                "--explain=maybe | Invalid value for option '--explain': 'maybe' is not a boolean",
                "--format xml | --format xml: expected table, json or csv",
                "--lang fr | --lang fr: expected en, es or pt, or one with a region such as es-MX",
                "--period May | --period May: expected 2026, 2026-Q2, 2026-05 or 2026-05-01/2026-06-01 (end exclusive), in"
                        + " the years 1900 to 2199",
                "--period 3026 | --period 3026: expected 2026, 2026-Q2, 2026-05 or 2026-05-01/2026-06-01 (end exclusive), in"
                        + " the years 1900 to 2199",
                "--currency usd | --currency usd: expected an ISO 4217 code such as USD",
                "--currency dollars | --currency dollars: expected an ISO 4217 code such as USD",
                "--mapping telco | --mapping telco: expected --data with it, the folder of the files",
                "--data no-such-folder | --data no-such-folder: no such folder",
            })
    void anOptionThatMakesNoSenseIsRefusedInOneLineWithStatus2(String options, String message) {
        assertThat(Run.of(options.split(" "))).isEqualTo(new Run(2, "", message + "; try --help\n"));
    }

    @Test
    void dataNeedAPeriodUnlessTheirMappingSaysIt() {
        Run.file(folder, "orders.csv", "customer,date,amount");

        assertThat(Run.of("--data", folder.toString()))
                .isEqualTo(new Run(
                        2, "", "--period: expected the period of the report, such as --period 2026-05; try --help\n"));
    }

    @Test
    void aFolderWithoutAnyOfTheFilesIsRefusedRatherThanReportedAsNotMeasured() {
        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "there is none of the files customers.csv, figures.csv, orders.csv, answers.csv, spend.csv,"
                                + " first_values.csv, contracts.csv, sessions.csv, cases.csv, comments.csv, health.csv,"
                                + " visits.csv, trials.csv, carts.csv, introductions.csv, outcomes.csv\n"));
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
    void theFormatMayBeInCapitals() {
        assertThat(Run.of("--format", "CSV")).isEqualTo(Run.of("--format", "csv"));
    }

    @Test
    void anOutputInAFolderThatDoesNotExistIsRefusedBeforeAnythingIsRead() {
        Path file = folder.resolve("no/such/report.txt");

        assertThat(Run.of("--output", file.toString(), "--data", "no-such-folder"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "--output " + file + ": the folder " + file.getParent() + " does not exist; try --help\n"));
    }

    @Test
    void anOutputThatIsAFolderIsRefused() {
        assertThat(Run.of("--output", folder.toString()))
                .isEqualTo(new Run(2, "", "--output " + folder + ": is a folder, expected a file; try --help\n"));
    }

    @Test
    void anOutputThatCannotBeWrittenIsRefused() throws IOException {
        Path file = folder.resolve("report.txt");
        Files.createDirectories(folder.resolve("report.txt.part/in-the-way"));

        Run run = Run.of("--output", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("--output " + file + ": the file cannot be written; try --help\n");
    }

    @Test
    void theSampleIsNotWrittenOverFilesThatAreThere() throws IOException {
        Run.file(folder, "orders.csv", "mine");

        assertThat(Run.of("--write-sample", folder.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "--write-sample " + folder
                                + ": there is a file orders.csv already, expected a folder without it;"
                                + " try --help\n"));
        assertThat(folder.resolve("orders.csv")).hasContent("mine");
        assertThat(folder.resolve("customers.csv")).doesNotExist();
    }

    @Test
    void theSampleNeedsAFolderThatCanBe() {
        Run.file(folder, "file", "mine");
        Path under = folder.resolve("file/sample");

        assertThat(Run.of("--write-sample", under.toString()))
                .isEqualTo(new Run(
                        2, "", "--write-sample " + under + ": the files cannot be written there; try --help\n"));
    }
}
