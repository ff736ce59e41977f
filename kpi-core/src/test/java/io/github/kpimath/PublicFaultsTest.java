package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.acquisition.ConversionCohort;
import io.github.kpimath.acquisition.TrialConversion;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerLifetime;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.retention.RepeatPurchaseRateWithinDays;
import io.github.kpimath.retention.RepeatPurchasesWithinDays;
import io.github.kpimath.retention.ReplacementRatio;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.revenue.AveragePurchaseValue;
import io.github.kpimath.revenue.BillingInterval;
import io.github.kpimath.revenue.CustomerLifetimeValue;
import io.github.kpimath.revenue.DayCount;
import io.github.kpimath.revenue.Discount;
import io.github.kpimath.revenue.GrossMrrChurnRate;
import io.github.kpimath.revenue.MonthlyRecurringRevenue;
import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.revenue.NetMrrChurnRate;
import io.github.kpimath.revenue.OneTimeCharge;
import io.github.kpimath.revenue.PurchaseTotals;
import io.github.kpimath.revenue.RecurringPrice;
import io.github.kpimath.revenue.RecurringRevenue;
import io.github.kpimath.stats.LargestRemainder;
import io.github.kpimath.survey.MeanScore;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.NpsBuckets;
import io.github.kpimath.survey.NpsCuts;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import io.github.kpimath.value.PerPeriod;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Faults seen in public code that computes KPIs, each under its name and from the definition: this library does not have them.
 *
 * <p>Here stand those that can arise in a formula. Those of raw records wait for the collectors that read them: returners booked as
 * new, an upgrade booked as churn and new, leave and return inside a period missed, retention one day late east of UTC, 23:59 to
 * 00:01 counted as day 1, days of 23 or 25 hours, immature cells of a cohort table.
 */
class PublicFaultsTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private record Customer(LocalDate joined, LocalDate left) {}

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static CustomerMovement inMay(Customer... customers) {
        return List.of(customers).stream()
                .collect(CustomerMovement.during(DateRange.ofMonth(2026, 5), Customer::joined, Customer::left));
    }

    @Test
    void leaversDroppedFromTheChurnBase() {
        CustomerMovement may = inMay(
                new Customer(MAY.minusDays(9), null),
                new Customer(MAY.minusDays(9), null),
                new Customer(MAY.minusDays(9), null),
                new Customer(MAY.minusDays(9), MAY.plusDays(3)));
        assertThat(may.atStart()).isEqualTo(4);
        assertThat(ChurnRate.of(may).percent()).isEqualTo(25.0);
    }

    @Test
    void newCustomersSubtractedFromTheLost() {
        CustomerMovement growing =
                CustomerMovement.startingWith(100).joining(50).losing(10);
        assertThat(ChurnRate.of(growing).percent()).isEqualTo(10.0);
    }

    @Test
    void churnClampedToOne() {
        CustomerMovement rush = CustomerMovement.startingWith(1).joining(9).losingJoiners(3);
        assertThat(ChurnRate.of(rush).percent()).isEqualTo(300.0);
    }

    @Test
    void newRevenueSubtractedFromTheLostRevenue() {
        MrrMovement growing = MrrMovement.startingWith(usd("10000"))
                .winning(usd("5000"))
                .losing(usd("500"))
                .contracting(usd("300"));
        assertThat(NetMrrChurnRate.of(growing).percent()).isEqualTo(8.0);
        assertThat(GrossMrrChurnRate.of(growing).percent()).isEqualTo(8.0);
    }

    @Test
    void netRevenueChurnClampedAtZero() {
        MrrMovement expanding =
                MrrMovement.startingWith(usd("10000")).expanding(usd("900")).losing(usd("500"));
        assertThat(NetMrrChurnRate.of(expanding).percent()).isEqualTo(-4.0);
    }

    @Test
    void returnersCountedAsWon() {
        CustomerMovement returners =
                CustomerMovement.startingWith(10).joining(4).returning(3);
        assertThat(returners.joined()).isEqualTo(4);
        assertThat(returners.atEnd()).isEqualTo(17);
        assertThat(ReplacementRatio.of(returners.losing(2)).percent()).isEqualTo(50.0);
    }

    @Test
    void lapsesInsideThePeriodMissed() {
        CustomerMovement lapse = CustomerMovement.startingWith(10).lapsing(1);
        assertThat(lapse.lapsedInside()).isEqualTo(1);
        assertThat(lapse.atEnd()).isEqualTo(10);
        assertThat(ChurnRate.of(lapse).percent()).isZero();
        assertThat(ChurnRate.of(lapse, ChurnRate.Method.COUNT_LAPSES).percent()).isEqualTo(10.0);
    }

    @Test
    void npsSharesTruncatedBeforeSubtracting() {
        assertThat(NetPromoterScore.ofCounts(2, 0, 1).points()).isEqualTo(100.0 / 3);
        assertThat(NetPromoterScore.ofCounts(1, 1, 1).points()).isZero();
        assertThat(NetPromoterScore.ofCounts(199, 0, 1).points()).isEqualTo(99.0);
    }

    @Test
    void answersInTheDenominatorButInNoBucket() {
        for (int score = 0; score <= 10; score++) {
            NpsBuckets one = NpsBuckets.from(ScoreDistribution.of(Scale.ZERO_TO_TEN, score), NpsCuts.ZERO_TO_TEN);
            assertThat(one.promoters() + one.passives() + one.detractors())
                    .as("buckets of %d", score)
                    .isEqualTo(1);
        }
    }

    @Test
    void oneToFourReadOnZeroToTen() {
        ScoreDistribution answers = ScoreDistribution.of(Scale.of(1, 4, Direction.HIGH_IS_GOOD), 4, 4, 3);
        Refusal.of(() -> NetPromoterScore.of(answers), "answers", "1..4", "0..10");
    }

    @Test
    void sharesThatAddUpTo101() {
        List<BigDecimal> shares = LargestRemainder.percents(0, 50, 33, 33);
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
    }

    @Test
    void currenciesMixedInASum() {
        RecurringRevenue dollars = new RecurringRevenue(usd("1"), 1);
        RecurringRevenue euros = new RecurringRevenue(Money.of("1", "EUR"), 1);
        Refusal.of(CurrencyMismatchException.class, () -> dollars.plus(euros), "USD", "EUR");
    }

    @Test
    void centsLostInSums() {
        RecurringRevenue dime = new RecurringRevenue(usd("0.10"), 1);
        RecurringRevenue sum = RecurringRevenue.zero(dime.perMonth().currency());
        for (int i = 0; i < 1_000; i++) {
            sum = sum.plus(dime);
        }
        assertThat(MonthlyRecurringRevenue.of(sum).amount()).isEqualTo(usd("100"));
    }

    @Test
    void weeklyPlansTimesFourOrNothing() {
        BillingInterval week = BillingInterval.parse("weekly", DayCount.WEEKS_52);
        ExactMoney month = week.perMonth(usd("30"));
        assertThat(month).isEqualTo(usd("130").exact());
        Refusal.of(
                () -> BillingInterval.parse("fortnight", DayCount.WEEKS_52),
                "\"fortnight\"",
                "weekly",
                "every 2 weeks");
    }

    @Test
    void yearsCountedAsOneWhateverTheirNumber() {
        Money price = usd("2400");
        assertThat(BillingInterval.parse("every 2 years", DayCount.ACTUAL_365).perMonth(price))
                .isEqualTo(usd("100").exact());
        assertThat(BillingInterval.ofYears(3).perMonth(price))
                .isEqualTo(price.exact().dividedBy(36));
        assertThat(BillingInterval.ofMonths(3).perMonth(price))
                .isEqualTo(usd("800").exact());
    }

    @Test
    void trialsInRecurringRevenue() {
        RecurringPrice afterTrial =
                RecurringPrice.of(usd("50"), BillingInterval.ofMonths(1)).withTrialUntil(MAY);
        assertThat(RecurringRevenue.ofCustomer(afterTrial.perMonth(MAY.minusDays(1)))
                        .payers())
                .isZero();
        assertThat(RecurringRevenue.ofCustomer(afterTrial.perMonth(MAY)).perMonth())
                .isEqualTo(usd("50").exact());
    }

    /** They have no price per month: what takes a recurring price takes no charge, and nothing makes one of it. */
    @Test
    void oneTimeItemsInRecurringRevenue() {
        assertThat(MoneyAmount.class.isAssignableFrom(OneTimeCharge.class)).isFalse();
        assertThat(OneTimeCharge.class.getDeclaredMethods())
                .extracting(Method::getReturnType)
                .doesNotContain(ExactMoney.class, RecurringPrice.class, RecurringRevenue.class);
    }

    @Test
    void endedDiscountsGoOnForEver() {
        RecurringPrice price = RecurringPrice.of(usd("100"), BillingInterval.ofMonths(1))
                .withDiscount(Discount.of(Fraction.parse("50%")).until(MAY));
        assertThat(price.perMonth(MAY)).isEqualTo(usd("100").exact());
    }

    @Test
    void aChangeOfTheBillingIntervalBookedAsExpansionOrContraction() {
        ExactMoney monthly = BillingInterval.ofMonths(1).perMonth(usd("100"));
        ExactMoney yearly = BillingInterval.ofYears(1).perMonth(usd("1200"));
        assertThat(yearly).isEqualTo(monthly);
        ExactMoney third = BillingInterval.ofYears(1).perMonth(usd("2000"));
        ExactMoney ofThreeYears = BillingInterval.ofYears(3).perMonth(usd("6000"));
        assertThat(ofThreeYears.minus(third).isZero()).isTrue();
    }

    @Test
    void monthsRoundedBeforeTheSum() {
        ExactMoney month = BillingInterval.ofYears(1).perMonth(usd("100"));
        RecurringRevenue twelve = RecurringRevenue.zero(month.currency());
        for (int i = 0; i < 12; i++) {
            twelve = twelve.plus(RecurringRevenue.ofCustomer(month));
        }
        assertThat(MonthlyRecurringRevenue.of(twelve).amount()).isEqualTo(usd("100"));
    }

    @Test
    void lifetimeValueZeroWhenChurnIsZero() {
        CustomerLifetimeValue noChurn = CustomerLifetimeValue.ofStatedChurn(
                PerPeriod.monthly(usd("100")), Fraction.ONE, PerPeriod.monthly(Fraction.ZERO));
        assertThat(noChurn.undefinedReason()).contains(UndefinedReason.EMPTY_DENOMINATOR);
        Refusal.of(UndefinedKpiException.class, noChurn::amount, "clv/arpa-over-churn", "nobody leaves");
    }

    @Test
    void lifetimeValueOfAChurnThatNobodyMeasured() {
        CustomerLifetimeValue nobody = CustomerLifetimeValue.ofChurn(
                PerPeriod.monthly(usd("100")),
                Fraction.ONE,
                ChurnRate.ofCounts(0, 0).per(Period.ofMonths(1)));
        assertThat(nobody.isDefined()).isFalse();
        Refusal.of(UndefinedKpiException.class, nobody::amount, "there were no customers at the start");
    }

    @Test
    void lifetimeZeroWhenNobodyLeaves() {
        CustomerLifetime unending = CustomerLifetime.ofStatedChurn(PerPeriod.monthly(Fraction.ZERO), Fraction.of(360));
        Refusal.of(UndefinedKpiException.class, unending::duration, "nobody leaves");
    }

    @Test
    void monthlyRevenueOverTheChurnOfThirtyDays() {
        PerPeriod<ChurnRate> thirtyDays = ChurnRate.ofCounts(5, 100).per(Period.ofDays(30));
        Refusal.of(
                () -> CustomerLifetimeValue.ofChurn(PerPeriod.monthly(usd("100")), Fraction.ONE, thirtyDays),
                "P1M",
                "P30D");
    }

    @Test
    void refundsLeftIn() {
        PurchaseTotals refunded = new PurchaseTotals(usd("90"), 3).plus(new PurchaseTotals(usd("-30"), 0));
        assertThat(AveragePurchaseValue.of(refunded).amount()).isEqualTo(usd("20"));
    }

    @Test
    void whoLeavesOnTheFirstOfJuneIsLostInJune() {
        CustomerMovement may = inMay(new Customer(MAY.minusDays(9), LocalDate.of(2026, 6, 1)));
        assertThat(RetentionRate.of(may).percent()).isEqualTo(100.0);
    }

    @Test
    void cohortsThatAreStillYoungShownAsZero() {
        TrialConversion young = TrialConversion.of(new ConversionCohort(0, 0, 3, 10), 14);
        RepeatPurchaseRateWithinDays fresh =
                RepeatPurchaseRateWithinDays.of(new RepeatPurchasesWithinDays(90, 0, 0, 10));
        assertThat(young.isDefined()).isFalse();
        assertThat(fresh.isDefined()).isFalse();
        assertThat(TrialConversion.of(new ConversionCohort(12, 30, 3, 10), 14).percent())
                .isEqualTo(40.0);
    }

    @Test
    void ratesMergedByHalves() {
        CustomerMovement north = CustomerMovement.startingWith(90).losing(9);
        CustomerMovement south = CustomerMovement.startingWith(10).losing(9);
        assertThat(ChurnRate.of(north.plus(south)).percent()).isEqualTo(18.0);
    }

    @Test
    void meansMergedByHalves() {
        ScoreDistribution north = ScoreDistribution.of(Scale.ONE_TO_FIVE, 5, 5, 5, 5);
        ScoreDistribution south = ScoreDistribution.of(Scale.ONE_TO_FIVE, 1);
        assertThat(MeanScore.of(north.plus(south)).points()).isEqualTo(4.2);
    }

    @Test
    void emptyInputAsZero() {
        assertThat(NetPromoterScore.ofCounts(0, 0, 0).isDefined()).isFalse();
        assertThat(ChurnRate.ofCounts(0, 0).isDefined()).isFalse();
        assertThat(RetentionRate.ofCounts(0, 0).isDefined()).isFalse();
    }
}
