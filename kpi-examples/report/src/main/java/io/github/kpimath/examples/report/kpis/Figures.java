package io.github.kpimath.examples.report.kpis;

import static io.github.kpimath.examples.report.records.RecordFile.ANSWERS;
import static io.github.kpimath.examples.report.records.RecordFile.CUSTOMERS;
import static io.github.kpimath.examples.report.records.RecordFile.FIRST_VALUES;
import static io.github.kpimath.examples.report.records.RecordFile.ORDERS;
import static io.github.kpimath.examples.report.records.RecordFile.SPEND;

import io.github.kpimath.Kpi;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.engagement.TimeToValue;
import io.github.kpimath.examples.report.kpis.Figure.Scope;
import io.github.kpimath.examples.report.records.Answer.Question;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.retention.CustomersToWin;
import io.github.kpimath.retention.RepeatPurchaseRate;
import io.github.kpimath.retention.ReplacementRatio;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.revenue.AveragePurchaseValue;
import io.github.kpimath.revenue.AverageRevenuePerAccount;
import io.github.kpimath.revenue.MonthlyRecurringRevenue;
import io.github.kpimath.survey.CustomerEffortScore;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.EmployeeNetPromoterScore;
import io.github.kpimath.survey.NetPromoterScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From evidence to KPIs: one line for each figure of the report, in its order. */
final class Figures {

    private static final List<Integer> MONTHS = List.of(12, 24, 36, 48, 60, 72);

    private final Inventory inventory;
    private final Timeframe timeframe;
    private final int horizon;
    private final Optional<Gap> noSpend;

    /** The figures of a segment need a file of spend that tells segments apart: spend of all is nobody's. */
    Figures(Inventory inventory, Timeframe timeframe, int horizon, Optional<String> segmentBy) {
        this.inventory = inventory;
        this.timeframe = timeframe;
        this.horizon = horizon;
        this.noSpend = segmentBy.map(column -> inventory.without(SPEND, column)).orElse(inventory.without(SPEND));
    }

    List<Figure> of(Facts facts) {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(ofCustomers(facts));
        figures.addAll(ofAnswers(facts));
        figures.addAll(ofMoney(facts));
        figures.add(new Figure(TimeToValue.of(facts.firstValues()), inventory.without(FIRST_VALUES)));
        return figures;
    }

    private List<Figure> ofCustomers(Facts facts) {
        Optional<Gap> gap = inventory.without(CUSTOMERS);
        CustomerMovement movement = facts.movement();
        ChurnRate churn = ChurnRate.of(movement);
        long base = movement.joinersKnown() ? movement.atEnd() : movement.retained();
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure(churn, gap),
                new Figure(RetentionRate.of(movement), gap),
                new Figure(ReplacementRatio.of(movement), gap),
                new Figure(CustomersToWin.of(churn, base), gap),
                new Figure(new MedianLifetime(facts.lifetimes()), gap),
                new Figure(lifetime(facts), gap).about(Scope.within(horizon))));
        if (gap.isEmpty()) {
            for (int months : MONTHS) {
                StillThere share = new StillThere(facts.lifetimes(), months);
                figures.add(new Figure(share, gap).about(Scope.months(months)));
            }
        }
        return figures;
    }

    private List<Figure> ofAnswers(Facts facts) {
        Optional<Gap> gap = inventory.without(ANSWERS);
        CustomerEffortScore effort = CustomerEffortScore.of(facts.answersTo(Question.CES));
        return List.of(
                new Figure(NetPromoterScore.of(facts.answersTo(Question.NPS)), gap),
                new Figure(EmployeeNetPromoterScore.of(facts.answersTo(Question.ENPS)), gap),
                new Figure(CustomerSatisfaction.of(facts.answersTo(Question.CSAT)), gap),
                new Figure(effort, gap),
                new Figure(effort.mean(), gap).about(Scope.EFFORT));
    }

    private List<Figure> ofMoney(Facts facts) {
        Optional<Gap> noOrders = inventory.without(ORDERS);
        Optional<Gap> noPrices = inventory.without(CUSTOMERS, "monthly_price");
        return List.of(
                new Figure(
                        CustomerAcquisitionCost.of(
                                facts.acquisitionSpend(), facts.movement().joined()),
                        noSpend.or(() -> inventory.without(CUSTOMERS)).or(() -> noJoiners(facts.movement()))),
                new Figure(RepeatPurchaseRate.of(facts.buyers()), noOrders),
                new Figure(AveragePurchaseValue.of(facts.purchases()), noOrders),
                new Figure(MonthlyRecurringRevenue.of(facts.recurringAtStart()), noPrices).about(Scope.START),
                new Figure(MonthlyRecurringRevenue.of(facts.recurringAtEnd()), noPrices).about(Scope.END),
                new Figure(AverageRevenuePerAccount.of(facts.recurringAtEnd()), noPrices),
                lifetimeValue(facts, noOrders));
    }

    private static Optional<Gap> noJoiners(CustomerMovement movement) {
        return movement.joinersKnown() ? Optional.empty() : Optional.of(Gap.of("no-joiners"));
    }

    private CustomerLifetime lifetime(Facts facts) {
        return new CustomerLifetime(facts.lifetimes(), horizon);
    }

    private Figure lifetimeValue(Facts facts, Optional<Gap> noOrders) {
        LifetimeValue value = new LifetimeValue(facts, lifetime(facts), timeframe);
        Optional<Gap> gap = noOrders.or(() -> inventory.without(CUSTOMERS)).or(value::gap);
        Kpi kpi = gap.isEmpty()
                ? value.measured()
                : LifetimeValue.ofNobody(facts.purchases().total().currency());
        return new Figure(kpi, gap).about(Scope.within(horizon));
    }
}
