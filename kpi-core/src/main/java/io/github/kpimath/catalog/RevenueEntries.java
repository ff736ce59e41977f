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
import io.github.kpimath.revenue.RevenuePerExperienceSpend;
import io.github.kpimath.revenue.RevenueWindow;
import io.github.kpimath.revenue.RuleOf40;
import io.github.kpimath.revenue.SpendReturn;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
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
                .at(JourneyStage.COMPANY)
                .add(SAAS, MrrGrowthRate.Method.values(), RevenueEntries::growth)
                .at(JourneyStage.RETENTION)
                .add(SAAS, ExpansionMrr.of(MOVEMENT))
                .add(
                        SUCCESS_GUIDES,
                        ExpansionRevenue.Method.values(),
                        m -> ExpansionRevenue.of(new ExpansionSales(usd(800), usd(450)), m))
                .add("e-commerce practice", AveragePurchaseValue.of(usd(2_000), 40))
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
                        m -> ReturnOnExperienceSpend.of(
                                spendReturn(m == ReturnOnExperienceSpend.Method.GAIN_OVER_SPEND), m))
                .add(
                        "customer-experience guides",
                        RevenuePerExperienceSpend.Method.values(),
                        m -> RevenuePerExperienceSpend.of(
                                spendReturn(m == RevenuePerExperienceSpend.Method.REVENUE_OVER_SPEND), m))
                .at(JourneyStage.ACQUISITION)
                .add(
                        SAAS,
                        LtvToCac.of(LifetimeValueEntries.MARGIN, CAC),
                        LtvToCac.of(LifetimeValueEntries.REVENUE, CAC))
                .add(
                        SAAS,
                        CacPayback.of(CAC, PerPeriod.monthly(usd(100)), MARGIN),
                        CacPayback.ofAggregate(usd(12_000), PerPeriod.monthly(usd(1_000)), MARGIN),
                        CacPayback.ofArpa(CAC, AverageRevenuePerAccount.of(usd(50_000), 1_000), MARGIN),
                        CacPayback.withoutMargin(CAC, PerPeriod.monthly(usd(100))))
                .add(
                        "Scale Venture Partners",
                        MagicNumber.Method.values(),
                        m -> MagicNumber.of(usd(1_200_000), usd(1_000_000), salesSpend(m), m))
                .at(JourneyStage.COMPANY)
                .add(
                        "venture capital practice, about 2015",
                        RuleOf40.Method.values(),
                        m -> RuleOf40.of(usd(1_300_000), usd(1_000_000), profit(m), m))
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
        MrrMovement next = MrrMovement.startingWith(usd(11_200))
                .expanding(usd(1_120))
                .contracting(usd(160))
                .losing(usd(400));
        return RevenueWindow.chained(List.of(MOVEMENT, next), MONTH);
    }

    private static MrrGrowthRate growth(MrrGrowthRate.Method method) {
        MrrChange change = switch (method) {
            case CLOSING_OVER_OPENING -> MrrChange.of(usd(10_000), usd(11_200), MONTH);
            case COMPOUND_MONTHLY -> MrrChange.of(usd(10_000), usd(12_100), Period.ofMonths(2));
            case YEAR_ON_YEAR -> MrrChange.of(usd(10_000), usd(15_000), YEAR);
        };
        return MrrGrowthRate.of(change, method);
    }

    private static SpendReturn spendReturn(boolean lookingBack) {
        return lookingBack ? new SpendReturn(usd(60_000), usd(30_000)) : new SpendReturn(usd(50_000), usd(40_000));
    }

    private static Money salesSpend(MagicNumber.Method method) {
        return usd(method == MagicNumber.Method.SPEND_OF_QUARTER_BEFORE ? 500_000 : 640_000);
    }

    private static Money profit(RuleOf40.Method method) {
        return usd(method == RuleOf40.Method.FREE_CASH_FLOW_MARGIN ? 130_000 : 156_000);
    }

    private static Money usd(long amount) {
        return Money.of(String.valueOf(amount), "USD");
    }
}
