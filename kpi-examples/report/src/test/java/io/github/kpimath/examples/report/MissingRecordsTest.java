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

    /** Those of the sample are about other customers than these. */
    private void withoutFigures() {
        assertThat(folder.resolve("figures.csv").toFile().delete()).isTrue();
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
        "customers.csv, LTV:CAC ratio",
        "orders.csv, Repeat purchase rate",
        "orders.csv, Average purchase value",
        "orders.csv, LTV:CAC ratio",
        "answers.csv, Customer satisfaction score",
        "answers.csv, Employee Net Promoter Score",
        "answers.csv, Customer effort score",
        "spend.csv, Customer acquisition cost",
        "first_values.csv, Time to value",
        "contracts.csv, Renewal rate",
        "sessions.csv, Stickiness",
        "cases.csv, First contact resolution rate",
        "comments.csv, Net Promoter Score (NPS) by theme",
        "health.csv, Customer health score",
        "visits.csv, Conversion rate",
        "visits.csv, Direct traffic share",
        "visits.csv, Pages per visit",
        "trials.csv, Free-trial conversion rate",
        "trials.csv, Free-to-paid conversion rate",
        "carts.csv, Cart abandonment rate",
        "carts.csv, Cart completion rate",
        "introductions.csv, Referral rate",
        "introductions.csv, Share of customers who referred",
        "introductions.csv, Champions",
        "outcomes.csv, Customer success rate",
        "figures.csv, Seat adoption rate",
    })
    void aKpiWhoseRecordsAreMissingIsNoLineAndARemarkSaysWhichFileWouldBringIt(String file, String kpi) {
        Run run = without(file, "2026-05");

        assertThat(run.out()).doesNotContain("\n" + kpi);
        assertThat(run.remark("Not measured: no " + file + ": ")).contains(kpi);
    }

    @ParameterizedTest
    @CsvSource({"cases.csv, SUPPORT", "answers.csv, ''"})
    void aSectionWithoutRecordsIsAbsent(String file, String section) {
        assertThat(without(file, "2026-05").out().lines().filter(line -> line.matches("[A-Z]+")))
                .doesNotContain(section)
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void aFigureThatIsNotStatedIsNamed() {
        Run.file(folder, "figures.csv", "period,name,value", "2026-05,seats_licensed,1200", "2026-04,seats_active,30");

        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05")
                        .remark("Not measured: no figure seats_active of this period in figures.csv: "))
                .endsWith(": Seat adoption rate");
    }

    @Test
    void figuresThatContradictEachOtherAreRefusedByName() {
        Run.file(
                folder, "figures.csv", "period,name,value", "2026-05,seats_licensed,1200", "2026-05,seats_active,1201");

        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05"))
                .isEqualTo(new Run(2, "", "figures.csv: active 1201 is outside 0..1200 (licensed)\n"));
    }

    @Test
    void aFigureThatMustBeWholeIsRefusedOtherwise() {
        Run.file(
                folder, "figures.csv", "period,name,value", "2026-05,seats_licensed,1200", "2026-05,seats_active,30.5");

        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05"))
                .isEqualTo(new Run(2, "", "figures.csv: seats_active 30.5, expected a whole number\n"));
    }

    @Test
    void whatHasNoValueIsNotZeroButSaysWhy() {
        Run run = Run.of("--data", folder.toString(), "--period", "2031-05");

        assertThat(run.remark("Customer satisfaction")).contains("not defined, because nobody answered");
        assertThat(run.remark("Customer acquisition cost")).contains("not defined, because nobody was won");
        assertThat(run.remark("Customer lifetime value"))
                .contains("not measured: Average purchase value is not defined, because there were no purchases");
    }

    @Test
    void whereNobodyWasObservedFor48MonthsTheHorizonIsShorterAndTheReportSaysWhich() {
        withoutFigures();
        Run.file(folder, "customers.csv", "id,joined,left", "S1001,2026-01-01,", "S1002,2026-01-11,2026-03-12");
        Run run = Run.of("--data", folder.toString(), "--period", "2026-05");

        assertThat(run.line("Customer lifetime, within 5 months")).contains(" 106.53\u00a0d ");
        assertThat(run.line("Customer lifetime value (CLV),")).contains("USD\u00a0525.00");
    }

    @Test
    void aHorizonOfOneMonthIsCalledSo() {
        withoutFigures();
        Run.file(folder, "customers.csv", "id,joined,left", "S1001,2026-05-01,");

        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05").line("Customer lifetime, within"))
                .startsWith("Customer lifetime, within 1 month ");
    }

    @Test
    void whereEverybodyHasLeftTheHorizonIs48MonthsHoweverShortTheLifetimes() {
        withoutFigures();
        Run.file(
                folder,
                "customers.csv",
                "id,joined,left",
                "S1001,2026-01-01,2026-03-01",
                "S1002,2025-01-01,2026-05-01");

        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05").line("Customer lifetime, within"))
                .startsWith("Customer lifetime, within 48")
                .contains(" 273.93\u00a0d ");
    }

    @Test
    void lifetimeValueNeedsCustomersWhoWereObservedForAMonth() {
        withoutFigures();
        Run.file(folder, "customers.csv", "id,joined,left", "S1001,2026-05-02,", "S1002,2026-05-03,");

        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05").remark("Customer lifetime value"))
                .contains("not measured: Customer lifetime is not defined, because nobody was observed for so long");
    }

    @Test
    void lifetimeValueIsNotMeasuredWhereAllLeaveWithinAMonth() {
        withoutFigures();
        Run.file(folder, "customers.csv", "id,joined,left", "S1001,2026-05-02,2026-05-09");

        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05").remark("Customer lifetime value"))
                .contains("not measured: all customers leave within a month");
    }

    @Test
    void lifetimeValueNeedsAPeriodOfWholeMonths() {
        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05-01/2026-05-15")
                        .remark("Customer lifetime value"))
                .contains("not measured: the period is not one of whole months");
    }

    @Test
    void purchasesOfAQuarterAreSetAgainstALifespanInQuarters() {
        Run quarter = Run.of("--data", folder.toString(), "--period", "2026-03-01/2026-06-01", "--format", "json");

        assertThat(quarter.figure("average-purchase")
                        .get("evidence")
                        .get("purchases")
                        .asInt())
                .isEqualTo(3_200);
        assertThat(quarter.figure("purchase-frequency")
                        .get("evidence")
                        .get("buyers")
                        .asInt())
                .as("4 purchases a quarter")
                .isEqualTo(800);
        assertThat(quarter.figure("clv").get("evidence").get("lifespan-periods").asText())
                .as("24 months")
                .isEqualTo("8");
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
