package io.github.kpimath.examples.report.kpis;

import static io.github.kpimath.examples.report.records.RecordFile.CUSTOMERS;
import static io.github.kpimath.examples.report.records.RecordFile.ORDERS;

import io.github.kpimath.Kpi;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.examples.report.kpis.Figure.Scope;
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
import io.github.kpimath.revenue.PurchaseFrequency;
import io.github.kpimath.revenue.QuickRatio;
import io.github.kpimath.revenue.RecurringRevenue;
import io.github.kpimath.revenue.RetentionSpend;
import io.github.kpimath.revenue.ReturnOnExperienceSpend;
import io.github.kpimath.revenue.RevenuePerExperienceSpend;
import io.github.kpimath.revenue.RuleOf40;
import io.github.kpimath.revenue.SpendReturn;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.PerPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What customers pay, what they are worth, and what they cost. */
record RevenueSection(Context context) implements Section {

    @Override
    public List<Figure> of(Facts facts) {
        List<Figure> figures = new ArrayList<>(recurring(facts));
        figures.addAll(new LifetimeValues(context, facts).figures());
        figures.addAll(costs(facts));
        figures.addAll(new ContractFigures(context).figures());
        return figures;
    }

    private List<Figure> recurring(Facts facts) {
        Optional<Gap> noPrices = context.inventory().without(CUSTOMERS, "monthly_price");
        Optional<Gap> noPricesAtStart = noPrices.or(() -> context.inventory().without(CUSTOMERS, "price_at_start"));
        Optional<Gap> noWindow = noPricesAtStart.or(context::withoutMonths);
        RecurringRevenue atStart = facts.customers().recurringAtStart();
        RecurringRevenue atEnd = facts.customers().recurringAtEnd();
        MrrMovement mrr = facts.customers().mrr();
        ExpansionSales sales = facts.purchases().ofExisting().withRecurringIncrease(mrr);
        return List.of(
                new Figure(MonthlyRecurringRevenue.of(atStart), noPrices).about(Scope.START),
                new Figure(MonthlyRecurringRevenue.of(atEnd), noPrices).about(Scope.END),
                new Figure(AnnualRecurringRevenue.of(atEnd), noPrices),
                new Figure(AverageRevenuePerAccount.of(atEnd), noPrices),
                context.stated(
                        noPrices,
                        n -> AverageRevenuePerUser.of(n.with(atEnd.perMonth()), n.count("paying_users")),
                        "paying_users"),
                new Figure(ExpansionMrr.of(mrr), noPricesAtStart),
                new Figure(ExpansionRevenue.of(sales), noPricesAtStart.or(() -> context.missing(ORDERS))),
                new Figure(NetRevenueRetention.of(mrr, context.length()), noWindow),
                new Figure(GrossRevenueRetention.of(mrr, context.length()), noWindow),
                new Figure(NetMrrChurnRate.of(mrr), noPricesAtStart),
                new Figure(GrossMrrChurnRate.of(mrr), noPricesAtStart),
                new Figure(QuickRatio.of(mrr), noPricesAtStart),
                new Figure(MrrGrowthRate.of(MrrChange.from(mrr, context.length())), noWindow),
                context.figure(AveragePurchaseValue.of(facts.purchases().totals()), ORDERS),
                context.figure(frequency(context, facts), ORDERS));
    }

    static PurchaseFrequency frequency(Context context, Facts facts) {
        return PurchaseFrequency.ofCounts(
                facts.purchases().totals().purchases(),
                facts.purchases().buyers().buyers(),
                context.length());
    }

    private List<Figure> costs(Facts facts) {
        Optional<Gap> noSpend = context.withoutSpend()
                .or(() -> context.missing(CUSTOMERS))
                .or(() -> AcquisitionSection.noJoiners(facts));
        Optional<Gap> noPrices = context.inventory().without(CUSTOMERS, "monthly_price");
        CustomerAcquisitionCost cac = AcquisitionSection.cost(facts);
        CustomerMovement movement = facts.customers().movement();
        Numbers margin = context.numbers("gross_margin");
        AverageRevenuePerAccount ofNew = ofNew(facts.customers());
        RetentionSpend kept =
                movement.joinersKnown() ? facts.retentionSpend().withCustomers(movement) : facts.retentionSpend();
        LifetimeValues values = new LifetimeValues(context, facts);
        return List.of(
                new Figure(CustomerRetentionCost.of(kept), noSpend),
                context.stated(
                        n -> ReturnOnExperienceSpend.of(
                                new SpendReturn(n.money("experience_gain"), n.money("experience_spend"))),
                        "experience_gain",
                        "experience_spend"),
                context.stated(
                        n -> RevenuePerExperienceSpend.of(
                                new SpendReturn(n.money("experience_gain"), n.money("experience_spend"))),
                        "experience_gain",
                        "experience_spend"),
                new Figure(
                        LtvToCac.of(values.ofMargin(), cac),
                        values.gapOfMargin().or(() -> noSpend)),
                new Figure(
                        margin.make(n -> CacPayback.of(
                                cac, PerPeriod.monthly(LifetimeValues.rounded(ofNew)), n.fraction("gross_margin"))),
                        margin.gap().or(() -> noSpend).or(() -> noPrices).or(() -> restsOn(ofNew))),
                context.stated(
                        n -> MagicNumber.of(
                                n.money("revenue_of_quarter"),
                                n.money("revenue_of_quarter_before"),
                                n.money("acquisition_spend_of_quarter_before")),
                        "revenue_of_quarter",
                        "revenue_of_quarter_before",
                        "acquisition_spend_of_quarter_before"),
                context.stated(
                        n -> RuleOf40.of(
                                n.money("revenue_of_year"),
                                n.money("revenue_of_year_before"),
                                n.money("ebitda_of_year")),
                        "revenue_of_year",
                        "revenue_of_year_before",
                        "ebitda_of_year"));
    }

    /** What new customers pay on average; nothing where nobody is new, or new ones do not pay. */
    private static AverageRevenuePerAccount ofNew(Customers customers) {
        ExactMoney won = customers.mrr().won();
        long joined = won.isZero() ? 0 : customers.movement().joined();
        return AverageRevenuePerAccount.of(joined == 0 ? ExactMoney.zero(won.currency()) : won, joined);
    }

    static Optional<Gap> restsOn(Kpi kpi) {
        return kpi.isDefined() ? Optional.empty() : Optional.of(Gap.restsOn(kpi));
    }
}
