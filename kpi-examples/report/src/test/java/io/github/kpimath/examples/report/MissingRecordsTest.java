package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingRecordsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSample() {
        Run.of("--write-sample", folder.toString());
    }

    private Run without(String file, String period) {
        assertThat(folder.resolve(file).toFile().delete()).isTrue();
        return Run.of("--data", folder.toString(), "--period", period);
    }

    @ParameterizedTest
    @CsvSource({
        "customers.csv, Churn rate",
        "customers.csv, Customer acquisition cost",
        "customers.csv, Monthly recurring revenue",
        "customers.csv, Customer lifetime value",
        "orders.csv, Repeat purchase rate",
        "orders.csv, Average purchase value",
        "orders.csv, Customer lifetime value",
        "answers.csv, Net Promoter Score",
        "answers.csv, Employee Net Promoter Score",
        "answers.csv, Customer effort score",
        "spend.csv, Customer acquisition cost",
        "first_values.csv, Time to value",
    })
    void aKpiWhoseRecordsAreMissingIsNotMeasuredAndTheFileIsNamed(String file, String kpi) {
        assertThat(without(file, "2026-05").line(kpi)).matches(".*\\| +– \\| +\\| not measured: no " + file);
    }

    @Test
    void whatHasNoValueIsNotZeroButSaysWhy() {
        Run run = Run.of("--data", folder.toString(), "--period", "2031-05");

        assertThat(run.line("Customer satisfaction")).contains("not defined, because nobody answered");
        assertThat(run.line("Customer acquisition cost")).contains("not defined, because nobody was won");
        assertThat(run.line("Customer lifetime value"))
                .contains("not measured: Average purchase value is not defined, because there were no purchases");
    }

    @Test
    void whereNobodyWasObservedFor48MonthsTheHorizonIsShorterAndTheReportSaysWhich() {
        Run.file(folder, "customers.csv", "id,joined,left", "S1001,2026-01-01,", "S1002,2026-01-11,2026-03-12");
        Run run = Run.of("--data", folder.toString(), "--period", "2026-05");

        assertThat(run.line("Customer lifetime (months), within 5 months"))
                .contains(" 3.5 ", "restricted Kaplan–Meier mean (1; 1; 5)");
        assertThat(run.line("Customer lifetime value (CLV), within 5 months")).contains("USD\u00a050.00 × 3 × 3.5");
    }

    @Test
    void aHorizonOfOneMonthIsCalledSo() {
        Run.file(folder, "customers.csv", "id,joined,left", "S1001,2026-05-01,");

        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05").line("Customer lifetime (months)"))
                .startsWith("Customer lifetime (months), within 1 month ");
    }

    @Test
    void whereEverybodyHasLeftTheHorizonIs48MonthsHoweverShortTheLifetimes() {
        Run.file(
                folder,
                "customers.csv",
                "id,joined,left",
                "S1001,2026-01-01,2026-03-01",
                "S1002,2025-01-01,2026-05-01");

        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05").line("Customer lifetime (months)"))
                .startsWith("Customer lifetime (months), within 48 months")
                .contains(" 9 ");
    }

    @Test
    void lifetimeValueNeedsCustomersWhoWereObservedForAMonth() {
        Run.file(folder, "customers.csv", "id,joined,left", "S1001,2026-05-02,", "S1002,2026-05-03,");

        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05").line("Customer lifetime value"))
                .contains(
                        "not measured: Customer lifetime (months) is not defined, because nobody was observed for so long");
    }

    @Test
    void lifetimeValueIsNotMeasuredWhereAllLeaveWithinAMonth() {
        Run.file(folder, "customers.csv", "id,joined,left", "S1001,2026-05-02,2026-05-09");

        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05").line("Customer lifetime value"))
                .contains("not measured: all customers leave within a month");
    }

    @Test
    void lifetimeValueNeedsAPeriodOfWholeMonths() {
        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05-01/2026-05-15")
                        .line("Customer lifetime value"))
                .contains("not measured: the period is not one of whole months");
    }

    @Test
    void purchasesOfAQuarterAreBroughtToTheMonth() {
        Run quarter = Run.of("--data", folder.toString(), "--period", "2026-03-01/2026-06-01", "--format", "json");

        assertThat(quarter.figure("average-purchase")
                        .get("evidence")
                        .get("purchases")
                        .asInt())
                .isEqualTo(3_200);
        assertThat(quarter.figure("clv")
                        .get("evidence")
                        .get("purchases-per-period")
                        .asText())
                .isEqualTo("4/3");
    }

    @Test
    void aCategoryInBothKindsOfSpendIsFlagged() {
        Run.file(
                folder,
                "spend.csv",
                "date,kind,category,amount",
                "2026-05-01,acquisition,events,100",
                "2026-05-01,retention,events,100",
                "2026-05-01,acquisition,fairs,100",
                "2026-04-01,retention,fairs,100");

        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05").out())
                .contains("* The category \"events\" is in both the acquisition and the retention spend")
                .doesNotContain("\"fairs\"");
    }
}
