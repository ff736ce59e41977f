package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MRR movements and cohorts: what the report shows as tables. */
class DevelopmentTest {

    private static final String ORDERS = "customer,date,amount";

    @TempDir
    private Path folder;

    private Run run(String period, String... options) {
        return Run.of(Stream.concat(Stream.of("--data", folder.toString(), "--period", period), Stream.of(options))
                .toArray(String[]::new));
    }

    /** Of A, B, C and D, new in March, A is back in April and May, B in May; E is new in May. */
    private void writeOrders() {
        Run.file(
                folder,
                "orders.csv",
                ORDERS,
                "A,2026-03-02,10",
                "B,2026-03-31,10",
                "C,2026-03-05,10",
                "C,2026-03-06,10",
                "D,2026-03-05,10",
                "A,2026-04-01,10",
                "A,2026-05-01,10",
                "B,2026-05-02,10",
                "E,2026-05-20,10",
                "E,2026-06-20,10");
    }

    /** The block of lines under this one. */
    private static List<String> below(Run run, String title) {
        return run.out()
                .replace('\u00a0', ' ')
                .lines()
                .dropWhile(line -> !line.equals(title))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void theTriangleShowsWhoCameBackInTheMonthsAfterTheFirstOrder() {
        writeOrders();

        assertThat(below(run("2026-05"), "Retention by cohort"))
                .containsExactly(
                        "cohort   customers     0    1    2  3  4  5  6",
                        "2026-03          4  100%  25%  50%",
                        "2026-05          1  100%");
        assertThat(run("2026-05").cells("Cohort retention")).startsWith("Cohort retention", "25%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Retention by cohort; 100%; 25%; … not complete yet",
                "es; Retención por cohortes; 100 %; 25 %; … aún incompleto",
                "pt; Retenção por coorte; 100%; 25%; … ainda incompleto",
            })
    void aMonthThatIsNotOverIsMarkedInEachLanguage(
            String language, String title, String all, String quarter, String legend) {
        writeOrders();

        List<String> lines = below(run("2026-05-01/2026-05-21", "--lang", language), title);

        assertThat(lines).hasSize(4);
        assertThat(lines.get(1).split(" {2,}")).containsExactly("2026-03", "4", all, quarter, "…");
        assertThat(lines.get(2).split(" {2,}")).containsExactly("2026-05", "1", "…");
        assertThat(lines.get(3)).isEqualTo(legend);
    }

    private static JsonNode cell(Run run, String scope) {
        return StreamSupport.stream(run.json().get("cohorts").spliterator(), false)
                .filter(cell -> cell.get("scope").asText().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void jsonAndCsvHoldEachCellAndSayWhichIsNotComplete() {
        writeOrders();
        Run json = run("2026-05-01/2026-05-21", "--format", "json");

        assertThat(json.json().get("cohorts").findValuesAsText("scope"))
                .containsExactly("cohort-2026-03+0", "cohort-2026-03+1", "cohort-2026-03+2", "cohort-2026-05+0");
        assertThat(cell(json, "cohort-2026-03+1").get("value").asInt()).isEqualTo(25);
        assertThat(cell(json, "cohort-2026-03+1").get("evidence").toString())
                .isEqualTo("{\"cohort-active\":1,\"cohort-customers\":4}");
        assertThat(cell(json, "cohort-2026-03+2").get("value").isNull()).isTrue();
        assertThat(cell(json, "cohort-2026-03+2").get("reason").asText()).isEqualTo("INCOMPLETE");
        assertThat(run("2026-05-01/2026-05-21", "--format", "csv").out())
                .contains("\n,cohort-retention/on-interval,cohort-2026-03+1,Cohort retention: 2026-03+1,25,percent,,,")
                .contains("\n,cohort-retention/on-interval,cohort-2026-03+2,Cohort retention: 2026-03+2,,percent,"
                        + "INCOMPLETE,\"not defined, because the interval is not complete yet\",");
    }

    @Test
    void withoutOrdersCohortsAreOfSessions() {
        Run.file(
                folder,
                "sessions.csv",
                "customer,user,date,minutes",
                "A,A1,2026-04-02,5",
                "A,A2,2026-05-02,5",
                "B,B1,2026-04-02,5");

        assertThat(below(run("2026-05"), "Retention by cohort"))
                .containsExactly("cohort   customers     0    1  2  3  4  5  6", "2026-04          2  100%  50%");

        writeOrders();
        assertThat(below(run("2026-05"), "Retention by cohort")).contains("2026-03          4  100%  25%  50%");
    }

    @Test
    void withoutEitherOrAPeriodThereAreNone() {
        Run.file(folder, "spend.csv", "date,kind,category,amount", "2026-05-01,retention,mail,5");
        assertThat(run("2026-05").out()).doesNotContain("Retention by cohort", "MRR movements");
        assertThat(run("2026-05").remark("Not measured: no orders.csv")).contains("Cohort retention");
        assertThat(run("2026-05", "--format", "json").json().get("cohorts")).isEmpty();
        assertThat(run("2026-05", "--format", "json").json().get("mrr_movements"))
                .isEmpty();

        writeOrders();
        Run.file(folder, "none.properties", "period = none");
        Run timeless = Run.of(
                "--data",
                folder.toString(),
                "--mapping",
                folder.resolve("none.properties").toString());
        assertThat(timeless.out()).doesNotContain("Retention by cohort");
        assertThat(timeless.remark("Cohort retention"))
                .isEqualTo("* Cohort retention: not measured: the records state no period");
    }

    @Test
    void aPeriodOfYearsShowsTwoOfThem() {
        Run.file(folder, "orders.csv", ORDERS, "A,2023-12-31,1", "B,2024-01-31,1", "C,2024-07-31,1", "C,2024-08-31,1");

        assertThat(below(run("2021-01-01/2026-01-01"), "Retention by cohort"))
                .containsExactly(
                        "cohort   customers     0     1   2   3   4   5   6",
                        "2024-01          1  100%    0%  0%  0%  0%  0%  0%",
                        "2024-07          1  100%  100%  0%  0%  0%  0%  0%");
    }

    /** Won, expanded, contracted, lost, and one who came and left: he has not moved MRR. */
    @Test
    void mrrMovesStepByStep() {
        Run.file(
                folder,
                "customers.csv",
                "id,joined,left,monthly_price,price_at_start,segment",
                "new,2026-05-02,,10,,a",
                "pays at last,2026-01-01,,20,0,a",
                "more,2026-01-01,,50,30,a",
                "less,2026-01-01,,5,9,b",
                "lost,2026-01-01,2026-05-31,7,,b",
                "brief,2026-05-02,2026-05-04,100,,b");

        assertThat(below(run("2026-05"), "MRR movements"))
                .containsExactly(
                        "opening MRR: USD 46.00",
                        "+ new MRR: USD 30.00",
                        "+ expansion MRR: USD 20.00",
                        "− contraction MRR: USD 4.00",
                        "− churned MRR: USD 7.00",
                        "+ reactivation MRR: USD 0.00",
                        "+ currency effect: USD 0.00",
                        "= closing MRR: USD 85.00");
        assertThat(below(run("2026-05", "--segment-by", "segment"), "a: MRR movements"))
                .startsWith("opening MRR: USD 30.00", "+ new MRR: USD 30.00")
                .endsWith("= closing MRR: USD 80.00");
        JsonNode movements = run("2026-05", "--segment-by", "segment", "--format", "json")
                .json()
                .get("mrr_movements");
        assertThat(movements.findValuesAsText("segment")).containsExactly("null", "a", "b");
        assertThat(movements.get(2).toString())
                .isEqualTo("{\"segment\":\"b\",\"unit\":\"USD\",\"opening\":16.0,\"new\":0.0,\"expansion\":0.0,"
                        + "\"contraction\":4.0,\"churned\":7.0,\"reactivation\":0.0,\"closing\":5.0}");
        assertThat(run("2026-05", "--format", "csv", "--lang", "es").out())
                .contains("\n,mrr-movement,opening,MRR inicial,46.00,USD,,,,,,\n", "\n,mrr-movement,closing,");
    }

    @Test
    void aCustomerWithTwoContractsIsDueOnce() {
        Run.file(
                folder,
                "contracts.csv",
                "customer,ends,value,renewed_value",
                "A,2026-05-10,100,120",
                "A,2026-05-31,50,",
                "B,2026-05-31,50,",
                "C,2026-06-01,50,50");

        assertThat(run("2026-05", "--format", "json").calculation("renewal-rate"))
                .endsWith("= 1 ÷ 2 = 50%");
        assertThat(run("2026-05", "--format", "json").calculation("revenue-renewal-rate"))
                .endsWith("= USD 100.00 ÷ USD 200.00 = 50%");
    }

    /** The thirtieth day after May 1 is the last of the month, that after May 2 is not in it. */
    @Test
    void aSecondOrderIsSoonWhereTheDaysAreOver() {
        Run.file(folder, "orders.csv", ORDERS, "A,2026-05-01,1", "A,2026-05-31,1", "B,2026-05-02,1", "B,2026-05-03,1");

        assertThat(run("2026-05", "--format", "json").calculation("repeat-purchase-rate-within-days"))
                .endsWith("= 1 ÷ 1 = 100%");
    }
}
