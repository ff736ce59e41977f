package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts of sessions, cases, first values, introductions and outcomes, and when. */
class ServiceRecordsTest {

    @TempDir
    private Path folder;

    private Run run(String period) {
        return Run.of("--data", folder.toString(), "--period", period, "--format", "json");
    }

    private void customers(String... lines) {
        Run.file(folder, "customers.csv", "id,joined,left", String.join("\n", lines));
    }

    private void cases(String... lines) {
        Run.file(
                folder,
                "cases.csv",
                "customer,opened,answered,resolved,contacts,reopened,target_hours",
                String.join("\n", lines));
    }

    @Test
    void whoGetsInTouchBeforeBeingACustomerOrAfterwardsIsNotCounted() {
        customers("early,2026-05-16,", "late,2025-01-01,2026-05-17", "silent,2025-01-01,");
        cases(
                "early,2026-05-15T23:59,,,4,no,",
                "early,2026-05-16T00:00,,,2,no,",
                "late,2026-05-16T23:59,,,1,no,",
                "late,2026-05-17T00:00,,,8,no,",
                "unknown,2026-05-20T00:00,,,16,no,",
                "silent,2026-04-30T23:59,,,32,no,");
        Run run = run("2026-05");

        assertThat(run.calculation("contact-rate")).contains("≈ 3 ÷ 2.03");
        assertThat(run.calculation("fcr")).contains("0 ÷ 5 ");
        assertThat(run.calculation("relative-contact-rate"))
                .as("that of early, in 16 of 31 days")
                .contains("≈ 2 ÷ 0.52 ÷ ");
    }

    @Test
    void contactsPerMonthNeedNoPeriodOfWholeMonths() {
        customers("one,2025-01-01,", "two,2025-01-01,");
        cases("one,2026-05-08T10:00,,,3,no,", "one,2026-05-15T10:00,,,1,no,");

        assertThat(run("2026-05-08/2026-05-15").calculation("contact-rate"))
                .as("two customers for 7 of 31 days")
                .contains("3 ÷ 0.45 ");
    }

    @Test
    void whatHappensWhenThePeriodIsOverHasNotHappened() {
        cases(
                "1,2026-05-31T20:00,2026-05-31T23:59,2026-06-01T00:00,1,no,4",
                "2,2026-05-31T20:00,2026-06-01T00:00,2026-06-01T00:00,1,no,4",
                "3,2026-05-31T19:59,2026-06-01T00:00,,1,no,4",
                "4,2026-05-01T00:00,2026-05-01T04:00,2026-05-31T23:59,1,no,4",
                "5,2026-04-30T23:59,2026-05-01T05:00,2026-05-01T00:00,1,no,4",
                "6,2026-06-01T00:00,2026-06-01T00:01,2026-06-01T00:01,1,no,4");
        Run run = run("2026-05");

        assertThat(run.calculation("fcr")).contains("1 ÷ 4 = 25%");
        assertThat(run.calculation("service-level")).as("that of 2 is not due").contains("2 ÷ 3 ");
        assertThat(run.figure("resolution-time").get("evidence").toString()).contains("\"cases-resolved\":2");
        assertThat(run.figure("first-response-time").get("evidence").toString()).contains("\"cases-answered\":2");
    }

    @Test
    void timeToValueIsThatOfAllWhoStartedBeforeTheEnd() {
        Run.file(
                folder,
                "first_values.csv",
                "customer,start,reached,first_value",
                "1,2026-05-01,2026-05-31,2026-05-01",
                "2,2026-05-01,2026-06-01,2026-06-01",
                "4,2026-05-01,2026-05-31,2026-05-01",
                "3,2026-06-01,2026-06-01,2026-06-01");
        Run run = run("2026-05");

        assertThat(run.calculation("ttv")).contains("(2; 1) = 30 d");
        assertThat(run.calculation("ttfv")).contains("(2; 1) = 0");
    }

    private void introductions(String... lines) {
        Run.file(folder, "introductions.csv", "customer,date,won", String.join("\n", lines));
    }

    @Test
    void whoIntroducesTheCompanyIsACustomerAtTheEnd() {
        customers(
                "old,2025-01-01,",
                "gone,2025-01-01,2026-05-31",
                "leaving,2025-01-01,2026-06-01",
                "won,2026-05-02,",
                "won too,2026-05-02,",
                "alone,2026-05-31,",
                "before,2026-04-30,");
        introductions(
                "old,2026-05-01,won",
                "old,2026-05-31,",
                "leaving,2026-05-31,won",
                "gone,2026-05-10,won too",
                "won,2026-06-01,",
                "alone,2026-04-30,before");
        Run run = run("2026-05");

        assertThat(run.calculation("referral-rate")).contains("= 2 ÷ 3 ");
        assertThat(run.calculation("referring-customers")).as("old").contains("= 1 ÷ 6 ");
        assertThat(run.calculation("champions")).as("old and leaving").contains("= 2 ÷ 6 ");
    }

    @Test
    void countsOfReferrersChampionsAndSuccessesCanBeStated() {
        customers("1,2026-05-01,", "2,2025-01-01,");
        Run.file(
                folder,
                "figures.csv",
                "period,name,value",
                "2026-05,customers_referred,1",
                "2026-05,customers_referring,1",
                "2026-05,champions,2",
                "2026-05,customers_succeeded,1",
                "2026-05,customers_not_succeeded,3");
        assertThat(run("2026-05").calculation("referral-rate")).contains("= 1 ÷ 1 ");
        assertThat(run("2026-05").calculation("referring-customers")).contains("= 1 ÷ 2 ");
        assertThat(run("2026-05").calculation("champions")).contains("= 2 ÷ 2 ");
        assertThat(run("2026-05").calculation("customer-success-rate")).contains("= 1 ÷ 4 ");

        introductions("2,2026-05-01,");
        assertThat(run("2026-05").calculation("referral-rate")).contains("= 0 ÷ 1 ");
        assertThat(run("2026-05").calculation("champions")).contains("= 1 ÷ 2 ");
    }

    @Test
    void outcomesAreOfThePeriodAndUnknownOnesCountForNothing() {
        Run.file(
                folder,
                "outcomes.csv",
                "customer,date,succeeded",
                "1,2026-04-30,no",
                "1,2026-05-01,yes",
                "2,2026-05-31,no",
                "3,2026-05-31,",
                "2,2026-06-01,yes");

        assertThat(run("2026-05").calculation("customer-success-rate")).contains("= 1 ÷ 2 ");
    }

    @Test
    void sessionsCountInThePeriodInWhichTheyBegin() {
        Run.file(
                folder,
                "sessions.csv",
                "customer,user,date,minutes",
                "1,new,2026-05-31,600",
                "1,new,2026-06-01,1",
                "1,open,2026-05-01,",
                "1,open,2026-04-30,30",
                "1,gone,2026-04-01,30",
                "1,back,2026-03-31,30",
                "1,back,2026-05-04,120");
        Run run = run("2026-05");

        assertThat(run.value("active-users")).isEqualTo(1);
        assertThat(run.calculation("time-in-product")).contains("÷ 2 ", "6 h");
        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05")
                        .remark("Users active in the period: 3, of whom new 1, returning 1, resurrected 1;"))
                .endsWith("dormant since: 1.");
    }
}
