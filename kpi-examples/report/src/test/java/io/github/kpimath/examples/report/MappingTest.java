package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    @TempDir
    private Path folder;

    private Run run(String... options) {
        String[] arguments = new String[options.length + 4];
        String mapping = folder.resolve("their.properties").toString();
        System.arraycopy(new String[] {"--data", folder.toString(), "--mapping", mapping}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Run.of(arguments);
    }

    private void mapping(String... lines) {
        Run.file(folder, "their.properties", lines);
    }

    @Test
    void namesDelimitersColumnsAndDatesOfOthersAreReadAsTheyAre() {
        mapping(
                "period = 2026-05",
                "orders.file = Bestellungen.txt",
                "orders.delimiter = semicolon",
                "orders.date_pattern = dd.MM.yyyy",
                "orders.customer = Kunde",
                "orders.date = Datum",
                "orders.amount = Betrag");
        Run.file(folder, "Bestellungen.txt", "Nr;Kunde;Datum;Betrag", "1;A;31.05.2026;10.50", "2;A;01.05.2026;9.50");

        assertThat(run().cells("Average purchase")).contains("USD\u00a010.00", "2");
    }

    @Test
    void aFileWithoutHeaderHasItsColumnsNamedInTheMapping() {
        mapping("period = 2026", "orders.delimiter = tab", "orders.columns = customer, amount, date");
        Run.file(folder, "orders.csv", "A\t5\t2026-05-01", "B\t7\t2026-06-01");

        assertThat(run().cells("Average purchase")).contains("USD\u00a06.00", "2");
    }

    @Test
    void aBlankSeparatedFileMayBeIndented() {
        mapping("period = 2026", "orders.delimiter = whitespace", "orders.columns = customer, date, amount");
        Run.file(folder, "orders.csv", "   A   2026-05-01     5", "", " B 2026-06-01 7");

        assertThat(run().cells("Average purchase")).contains("USD\u00a06.00", "2");
    }

    @Test
    void customersWithoutDatesAreGivenByTenureAndWhetherTheyChurned() {
        mapping("period = none", "customers.tenure_months = months", "customers.churned = gone");
        Run.file(folder, "customers.csv", "id,months,gone", "1,3,yes", "2,5,No", "3,7,TRUE", "4,9,0");
        Run run = run();

        assertThat(run.out()).startsWith("KPI report\n");
        assertThat(run.cells("Churn rate")).contains("50%", "4");
        assertThat(run.cells("Customer lifetime ")).contains("213.06\u00a0d", "4", "median");
        assertThat(run.remark("Not measured: no column monthly_price in customers.csv"))
                .contains("Monthly recurring revenue (MRR), at start");
    }

    @ParameterizedTest
    @CsvSource({
        "en, The records state no period: a rate without one cannot be compared.",
        "es, Los registros no indican ningún período: una tasa sin período no se puede comparar.",
        "pt, Os registros não indicam nenhum período: uma taxa sem período não pode ser comparada.",
    })
    void recordsWithoutDatesSayThatTheirRatesCannotBeCompared(String language, String remark) {
        mapping("period = none", "customers.tenure_months = months", "customers.churned = gone");
        Run.file(folder, "customers.csv", "id,months,gone", "1,3,yes");

        assertThat(run("--lang", language).out()).contains("\n* " + remark + "\n");
        assertThat(run("--lang", language, "--format", "json")
                        .json()
                        .get("remarks")
                        .get(0)
                        .asText())
                .isEqualTo(remark);
        assertThat(run("--lang", language, "--period", "2026-05").out()).doesNotContain(remark);
    }

    @Test
    void aPeriodOnTheCommandLineOverridesThatOfTheMapping() {
        mapping("period = 2026-05");
        Run.file(folder, "orders.csv", "customer,date,amount", "A,2026-05-01,1", "A,2026-06-01,2");

        assertThat(run("--period", "2026-06").cells("Average purchase")).contains("USD\u00a02.00", "1");
    }

    @Test
    void ordersOfAmountZeroCountWhereTheMappingSaysSo() {
        mapping("period = 2026-05", "orders.count_zero_amounts = true");
        Run.file(folder, "orders.csv", "customer,date,amount", "A,2026-05-01,0", "A,2026-05-01,2");
        Run run = run();

        assertThat(run.cells("Repeat purchase")).contains("100%", "1");
        assertThat(run.out()).contains("\n* 1 order of amount 0 is counted as a purchase.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders.ammount = total | : unknown key orders.ammount",
                "orders.delimiter = pipe | : unknown delimiter pipe, expected comma, semicolon, tab or whitespace",
                "orders.date_pattern = foo | : unknown date pattern foo, expected one such as yyyy-MM-dd",
                "period = May | : period May, expected 2026, 2026-Q2, 2026-05 or 2026-05-01/2026-06-01 (end exclusive), in"
                        + " the years 1900 to 2199, or none",
                "orders.count_zero_amounts = yes | : orders.count_zero_amounts yes, expected true or false",
            })
    void aSlipInTheMappingIsNamed(String line, String message) {
        mapping(line);
        Run.file(folder, "orders.csv", "customer,date,amount");
        Run run = run();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).endsWith("their.properties" + message + "\n");
    }

    @Test
    void aMappingThatIsNeitherAFileNorBuiltInIsRefused() {
        Run run = Run.of("--data", folder.toString(), "--mapping", "tleco");

        assertThat(run)
                .isEqualTo(new Run(
                        2, "", "mapping tleco: no such file, and none of the built-in mappings telco, cdnow\n"));
    }

    @Test
    void whatNeedsAPeriodIsRefusedWithoutOne() {
        mapping("period = none");
        Run.file(folder, "first_values.csv", "customer,start,reached", "1,2026-05-01,");
        assertThat(run()).isEqualTo(new Run(2, "", "first values: expected a period\n"));

        Run.file(folder, "customers.csv", "id,joined,left", "1,2026-05-01,");
        assertThat(run()).isEqualTo(new Run(2, "", "customers by dates of joining and leaving: expected a period\n"));
    }

    @Test
    void theCostOfWinningCustomersIsNotMeasuredWhereNobodyKnowsWhoWasWon() {
        mapping("period = none", "customers.tenure_months = months", "customers.churned = gone");
        Run.file(folder, "customers.csv", "id,months,gone", "1,3,yes");
        Run.file(folder, "spend.csv", "date,kind,category,amount", "2026-05-01,acquisition,fair,100");

        assertThat(run().remark("Customer acquisition cost"))
                .endsWith("not measured: customers have no day of joining");
    }
}
