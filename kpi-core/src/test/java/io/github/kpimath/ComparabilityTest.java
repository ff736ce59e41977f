package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.engagement.ActiveDays;
import io.github.kpimath.engagement.Stickiness;
import io.github.kpimath.engagement.TimeToFirstValue;
import io.github.kpimath.engagement.TimeToValue;
import io.github.kpimath.retention.CompoundChurnRate;
import io.github.kpimath.retention.CompoundRetentionRate;
import io.github.kpimath.revenue.CustomerLifetimeValue;
import io.github.kpimath.revenue.FirstMargin;
import io.github.kpimath.revenue.GrossRevenueRetention;
import io.github.kpimath.revenue.MonthlyRecurringRevenue;
import io.github.kpimath.revenue.MrrChange;
import io.github.kpimath.revenue.MrrGrowthRate;
import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.revenue.NetRevenueRetention;
import io.github.kpimath.revenue.RevenueWindow;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One definition with another parameter is another measurement. */
class ComparabilityTest {

    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);
    private static final Money DOLLAR = Money.of("1", "USD");
    private static final MrrMovement MOVEMENT = MrrMovement.startingWith(DOLLAR);

    @Test
    void revenueRetentionOverAnotherWindow() {
        apart(NetRevenueRetention.of(MOVEMENT, MONTH), NetRevenueRetention.of(MOVEMENT, YEAR));
        apart(GrossRevenueRetention.of(MOVEMENT, MONTH), GrossRevenueRetention.of(MOVEMENT, YEAR));
        NetRevenueRetention two = NetRevenueRetention.of(
                RevenueWindow.chained(List.of(MOVEMENT, MOVEMENT), MONTH), NetRevenueRetention.Method.CHAINED);
        NetRevenueRetention one =
                NetRevenueRetention.of(RevenueWindow.of(MOVEMENT, MONTH), NetRevenueRetention.Method.CHAINED);
        apart(one, two);
        apart(one, NetRevenueRetention.of(MOVEMENT, MONTH));
        GrossRevenueRetention chained =
                GrossRevenueRetention.of(RevenueWindow.of(MOVEMENT, MONTH), GrossRevenueRetention.Method.CHAINED);
        apart(chained, GrossRevenueRetention.of(MOVEMENT, MONTH));
    }

    @Test
    void growthOverAnotherSpanUnlessItIsBroughtToOneMonth() {
        MrrChange month = MrrChange.of(DOLLAR, DOLLAR, MONTH);
        MrrChange year = MrrChange.of(DOLLAR, DOLLAR, YEAR);
        apart(MrrGrowthRate.of(month), MrrGrowthRate.of(year));
        apart(MrrGrowthRate.of(month), MrrGrowthRate.of(month, MrrGrowthRate.Method.COMPOUND_MONTHLY));
        together(
                MrrGrowthRate.of(month, MrrGrowthRate.Method.COMPOUND_MONTHLY),
                MrrGrowthRate.of(year, MrrGrowthRate.Method.COMPOUND_MONTHLY));
    }

    @Test
    void compoundRatesOverAnotherTarget() {
        PerPeriod<Fraction> half = PerPeriod.monthly(Fraction.of(1, 2));
        apart(CompoundChurnRate.ofStated(half, MONTH), CompoundChurnRate.ofStated(half, YEAR));
        together(CompoundChurnRate.ofStated(half, Period.ofMonths(12)), CompoundChurnRate.ofStated(half, YEAR));
        apart(CompoundRetentionRate.ofStated(half, MONTH), CompoundRetentionRate.ofStated(half, YEAR));
    }

    @Test
    void lifetimeValuesToAnotherHorizonOrInAnotherCurrency() {
        apart(to(DOLLAR, MONTH), to(DOLLAR, YEAR));
        apart(to(DOLLAR, YEAR), to(Money.of("1", "EUR"), YEAR));
        together(to(DOLLAR, YEAR), to(Money.of("2", "USD"), Period.ofMonths(12)));
    }

    @Test
    void timesToValueByAnotherQuantile() {
        TimesToEvent times = TimesToEvent.empty();
        TimeToFirstValue.Method quantile = TimeToFirstValue.Method.QUANTILE;
        TimeToFirstValue quarter = TimeToFirstValue.of(times, quantile, 0.25);
        apart(quarter, TimeToFirstValue.of(times, quantile, 0.5));
        apart(quarter, TimeToFirstValue.of(times, TimeToFirstValue.Method.QUANTILE_OF_REACHED, 0.25));
        apart(TimeToFirstValue.of(times), TimeToValue.of(times));
        together(quarter, TimeToFirstValue.of(times.plus(times), quantile, 0.25));
    }

    @Test
    void stickinessOverAnotherWindow() {
        Stickiness month = Stickiness.of(new ActiveDays(56, 28, 4));
        apart(month, Stickiness.of(new ActiveDays(14, 7, 4)));
        apart(month, Stickiness.ofDailyAndMonthly(1, 4));
        together(month, Stickiness.of(ActiveDays.empty(28)));
        together(Stickiness.ofDailyAndMonthly(1, 4), Stickiness.ofDailyAndMonthly(3, 8));
    }

    @Test
    void amountsOfAnotherCurrency() {
        Money euro = Money.of("1", "EUR");
        apart(CustomerAcquisitionCost.of(DOLLAR, 1), CustomerAcquisitionCost.of(euro, 1));
        apart(MonthlyRecurringRevenue.of(DOLLAR, 1), MonthlyRecurringRevenue.of(euro, 1));
        together(MonthlyRecurringRevenue.of(DOLLAR, 1), MonthlyRecurringRevenue.of(Money.of("2", "USD"), 1));
    }

    private static CustomerLifetimeValue to(Money margin, Period horizon) {
        PerPeriod<Fraction> half = PerPeriod.monthly(Fraction.of(1, 2));
        return CustomerLifetimeValue.ofStatedRetention(PerPeriod.monthly(margin), half, half, FirstMargin.AT_ONCE)
                .toHorizon(horizon);
    }

    private static void apart(Kpi one, Kpi other) {
        assertThat(one.isComparableWith(other)).as("%s and %s", one, other).isFalse();
        assertThat(one.isComparableWith(one)).isTrue();
    }

    private static void together(Kpi one, Kpi other) {
        assertThat(one.isComparableWith(other)).as("%s and %s", one, other).isTrue();
    }
}
