package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleReportTest {

    private static final Run TABLE = Run.of();
    private static final Run JSON = Run.of("--format", "json");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nps/zero-to-ten |  | 100 × (100 − 30) ÷ 400 = 17.5",
                "enps/zero-to-ten |  | 100 × (10 − 12) ÷ 32 = −6.25",
                "csat/positive-over-responses |  | 40 ÷ 50 = 80%",
                "normalized-mean-score/mean-over-range | csat | (3.98 − 1) ÷ (5 − 1) = 74.5%",
                "response-rate/complete-answers | csat | 50 ÷ 54 ≈ 92.59%",
                "ces/easy-over-responses |  | 80 ÷ 100 = 80%",
                "mean-score/total-over-responses | ces | 538 ÷ 100 = 5.38",
                "net-share/positive-less-negative-over-responses | ces | 100 × (55 − 10) ÷ 100 = 45",
                "employee-engagement/favourable-over-answers |  | 47 ÷ 88 ≈ 53.41%",
                "mean-of-question-means/means-over-questions |  | (mean score + mean score + mean score) ÷ 3 ≈ (3.76 + 3.67 + 3.52) ÷ 3 ≈ 3.65",
                "nps/zero-to-ten | theme-price | 100 × (13 − 15) ÷ 28 ≈ −7.14",
                "nps/zero-to-ten | theme-support | 100 × (22 − 0) ÷ 22 = 100",
                "nps/zero-to-ten | theme-speed | 100 × (14 − 0) ÷ 14 = 100",
                "nps/zero-to-ten | theme-integration | 100 × (13 − 0) ÷ 13 = 100",
                "churn-rate/all-lost-over-start |  | 64 ÷ 1,000 = 6.4%",
                "churn-rate/starters-lost-over-start |  | 64 ÷ 1,000 = 6.4%",
                "retention-rate/starters-retained-over-start |  | 936 ÷ 1,000 = 93.6%",
                "usage-churn-rate/inactive-over-start |  | 150 ÷ 1,000 = 15%",
                "usage-retention-rate/active-over-start |  | 850 ÷ 1,000 = 85%",
                "compound-churn-rate/compound |  | 1 − (1 − 6.4%)^12 ≈ 54.78%",
                "compound-retention-rate/compound |  | (93.6%)^12 ≈ 45.22%",
                "replacement-ratio/lost-over-won |  | 64 ÷ 20 = 320%",
                "customers-to-win/expected-loss |  | expected loss, rounded up (6.4%; 956) = 62",
                "customer-lifetime/median |  | Kaplan–Meier median (1,404; 956) ≈ 547.86 d",
                "customer-lifetime/restricted-mean | within-48 | Kaplan–Meier mean to the horizon (1,404; 956; 1,460.97 d) ≈ 730.48 d",
                "customer-lifetime/one-over-churn |  | length of the period ÷ churn rate ≈ 30.44 d ÷ 6.4% ≈ 475.59 d",
                "renewal-rate/by-customers |  | 45 ÷ 50 = 90%",
                "revenue-renewal-rate/capped |  | USD 399,000.00 ÷ USD 450,000.00 ≈ 88.67%",
                "repeat-purchase-rate/by-order |  | 640 ÷ 800 = 80%",
                "repeat-purchase-rate-within-days/within-days | days-30 | 615 ÷ 800 ≈ 76.88%",
                "cohort-retention/on-interval |  | 800 ÷ 800 = 100%",
                "mrr/sum-of-prices | start | USD 750,000.00",
                "mrr/sum-of-prices | end | USD 717,000.00",
                "arr/twelve-times-mrr |  | 12 × USD 717,000.00 = USD 8,604,000.00",
                "arpa/mrr-over-paying-customers |  | USD 717,000.00 ÷ 956 = USD 750.00",
                "arpu/mrr-over-paying-users |  | USD 717,000.00 ÷ 3,824 = USD 187.50",
                "expansion-mrr/recurring-increase |  | USD 9,000.00",
                "expansion-revenue/recurring-and-one-time |  | USD 9,000.00 + USD 120,000.00 = USD 129,000.00",
                "nrr/opening-cohort |  | (USD 750,000.00 + USD 9,000.00 − USD 9,000.00 − USD 48,000.00) ÷ USD 750,000.00 = 93.6%",
                "grr/opening-cohort |  | (USD 750,000.00 − USD 9,000.00 − USD 48,000.00) ÷ USD 750,000.00 = 92.4%",
                "net-mrr-churn/lost-less-expansion-over-opening |  | (USD 48,000.00 + USD 9,000.00 − USD 9,000.00) ÷ USD 750,000.00 = 6.4%",
                "gross-mrr-churn/lost-over-opening |  | (USD 48,000.00 + USD 9,000.00) ÷ USD 750,000.00 = 7.6%",
                "quick-ratio/gained-over-lost |  | (USD 15,000.00 + USD 9,000.00) ÷ (USD 9,000.00 + USD 48,000.00) ≈ 0.42",
                "mrr-growth/closing-over-opening |  | (USD 717,000.00 − USD 750,000.00) ÷ USD 750,000.00 = −4.4%",
                "average-purchase/total-over-purchases |  | USD 120,000.00 ÷ 2,400 = USD 50.00",
                "purchase-frequency/per-buyer |  | 2,400 ÷ 800 = 3",
                "clv/revenue | within-48 | USD 50.00 × 3 × 24 = USD 3,600.00",
                "clv/margin | within-48 | USD 50.00 × 3 × 24 × 80% = USD 2,880.00",
                "clv/revenue-at-retention |  | USD 50.00 × 3 ÷ (1 − 93.6%) = USD 2,343.75",
                "clv/historic |  | USD 199,200.00 ÷ 800 = USD 249.00",
                "clv/arpa-over-churn |  | USD 750.00 × 80% ÷ 6.4% = USD 9,375.00",
                "clv/discounted |  | USD 600.00 × 93.6% ÷ (1 + 1% − 93.6%) ≈ USD 7,589.19",
                "clv/discounted-to-horizon | within-12 | discounted sum (USD 600.00; 93.6%; 1%; 12) ≈ USD 4,543.76",
                "discounted-lifetime/survival-curve | within-48 | (1,404; 956; 1%; 48) ≈ 18.95",
                "clv/survival-curve | within-48 | USD 600.00 × 18.95 ≈ USD 11,372.06",
                "crc/spend-over-customers-at-end |  | USD 7,000.00 ÷ 956 ≈ USD 7.32",
                "cx-return/gain-over-spend |  | (USD 60,000.00 − USD 30,000.00) ÷ USD 30,000.00 = 100%",
                "revenue-per-cx-spend/revenue-over-spend |  | USD 60,000.00 ÷ USD 30,000.00 = 2",
                "ltv-cac/margin-clv-over-cac |  | USD 2,880.00 ÷ USD 500.00 = 5.76",
                "cac-payback/per-new-customer |  | USD 500.00 ÷ (USD 750.00 × 80%) ≈ 0.83",
                "magic-number/spend-of-quarter-before |  | 4 × (USD 2,262,000.00 − USD 2,250,000.00) ÷ USD 30,000.00 = 1.6",
                "rule-of-40/ebitda-margin |  | 100 × (USD 9,000,000.00 − USD 8,000,000.00) ÷ USD 8,000,000.00 + 100 × USD 1,620,000.00 ÷ USD 9,000,000.00 = 30.5",
                "contract-size/total-over-contracts |  | USD 120,000.00 ÷ 40 = USD 3,000.00",
                "contracts-per-customer/contracts-over-customers |  | 40 ÷ 25 = 1.6",
                "contract-value-per-customer/size-times-contracts |  | USD 3,000.00 × 1.6 = USD 4,800.00",
                "contract-size-forecast/least-squares |  | = USD 3,100.00",
                "contracts-per-customer-forecast/least-squares |  | = 1.7",
                "contract-outlook/least-squares |  | USD 3,100.00 × 1.7 = USD 5,270.00",
                "cac/spend-over-customers-won |  | USD 10,000.00 ÷ 20 = USD 500.00",
                "conversion-rate/people-over-visitors |  | 30 ÷ 1,200 = 2.5%",
                "trial-conversion/mature-cohort |  | 12 ÷ 30 = 40%",
                "freemium-conversion/within-days |  | 18 ÷ 600 = 3%",
                "cart-abandonment/per-cart |  | 700 ÷ 1,000 = 70%",
                "cart-completion/per-cart |  | 300 ÷ 1,000 = 30%",
                "direct-traffic/direct-over-visits |  | 450 ÷ 1,500 = 30%",
                "referral-rate/first-time-customers |  | 5 ÷ 20 = 25%",
                "referring-customers/referrers-over-customers |  | 5 ÷ 956 ≈ 0.52%",
                "active-users/daily |  | 52",
                "active-users/weekly |  | 215",
                "active-users/monthly |  | 230",
                "stickiness/mean-over-window |  | 2,450 ÷ (28 × 230) ≈ 38.04%",
                "time-in-product/per-session |  | time in sessions ÷ ended sessions ≈ 45.48 d ÷ 2,689 ≈ 24.35 min",
                "time-in-product/median-per-active-user |  | median (230) = 3.15 h",
                "usage-rate/every-interval |  | 612 ÷ 918 ≈ 66.67%",
                "seat-adoption/active-over-licensed |  | 2,868 ÷ 3,824 = 75%",
                "feature-adoption/feature-users-over-active-users |  | 96 ÷ 230 ≈ 41.74%",
                "pages-per-visit/page-views-over-visits |  | 5,250 ÷ 1,500 = 3.5",
                "ttfv/median |  | Kaplan–Meier median (112; 8) = 2 d",
                "ttv/median |  | Kaplan–Meier median (98; 22) = 8 d",
                "value-reached-share/kaplan-meier | days-10 | Kaplan–Meier share (98; 22; 10 d) ≈ 70.01%",
                "contact-rate/contacts-per-customer-month |  | contacts ÷ customer-months ≈ 320 ÷ 979.26 ≈ 0.33",
                "contact-rate/median-of-customers |  | median of single customers (1,017) = 0",
                "relative-contact-rate/own-rate-over-rate-of-all | busiest | contacts ÷ months in operation ÷ contact rate ≈ 9 ÷ 1 ÷ 0.33 ≈ 27.54",
                "fcr/over-received |  | 120 ÷ 200 = 60%",
                "resolution-time/mean |  | 193.5 d ÷ 186 ≈ 1.04 d",
                "resolution-time/p90 |  | 90th percentile (186) = 3 d",
                "first-response-time/median |  | median (198) ≈ 2.62 h",
                "service-level/target-met |  | 152 ÷ 200 = 76%",
                "cx-score/renormalise |  | (100 × 80% + (17.5 + 100) ÷ 2 + 100 × 80%) ÷ 3 ≈ 72.92",
                "champions/in-period |  | 57 ÷ 956 ≈ 5.96%",
                "customer-success-rate/own-metric-grew |  | 540 ÷ 720 = 75%",
                "health-score/renormalise | customer-S1001 | (2 × 85 + 2 × 87.5 + 1 × 80 + 1 × 100) ÷ (2 + 2 + 1 + 1) = 87.5",
                "health-score/renormalise | customer-S1002 | (2 × 15 + 2 × 25 + 1 × 10) ÷ (2 + 2 + 1) = 18",
            })
    void eachFigureIsTheOneOfTheSamplesNumbers(String id, String scope, String calculation) {
        JsonNode figure = StreamSupport.stream(JSON.json().get("figures").spliterator(), false)
                .filter(found -> found.get("id").asText().equals(id))
                .filter(found -> found.path("scope").asText().equals(scope == null ? "" : scope))
                .findFirst()
                .orElseThrow();

        assertThat(figure.get("explanation")
                        .asText()
                        .replace('\u00a0', ' ')
                        .lines()
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).endsWith(calculation));
    }

    @Test
    void theListAboveHasEveryFigureOfTheSample() throws Exception {
        int asserted = SampleReportTest.class
                .getDeclaredMethod("eachFigureIsTheOneOfTheSamplesNumbers", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value()
                .length;

        assertThat(JSON.json().get("figures")).hasSize(asserted);
    }

    /**
     * Apart from a component of the health score, which stands in its explanation, from what compares two figures, and from the models
     * of purchases, which want a longer history than the two months of the sample.
     */
    @Test
    void everyKpiOfKpiCoreIsInTheReport() throws Exception {
        SortedSet<String> absent = KpisOfCore.ids();
        assertThat(absent).hasSizeGreaterThan(60);

        JSON.json()
                .get("figures")
                .forEach(figure -> absent.remove(figure.get("id").asText().replaceFirst("/.*", "")));

        assertThat(absent)
                .containsExactly(
                        "expected-purchase-value", "health-component", "percent-change", "predicted-purchases");
    }

    @Test
    void theTableShowsDomainValueIntervalBaseAndDefinition() {
        assertThat(TABLE.status()).isZero();
        assertThat(TABLE.out().replace('\u00a0', ' ')).contains("""

                RETENTION
                Churn rate                                      6.4%                   1,000  all-lost-over-start
                Churn rate                                      6.4%  5.04% – 8.09%    1,000  starters-lost-over-
                                                                                              start
                Retention rate                                 93.6%  91.91% – 94.96%  1,000  starters-retained-
                                                                                              over-start
                """);
        assertThat(TABLE.out().lines().filter(line -> line.matches("[A-Z]+")))
                .containsExactly("SURVEYS", "RETENTION", "REVENUE", "ACQUISITION", "ENGAGEMENT", "SUPPORT", "HEALTH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "pt-PT"})
    void aLineHasAtMost100Characters(String language) {
        assertThat(Run.of("--lang", language).out().lines().filter(line -> !line.startsWith("* ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void usersAndCommentsAreToldInARemark() {
        assertThat(TABLE.out())
                .contains("* Users active in the period: 230, of whom new 30, returning 180, resurrected 20;"
                        + " dormant since: 50.\n")
                .contains("* Themes of 50 comments; 10 answers have none.\n");
    }

    @Test
    void everyLineEndsWithANewlineAndNothingElse() {
        assertThat(TABLE.out())
                .startsWith("KPI report for 2026-05\n")
                .endsWith("\n")
                .doesNotContain("\r", " \n");
        assertThat(TABLE.err()).isEmpty();
    }

    @Test
    void surveysComeWithTheir95PercentInterval() {
        assertThat(TABLE.line("Net Promoter Score (NPS) ")).contains("12.18 – 22.86");
        assertThat(TABLE.line("Customer satisfaction")).contains("66.96% – 88.76%");
        assertThat(JSON.figure("nps").get("interval").get("lower").asDouble()).isBetween(12.17, 12.19);
    }

    @Test
    void ordersOfAmountZeroAreLeftOutAndTheReportSaysSo() {
        assertThat(TABLE.out()).contains("* 2 orders of amount 0 are left out: they are no purchases.\n");
    }

    @Test
    void mrrAtTheStartIsThatOfThousandCustomersAtSevenHundredFifty() {
        assertThat(JSON.figure("churn-rate")
                        .get("evidence")
                        .get("customers-at-start")
                        .asLong())
                .isEqualTo(1_000);
        assertThat(JSON.value("mrr", "start")).isEqualTo(1_000 * 750);
        assertThat(JSON.value("mrr", "end")).isEqualTo(956 * 750);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "es; Informe de KPI de 2026-05; RETENCIÓN; Tasa de abandono de clientes; 6,4\u00a0%; 1.000",
                "es-MX; Informe de KPI de 2026-05; RETENCIÓN; Tasa de abandono de clientes; 6.4\u00a0%; 1,000",
                "pt; Relatório de KPIs de 2026-05; RETENÇÃO; Taxa de churn; 6,4%; 1.000",
                "en; KPI report for 2026-05; RETENTION; Churn rate; 6.4%; 1,000",
            })
    void theReportSpeaksThreeLanguages(
            String language, String title, String domain, String name, String value, String base) {
        Run run = Run.of("--lang", language);

        assertThat(run.out()).startsWith(title + "\n").contains("\n\n" + domain + "\n");
        assertThat(run.cells(name)).startsWith(name, value, base);
    }

    @ParameterizedTest
    @CsvSource({
        "es, clientes perdidos ÷ clientes al inicio",
        "pt, clientes perdidos ÷ clientes no início",
    })
    void inAnotherLanguageTheDefinitionIsSaidInItsWords(String language, String formula) {
        Run run = Run.of("--lang", language);

        assertThat(run.out().substring(0, run.out().indexOf("\n* ")))
                .contains("\n    " + formula + "\n", " …\n")
                .doesNotContain("all-lost-over-start")
                .doesNotContainPattern("(?m)^.{101}");
        assertThat(Run.of("--lang", language, "--explain").out()).doesNotContain("\n    " + formula + "\n");
        assertThat(TABLE.cells("Churn rate")).contains("all-lost-over-start");
    }

    @Test
    void everyFigureThatKnowsItHasItsIntervalInItsOwnUnit() {
        assertThat(TABLE.out()).contains("2\u00a0d  1\u00a0d – 2\u00a0d ").contains("5.38  5.11 – 5.65 ");
        assertThat(JSON.figure("ttfv").get("interval").toString())
                .isEqualTo("{\"level\":0.95,\"lower\":1.0,\"upper\":2.0}");
        assertThat(Run.of("--format", "csv").out()).containsPattern("\n,ttfv/median,,[^\n]*,2,days,,,0.95,1.0,2.0,");
    }

    @Test
    void theLanguageOfTheJvmDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("es"));
            assertThat(Run.of().out()).isEqualTo(TABLE.out());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void explainPutsTheExplanationUnderEachFigure() {
        String out = Run.of("--explain").out();

        assertThat(out)
                .contains("\n    Churn rate = customers lost ÷ customers at start = 64 ÷ 1,000 = 6.4%\n")
                .contains("\n    Customer lifetime value (CLV) = average purchase value × purchase frequency × customer"
                        + " lifespan (periods) = USD\u00a050.00 × 3 × 24 = USD\u00a03,600.00\n"
                        + "      Average purchase value = value of purchases ÷ purchases = USD\u00a0120,000.00 ÷ 2,400"
                        + " = USD\u00a050.00\n")
                .contains("\n      Churn rate = customers lost", "\n* 2 orders of amount 0");
    }

    @Test
    void jsonHoldsIdValueUnitEvidenceAndExplanation() {
        assertThat(JSON.json().get("period").asText()).isEqualTo("2026-05-01/2026-06-01");
        assertThat(JSON.figure("churn-rate").toString())
                .isEqualTo("{\"segment\":null,\"id\":\"churn-rate/all-lost-over-start\",\"name\":\"Churn rate\","
                        + "\"value\":6.4,\"unit\":\"percent\",\"evidence\":{\"customers-lost\":64,"
                        + "\"customers-at-start\":1000},\"explanation\":\"Churn rate = customers lost ÷ customers at start"
                        + " = 64 ÷ 1,000 = 6.4%\"}");
        assertThat(JSON.figure("cac").get("unit").asText()).isEqualTo("USD");
        assertThat(JSON.figure("ttv").get("unit").asText()).isEqualTo("days");
        assertThat(JSON.value("clv")).isEqualTo(3_600);
        assertThat(JSON.value("customers-to-win")).isEqualTo(62);
    }

    @Test
    void csvHasOneFigureInARowWithDecimalPointsInEveryLanguage() {
        String out = Run.of("--format", "csv", "--lang", "es").out();

        assertThat(out)
                .startsWith("segment,id,scope,name,value,unit,reason,because,level,lower,upper,explanation\n")
                .contains("\n,churn-rate/all-lost-over-start,,Tasa de abandono de clientes,6.4,percent,,,,,,")
                .contains("\n,mrr/sum-of-prices,start,");
    }

    @Test
    void theSampleWrittenToAFolderGivesTheSameReport(@TempDir Path folder) {
        assertThat(Run.of("--write-sample", folder.toString()))
                .isEqualTo(new Run(
                        0,
                        "written to " + folder
                                + ": customers.csv, orders.csv, answers.csv, spend.csv, first_values.csv, contracts.csv,"
                                + " sessions.csv, cases.csv, comments.csv, health.csv, introductions.csv, outcomes.csv, figures.csv, visits.csv,"
                                + " trials.csv, carts.csv\n",
                        ""));

        assertThat(Run.of("--data", folder.toString(), "--period", "2026-05")).isEqualTo(TABLE);
    }

    @Test
    void whoIsThereAtTheEndOfAMonthIsThereAtTheStartOfTheNext() {
        Map<String, Run> months = Map.of("may", JSON, "june", Run.of("--period", "2026-06", "--format", "json"));

        assertThat(months.get("june").value("mrr", "start"))
                .isEqualTo(months.get("may").value("mrr", "end"));
        assertThat(months.get("june")
                        .figure("churn-rate")
                        .get("evidence")
                        .get("customers-at-start")
                        .asLong())
                .isEqualTo(956);
    }
}
