package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {

    private static final List<String> REGIONS = List.of("north", "south", "online");
    private static final Run JSON = Run.of("--segment-by", "segment", "--format", "json");
    private static final Run TABLE = Run.of("--segment-by", "segment");

    @ParameterizedTest
    @CsvSource({
        "churn-rate, customers-lost",
        "churn-rate, customers-at-start",
        "repeat-purchase-rate, repeat-buyers",
        "repeat-purchase-rate, buyers",
        "average-purchase, purchases",
        "arpa, customers-paying",
        "nps, promoters",
        "csat, responses",
        "ces, responses-easy",
        "ttv, customers-waiting",
        "ttfv, customers-waiting",
        "fcr, cases-received",
        "fcr, cases-first-contact",
        "active-users, dau",
        "stickiness, user-days",
        "renewal-rate, customers-due",
        "repeat-purchase-rate-within-days, buyers-mature",
        "contact-rate, contacts",
        "cohort-retention, cohort-customers",
    })
    void evidenceOfTheSegmentsAddsUpToThatOfTheTotal(String id, String count) {
        long sum = REGIONS.stream()
                .mapToLong(region ->
                        JSON.figureOf(region, id).get("evidence").get(count).asLong())
                .sum();

        assertThat(sum).isEqualTo(JSON.figure(id).get("evidence").get(count).asLong());
    }

    @Test
    void eachSegmentIsAColumnBesideTheTotal() {
        assertThat(TABLE.cells("KPI  "))
                .containsExactly("KPI", "Total", "north", "online", "south", "95% interval", "n", "Definition");
        assertThat(TABLE.line("Churn rate ")).contains("6.4%", "6.59%", "6.31%");
    }

    @Test
    void aSegmentWithFewEmployeesIsSuppressedAndSoIsASecondThatTheTotalWouldRevealItBy() {
        JsonNode online = JSON.figureOf("online", "enps");
        JsonNode south = JSON.figureOf("south", "enps");

        assertThat(JSON.value("enps")).isEqualTo(-6.25);
        assertThat(JSON.figureOf("north", "enps").get("value").asDouble()).isEqualTo(-10);
        assertThat(List.of(online, south)).allSatisfy(hidden -> {
            assertThat(hidden.get("value").isNull()).isTrue();
            assertThat(hidden.get("reason").asText()).isEqualTo("SUPPRESSED");
            assertThat(hidden.has("evidence")).isFalse();
            assertThat(hidden.has("interval")).isFalse();
        });
        assertThat(TABLE.out())
                .contains(
                        "* south: Employee Net Promoter Score (eNPS): not shown: the total would reveal another segment\n");
    }

    @Test
    void spendOfTheWholeCompanyIsNotSharedOutAmongSegments() {
        assertThat(JSON.value("cac")).isEqualTo(500);
        assertThat(JSON.figureOf("north", "cac").get("because").asText())
                .isEqualTo("not measured: no column segment in spend.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "conversion-rate",
        "trial-conversion",
        "cart-completion",
        "pages-per-visit",
        "employee-engagement",
        "health-score",
        "rule-of-40",
        "champions"
    })
    void whatIsKnownOfTheWholeCompanyOnlyHasNoSegments(String id) {
        assertThat(JSON.figure(id).get("value").isNull()).isFalse();
        assertThat(JSON.figureOf("north", id).get("because").asText())
                .isEqualTo("not measured: about the whole company only");
        assertThat(TABLE.out()).doesNotContain("about the whole company");
    }

    @Test
    void spendWithASegmentGivesTheCostOfEach(@TempDir Path folder) {
        Run.file(
                folder,
                "customers.csv",
                "id,joined,left,segment",
                "1,2026-05-02,,a",
                "2,2026-05-03,,a",
                "3,2026-05-03,,b");
        Run.file(
                folder,
                "spend.csv",
                "date,kind,category,amount,segment",
                "2026-05-01,acquisition,fair,100,a",
                "2026-05-01,acquisition,fair,80,b");
        Run run = Run.of(
                "--data", folder.toString(), "--period", "2026-05", "--segment-by", "segment", "--format", "json");

        assertThat(run.value("cac")).isEqualTo(60);
        assertThat(run.figureOf("a", "cac").get("value").asDouble()).isEqualTo(50);
        assertThat(run.figureOf("b", "cac").get("value").asDouble()).isEqualTo(80);
    }

    @Test
    void lifetimesOfAllSegmentsHaveTheHorizonOfTheTotal(@TempDir Path folder) {
        Run.file(folder, "customers.csv", "id,joined,left,segment", "1,2020-01-01,,old", "2,2026-01-01,,new");
        Run run = Run.of("--data", folder.toString(), "--period", "2026-05", "--segment-by", "segment");

        assertThat(run.cells("Customer lifetime, within 48"))
                .containsSequence("1,460.97\u00a0d", "–", "1,460.97\u00a0d");
        assertThat(run.remark("new: Customer lifetime, within 48 months:"))
                .endsWith("not defined, because nobody was observed for so long");
    }

    @Test
    void recordsWithoutASegmentAreAColumnOfTheirOwnSoThatTheTotalAddsUp(@TempDir Path folder) {
        Run.file(folder, "customers.csv", "id,joined,left,segment", "1,2026-01-01,,a", "2,2026-01-01,2026-05-03,");
        Run.file(folder, "orders.csv", "customer,date,amount", "1,2026-05-01,10", "stranger,2026-05-01,30");
        Run run = Run.of("--data", folder.toString(), "--period", "2026-05", "--segment-by", "segment");

        assertThat(run.cells("KPI  ")).containsSequence("Total", "a", "(none)");
        assertThat(run.cells("Average purchase"))
                .containsSequence("USD\u00a020.00", "USD\u00a010.00", "USD\u00a030.00");
        assertThat(run.cells("Churn rate")).containsSequence("50%", "0%", "100%");
    }

    @Test
    void whoBuysIsInTheSegmentOfTheCustomerAndCountedOnceWhateverTheOrderSays(@TempDir Path folder) {
        Run.file(folder, "customers.csv", "id,joined,left,channel", "1,2026-01-01,,shop");
        Run.file(folder, "orders.csv", "customer,date,amount,channel", "1,2026-05-01,10,shop", "1,2026-05-01,10,web");
        Run run = Run.of("--data", folder.toString(), "--period", "2026-05", "--segment-by", "channel");

        assertThat(run.cells("Repeat purchase rate")).contains("100%", "1");
        assertThat(run.out()).doesNotContain("web");
    }

    @Test
    void explainSaysForEachSegmentHowItCameAbout() {
        assertThat(Run.of("--segment-by", "segment", "--explain").out())
                .contains("\n    north: Churn rate = customers lost ÷ customers at start = 22 ÷ 334 ≈ 6.59%\n");
    }

    @Test
    void aColumnThatNoFileHasIsRefused() {
        Run run = Run.of("--segment-by", "colour");

        assertThat(run)
                .isEqualTo(new Run(2, "", "--segment-by: no column colour in customers.csv, answers.csv, spend.csv\n"));
    }

    @Test
    void aColumnThatTellsAllCustomersApartIsNoSegment() {
        Run run = Run.of("--segment-by", "id", "--skip-bad-lines");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("--segment-by: the column has more than 50 different values");
    }
}
