package io.github.kpimath.examples.report.kpis;

import static io.github.kpimath.examples.report.records.RecordFile.CONTRACTS;
import static io.github.kpimath.examples.report.records.RecordFile.CUSTOMERS;
import static io.github.kpimath.examples.report.records.RecordFile.ORDERS;

import io.github.kpimath.examples.report.kpis.Figure.Scope;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CompoundChurnRate;
import io.github.kpimath.retention.CompoundRetentionRate;
import io.github.kpimath.retention.CustomerLifetime;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.retention.CustomersToWin;
import io.github.kpimath.retention.RenewalRate;
import io.github.kpimath.retention.RepeatPurchaseRate;
import io.github.kpimath.retention.RepeatPurchaseRateWithinDays;
import io.github.kpimath.retention.ReplacementRatio;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.retention.RevenueRenewalRate;
import io.github.kpimath.retention.UsageChurnRate;
import io.github.kpimath.retention.UsageRetentionRate;
import io.github.kpimath.value.Fraction;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Who stays. */
record RetentionSection(Context context) implements Section {

    private static final Period YEAR = Period.ofYears(1);
    private static final int MONTHS_PER_YEAR = 12;
    private static final Fraction DAYS_PER_YEAR = Fraction.of(1461, 4);

    @Override
    public List<Figure> of(Facts facts) {
        CustomerMovement movement = facts.customers().movement();
        ChurnRate churn = ChurnRate.of(movement);
        ChurnRate ofStarters = ChurnRate.of(movement, ChurnRate.Method.STARTERS_LOST_OVER_START);
        RetentionRate retention = RetentionRate.of(movement);
        long base = movement.joinersKnown() ? movement.atEnd() : movement.retained();
        Optional<Gap> noJoiners = context.missing(CUSTOMERS).or(() -> AcquisitionSection.noJoiners(facts));
        Optional<Gap> noYear = noPartOfAYear();
        Period known = noYear.isEmpty() ? context.length() : YEAR;
        return List.of(
                context.figure(churn, CUSTOMERS),
                context.figure(ofStarters, CUSTOMERS),
                context.figure(retention, CUSTOMERS),
                context.stated(
                        noJoiners,
                        n -> UsageChurnRate.ofCounts(
                                n.count("customers_inactive"),
                                n.with(movement.atStart()),
                                n.days("inactive_after_days")),
                        "customers_inactive",
                        "inactive_after_days"),
                context.stated(
                        noJoiners,
                        n -> UsageRetentionRate.ofCounts(
                                n.with(movement.atStart()) - n.count("customers_inactive"),
                                n.with(movement.atStart()),
                                n.days("inactive_after_days")),
                        "customers_inactive",
                        "inactive_after_days"),
                context.figure(CompoundChurnRate.of(ofStarters.per(known), YEAR), CUSTOMERS)
                        .unless(noYear),
                context.figure(CompoundRetentionRate.of(retention.per(known), YEAR), CUSTOMERS)
                        .unless(noYear),
                context.figure(ReplacementRatio.of(movement), CUSTOMERS),
                context.figure(CustomersToWin.of(churn, base), CUSTOMERS),
                context.figure(CustomerLifetime.of(facts.customers().lifetimes()), CUSTOMERS),
                context.figure(lifetime(context, facts), CUSTOMERS).about(Scope.within(context.horizon())),
                context.figure(CustomerLifetime.ofChurn(ofStarters.per(context.length()), DAYS_PER_YEAR), CUSTOMERS)
                        .unless(context.withoutMonths()),
                context.figure(RenewalRate.of(facts.contracts().renewals()), CONTRACTS),
                context.figure(RevenueRenewalRate.of(facts.contracts().revenue()), CONTRACTS),
                context.figure(RepeatPurchaseRate.of(facts.purchases().buyers()), ORDERS),
                context.figure(RepeatPurchaseRateWithinDays.of(facts.purchases().soon()), ORDERS)
                        .about(Scope.days(OrderBook.DAYS)),
                new Figure(context.cohorts(facts).pooled(Cohorts.NEXT_MONTH), context.withoutCohorts()));
    }

    static CustomerLifetime lifetime(Context context, Facts facts) {
        return CustomerLifetime.toHorizon(facts.customers().lifetimes(), Horizon.duration(context.horizon()));
    }

    private Optional<Gap> noPartOfAYear() {
        return context.withoutMonths()
                .or(() -> MONTHS_PER_YEAR % context.timeframe().months().orElse(1) == 0
                        ? Optional.empty()
                        : Optional.of(Gap.of("no-part-of-a-year")));
    }
}
