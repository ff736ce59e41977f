package io.github.kpimath.examples.report.kpis;

import static io.github.kpimath.examples.report.records.RecordFile.CUSTOMERS;
import static io.github.kpimath.examples.report.records.RecordFile.ORDERS;

import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.examples.report.kpis.Figure.Scope;
import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerLifetime;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.revenue.AveragePurchaseValue;
import io.github.kpimath.revenue.AverageRevenuePerAccount;
import io.github.kpimath.revenue.CustomerLifetimeValue;
import io.github.kpimath.revenue.DiscountedLifetime;
import io.github.kpimath.revenue.FirstMargin;
import io.github.kpimath.revenue.LifetimeValueInputs.Purchases;
import io.github.kpimath.revenue.LifetimeValueInputs.PurchasesAtMargin;
import io.github.kpimath.revenue.LifetimeValueInputs.PurchasesAtRetention;
import io.github.kpimath.revenue.PurchaseFrequency;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * What a customer is worth, by every definition that the records carry: from purchases with the months that a customer stays on
 * average up to the horizon, at a margin, by the retention rate; from what was paid to date; from the recurring price ÷ churn;
 * and from its margins, discounted.
 */
final class LifetimeValues {

    private static final int DECIMALS = 9;
    /** As long as twelve of this report's months. */
    private static final Fraction DAYS_PER_YEAR = Fraction.of(new BigDecimal("365.2425"));

    private static final Period YEAR = Period.ofMonths(12);

    private final Context context;
    private final Facts facts;
    private final AveragePurchaseValue averagePurchase;
    private final PurchaseFrequency frequency;
    private final AverageRevenuePerAccount arpa;
    private final CustomerLifetime lifetime;
    private final RetentionRate retention;
    private final ChurnRate churn;
    private final Numbers margin;
    private final Numbers discount;

    LifetimeValues(Context context, Facts facts) {
        this.context = context;
        this.facts = facts;
        this.averagePurchase = AveragePurchaseValue.of(facts.purchases().totals());
        this.frequency = RevenueSection.frequency(context, facts);
        this.arpa = AverageRevenuePerAccount.of(facts.customers().recurringAtEnd());
        this.lifetime = RetentionSection.lifetime(context, facts);
        this.retention = RetentionRate.of(facts.customers().movement());
        this.churn = ChurnRate.of(facts.customers().movement(), ChurnRate.Method.STARTERS_LOST_OVER_START);
        this.margin = context.numbers("gross_margin");
        this.discount = context.numbers("gross_margin", "discount_per_month");
    }

    List<Figure> figures() {
        Scope horizon = Scope.within(context.horizon());
        Optional<Gap> noMonthlyPrice = context.inventory()
                .without(CUSTOMERS, "monthly_price")
                .or(context::notOneMonth)
                .or(() -> RevenueSection.restsOn(arpa));
        return List.of(
                new Figure(new CustomerLifetimeValue(purchases()), gapOfPurchases()).about(horizon),
                new Figure(ofMargin(), gapOfMargin()).about(horizon),
                new Figure(atRetention(), noPurchases().or(context::notOneMonth)),
                context.figure(
                        CustomerLifetimeValue.ofHistory(
                                facts.purchases().toDate().total(),
                                facts.purchases().buyersToDate()),
                        ORDERS),
                new Figure(
                        margin.make(n -> CustomerLifetimeValue.ofChurn(
                                arpa, n.fraction("gross_margin"), churn.per(Period.ofMonths(1)))),
                        noMonthlyPrice.or(margin::gap)),
                new Figure(discounted(), noMonthlyPrice.or(discount::gap)),
                new Figure(toAYear(), noMonthlyPrice.or(discount::gap)).about(Scope.within(12)),
                new Figure(
                                discount.make(this::discountedLifetime),
                                context.missing(CUSTOMERS).or(discount::gap).or(() -> RevenueSection.restsOn(lifetime)))
                        .about(horizon),
                new Figure(
                                discount.make(this::byCurve),
                                noMonthlyPrice.or(discount::gap).or(() -> RevenueSection.restsOn(lifetime)))
                        .about(horizon));
    }

    /** Average purchase × orders per buyer and period × periods that a customer stays. */
    private Purchases purchases() {
        Fraction periods = months().dividedBy(Fraction.of(context.length().toTotalMonths()));
        return new Purchases(Formula.result(averagePurchase), context.perPeriod(Formula.result(frequency)), periods);
    }

    CustomerLifetimeValue ofMargin() {
        return margin.make(
                n -> new CustomerLifetimeValue(new PurchasesAtMargin(purchases(), n.fraction("gross_margin"))));
    }

    private CustomerLifetimeValue atRetention() {
        return new CustomerLifetimeValue(new PurchasesAtRetention(
                Formula.result(averagePurchase),
                context.perPeriod(Formula.result(frequency)),
                context.perPeriod(Formula.result(retention))));
    }

    private Kpi discounted() {
        return discount.make(this::discounted);
    }

    /** The months of the survival curve up to the horizon, later ones counting less. */
    private DiscountedLifetime discountedLifetime(Numbers numbers) {
        return DiscountedLifetime.ofTenures(
                facts.customers().lifetimes(),
                PerPeriod.monthly(numbers.fraction("discount_per_month")),
                FirstMargin.AT_END_OF_PERIOD,
                Period.ofMonths(context.horizon()),
                DAYS_PER_YEAR);
    }

    private CustomerLifetimeValue byCurve(Numbers numbers) {
        return CustomerLifetimeValue.ofLifetime(PerPeriod.monthly(aMonth(numbers)), discountedLifetime(numbers));
    }

    private Money aMonth(Numbers numbers) {
        return rounded(arpa).times(numbers.fraction("gross_margin").toBigDecimal());
    }

    private CustomerLifetimeValue discounted(Numbers numbers) {
        return CustomerLifetimeValue.ofRetention(
                PerPeriod.monthly(aMonth(numbers)),
                retention.per(Period.ofMonths(1)),
                PerPeriod.monthly(numbers.fraction("discount_per_month")),
                FirstMargin.AT_END_OF_PERIOD);
    }

    private Kpi toAYear() {
        return discount.make(numbers -> discounted(numbers).toHorizon(YEAR));
    }

    private Optional<Gap> noPurchases() {
        return context.missing(ORDERS, CUSTOMERS).or(() -> RevenueSection.restsOn(averagePurchase));
    }

    private Optional<Gap> gapOfPurchases() {
        return noPurchases()
                .or(() -> RevenueSection.restsOn(lifetime))
                .or(context::withoutMonths)
                .or(() -> months().isZero() ? Optional.of(Gap.of("short-lifetime")) : Optional.empty());
    }

    Optional<Gap> gapOfMargin() {
        return gapOfPurchases().or(margin::gap);
    }

    /** The curve is right to about 15 digits: what is beyond the ninth decimal of a month is no more than noise. */
    private Fraction months() {
        return lifetime.isDefined()
                ? Fraction.of(Fraction.of(lifetime.duration().toNanos(), Customer.MONTH.toNanos())
                        .toBigDecimal(DECIMALS, RoundingMode.HALF_EVEN))
                : Fraction.ZERO;
    }

    /** An amount that can be multiplied again; nothing where there is none. */
    static Money rounded(MoneyKpi kpi) {
        return kpi.isDefined() ? kpi.amount(RoundingMode.HALF_EVEN) : Money.zero(kpi.currency());
    }
}
