package io.github.kpimath.catalog;

import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.AnnualRecurringRevenue;
import io.github.kpimath.revenue.AveragePurchaseValue;
import io.github.kpimath.revenue.AverageRevenuePerAccount;
import io.github.kpimath.revenue.AverageRevenuePerUser;
import io.github.kpimath.revenue.CacPayback;
import io.github.kpimath.revenue.CustomerRetentionCost;
import io.github.kpimath.revenue.ExpansionMrr;
import io.github.kpimath.revenue.ExpansionRevenue;
import io.github.kpimath.revenue.ExpansionSales;
import io.github.kpimath.revenue.GrossMrrChurnRate;
import io.github.kpimath.revenue.GrossRevenueRetention;
import io.github.kpimath.revenue.LtvToCac;
import io.github.kpimath.revenue.MagicNumber;
import io.github.kpimath.revenue.MonthlyRecurringRevenue;
import io.github.kpimath.revenue.MrrChange;
import io.github.kpimath.revenue.MrrGrowthRate;
import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.revenue.NetMrrChurnRate;
import io.github.kpimath.revenue.NetRevenueRetention;
import io.github.kpimath.revenue.PurchaseCounts;
import io.github.kpimath.revenue.PurchaseFrequency;
import io.github.kpimath.revenue.QuickRatio;
import io.github.kpimath.revenue.RecurringRevenue;
import io.github.kpimath.revenue.RetentionSpend;
import io.github.kpimath.revenue.ReturnOnExperienceSpend;
import io.github.kpimath.revenue.RevenueWindow;
import io.github.kpimath.revenue.RuleOf40;
import io.github.kpimath.revenue.SpendReturn;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.math.RoundingMode;
import java.time.Period;
import java.util.List;

/** What customers are worth, and what keeping them costs. */
final class RevenueEntries {

    private static final String SAAS = "SaaS practice";
    private static final String SUBSCRIPTIONS = "subscription practice";
    private static final String SUCCESS_GUIDES = "customer-success guides";
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);
    private static final Fraction MARGIN = Fraction.of(80, 100);
    private static final CustomerAcquisitionCost CAC = CustomerAcquisitionCost.of(usd(10_000), 20);
    private static final MrrMovement MOVEMENT = MrrMovement.startingWith(usd(10_000))
            .winning(usd(1_000))
            .expanding(usd(800))
            .contracting(usd(300))
            .losing(usd(500))
            .reactivating(usd(200));

    private RevenueEntries() {}

    static List<CatalogEntry> all() {
        return new Entries()
                .at(JourneyStage.RETENTION)
                .add(
                        SUBSCRIPTIONS,
                        MonthlyRecurringRevenue.of(usd(750_000), 1_000),
                        AnnualRecurringRevenue.of(usd(750_000), 1_000))
                .add(
                        SUBSCRIPTIONS,
                        AverageRevenuePerAccount.Method.values(),
                        m -> AverageRevenuePerAccount.of(paidBy(1_000, 950), m))
                .add(
                        SUBSCRIPTIONS,
                        AverageRevenuePerUser.Method.values(),
                        m -> AverageRevenuePerUser.of(paidBy(5_000, 4_500), m))
                .add(SAAS, NetRevenueRetention.Method.values(), m -> NetRevenueRetention.of(window(m), m))
                .add(SAAS, GrossRevenueRetention.Method.values(), m -> GrossRevenueRetention.of(window(m), m))
                .add(SAAS, NetMrrChurnRate.Method.values(), m -> NetMrrChurnRate.of(MOVEMENT, m))
                .add("ChartMogul and SaaS practice", GrossMrrChurnRate.of(MOVEMENT))
                .add(SAAS, QuickRatio.Method.values(), m -> QuickRatio.of(MOVEMENT, m))
                .add(SAAS, MrrGrowthRate.Method.values(), RevenueEntries::growth)
                .add(SAAS, ExpansionMrr.of(MOVEMENT))
                .add(
                        SUCCESS_GUIDES,
                        ExpansionRevenue.Method.values(),
                        m -> ExpansionRevenue.of(new ExpansionSales(usd(800), usd(450)), m))
                .add("the first factor of", AveragePurchaseValue.of(usd(6_000), 120))
                .add(
                        "the second factor of",
                        PurchaseFrequency.Method.values(),
                        m -> PurchaseFrequency.of(new PurchaseCounts(120, 40, Fraction.of(60)), MONTH, m))
                .add(
                        SUCCESS_GUIDES,
                        CustomerRetentionCost.Method.values(),
                        m -> CustomerRetentionCost.of(new RetentionSpend(usd(30_000), CUSTOMERS), m))
                .add(
                        "customer-experience guides",
                        ReturnOnExperienceSpend.Method.values(),
                        m -> ReturnOnExperienceSpend.of(new SpendReturn(usd(60_000), usd(30_000)), m))
                .at(JourneyStage.ACQUISITION)
                .add(
                        SAAS,
                        LtvToCac.of(LifetimeValueEntries.MARGIN, CAC),
                        LtvToCac.of(LifetimeValueEntries.REVENUE, CAC))
                .add(
                        SAAS,
                        CacPayback.of(CAC, PerPeriod.monthly(usd(100)), MARGIN),
                        CacPayback.ofAggregate(usd(10_000), PerPeriod.monthly(usd(2_000)), MARGIN),
                        CacPayback.ofArpa(CAC, AverageRevenuePerAccount.of(usd(100_000), 1_000), MARGIN),
                        CacPayback.withoutMargin(CAC, PerPeriod.monthly(usd(100))))
                .add(
                        "Scale Venture Partners",
                        MagicNumber.Method.values(),
                        m -> MagicNumber.of(usd(1_200_000), usd(1_000_000), usd(500_000), m))
                .at(JourneyStage.RETENTION)
                .add(
                        "venture capital practice, about 2015",
                        RuleOf40.Method.values(),
                        m -> RuleOf40.of(usd(1_300_000), usd(1_000_000), usd(156_000), m))
                .all();
    }

    private static final CustomerMovement CUSTOMERS =
            CustomerMovement.startingWith(580).joining(60).losing(40);

    private static RecurringRevenue paidBy(long payers, long atStart) {
        return new RecurringRevenue(usd(750_000), payers).withPayersAtStart(atStart);
    }

    private static RevenueWindow window(NetRevenueRetention.Method method) {
        return method == NetRevenueRetention.Method.CHAINED ? chained() : RevenueWindow.of(MOVEMENT, YEAR);
    }

    private static RevenueWindow window(GrossRevenueRetention.Method method) {
        return method == GrossRevenueRetention.Method.CHAINED ? chained() : RevenueWindow.of(MOVEMENT, YEAR);
    }

    private static RevenueWindow chained() {
        MrrMovement next = MrrMovement.startingWith(MOVEMENT.closing().toMoney(RoundingMode.UNNECESSARY))
                .expanding(usd(560))
                .losing(usd(224));
        return RevenueWindow.chained(List.of(MOVEMENT, next), MONTH);
    }

    private static MrrGrowthRate growth(MrrGrowthRate.Method method) {
        Period span = method == MrrGrowthRate.Method.CLOSING_OVER_OPENING ? MONTH : YEAR;
        return MrrGrowthRate.of(MrrChange.of(usd(10_000), usd(11_200), span), method);
    }

    private static Money usd(long amount) {
        return Money.of(String.valueOf(amount), "USD");
    }
}
