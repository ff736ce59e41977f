package io.github.kpimath.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.acquisition.ConversionRate;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.support.ResolutionTime;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.MeanScore;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.PositiveScores;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.time.Duration;
import java.time.Period;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkTest {

    private static final Benchmark MONTHLY = Benchmark.of(
                    ChurnRate.Method.ALL_LOST_OVER_START, KpiRange.between("2%", "5%"), "our plan")
            .per(Period.ofMonths(1));

    private static Verdict monthly(long lost) {
        return MONTHLY.compare(ChurnRate.ofCounts(lost, 1_000).per(Period.ofMonths(1)))
                .verdict();
    }

    private static Verdict score(KpiRange range, long promoters, long detractors) {
        NetPromoterScore nps = NetPromoterScore.ofCounts(promoters, 100 - promoters - detractors, detractors);
        return Benchmark.of(nps.definition(), range, "plan").compare(nps).verdict();
    }

    @ParameterizedTest
    @CsvSource({"19, BETTER", "20, WITHIN", "35, WITHIN", "50, WITHIN", "51, WORSE"})
    void ofAFigureThatShouldBeLow(long lost, Verdict verdict) {
        assertThat(monthly(lost)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"29, WORSE", "30, WITHIN", "40, WITHIN", "50, WITHIN", "51, BETTER"})
    void ofAFigureThatShouldBeHigh(long promoters, Verdict verdict) {
        assertThat(score(KpiRange.between("30", "50"), promoters, 0)).isEqualTo(verdict);
    }

    @Test
    void openRanges() {
        assertThat(score(KpiRange.atLeast("40"), 39, 0)).isEqualTo(Verdict.WORSE);
        assertThat(score(KpiRange.atLeast("40"), 40, 0)).isEqualTo(Verdict.WITHIN);
        assertThat(score(KpiRange.atLeast("40"), 100, 0)).isEqualTo(Verdict.WITHIN);
        assertThat(score(KpiRange.atMost("40"), 40, 0)).isEqualTo(Verdict.WITHIN);
        assertThat(score(KpiRange.atMost("40"), 41, 0)).isEqualTo(Verdict.BETTER);
        assertThat(score(KpiRange.below("40"), 39, 0)).isEqualTo(Verdict.WITHIN);
        assertThat(score(KpiRange.below("40"), 40, 0)).isEqualTo(Verdict.BETTER);
        assertThat(score(KpiRange.between("-50", "-10"), 0, 30)).isEqualTo(Verdict.WITHIN);
    }

    @Test
    void theGoodSideOfAMeanIsThatOfItsScale() {
        MeanScore satisfied = MeanScore.of(ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 0, 0, 0, 0, 2));
        MeanScore effort = MeanScore.of(ScoreDistribution.ofCounts(Scale.EFFORT_ONE_TO_FIVE, 0, 0, 0, 0, 2));
        KpiRange middle = KpiRange.between("2", "4");

        assertThat(Benchmark.of(satisfied.definition(), middle, "plan")
                        .compare(satisfied)
                        .verdict())
                .isEqualTo(Verdict.BETTER);
        assertThat(Benchmark.of(effort.definition(), middle, "plan")
                        .compare(effort)
                        .verdict())
                .isEqualTo(Verdict.WORSE);
    }

    @Test
    void withoutAGoodSideThereIsOnlyOutside() {
        PercentChange mean = new PercentChange(
                CustomerAcquisitionCost.of(Money.of("1", "USD"), 1),
                CustomerAcquisitionCost.of(Money.of("1.05", "USD"), 1));

        assertThat(Benchmark.of(mean.definition(), KpiRange.between("2%", "4%"), "plan")
                        .compare(mean)
                        .verdict())
                .isEqualTo(Verdict.OUTSIDE);
        assertThat(Benchmark.of(mean.definition(), KpiRange.between("2%", "5%"), "plan")
                        .compare(mean)
                        .verdict())
                .isEqualTo(Verdict.WITHIN);
        assertThat(Benchmark.of(mean.definition(), KpiRange.atLeast("6%"), "plan")
                        .compare(mean)
                        .verdict())
                .isEqualTo(Verdict.OUTSIDE);
    }

    @Test
    void neverComparesUnlikeThingsSilently() {
        ChurnRate churn = ChurnRate.ofCounts(30, 1_000);
        ChurnRate starters = ChurnRate.of(
                CustomerMovement.startingWith(1_000).losing(30), ChurnRate.Method.STARTERS_LOST_OVER_START);
        Period month = Period.ofMonths(1);

        assertThat(MONTHLY.compare(starters.per(month)).verdict()).isEqualTo(Verdict.OTHER_DEFINITION);
        assertThat(MONTHLY.compare(churn.per(Period.ofYears(1))).verdict()).isEqualTo(Verdict.OTHER_PERIOD);
        assertThat(MONTHLY.compare(churn).verdict()).isEqualTo(Verdict.PERIOD_OF_RESULT_NOT_STATED);
        Benchmark ofNoPeriod = Benchmark.of(churn.definition(), KpiRange.atMost("5%"), "plan");
        assertThat(ofNoPeriod.compare(churn.per(month)).verdict()).isEqualTo(Verdict.OTHER_PERIOD);
        assertThat(ofNoPeriod.compare(churn).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(MONTHLY.compare(ChurnRate.ofCounts(0, 0).per(month)).verdict())
                .isEqualTo(Verdict.UNDEFINED);
        assertThat(MONTHLY.withoutStatedPeriod().compare(churn.per(month)).verdict())
                .isEqualTo(Verdict.PERIOD_NOT_STATED);
        assertThat(MONTHLY.withoutStatedPeriod()
                        .per(month)
                        .compare(churn.per(month))
                        .verdict())
                .isEqualTo(Verdict.WITHIN);
    }

    @Test
    void ofMoneyKnowsItsCurrency() {
        CustomerAcquisitionCost cac = CustomerAcquisitionCost.of(Money.of("10000", "USD"), 20);
        Benchmark dollars = Benchmark.of(cac.definition(), KpiRange.atMost(Money.of("500", "USD")), "plan");
        Benchmark euros = Benchmark.of(cac.definition(), KpiRange.atMost(Money.of("500", "EUR")), "plan");

        assertThat(dollars.compare(cac).isMet()).contains(true);
        assertThat(euros.compare(cac).verdict()).isEqualTo(Verdict.OTHER_CURRENCY);
        assertThat(euros.compare(cac).isMet()).isEmpty();
        assertThat(Benchmark.of(
                                cac.definition(),
                                KpiRange.between(Money.of("100", "USD"), Money.of("499.99", "USD")),
                                "plan")
                        .compare(cac)
                        .verdict())
                .isEqualTo(Verdict.WORSE);
        assertThat(Benchmark.of(cac.definition(), KpiRange.atLeast(Money.of("500.01", "USD")), "plan")
                        .compare(cac)
                        .isMet())
                .as("cheaper than the range: better")
                .contains(true);
    }

    @Test
    void ofALengthOfTime() {
        ResolutionTime.Method mean = ResolutionTime.Method.MEAN;
        Benchmark target = Benchmark.of(mean, KpiRange.atMost(Duration.ofHours(8)), "plan");

        assertThat(target.range().high())
                .contains(Fraction.of(Duration.ofHours(8).toNanos()));
        assertThat(target.range().low()).isEmpty();
        assertThat(KpiRange.atLeast(Duration.ofHours(8)).high()).isEmpty();
        assertThat(KpiRange.between(Duration.ofHours(1), Duration.ofHours(8)).low())
                .contains(Fraction.of(Duration.ofHours(1).toNanos()));
    }

    @Test
    void aCutIsPartOfWhatIsCompared() {
        ScoreDistribution answers = ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 1, 1, 1, 3, 4);
        CustomerSatisfaction topTwo = CustomerSatisfaction.of(answers);
        CustomerSatisfaction topThree = CustomerSatisfaction.of(answers, PositiveScores.topBoxes(3));
        Benchmark target = Benchmark.like(topTwo, KpiRange.atLeast("70%"), "plan");

        assertThat(target.compare(topTwo).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(target.compare(topThree).verdict()).isEqualTo(Verdict.OTHER_DEFINITION);
        assertThat(target.inSector("retail")
                        .inYear(Year.of(2026))
                        .compare(topThree)
                        .verdict())
                .isEqualTo(Verdict.OTHER_DEFINITION);
        assertThat(target).isNotEqualTo(Benchmark.of(topTwo.definition(), KpiRange.atLeast("70%"), "plan"));
        assertThat(RoundTrip.of(target)).isEqualTo(target);
        assertThat(target.inSector("retail")
                        .inYear(Year.of(2026))
                        .compare(topTwo)
                        .text(Locale.ENGLISH))
                .contains("(plan, retail, 2026)");
        Refusal.of(() -> Benchmark.like(topTwo, KpiRange.atMost(Duration.ofHours(3)), "plan"), "PERCENT", "time");
    }

    @Test
    void metIsWithinOrBetter() {
        Set<Verdict> met = EnumSet.noneOf(Verdict.class);
        Set<Verdict> comparable = EnumSet.noneOf(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            Optional<Boolean> isMet = new BenchmarkReading(MONTHLY, ChurnRate.ofCounts(1, 2), verdict).isMet();
            assertThat(isMet.isPresent()).isEqualTo(verdict.isComparable());
            if (isMet.orElse(false)) {
                met.add(verdict);
            }
            if (verdict.isComparable()) {
                comparable.add(verdict);
            }
        }
        assertThat(met).containsOnly(Verdict.WITHIN, Verdict.BETTER);
        assertThat(comparable).containsOnly(Verdict.WITHIN, Verdict.BETTER, Verdict.WORSE, Verdict.OUTSIDE);
    }

    @Test
    void readsAsASentence() {
        ChurnRate churn = ChurnRate.ofCounts(64, 1_000);
        Benchmark guide =
                Benchmark.of(churn.definition(), KpiRange.below("10%"), "guide").withoutStatedPeriod();

        assertThat(guide.compare(churn).text(Locale.ENGLISH))
                .isEqualTo(
                        "6.4%: not comparable with the benchmark \"below 10%\" (guide), because the source states no period");
        assertThat(MONTHLY.compare(churn.per(Period.ofMonths(1))).text(Locale.ENGLISH))
                .isEqualTo("6.4%: worse than the benchmark \"2% to 5%\" per month (our plan)");
        assertThat(MONTHLY.per(Period.ofYears(1)).compare(churn).text(Locale.ENGLISH))
                .contains("\"2% to 5%\" per 12 months (our plan)", "was not stated");
        assertThat(MONTHLY.per(Period.ofDays(1)).compare(churn).text(Locale.ENGLISH))
                .contains("\"2% to 5%\" per day (");
        assertThat(MONTHLY.per(Period.ofDays(28)).compare(churn).text(Locale.ENGLISH))
                .contains("\"2% to 5%\" per 28 days (");
        assertThat(MONTHLY.compare(ChurnRate.ofCounts(0, 0).per(Period.ofMonths(1)))
                        .text(Locale.ENGLISH))
                .startsWith("not defined: not comparable");
        assertThat(guide.compare(churn).text(Locale.forLanguageTag("pt")))
                .isEqualTo(
                        "6,4%: não comparável com a referência \"abaixo de 10%\" (guide), porque a fonte não informa o período");
        assertThat(Benchmark.of(churn.definition(), KpiRange.atLeast("80%"), "s")
                        .compare(churn)
                        .text(Locale.ENGLISH))
                .isEqualTo("6.4%: better than the benchmark \"at least 80%\" (s)");
        assertThat(Benchmark.of(churn.definition(), KpiRange.atMost("80%"), "s")
                        .compare(churn)
                        .text(Locale.forLanguageTag("es")))
                .isEqualTo("6,4\u00a0%: dentro de la referencia «como máximo: 80\u00a0%» (s)");
    }

    @Test
    void everyVerdictHasItsSentence() {
        for (Verdict verdict : Verdict.values()) {
            for (String language : new String[] {"en", "es", "pt"}) {
                assertThat(new BenchmarkReading(MONTHLY, ChurnRate.ofCounts(1, 2), verdict)
                                .text(Locale.forLanguageTag(language)))
                        .contains("50", "our plan")
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void keepsWhatIsSaidOfIt() {
        Benchmark said = Benchmark.of(
                        ConversionRate.Method.PEOPLE_OVER_VISITORS, KpiRange.between("2.5%", "3%"), "guide")
                .inSector("e-commerce")
                .inYear(Year.of(2020));

        assertThat(said.sector()).contains("e-commerce");
        assertThat(said.year()).contains(Year.of(2020));
        assertThat(said.period()).isEmpty();
        assertThat(said.isPeriodMissing()).isFalse();
        assertThat(said.withoutStatedPeriod().isPeriodMissing()).isTrue();
        assertThat(said.withoutStatedPeriod().inSector("x").inYear(Year.of(1)).isPeriodMissing())
                .isTrue();
        assertThat(said.per(Period.ofYears(1)).period()).contains(Period.ofMonths(12));
        assertThat(said.source()).isEqualTo("guide");
        assertThat(said.range()).isEqualTo(KpiRange.between("2.5%", "3%"));
        assertThat(said.definition()).isEqualTo(ConversionRate.Method.PEOPLE_OVER_VISITORS);
        assertThat(said)
                .hasToString("conversion-rate/people-over-visitors percent [1/40..3/100] (guide)")
                .isEqualTo(RoundTrip.of(said))
                .hasSameHashCodeAs(RoundTrip.of(said))
                .isNotEqualTo(said.inSector("retail"))
                .isNotEqualTo(said.inYear(Year.of(2021)))
                .isNotEqualTo(said.per(Period.ofMonths(1)))
                .isNotEqualTo(said.withoutStatedPeriod())
                .isNotEqualTo("said");
    }

    @Test
    void rangesAreValues() {
        KpiRange range = KpiRange.below("3");

        assertThat(range)
                .isEqualTo(RoundTrip.of(range))
                .hasSameHashCodeAs(RoundTrip.of(range))
                .hasToString("number (..3)")
                .isNotEqualTo(KpiRange.atMost("3"))
                .isNotEqualTo(KpiRange.atLeast("3"))
                .isNotEqualTo(KpiRange.below("4"))
                .isNotEqualTo(KpiRange.between("2", "3"))
                .isNotEqualTo(KpiRange.atMost(Money.of("3", "USD")))
                .isNotEqualTo("3");
        assertThat(KpiRange.atLeast("3")).hasToString("number [3..)");
        assertThat(KpiRange.between("3%", "3%").contains(ChurnRate.ofCounts(3, 100)))
                .isTrue();
        assertThat(KpiRange.below("3%").contains(ChurnRate.ofCounts(3, 100))).isFalse();
    }

    @Test
    void aRangeReadsAsPeopleWriteIt() {
        Locale spanish = Locale.forLanguageTag("es");
        assertThat(KpiRange.between("2.5%", "3%").text(Locale.ENGLISH)).isEqualTo("2.5% to 3%");
        assertThat(KpiRange.atLeast("40").text(Locale.ENGLISH)).isEqualTo("at least 40");
        assertThat(KpiRange.atMost(Duration.ofHours(8)).text(spanish)).isEqualTo("como máximo: 8\u00a0h");
        assertThat(KpiRange.below(Money.of("500", "USD")).text(Locale.forLanguageTag("pt")))
                .isEqualTo("abaixo de USD\u00a0500,00");
    }

    @Test
    void belowAnAmountOrALengthOfTimeLeavesItOut() {
        CustomerAcquisitionCost cost = CustomerAcquisitionCost.of(Money.of("10000", "USD"), 20);
        assertThat(KpiRange.below(Money.of("500", "USD")).contains(cost)).isFalse();
        assertThat(KpiRange.below(Money.of("500.01", "USD")).contains(cost)).isTrue();
        ResolutionTime eight = ResolutionTime.of(TimesToEvent.of(List.of(Duration.ofHours(8)), List.of()));
        assertThat(KpiRange.below(Duration.ofHours(8)).contains(eight)).isFalse();
        assertThat(KpiRange.below(Duration.ofHours(8).plusNanos(1)).contains(eight))
                .isTrue();
    }

    @Test
    void refusesWhatDoesNotFit() {
        Refusal.of(() -> KpiRange.between("3", "2"), "low 3", "high 2");
        Refusal.of(() -> KpiRange.between(Money.of("3", "USD"), Money.of("2", "USD")), "low USD 3", "high USD 2");
        Refusal.of(() -> KpiRange.between(Money.of("1", "USD"), Money.of("2", "EUR")), "USD", "EUR");
        Refusal.of(() -> KpiRange.between(Duration.ofHours(3), Duration.ofHours(2)), "low PT3H", "high PT2H");
        Refusal.of(() -> KpiRange.atLeast("much"), "much");
        Refusal.of(() -> KpiRange.atMost("3 per cent"), "3 per cent");
        Refusal.of(() -> KpiRange.between("1%", "3"), "low \"1%\"", "high \"3\"", "percent sign");
        Refusal.of(() -> KpiRange.between("1", "3%"), "low \"1\"", "high \"3%\"", "percent sign");
        Refusal.of(() -> KpiRange.between("3%", "2%"), "low 3%", "high 2%");
        Refusal.ofNullByName(() -> KpiRange.below((String) null), "high");
        Refusal.of(
                () -> Benchmark.of(ChurnRate.Method.ALL_LOST_OVER_START, KpiRange.atMost("3"), "plan"),
                "number (..3]",
                "churn-rate/all-lost-over-start",
                "percent sign");
        Refusal.of(
                () -> Benchmark.of(NetPromoterScore.ofCounts(1, 1, 1).definition(), KpiRange.atMost("3%"), "plan"),
                "percent (..3/100]",
                "POINTS");
        Refusal.of(() -> KpiRange.atMost("3").contains(ChurnRate.ofCounts(1, 2)), "in number", "in percent");
        Refusal.of(() -> MONTHLY.inSector(" "), "name is blank");
        Refusal.ofNullByName(() -> MONTHLY.inSector(null), "name");
        Refusal.ofNullByName(() -> MONTHLY.inYear(null), "published");
        Refusal.ofNullByName(() -> Benchmark.like(null, KpiRange.atMost("3%"), "plan"), "example");
        Refusal.ofNullByName(() -> Benchmark.of(null, KpiRange.atMost("3%"), "plan"), "definition");
        Refusal.of(
                () -> Benchmark.of(ChurnRate.Method.ALL_LOST_OVER_START, KpiRange.atMost(Duration.ofHours(3)), "plan"),
                "churn-rate/all-lost-over-start",
                "PERCENT",
                "time");
        Refusal.of(() -> Benchmark.of(ResolutionTime.Method.MEAN, KpiRange.atMost("3"), "plan"), "DURATION", "number");
        Refusal.of(
                () -> Benchmark.of(
                        CustomerAcquisitionCost.Method.values()[0], KpiRange.atMost(Duration.ofHours(3)), "plan"),
                "MONEY");
        Refusal.of(() -> Benchmark.of(ChurnRate.Method.ALL_LOST_OVER_START, KpiRange.atMost("3%"), " "), "source");
        Refusal.of(() -> MONTHLY.per(Period.ZERO), "P0D");
        Refusal.of(
                () -> KpiRange.atMost(Duration.ofHours(1)).contains(ChurnRate.ofCounts(1, 2)),
                "time",
                "churn-rate/all-lost-over-start");
    }
}
