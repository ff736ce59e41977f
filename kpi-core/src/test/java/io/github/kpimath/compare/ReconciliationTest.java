package io.github.kpimath.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.Leaf;
import io.github.kpimath.RateKpi;
import io.github.kpimath.acquisition.ConversionRate;
import io.github.kpimath.acquisition.Conversions;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CompoundRetentionRate;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.retention.RenewedRevenue;
import io.github.kpimath.retention.RepeatPurchaseRate;
import io.github.kpimath.retention.RepeatPurchases;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.retention.RevenueRenewalRate;
import io.github.kpimath.revenue.CustomerRetentionCost;
import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.revenue.NetRevenueRetention;
import io.github.kpimath.revenue.QuickRatio;
import io.github.kpimath.revenue.RetentionSpend;
import io.github.kpimath.revenue.RevenueWindow;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.support.FirstContactResolution;
import io.github.kpimath.support.FirstContacts;
import io.github.kpimath.support.ResolutionTime;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.PositiveScores;
import io.github.kpimath.survey.ResponseRate;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.survey.SurveyResponses;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

    private static final CustomerMovement MAY = CustomerMovement.startingWith(100)
            .joining(40)
            .losing(8)
            .losingJoiners(5)
            .returning(2);

    private static String churn(ChurnRate.Method first, ChurnRate.Method second) {
        return Reconciliation.of(MAY, ChurnRate::of, first, second).text(Locale.ENGLISH);
    }

    private static String retention(RetentionRate.Method first, RetentionRate.Method second) {
        return Reconciliation.of(MAY, RetentionRate::of, first, second).text(Locale.ENGLISH);
    }

    @Test
    void namesWhomOnlyOneCounts() {
        assertThat(churn(ChurnRate.Method.ALL_LOST_OVER_START, ChurnRate.Method.STARTERS_LOST_OVER_START))
                .isEqualTo("Churn rate: 13% (all-lost-over-start) against 8% (starters-lost-over-start)\n"
                        + "  Counted by the first only: new customers lost (5)");
        assertThat(churn(ChurnRate.Method.STARTERS_LOST_OVER_START, ChurnRate.Method.ALL_LOST_OVER_START))
                .endsWith("  Counted by the second only: new customers lost (5)");
    }

    @Test
    void namesWhoIsInOneBaseOnly() {
        assertThat(churn(ChurnRate.Method.ALL_LOST_OVER_START, ChurnRate.Method.ALL_LOST_OVER_START_PLUS_JOINED))
                .isEqualTo("Churn rate: 13% (all-lost-over-start) against 9.29% (all-lost-over-start-plus-joined)\n"
                        + "  In the base of the second only: new customers (40)");
        assertThat(churn(ChurnRate.Method.ALL_LOST_OVER_EVERYONE_SERVED, ChurnRate.Method.ALL_LOST_OVER_START))
                .endsWith("  In the base of the first only: new customers (40), returned customers (2)");
    }

    @Test
    void statesBothSidesWhereMoreThanTheCountsDiffers() {
        assertThat(churn(ChurnRate.Method.ALL_LOST_OVER_START, ChurnRate.Method.ALL_LOST_OVER_MEAN_CUSTOMERS))
                .isEqualTo("Churn rate: 13% (all-lost-over-start) against 11.35% (all-lost-over-mean-customers)\n"
                        + "  In the denominator: customers at start (100) by the first,"
                        + " (customers at start + customers at end) ÷ 2 (114.5) by the second");
    }

    @Test
    void namesWhatOnlyOneDeducts() {
        assertThat(retention(RetentionRate.Method.values()[0], RetentionRate.Method.END_LESS_JOINED_OVER_START))
                .isEqualTo(
                        "Retention rate: 92% (starters-retained-over-start) against 89% (end-less-joined-over-start)\n"
                                + "  Counted by the second only: returned customers (2)\n"
                                + "  Deducted by the second only: new customers lost (5)");
        assertThat(retention(RetentionRate.Method.END_LESS_JOINED_OVER_START, RetentionRate.Method.values()[0]))
                .contains("  Counted by the first only: returned customers (2)\n"
                        + "  Deducted by the first only: new customers lost (5)");
    }

    @Test
    void saysWhenThereIsNoDifference() {
        CustomerMovement calm = CustomerMovement.startingWith(100).joining(40).losing(8);

        Reconciliation same = Reconciliation.of(
                calm, ChurnRate::of, ChurnRate.Method.ALL_LOST_OVER_START, ChurnRate.Method.STARTERS_LOST_OVER_START);
        assertThat(same.agree()).isTrue();
        assertThat(same.text(Locale.ENGLISH)).endsWith("\n  No difference here");
        assertThat(same.first()).isEqualTo(ChurnRate.of(calm));
        assertThat(same.second()).isEqualTo(ChurnRate.of(calm, ChurnRate.Method.STARTERS_LOST_OVER_START));
        assertThat(same).hasToString(same.text(Locale.ENGLISH));
    }

    @Test
    void goesOnWhereOneOrBothHaveNoValue() {
        CustomerMovement counts = CustomerMovement.ofCounts(8, 100);
        Reconciliation one = Reconciliation.of(
                counts,
                ChurnRate::of,
                ChurnRate.Method.ALL_LOST_OVER_START,
                ChurnRate.Method.ALL_LOST_OVER_START_PLUS_JOINED);
        assertThat(one.agree()).isFalse();
        assertThat(one.text(Locale.ENGLISH))
                .isEqualTo(
                        "Churn rate: 8% (all-lost-over-start) against not defined (all-lost-over-start-plus-joined)\n"
                                + "  The second: not defined, because new customers were not given");

        Reconciliation both = Reconciliation.of(
                CustomerMovement.empty(),
                ChurnRate::of,
                ChurnRate.Method.ALL_LOST_OVER_START,
                ChurnRate.Method.STARTERS_LOST_OVER_START);
        assertThat(both.agree()).isTrue();
        assertThat(both.text(Locale.ENGLISH))
                .isEqualTo(
                        "Churn rate: not defined (all-lost-over-start) against not defined (starters-lost-over-start)\n"
                                + "  The first: not defined, because there were no customers at the start\n"
                                + "  The second: not defined, because there were no customers at the start");
    }

    @Test
    void travels() {
        Reconciliation reconciliation = Reconciliation.of(
                MAY, ChurnRate::of, ChurnRate.Method.ALL_LOST_OVER_START, ChurnRate.Method.COUNT_LAPSES);
        Reconciliation other = Reconciliation.of(
                MAY, ChurnRate::of, ChurnRate.Method.COUNT_LAPSES, ChurnRate.Method.ALL_LOST_OVER_START);

        assertThat(RoundTrip.of(reconciliation))
                .isEqualTo(reconciliation)
                .hasSameHashCodeAs(reconciliation)
                .hasToString(reconciliation.toString())
                .isNotEqualTo(other)
                .isNotEqualTo(Reconciliation.of(
                        MAY, ChurnRate::of, ChurnRate.Method.ALL_LOST_OVER_START, ChurnRate.Method.values()[1]))
                .isNotEqualTo("churn");
    }

    /** A KPI of somebody else, whose words this module does not have. */
    private record OnTime(CustomerMovement deliveries, Method definition) implements RateKpi {

        enum Method implements Definition {
            OVER_ALL,
            OVER_STARTED;

            @Override
            public KpiType kpi() {
                return KPI;
            }
        }

        private static final KpiType KPI = KpiType.percent("logistics", "on-time", Direction.HIGH_IS_GOOD)
                .withTexts(locale -> new ListResourceBundle() {
                    @Override
                    protected Object[][] getContents() {
                        return new Object[][] {
                            {"kpi.on-time", "on-time rate"},
                            {"symbol.on-time", "on time"},
                            {"symbol.sent", "sent"},
                            {"symbol.taken", "taken"}
                        };
                    }
                });

        @Override
        public Formula formula() {
            return Formula.count("on-time", 40)
                    .over(Formula.count(definition == Method.OVER_ALL ? "sent" : "taken", definition.ordinal() + 50));
        }
    }

    @Test
    void speaksOfAKpiInItsOwnWords() {
        assertThat(Reconciliation.of(MAY, OnTime::new, OnTime.Method.OVER_ALL, OnTime.Method.OVER_STARTED)
                        .text(Locale.ENGLISH))
                .isEqualTo("On-time rate: 80% (over-all) against 78.43% (over-started)\n"
                        + "  In the base of the first only: sent (50)\n"
                        + "  In the base of the second only: taken (51)");
    }

    private static PerPeriod<RetentionRate> month(CustomerMovement movement) {
        return PerPeriod.of(RetentionRate.of(movement), Period.ofMonths(1));
    }

    @Test
    void ratesThatAreNoQuotientsAreStatedInPercent() {
        assertThat(Reconciliation.of(
                                MAY,
                                all -> CompoundRetentionRate.of(month(all), Period.ofMonths(2)),
                                all -> CompoundRetentionRate.of(month(all), Period.ofMonths(3)))
                        .text(Locale.ENGLISH))
                .isEqualTo(
                        "Compound retention rate: 84.64% (compound) against 77.87% (compound)\n"
                                + "  (retention rate)^periods (84.64%) by the first, (retention rate)^periods (77.87%) by the second");
    }

    @Test
    void tellsTwoCutsApart() {
        ScoreDistribution answers = ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 1, 2, 3, 4, 10);

        assertThat(Reconciliation.of(
                                answers,
                                CustomerSatisfaction::of,
                                all -> CustomerSatisfaction.of(all, PositiveScores.topBoxes(1)))
                        .text(Locale.ENGLISH))
                .isEqualTo(
                        "Customer satisfaction score (CSAT): 70% (positive-over-responses)"
                                + " against 50% (positive-over-responses)\n"
                                + "  The second: Asked on 1 to 5: positive from 5.\n"
                                + "  In the numerator: positive responses (14) by the first, positive responses (10) by the second");
    }

    @Test
    void opensWhatEvidenceConsistsOf() {
        assertThat(Reconciliation.of(
                                new SurveyResponses(250, 50, 700),
                                ResponseRate::of,
                                ResponseRate.Method.COMPLETE_ANSWERS,
                                ResponseRate.Method.PARTIAL_ANSWERS_COUNTED)
                        .text(Locale.ENGLISH))
                .endsWith("\n  Counted by the second only: people who answered in part (50)");
        FirstContacts cases = new FirstContacts(70, 100, 10, 20);
        assertThat(Reconciliation.of(
                                cases,
                                FirstContactResolution::of,
                                FirstContactResolution.Method.OVER_RECEIVED,
                                FirstContactResolution.Method.RESOLVED_ONLY)
                        .text(Locale.ENGLISH))
                .endsWith("\n  In the base of the first only: cases open (10)");
        assertThat(Reconciliation.of(
                                cases,
                                FirstContactResolution::of,
                                FirstContactResolution.Method.OVER_RECEIVED,
                                FirstContactResolution.Method.NET)
                        .text(Locale.ENGLISH))
                .endsWith("\n  Deducted from the base by the second only:"
                        + " cases that could not be closed at first contact (20)");
        Money thousand = Money.of("1000", "USD");
        RenewedRevenue renewed = new RenewedRevenue(Money.of("900", "USD"), Money.of("1100", "USD"), thousand, 0);
        assertThat(Reconciliation.of(
                                renewed,
                                RevenueRenewalRate::of,
                                RevenueRenewalRate.Method.CAPPED,
                                RevenueRenewalRate.Method.UNCAPPED)
                        .text(Locale.ENGLISH))
                .endsWith("\n  Counted by the second only:"
                        + " value renewed beyond what contracts were worth (USD\u00a0200.00)");
        MrrMovement movement = MrrMovement.startingWith(thousand)
                .winning(thousand)
                .losing(thousand)
                .reactivating(thousand);
        assertThat(Reconciliation.of(
                                movement,
                                QuickRatio::of,
                                QuickRatio.Method.GAINED_OVER_LOST,
                                QuickRatio.Method.INCLUDING_REACTIVATION)
                        .text(Locale.ENGLISH))
                .endsWith("\n  Counted by the second only: reactivation MRR (USD\u00a01,000.00)");
        assertThat(Reconciliation.of(
                                RevenueWindow.of(movement, Period.ofYears(1)),
                                NetRevenueRetention::of,
                                NetRevenueRetention.Method.OPENING_COHORT,
                                NetRevenueRetention.Method.INCLUDING_REACTIVATION)
                        .text(Locale.ENGLISH))
                .endsWith("\n  Counted by the second only: reactivation MRR (USD\u00a01,000.00)");
        assertThat(Reconciliation.of(
                                new RetentionSpend(thousand, MAY),
                                CustomerRetentionCost::of,
                                CustomerRetentionCost.Method.SPEND_OVER_CUSTOMERS_AT_END,
                                CustomerRetentionCost.Method.SPEND_OVER_EVERYONE_SERVED)
                        .text(Locale.ENGLISH))
                .endsWith(
                        "\n  Deducted from the base by the first only: starting customers lost (8), new customers lost (5)");
    }

    @Test
    void statesBothSidesWhereTheEvidenceCannotTell() {
        assertThat(Reconciliation.of(
                                new Conversions(30, 1_200, 36, 1_500),
                                ConversionRate::of,
                                ConversionRate.Method.PEOPLE_OVER_VISITORS,
                                ConversionRate.Method.ACTIONS_PER_VISITOR)
                        .text(Locale.ENGLISH))
                .endsWith(
                        "\n  In the numerator: visitors who converted (30) by the first, desired actions (36) by the second");
        TimesToEvent times =
                TimesToEvent.of(List.of(Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(12)), List.of());
        assertThat(Reconciliation.of(
                                times, ResolutionTime::of, ResolutionTime.Method.MEAN, ResolutionTime.Method.MEDIAN)
                        .text(Locale.ENGLISH)
                        .replace('\u00a0', ' '))
                .isEqualTo("Resolution time: 6 h (mean) against 4 h (median)\n"
                        + "  total resolution time ÷ cases resolved (6 h) by the first,"
                        + " median (cases resolved) (4 h) by the second");
    }

    @Test
    void oneNumberUnderTwoNamesIsNoDifference() {
        assertThat(Reconciliation.of(
                                new RepeatPurchases(30, 120),
                                RepeatPurchaseRate::of,
                                RepeatPurchaseRate.Method.BY_ORDER,
                                RepeatPurchaseRate.Method.BY_DISTINCT_DAY)
                        .text(Locale.ENGLISH))
                .endsWith("\n  No difference here");
    }

    @ParameterizedTest
    @CsvSource({
        "es, 'Tasa de abandono de clientes: 13 % (all-lost-over-start); en comparación: 8 % (starters-lost-over-start)|"
                + "  Cuenta solo en la primera: clientes nuevos perdidos (5)'",
        "pt, 'Taxa de churn: 13% (all-lost-over-start) contra 8% (starters-lost-over-start)|"
                + "  Conta só na primeira: clientes novos perdidos (5)'"
    })
    void speaksThreeLanguages(String language, String text) {
        assertThat(Reconciliation.of(
                                MAY,
                                ChurnRate::of,
                                ChurnRate.Method.ALL_LOST_OVER_START,
                                ChurnRate.Method.STARTERS_LOST_OVER_START)
                        .text(Locale.forLanguageTag(language))
                        .replace('\u00a0', ' '))
                .isEqualTo(text.replace('|', '\n'));
    }

    @Test
    void refusesTwoKpis() {
        Refusal.of(
                () -> Reconciliation.of(MAY, ChurnRate::of, RetentionRate::of),
                "churn-rate/all-lost-over-start",
                "retention-rate/starters-retained-over-start");
        Refusal.ofNullByName(
                () -> Reconciliation.of(
                        (CustomerMovement) null,
                        ChurnRate::of,
                        ChurnRate.Method.COUNT_LAPSES,
                        ChurnRate.Method.COUNT_LAPSES),
                "evidence");
    }

    @Provide
    Arbitrary<CustomerMovement> anyMovement() {
        Arbitrary<Long> some = Arbitraries.longs().between(0, 50);
        return net.jqwik.api.Combinators.combine(some, some, some, some, some, some)
                .as((s, ls, j, lj, r, lr) -> CustomerMovement.startingWith(s + ls)
                        .losing(ls)
                        .joining(j + lj)
                        .losingJoiners(lj)
                        .returning(r + lr)
                        .losingReturners(lr));
    }

    /** A total is what it is said to consist of. */
    @Property
    void totalsAreTheSumsOfTheirItems(@ForAll("anyMovement") CustomerMovement movement) {
        Map<String, Long> totals = Map.of(
                "customers-lost", movement.lost(),
                "customers-retained", movement.retained(),
                "customers-served", movement.served(),
                "customers-at-end", movement.atEnd());
        totals.forEach((symbol, total) -> assertThat(movement.itemize(symbol).map(Formula::value))
                .as(symbol)
                .contains(Fraction.of(total)));
        assertThat(movement.itemize("starters-lost")).isEmpty();
    }

    /** Opened as far as it goes, a side of a formula has its value. */
    @Property
    void termsAddUpToTheirSide(@ForAll("anyMovement") CustomerMovement movement) {
        for (ChurnRate.Method method : ChurnRate.Method.values()) {
            Formula formula = ChurnRate.of(movement, method).formula();
            for (Formula side : new Formula[] {
                ((io.github.kpimath.Operation.Quotient) formula).numerator(),
                ((io.github.kpimath.Operation.Quotient) formula).denominator()
            }) {
                Optional<Map<Leaf, Fraction>> terms = Terms.of(side, movement);
                assertThat(terms.map(ReconciliationTest::sum)).contains(side.value());
            }
        }
    }

    private static Fraction sum(Map<Leaf, Fraction> terms) {
        return terms.entrySet().stream()
                .map(term -> term.getKey().value().times(term.getValue()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }
}
