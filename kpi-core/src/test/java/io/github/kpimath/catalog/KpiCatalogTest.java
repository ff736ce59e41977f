package io.github.kpimath.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.kpimath.Definition;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Texts;
import io.github.kpimath.compare.Benchmark;
import io.github.kpimath.compare.KpiRange;
import io.github.kpimath.compare.PercentChange;
import io.github.kpimath.compare.Verdict;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.revenue.MonthlyRecurringRevenue;
import io.github.kpimath.survey.CustomerEffortScore;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.testing.PagesPerVisit;
import io.github.kpimath.testing.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KpiCatalogTest {

    private static final KpiCatalog CATALOG = KpiCatalog.standard();
    private static final List<Locale> LANGUAGES = Stream.of("en", "es", "pt", "es-ES", "pt-PT")
            .map(Locale::forLanguageTag)
            .toList();

    static Stream<CatalogEntry> entries() {
        return CATALOG.entries().stream();
    }

    private static Stream<Class<?>> library(Class<?> kind) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.kpimath")
                        .stream()
                        .filter(type -> type.isAssignableTo(kind) && !type.isInterface())
                        .map(JavaClass::reflect);
    }

    @Test
    void hasEveryDefinitionOfTheLibrary() {
        Set<Definition> all = library(Definition.class)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Definition.class::cast)
                .filter(definition -> definition != PercentChange.Method.RELATIVE_TO_EARLIER)
                .collect(Collectors.toSet());

        assertThat(all).hasSizeGreaterThan(150);
        assertThat(entries().map(CatalogEntry::definition)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void hasEveryKpiOfTheLibrary() {
        Set<Class<?>> all =
                library(Kpi.class).filter(type -> type != PercentChange.class).collect(Collectors.toSet());
        Set<Class<?>> listed =
                entries().map(entry -> (Class<?>) entry.example().getClass()).collect(Collectors.toSet());

        assertThat(listed).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anExampleExplainsItselfInEveryLanguage(CatalogEntry entry) {
        Set<String> symbols = entry.symbols(Locale.ENGLISH).keySet();
        assertThat(symbols).isNotEmpty();
        for (Locale locale : LANGUAGES) {
            assertThat(entry.example().explain().text(locale)).contains(" ").doesNotContain("{");
            assertThat(entry.name(locale)).isNotBlank();
            assertThat(entry.formula(locale)).isNotBlank();
            assertThat(entry.symbols(locale).keySet()).containsExactlyElementsOf(symbols);
            assertThat(entry.symbols(locale).values()).doesNotContain("");
        }
    }

    /** The source stands in the Javadoc of the KPI too, and there with more words. */
    @ParameterizedTest
    @MethodSource("entries")
    void sourceIsThatOfTheDocumentation(CatalogEntry entry) {
        String documentation = read(entry.example().getClass()).replaceAll("\\s*\\n \\* ?", " ");
        assertThat(documentation).contains("<b>Source</b> " + entry.source());
    }

    private static String read(Class<?> type) {
        try {
            return Files.readString(
                    Path.of("src", "main", "java", type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Otherwise the examples would not show what the definitions are about. */
    @Test
    void examplesDifferWhereDefinitionsDo() {
        for (KpiType kpi : CATALOG.kpis()) {
            assertThat(CATALOG.ofKpi(kpi.id()))
                    .extracting(entry -> entry.example().formula().value())
                    .as(kpi.id())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nps/zero-to-ten, 17.5",
        "nps/one-to-ten, 15",
        "nps/five-point, 22.5",
        "nps/custom-cuts, 61.5",
        "cac/spend-over-customers-won, USD\u00a0500.00",
        "trial-conversion/mature-cohort, 40%",
        "repeat-purchase-rate/by-order, 48.88%",
        "repeat-purchase-rate/by-distinct-day, 48.32%",
        "customers-to-win/expected-loss, 100",
        "health-score/renormalise, 80",
        "health-score/neutral, 74",
        "health-score/undefined-below, 76",
        "cx-score/undefined-below, 72.92",
        "resolution-time/mean, 6\u00a0h",
        "resolution-time/median, 4\u00a0h",
        "resolution-time/kaplan-meier-median, 8\u00a0h",
        "resolution-time/business-hours, 1.5\u00a0h",
        "first-response-time/kaplan-meier-median, 40\u00a0min",
        "nrr/chained, 105%",
        "grr/chained, 87.4%",
        "cac-payback/per-new-customer, 6.25",
        "cac-payback/aggregate, 15",
        "magic-number/spend-of-quarter-before, 1.6",
        "magic-number/spend-of-same-quarter, 1.25",
        "rule-of-40/ebitda-margin, 42",
        "rule-of-40/free-cash-flow-margin, 40",
        "mrr-growth/closing-over-opening, 12%",
        "mrr-growth/compound-monthly, 10%"
    })
    void examplesCanBeCheckedByHead(String id, String value) {
        assertThat(CATALOG.find(id).orElseThrow().example().explain().value(Locale.ENGLISH))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void domainIsThePackage(CatalogEntry entry) {
        assertThat(entry.example().getClass().getPackageName())
                .endsWith("." + entry.kpi().domain());
    }

    @Test
    void isMadeOfTheEntriesOfEachDomain() {
        assertThat(CATALOG.inDomain("survey")).isEqualTo(SurveyEntries.all());
        assertThat(CATALOG.inDomain("acquisition")).isEqualTo(AcquisitionEntries.all());
        assertThat(CATALOG.inDomain("engagement")).isEqualTo(EngagementEntries.all());
        assertThat(CATALOG.inDomain("retention")).isEqualTo(RetentionEntries.all());
        assertThat(CATALOG.inDomain("revenue"))
                .isEqualTo(Stream.of(RevenueEntries.all(), LifetimeValueEntries.all(), ContractEntries.all())
                        .flatMap(List::stream)
                        .toList());
        assertThat(CATALOG.inDomain("support")).isEqualTo(SupportEntries.all());
        assertThat(CATALOG.inDomain("health")).isEqualTo(HealthEntries.all());
    }

    @Test
    void ofEachKpiTheDefaultComesFirst() {
        assertThat(CATALOG.ofKpi("churn-rate").get(0).definition()).isEqualTo(ChurnRate.Method.ALL_LOST_OVER_START);
        assertThat(CATALOG.ofKpi("churn-rate")).hasSize(ChurnRate.Method.values().length);
        assertThat(CATALOG.ofKpi("nothing-of-the-kind")).isEmpty();
        for (KpiType kpi : CATALOG.kpis()) {
            Definition first = CATALOG.ofKpi(kpi.id()).get(0).definition();
            assertThat(first)
                    .as(kpi.id())
                    .isEqualTo(((Enum<?>) first).getDeclaringClass().getEnumConstants()[0]);
        }
    }

    @Test
    void isFoundByIdDomainAndStage() {
        CatalogEntry churn = CATALOG.find("churn-rate/all-lost-over-start").orElseThrow();

        assertThat(churn.name(Locale.ENGLISH)).isEqualTo("churn rate");
        assertThat(churn.formula(Locale.ENGLISH)).isEqualTo("customers lost ÷ customers at start");
        assertThat(churn.formula(Locale.forLanguageTag("pt"))).isEqualTo("clientes perdidos ÷ clientes no início");
        assertThat(churn.symbols(Locale.ENGLISH))
                .containsExactly(
                        Map.entry("customers-lost", "customers lost"),
                        Map.entry("customers-at-start", "customers at start"));
        assertThat(churn.stage()).isEqualTo(JourneyStage.RETENTION);
        assertThat(CATALOG.find("churn-rate")).isEmpty();
        assertThat(CATALOG.inDomain("retention"))
                .contains(churn)
                .allMatch(entry -> "retention".equals(entry.kpi().domain()));
        assertThat(CATALOG.at(JourneyStage.RETENTION)).contains(churn);
        assertThat(CATALOG.at(JourneyStage.ACQUISITION)).isNotEmpty().doesNotContain(churn);
        assertThat(CATALOG.at(JourneyStage.ENGAGEMENT)).isNotEmpty().doesNotContain(churn);
        assertThat(CATALOG.at(JourneyStage.COMPANY))
                .extracting(entry -> entry.kpi().id())
                .containsOnly("enps", "employee-engagement", "mean-of-question-means", "mrr-growth", "rule-of-40");
        assertThat(CATALOG.domains())
                .containsExactly("survey", "acquisition", "engagement", "retention", "revenue", "support", "health");
    }

    @ParameterizedTest
    @CsvSource({
        "churn, churn-rate",
        "CHURN, churn-rate",
        "attrition, churn-rate",
        "tasa de cancelacion, churn-rate",
        "tasa de cancelación, churn-rate",
        "TASA DE CANCELACIÓN, churn-rate",
        "rotatividade, churn-rate",
        "taxa de abandono de clientes, churn-rate",
        "evasao, churn-rate",
        "puntaje neto, nps",
        "net promoter, nps",
        "NDR, nrr",
        "coste de adquisicion, cac",
        "time value first, ttfv",
        "stick, stickiness",
        "all-lost-over-mean-customers, churn-rate",
        "LTV:CAC, ltv-cac",
        "net CSAT, net-share",
        "indice CES, net-share",
        "annual churn, compound-churn-rate",
        "churn anual, compound-churn-rate",
        "tasa de activación, value-reached-share",
        "average rating, mean-score",
        "average resolution time, resolution-time",
        "lifecycle, active-users",
        "usuarios recurrentes, active-users",
        "ciclo de vida dos usuários, active-users",
        "dormant users, active-users",
        "feedback themes, nps",
        "feedback themes, csat",
        "temas de los comentarios, nps",
        "temas dos comentários, csat",
        "atypical, nps",
        "MRR movements, mrr",
        "movimientos del MRR, mrr",
        "movimentações do MRR, mrr",
        "quality review score, mean-score",
        "calidad revisada, mean-score",
        "qualidade avaliada, mean-score",
        "churn by score band, health-score"
    })
    void isFoundByAnyWordWithoutAccentsAndCase(String text, String kpi) {
        assertThat(CATALOG.search(text)).extracting(entry -> entry.kpi().id()).contains(kpi);
    }

    @Test
    void searchWantsEveryWord() {
        assertThat(CATALOG.search("churn rate"))
                .extracting(entry -> entry.kpi().id())
                .doesNotContain("retention-rate");
        assertThat(CATALOG.search("churn xyzzy")).isEmpty();
        assertThat(CATALOG.search("urn")).as("the end of a word is no word").isEmpty();
        assertThat(CATALOG.search(" - ")).isEmpty();
        assertThat(CATALOG.search("")).isEmpty();
        assertThat(CATALOG.search("customer").size())
                .isLessThan(CATALOG.entries().size());
    }

    @Test
    void aliasesAreAddedByTheirKpiOrByTheLibrary() {
        CatalogEntry churn = CATALOG.ofKpi("churn-rate").get(0);
        assertThat(churn.aliases(Locale.ENGLISH)).contains("attrition rate", "logo churn");
        assertThat(churn.aliases(Locale.forLanguageTag("es"))).contains("tasa de bajas");
        assertThat(CATALOG.ofKpi("cart-completion").get(0).aliases(Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void noAliasIsLeftOver() {
        Set<String> kpis = CATALOG.kpis().stream().map(KpiType::id).collect(Collectors.toSet());
        for (String language : List.of("en", "es", "pt")) {
            assertThat(CatalogWords.TEXTS.words(Locale.forLanguageTag(language)).keySet().stream()
                            .filter(key -> key.startsWith("alias."))
                            .map(key -> key.substring("alias.".length())))
                    .isNotEmpty()
                    .allMatch(kpis::contains);
        }
    }

    @Test
    void takesKpisOfOnesOwn() {
        PagesPerVisit own = new PagesPerVisit(new PagesPerVisit.Visits(9, 3));
        KpiCatalog mine = CATALOG.plus(CatalogEntry.of(own, JourneyStage.ACQUISITION, "us"));

        assertThat(mine.find(own.definition().id()).orElseThrow().example()).isEqualTo(own);
        assertThat(mine.entries()).hasSize(CATALOG.entries().size() + 1);
        assertThat(CATALOG.find(own.definition().id())).isEmpty();
        Refusal.of(
                () -> mine.plus(CatalogEntry.of(own, JourneyStage.ACQUISITION, "us")),
                own.definition().id());
    }

    @Test
    void anEntryNeedsAValueASourceAndItsOwnBenchmarks() {
        Refusal.of(
                () -> CatalogEntry.of(ChurnRate.ofCounts(0, 0), JourneyStage.RETENTION, "us"),
                "example",
                "there were no customers at the start");
        Refusal.of(() -> CatalogEntry.of(ChurnRate.ofCounts(0, 1), JourneyStage.RETENTION, " "), "source");
        Benchmark other = Benchmark.of(RetentionRate.Method.values()[0], KpiRange.atLeast("90%"), "us");
        Refusal.of(
                () -> new CatalogEntry(ChurnRate.ofCounts(0, 1), JourneyStage.RETENTION, "us", List.of(other)),
                "retention-rate/starters-retained-over-start",
                "churn-rate/all-lost-over-start");
        Refusal.ofNullByName(() -> CatalogEntry.of(ChurnRate.ofCounts(0, 1), null, "us"), "stage");
    }

    @Test
    void benchmarksSayWhereTheyComeFrom() {
        CatalogEntry churn = CATALOG.find("churn-rate/all-lost-over-start").orElseThrow();

        assertThat(churn.benchmarks()).hasSize(1);
        assertThat(churn.benchmarks()
                        .get(0)
                        .compare(ChurnRate.ofCounts(64, 1_000).per(Period.ofMonths(1)))
                        .verdict())
                .as("10 % of which period? the guide does not say")
                .isEqualTo(Verdict.PERIOD_NOT_STATED);
        CatalogEntry conversion =
                CATALOG.find("conversion-rate/people-over-visitors").orElseThrow();
        assertThat(conversion.benchmarks().get(0).compare(conversion.example()).verdict())
                .as("2.5 % of 2.5 to 3 %")
                .isEqualTo(Verdict.WITHIN);
        assertThat(conversion.benchmarks().get(0).sector()).contains("e-commerce, purchases");
    }

    @Test
    void findingsAreSentences() {
        KpiType effort = CustomerEffortScore.Method.EASY_OVER_RESPONSES.kpi();

        assertThat(CATALOG.findings(effort))
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .hasSize(2)
                .anyMatch(text -> text.contains("96%") && text.contains("disloyal"));
        assertThat(CATALOG.findings(MonthlyRecurringRevenue.Method.SUM_OF_PRICES.kpi()))
                .isNotEmpty()
                .isEqualTo(List.of(new Finding(
                        MonthlyRecurringRevenue.Method.SUM_OF_PRICES.kpi(),
                        "falling",
                        "customer-success guides",
                        CatalogWords.TEXTS)));
        assertThat(CATALOG.findings(NetPromoterScore.Method.ZERO_TO_TEN.kpi())).isEmpty();
        for (Finding finding : Findings.ALL) {
            LANGUAGES.forEach(locale -> assertThat(finding.text(locale)).endsWith("."));
            assertThat(finding.source()).isNotBlank();
        }
    }

    private static final Texts OWN_WORDS = locale -> new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {
                {"finding.waiting", "Who waits leaves."}, {"together.churn-rate.nps", "Who leaves does not recommend."}
            };
        }
    };

    @Test
    void takesFindingsAndPairsOfOnesOwn() {
        KpiType churn = ChurnRate.Method.ALL_LOST_OVER_START.kpi();
        KpiType nps = NetPromoterScore.Method.ZERO_TO_TEN.kpi();
        Finding waiting = Finding.of(churn, "waiting", "our study", OWN_WORDS);
        ReadTogether pair = ReadTogether.of(churn, nps, OWN_WORDS);
        PagesPerVisit own = new PagesPerVisit(new PagesPerVisit.Visits(9, 3));

        KpiCatalog mine = CATALOG.plus(waiting).plus(pair).plus(CatalogEntry.of(own, JourneyStage.ACQUISITION, "us"));

        assertThat(mine.findings(churn))
                .endsWith(waiting)
                .hasSize(CATALOG.findings(churn).size() + 1);
        assertThat(mine.readTogether(nps)).containsExactly(pair);
        assertThat(mine.readTogether(churn)).hasSize(3).endsWith(pair);
        assertThat(CATALOG.findings(churn)).doesNotContain(waiting);
        assertThat(CATALOG.readTogether(nps)).isEmpty();
        assertThat(waiting.text(Locale.ENGLISH)).isEqualTo("Who waits leaves.");
        assertThat(pair.text(Locale.ENGLISH)).isEqualTo("Who leaves does not recommend.");
        Refusal.of(() -> Finding.of(churn, "waiting", " ", OWN_WORDS), "source is blank");
    }

    @Test
    void pairsSayWhatTheyTellTogether() {
        KpiType churn = ChurnRate.Method.ALL_LOST_OVER_START.kpi();

        assertThat(CATALOG.readTogether(churn)).hasSize(2);
        assertThat(CATALOG.readTogether(NetPromoterScore.Method.ZERO_TO_TEN.kpi()))
                .isEmpty();
        for (ReadTogether pair : Findings.TOGETHER) {
            assertThat(CATALOG.readTogether(pair.one())).contains(pair);
            assertThat(CATALOG.readTogether(pair.other())).contains(pair);
            LANGUAGES.forEach(locale -> assertThat(pair.text(locale)).endsWith("."));
        }
    }
}
