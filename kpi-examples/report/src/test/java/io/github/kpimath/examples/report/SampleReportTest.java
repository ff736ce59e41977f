package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleReportTest {

    private static final Run TABLE = Run.of();
    private static final Run JSON = Run.of("--format", "json");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Churn rate | 6.4% | 64 ÷ 1,000",
                "Retention rate | 93.6% | 936 ÷ 1,000",
                "Customers lost per customer won | 320% | 64 ÷ 20",
                "Customers to win to hold the base | 62 | expected loss, rounded up (6.4%; 956)",
                "Median customer lifetime (months) | 18 | Kaplan–Meier median (1,404; 956)",
                "Customer lifetime (months), within 48 months | 24"
                        + " | restricted Kaplan–Meier mean (1,404; 956; 48)",
                "Net Promoter Score (NPS) | 17.5 | 100 × (100 − 30) ÷ 400",
                "Customer satisfaction score (CSAT) | 80% | 40 ÷ 50",
                "Customer effort score (CES) | 80% | 80 ÷ 100",
                "Mean score of customer effort | 5.38 | 538 ÷ 100",
                "Customer acquisition cost (CAC) | USD 500.00 | USD 10,000.00 ÷ 20",
                "Repeat purchase rate | 80% | 640 ÷ 800",
                "Average purchase value | USD 50.00 | USD 120,000.00 ÷ 2,400",
                "Monthly recurring revenue (MRR), at the start of the period | USD 750,000.00 | ''",
                "Monthly recurring revenue (MRR), at the end of the period | USD 717,000.00 | ''",
                "Average revenue per account (ARPA) | USD 750.00 | USD 717,000.00 ÷ 956",
                "Customer lifetime value (CLV), within 48 months | USD 3,600.00 | USD 50.00 × 3 × 24",
                "Time to value (TTV) | 8 d | Kaplan–Meier median (98; 22)",
            })
    void eachFigureStandsWithTheNumbersItComesFrom(String name, String value, String calculation) {
        String[] cells = TABLE.line(name).replace('\u00a0', ' ').split("\\|", -1);

        assertThat(TABLE.status()).isZero();
        assertThat(cells[1].strip()).isEqualTo(value);
        assertThat(cells[3].strip()).isEqualTo(calculation);
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
        assertThat(TABLE.line("Net Promoter")).contains("12.18 – 22.86");
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
                "es; Informe de KPI de 2026-05; Tasa de abandono de clientes; 6,4\u00a0%; 64 ÷ 1.000",
                "es-MX; Informe de KPI de 2026-05; Tasa de abandono de clientes; 6.4\u00a0%; 64 ÷ 1,000",
                "pt; Relatório de KPIs de 2026-05; Taxa de churn; 6,4%; 64 ÷ 1.000",
                "en; KPI report for 2026-05; Churn rate; 6.4%; 64 ÷ 1,000",
            })
    void theReportSpeaksThreeLanguages(String language, String title, String name, String value, String calculation) {
        Run run = Run.of("--lang", language);

        assertThat(run.out()).startsWith(title + "\n");
        assertThat(run.line(name)).contains(value, calculation);
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
                .contains(
                        "\n    Customer lifetime value (CLV) = average purchase value × purchases per period × customer"
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
                                + ": customers.csv, orders.csv, answers.csv, spend.csv, first_values.csv\n",
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
