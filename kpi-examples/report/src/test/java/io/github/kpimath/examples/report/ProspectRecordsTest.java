package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts of visits, trials and carts, and when. */
class ProspectRecordsTest {

    @TempDir
    private Path folder;

    private Run run(String... more) {
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"--data", folder.toString(), "--period", "2026-05"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Run.of(arguments);
    }

    private Run json() {
        return run("--format", "json");
    }

    private void file(String name, String header, String... lines) {
        Run.file(folder, name, header, String.join("\n", lines));
    }

    private void figures(String... lines) {
        file("figures.csv", "period,name,value", lines);
    }

    private void visits(String... lines) {
        file("visits.csv", "visit,visitor,date,source,pages,purchases", lines);
    }

    private void trials(String... lines) {
        file("trials.csv", "customer,kind,started,first_paid", lines);
    }

    private void carts(String... lines) {
        file("carts.csv", "started,ordered", lines);
    }

    @Test
    void whoComesOrBuysMoreThanOnceIsOnePersonAndVisitsAreOfThePeriod() {
        visits(
                "B0,V0,2026-04-30,,9,1",
                "B1,V1,2026-05-01,search,3,1",
                "B2,V1,2026-05-31,,4,2",
                "B3,V2,2026-05-31,mail,1,0",
                "B4,V3,2026-06-01,,9,1");
        Run run = json();

        assertThat(run.calculation("conversion-rate")).endsWith(" 1 ÷ 2 = 50%");
        assertThat(run.calculation("direct-traffic")).contains("= 1 ÷ 3 ");
        assertThat(run.calculation("pages-per-visit")).contains("= 8 ÷ 3 ");
    }

    @Test
    void trialsAreJudgedWhenTheirTimeIsOver() {
        figures("2026-05,trial_days,14", "2026-05,free_user_days,30");
        trials(
                "earlier,trial,2026-04-30,2026-05-02",
                "earlier,trial,2026-05-02,2026-05-03",
                "in time,trial,2026-05-01,2026-05-14",
                "too late,trial,2026-05-01,2026-05-15",
                "just over,trial,2026-05-18,2026-05-18",
                "not over,trial,2026-05-19,2026-05-19",
                "next,trial,2026-06-01,2026-06-01",
                "free,free,2026-05-02,",
                "free later,free,2026-05-03,2026-05-04");
        Run run = json();

        assertThat(run.calculation("trial-conversion")).contains("= 2 ÷ 3 ");
        assertThat(run.calculation("freemium-conversion")).contains("= 0 ÷ 1 = 0%");
    }

    @Test
    void cartsAreJudgedWhenTheirTimeIsOver() {
        figures("2026-05,cart_minutes,30");
        carts(
                "2026-05-01T00:00,2026-05-01T00:29",
                "2026-05-02T10:00,2026-05-02T10:30",
                "2026-05-31T23:30,",
                "2026-05-31T23:31,",
                "2026-06-01T00:00,2026-06-01T00:00",
                "2026-04-30T23:59,2026-05-01T00:00");
        Run run = json();

        assertThat(run.calculation("cart-abandonment")).contains("= 2 ÷ 3 ");
        assertThat(run.calculation("cart-completion")).contains("= 1 ÷ 3 ");
    }

    @Test
    void howLongToWaitMustBeStated() {
        figures("2026-04,trial_days,14", "2026-05,free_user_days,30");
        trials("1,trial,2026-05-01,2026-05-02");
        carts("2026-05-01T00:00,2026-05-01T00:29");
        Run run = run();

        assertThat(run.remark("Not measured: no figure trial_days of this period in figures.csv"))
                .endsWith(": Free-trial conversion rate");
        assertThat(run.remark("Not measured: no figure cart_minutes of this period in figures.csv"))
                .contains("Cart abandonment rate, Cart completion rate");
        assertThat(run.remark("Free-to-paid conversion rate")).contains("not defined, because");
    }

    @Test
    void whatSomebodyHasCountedAlreadyTakesThePlaceOfRecordsThatAreMissing() {
        figures(
                "2026-05,visitors,1000",
                "2026-05,visitors_converted,30",
                "2026-05,carts_abandoned,7",
                "2026-05,carts_completed,3",
                "2026-05,carts_open,2",
                "2026-05,carts_recovered,1",
                "2026-05,trials_converted,3",
                "2026-05,trials_mature,10",
                "2026-05,trials_immature_converted,1",
                "2026-05,trials_immature,2",
                "2026-05,trial_days,14");
        assertThat(json().calculation("conversion-rate")).endsWith("= 30 ÷ 1,000 = 3%");
        assertThat(json().calculation("cart-abandonment")).endsWith("= 7 ÷ 10 = 70%");
        assertThat(json().calculation("trial-conversion")).endsWith("= 3 ÷ 10 = 30%");

        visits("B1,V1,2026-05-01,,1,1");
        trials();
        assertThat(json().calculation("conversion-rate")).endsWith("= 1 ÷ 1 = 100%");
        assertThat(run().remark("Free-trial conversion rate")).contains("not defined, because");
        assertThat(json().calculation("cart-abandonment")).endsWith("= 7 ÷ 10 = 70%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"visits", "trials", "carts"})
    void theyNeedAPeriod(String records) {
        visits("B1,V1,2026-05-01,,1,1");
        trials("1,trial,2026-05-01,");
        carts("2026-05-01T00:00,");
        for (String other : new String[] {"visits", "trials", "carts"}) {
            assertThat(other.equals(records)
                            || folder.resolve(other + ".csv").toFile().delete())
                    .isTrue();
        }
        Run.file(folder, "own.properties", "period = none");

        assertThat(Run.of(
                        "--data",
                        folder.toString(),
                        "--mapping",
                        folder.resolve("own.properties").toString()))
                .isEqualTo(new Run(2, "", records + ": expected a period\n"));
    }
}
