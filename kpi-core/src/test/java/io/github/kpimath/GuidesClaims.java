package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kpimath.acquisition.CartAbandonment;
import io.github.kpimath.acquisition.CartCompletion;
import io.github.kpimath.acquisition.Carts;
import io.github.kpimath.acquisition.ConversionCohort;
import io.github.kpimath.acquisition.ConversionRate;
import io.github.kpimath.acquisition.Conversions;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.acquisition.DirectTrafficShare;
import io.github.kpimath.acquisition.TrialConversion;
import io.github.kpimath.engagement.ActiveDayHistogram;
import io.github.kpimath.engagement.ActiveUsers;
import io.github.kpimath.engagement.ContactRate;
import io.github.kpimath.engagement.CustomerContacts;
import io.github.kpimath.health.CustomerExperienceScore;
import io.github.kpimath.health.MissingComponents;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CompoundChurnRate;
import io.github.kpimath.retention.CustomerLifetime;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.retention.RenewalRate;
import io.github.kpimath.retention.RepeatPurchaseRate;
import io.github.kpimath.retention.ReplacementRatio;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.retention.UsageChurnRate;
import io.github.kpimath.revenue.AverageRevenuePerAccount;
import io.github.kpimath.revenue.CustomerLifetimeValue;
import io.github.kpimath.revenue.CustomerRetentionCost;
import io.github.kpimath.revenue.ExpansionRevenue;
import io.github.kpimath.revenue.ExpansionSales;
import io.github.kpimath.revenue.LtvToCac;
import io.github.kpimath.revenue.MonthlyRecurringRevenue;
import io.github.kpimath.revenue.NetRevenueRetention;
import io.github.kpimath.revenue.RetentionSpend;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.support.FirstContactResolution;
import io.github.kpimath.support.FirstContacts;
import io.github.kpimath.support.ResolutionTime;
import io.github.kpimath.survey.CustomerEffortScore;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.NpsCuts;
import io.github.kpimath.survey.PositiveScores;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * What each entry of the page "Where the guides are wrong" rests on: the lines of its box as the library prints them, or an
 * assertion that leaves none. {@link GuidesPageTest} compares.
 */
final class GuidesClaims {

    private static final CustomerMovement MAY = CustomerMovement.startingWith(100)
            .joining(40)
            .losing(8)
            .losingJoiners(5)
            .returning(2);

    /** By the number of the entry. */
    static final Map<Integer, Claim> CLAIMS = new TreeMap<>();

    @FunctionalInterface
    interface Claim {
        /** Checks what can only be checked, and returns what is printed. */
        List<String> lines();
    }

    static {
        survey();
        retention();
        revenue();
        acquisition();
        engagementAndSupport();
    }

    private static void survey() {
        ScoreDistribution oneToTen = ScoreDistribution.of(Scale.ONE_TO_TEN, 10, 9, 8, 7, 1);
        CLAIMS.put(
                1,
                () -> both(
                        refusal(() -> NetPromoterScore.of(oneToTen)),
                        explained(NetPromoterScore.of(oneToTen, NpsCuts.ONE_TO_TEN))));
        CLAIMS.put(2, () -> explained(NetPromoterScore.ofCounts(250, 675, 75)));
        CLAIMS.put(3, () -> explained(NetPromoterScore.ofCounts(25, 68, 7), NetPromoterScore.ofCounts(250, 680, 70)));
        CLAIMS.put(4, () -> {
            NetPromoterScore ofOne = NetPromoterScore.of(ScoreDistribution.of(Scale.ZERO_TO_TEN, 9));
            assertThat(ofOne.evidence().promoters()).isEqualTo(1);
            return both(explained(ofOne), List.of(interval(ofOne)));
        });
        ScoreDistribution tenAnswers = ScoreDistribution.of(Scale.ONE_TO_TEN, 10, 9, 8, 7, 6, 6, 6, 6, 3, 2);
        CLAIMS.put(
                5,
                () -> both(
                        refusal(() -> CustomerSatisfaction.of(tenAnswers)),
                        explained(
                                CustomerSatisfaction.of(tenAnswers, PositiveScores.atLeast(6)),
                                CustomerSatisfaction.of(tenAnswers, PositiveScores.topBoxes(2)))));
        CustomerEffortScore ease =
                CustomerEffortScore.of(ScoreDistribution.ofCounts(Scale.ONE_TO_SEVEN, 2, 3, 5, 10, 25, 35, 20));
        CLAIMS.put(6, () -> explained(ease, ease.mean()));
        CustomerEffortScore effort =
                CustomerEffortScore.of(ScoreDistribution.ofCounts(Scale.EFFORT_ONE_TO_FIVE, 30, 20, 20, 20, 10));
        CLAIMS.put(7, () -> {
            assertThat(effort.isComparableWith(ease)).isFalse();
            return explained(effort);
        });
        CLAIMS.put(8, () -> {
            assertThat(ease.isComparableWith(RepeatPurchaseRate.ofCounts(80, 100)))
                    .isFalse();
            return List.of();
        });
        CLAIMS.put(
                9,
                () -> explained(CustomerExperienceScore.of(
                        CustomerSatisfaction.ofCounts(40, 50),
                        NetPromoterScore.ofCounts(250, 675, 75),
                        CustomerEffortScore.ofCounts(80, 100),
                        MissingComponents.renormalise())));
    }

    private static void retention() {
        CLAIMS.put(10, () -> {
            ChurnRate churn = ChurnRate.of(CustomerMovement.startingWith(2_000).losing(100));
            assertThat(churn.ratio()).isEqualTo(0.05);
            assertThat(churn.percent()).isEqualTo(5.0);
            return explained(churn);
        });
        CLAIMS.put(
                11,
                () -> explained(
                        ChurnRate.of(CustomerMovement.startingWith(2_000).losing(1_900))));
        CLAIMS.put(12, () -> {
            CustomerMovement may = nobodyIn(DateRange.ofMonth(2026, 5));
            CustomerMovement july = nobodyIn(DateRange.ofMonth(2026, 7));
            return refusal(() -> may.plus(july));
        });
        CLAIMS.put(13, () -> explained(ChurnRate.of(MAY)));
        CLAIMS.put(
                14,
                () -> explained(
                        ChurnRate.of(
                                CustomerMovement.startingWith(10).joining(90).losingJoiners(12)),
                        RetentionRate.of(
                                CustomerMovement.startingWith(10).joining(90).losingJoiners(12))));
        CLAIMS.put(15, () -> explained(ReplacementRatio.of(MAY)));
        CLAIMS.put(
                16,
                () -> explained(
                        CompoundChurnRate.ofStated(PerPeriod.monthly(Fraction.parse("10%")), Period.ofYears(1))));
        CLAIMS.put(17, () -> {
            assertThat(MAY.served() - MAY.joined()).isEqualTo(102).isGreaterThan(MAY.atStart());
            for (RetentionRate.Method method : RetentionRate.Method.values()) {
                assertThat(RetentionRate.of(MAY, method).percent()).isLessThanOrEqualTo(100);
            }
            String asPrinted = "by the guide: (%d − %d) ÷ %d = %d%%"
                    .formatted(MAY.served(), MAY.joined(), MAY.atStart(), MAY.served() - MAY.joined());
            return both(List.of(asPrinted), explained(RetentionRate.of(MAY)));
        });
        CLAIMS.put(18, () -> explained(RetentionRate.of(MAY, RetentionRate.Method.END_LESS_JOINED_OVER_START)));
        CLAIMS.put(19, () -> explained(atRetention("80%"), atRetention("85%")));
        CLAIMS.put(
                20,
                () -> explained(
                        UsageChurnRate.ofCounts(150, 1_000, 30),
                        ChurnRate.of(CustomerMovement.startingWith(1_000).losing(64))));
        CLAIMS.put(21, () -> {
            assertThat(RenewalRate.Method.BY_CUSTOMERS.kpi().direction()).isEqualTo(Direction.HIGH_IS_GOOD);
            return explained(RenewalRate.ofCounts(45, 50));
        });
    }

    private static void revenue() {
        ExpansionSales sales = new ExpansionSales(usd("800"), usd("1200"));
        CLAIMS.put(
                22,
                () -> explained(
                        ExpansionRevenue.of(sales),
                        ExpansionRevenue.of(sales, ExpansionRevenue.Method.RECURRING_ONLY)));
        CLAIMS.put(
                23,
                () -> explained(
                        MonthlyRecurringRevenue.of(usd("750000"), 1_000),
                        AverageRevenuePerAccount.of(usd("750000"), 1_000)));
        CLAIMS.put(24, () -> explained(purchases(3, 24)));
        CLAIMS.put(25, () -> explained(purchases(1, 12)));
        CLAIMS.put(26, () -> {
            List<Duration> left = List.of(Duration.ofDays(100), Duration.ofDays(200), Duration.ofDays(300));
            TimesToEvent tenures = TimesToEvent.of(left, List.of(Duration.ofDays(400)));
            assertThat(tenures.reachedTotal().dividedBy(tenures.reached())).isEqualTo(Duration.ofDays(200));
            return explained(CustomerLifetime.toHorizon(tenures, Duration.ofDays(400)));
        });
        CustomerLifetimeValue margin = purchases(3, 24).atMargin(Fraction.parse("40%"));
        CustomerAcquisitionCost cac = CustomerAcquisitionCost.of(usd("10000"), 20);
        CLAIMS.put(27, () -> explained(margin, LtvToCac.of(margin, cac), LtvToCac.of(purchases(3, 24), cac)));
        CLAIMS.put(28, () -> {
            PerPeriod<Fraction> aMonth = PerPeriod.monthly(3);
            return both(
                    refusal(() -> CustomerLifetimeValue.ofPurchasesAtStatedRetention(
                            usd("50"), aMonth, PerPeriod.yearly(Fraction.parse("95%")))),
                    explained(CustomerLifetimeValue.ofPurchasesAtStatedRetention(
                            usd("50"), aMonth, PerPeriod.monthly(Fraction.parse("95%")))));
        });
        RetentionSpend spend = new RetentionSpend(
                usd("30000"), CustomerMovement.startingWith(500).joining(150).losing(50));
        CLAIMS.put(
                29,
                () -> explained(
                        CustomerRetentionCost.of(spend),
                        CustomerRetentionCost.of(spend, CustomerRetentionCost.Method.SPEND_OVER_EVERYONE_SERVED)));
    }

    private static void acquisition() {
        CLAIMS.put(30, () -> explained(CustomerAcquisitionCost.of(usd("10000"), 20)));
        CLAIMS.put(31, () -> explained(TrialConversion.of(new ConversionCohort(12, 30, 3, 10), 14)));
        Carts carts = new Carts(700, 300, 50, 20);
        CLAIMS.put(32, () -> explained(CartAbandonment.of(carts), CartCompletion.of(carts)));
        Conversions visits = new Conversions(30, 1_200, 45, 1_500);
        CLAIMS.put(
                33,
                () -> explained(
                        ConversionRate.of(visits),
                        ConversionRate.of(visits, ConversionRate.Method.ACTIONS_PER_VISITOR)));
        CLAIMS.put(34, () -> {
            assertThat(DirectTrafficShare.Method.DIRECT_OVER_VISITS.kpi().direction())
                    .isEqualTo(Direction.NEITHER);
            return explained(DirectTrafficShare.ofCounts(450, 1_500));
        });
    }

    private static void engagementAndSupport() {
        CLAIMS.put(35, () -> {
            ActiveDayHistogram week = ActiveDayHistogram.of(40, 30, 0, 0, 0, 0, 20);
            assertThat(week.days()).isEqualTo(7);
            assertThat(week.activeDays().userDays()).isEqualTo(240);
            return explained(ActiveUsers.weekly(week.users()));
        });
        CustomerContacts contacts = CustomerContacts.of(0, Fraction.ONE)
                .plus(CustomerContacts.of(1, Fraction.ONE))
                .plus(CustomerContacts.of(8, Fraction.ONE));
        CLAIMS.put(
                36,
                () -> explained(
                        ContactRate.of(contacts), ContactRate.of(contacts, ContactRate.Method.MEDIAN_OF_CUSTOMERS)));
        TimesToEvent cases = TimesToEvent.of(
                List.of(Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(12)), List.of(Duration.ofHours(1)));
        CLAIMS.put(
                37,
                () -> explained(
                        ResolutionTime.of(cases), ResolutionTime.of(cases, ResolutionTime.Method.OVER_ALL_REQUESTS)));
        CLAIMS.put(38, () -> explained(FirstContactResolution.of(new FirstContacts(120, 200, 10, 40))));
        CLAIMS.put(39, () -> {
            assertThat(NetRevenueRetention.Method.OPENING_COHORT.kpi().direction())
                    .isEqualTo(Direction.HIGH_IS_GOOD);
            return List.of();
        });
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static CustomerLifetimeValue purchases(long aMonth, int months) {
        return CustomerLifetimeValue.ofPurchases(usd("50"), PerPeriod.monthly(aMonth), Period.ofMonths(months));
    }

    private static CustomerLifetimeValue atRetention(String share) {
        return CustomerLifetimeValue.ofPurchasesAtStatedRetention(
                usd("100"), PerPeriod.yearly(1), PerPeriod.yearly(Fraction.parse(share)));
    }

    private static CustomerMovement nobodyIn(DateRange month) {
        return Stream.<LocalDate>empty().collect(CustomerMovement.during(month, day -> day, day -> day));
    }

    /** Formula and remarks, without what the result rests on. */
    private static List<String> explained(Kpi... kpis) {
        List<String> lines = new ArrayList<>();
        for (Kpi kpi : kpis) {
            lines.add(kpi.explain().formula(Locale.ENGLISH).replace('\u00a0', ' '));
            lines.addAll(kpi.explain().notes(Locale.ENGLISH));
        }
        return lines;
    }

    private static String interval(NetPromoterScore nps) {
        ConfidenceInterval interval = nps.interval(0.95);
        return String.format(Locale.ROOT, "95%% interval: %.1f … %.1f", interval.lower(), interval.upper());
    }

    private static List<String> refusal(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
        return List.of(String.valueOf(catchThrowable(call).getMessage()));
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private GuidesClaims() {}
}
