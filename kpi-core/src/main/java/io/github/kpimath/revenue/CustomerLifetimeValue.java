package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.money;
import static io.github.kpimath.Formula.number;
import static io.github.kpimath.Formula.percentage;
import static io.github.kpimath.Formula.result;
import static io.github.kpimath.retention.LifetimeInputs.notesOnStayByChurn;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Leaf;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.Note;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.revenue.LifetimeValueInputs.ArpaOverChurn;
import io.github.kpimath.revenue.LifetimeValueInputs.Discounted;
import io.github.kpimath.revenue.LifetimeValueInputs.Purchases;
import io.github.kpimath.revenue.LifetimeValueInputs.PurchasesAtRetention;
import io.github.kpimath.revenue.ModelledValueInputs.PredictedRevenue;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;
import java.util.List;

/**
 * What is a customer worth over the whole relation? Customer Lifetime Value (CLV, LTV).
 *
 * <p><b>Formula</b> average purchase × purchases per period × lifespan in periods.
 *
 * <p><b>Unit and range</b> money per customer. High is good.
 *
 * <p><b>Example</b> $50 a purchase, 3 purchases a month, 24 months: $3,600.
 *
 * <pre>{@code
 * CustomerLifetimeValue.ofPurchases(Money.of("50", "USD"), PerPeriod.monthly(3), Period.ofMonths(24))
 *         .amount(RoundingMode.HALF_EVEN);   // USD 3600.00
 * }</pre>
 *
 * <p><b>Variants</b> need different inputs, and so the inputs are the variant; see {@link Method} and the factories.
 *
 * <p><b>Undefined</b> when churn is zero (retention 100 %) and there is neither a discount nor a horizon, and when the churn,
 * retention or lifetime it rests on is undefined. <b>Pooling</b> it is derived: pool the evidence of its inputs, then derive.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>Against the acquisition cost stands the margin, not the revenue.
 *   <li>Visits are not purchases; discounts to new customers count in the acquisition cost or here, not twice.
 *   <li>Refunds are deducted; where they exceed purchases, the value is negative and kept: a mean without such customers is too high.
 *   <li>All inputs are of one period: they carry it ({@link PerPeriod}), and unequal periods are refused.
 *   <li>The lifespan is not the mean age of those who left.
 *   <li>One retention rate for all underrates old customers: those who leave easily leave first. {@link DiscountedLifetime} does not.
 * </ul>
 *
 * <p><b>Source</b> customer-success guides; discounting: Gupta and Lehmann, "Customers as Assets", 2003; models: Fader, Hardie
 * and Lee. Immutable and thread-safe.
 *
 * @param inputs what it is computed from
 */
public record CustomerLifetimeValue(LifetimeValueInputs inputs) implements MoneyKpi {

    /** The definitions in use. The inputs decide. */
    public enum Method implements Definition {
        /** Average purchase × purchases per period × lifespan: revenue. */
        REVENUE,
        /** The same × gross margin. */
        MARGIN,
        /** Average purchase × purchases per period ÷ (1 − retention rate): revenue. */
        REVENUE_AT_RETENTION,
        /** The same × gross margin. */
        MARGIN_AT_RETENTION,
        /** What customers paid to date, in their whole history ÷ customers: revenue, looking back. */
        HISTORIC,
        /** Revenue per account × gross margin ÷ churn rate. */
        ARPA_OVER_CHURN,
        /** Margin × r ÷ (1 + d − r), the first margin at the end of period 1. Gupta and Lehmann. */
        DISCOUNTED,
        /** Margin × (1 + d) ÷ (1 + d − r), the first margin at once. */
        DISCOUNTED_FIRST_AT_ONCE,
        /** The sum of margin × (r ÷ (1 + d))^t for t = 1 to the horizon. */
        DISCOUNTED_TO_HORIZON,
        /** The sum of margin × (r ÷ (1 + d))^t for t = 0 to the horizon less one. */
        DISCOUNTED_TO_HORIZON_FIRST_AT_ONCE,
        /** Margin × the periods that the Kaplan–Meier curve of tenures lets expect to a horizon. */
        SURVIVAL_CURVE,
        /** Margin × the periods that the shifted-beta-geometric model of contracts lets expect. */
        CONTRACT_MODEL,
        /** The purchases that BG/NBD or Pareto/NBD predicts × their value by gamma-gamma: revenue. */
        PURCHASE_MODEL,
        /** The same × gross margin. */
        PURCHASE_MODEL_AT_MARGIN;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "clv", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param inputs what it is computed from
     * @throws NullPointerException if the inputs are null
     */
    public CustomerLifetimeValue {
        requireNonNull(inputs, "inputs");
    }

    /**
     * Revenue: average purchase × purchases per period × lifespan.
     *
     * @param averagePurchase the mean value of a purchase, refunds deducted
     * @param frequency purchases per period, at least 0
     * @param lifespan how long a customer stays, in months or years if the frequency is, in days or weeks if that is
     * @return the lifetime value
     * @throws IllegalArgumentException if the frequency is negative, or the lifespan is not positive or not of the same unit
     *     of time
     */
    public static CustomerLifetimeValue ofPurchases(
            Money averagePurchase, PerPeriod<Fraction> frequency, Period lifespan) {
        return new CustomerLifetimeValue(new Purchases(
                money("average-purchase", averagePurchase), stated(frequency), frequency.periodsIn(lifespan)));
    }

    /**
     * Revenue, resting on what was measured: average purchase × purchase frequency × lifespan.
     *
     * @param averagePurchase the measured mean value of a purchase
     * @param frequency the measured purchases per period
     * @param lifespan how many units of time a customer stays, at least 0; a measured one is seldom a whole number
     * @param unit the unit, in months or years if the frequency's period is, in days or weeks if that is
     * @return the lifetime value
     * @throws IllegalArgumentException if the lifespan is negative, or the units of time do not fit
     */
    public static CustomerLifetimeValue ofPurchases(
            AveragePurchaseValue averagePurchase, PurchaseFrequency frequency, Fraction lifespan, Period unit) {
        PerPeriod<Leaf> measured = PerPeriod.of(result(frequency), frequency.period());
        return new CustomerLifetimeValue(
                new Purchases(result(averagePurchase), measured, lifespan.times(measured.periodsIn(unit))));
    }

    /**
     * Revenue: average purchase × purchases per period ÷ (1 − a measured retention rate).
     *
     * @param averagePurchase the mean value of a purchase, refunds deducted
     * @param frequency purchases per period, at least 0
     * @param retention the retention rate per the same period, at most 100 %
     * @return the lifetime value; undefined at a retention of 100 %
     * @throws IllegalArgumentException if an input is out of its range or the periods differ
     */
    public static CustomerLifetimeValue ofPurchasesAtRetention(
            Money averagePurchase, PerPeriod<Fraction> frequency, PerPeriod<RetentionRate> retention) {
        return new CustomerLifetimeValue(new PurchasesAtRetention(
                money("average-purchase", averagePurchase),
                stated(frequency),
                leaf(result(retention.value()), retention)));
    }

    /**
     * Revenue, resting on what was measured: average purchase × purchase frequency ÷ (1 − retention rate).
     *
     * @param averagePurchase the measured mean value of a purchase
     * @param frequency the measured purchases per period
     * @param retention the retention rate per the same period, at most 100 %
     * @return the lifetime value; undefined at a retention of 100 %
     * @throws IllegalArgumentException if the retention is more, or the periods differ
     */
    public static CustomerLifetimeValue ofPurchasesAtRetention(
            AveragePurchaseValue averagePurchase, PurchaseFrequency frequency, PerPeriod<RetentionRate> retention) {
        return new CustomerLifetimeValue(new PurchasesAtRetention(
                result(averagePurchase),
                PerPeriod.of(result(frequency), frequency.period()),
                leaf(result(retention.value()), retention)));
    }

    /**
     * Revenue: average purchase × purchases per period ÷ (1 − a stated retention rate).
     *
     * @param averagePurchase the mean value of a purchase, refunds deducted
     * @param frequency purchases per period, at least 0
     * @param retention the retention rate per the same period, 0 to 1
     * @return the lifetime value; undefined at a retention of 100 %
     * @throws IllegalArgumentException if an input is out of its range or the periods differ
     */
    public static CustomerLifetimeValue ofPurchasesAtStatedRetention(
            Money averagePurchase, PerPeriod<Fraction> frequency, PerPeriod<Fraction> retention) {
        return new CustomerLifetimeValue(new PurchasesAtRetention(
                money("average-purchase", averagePurchase),
                stated(frequency),
                leaf(percentage("retention-rate", retention.value()), retention)));
    }

    /**
     * Historic revenue: what customers paid to date ÷ customers.
     *
     * @param paid all that they paid in their whole history, refunds deducted
     * @param customers how many they are; 1 for the value of one customer
     * @return the lifetime value to date; undefined for no customers
     * @throws IllegalArgumentException if the number is negative
     */
    public static CustomerLifetimeValue ofHistory(Money paid, long customers) {
        return new CustomerLifetimeValue(new LifetimeValueInputs.PaidToDate(paid, customers));
    }

    /**
     * Revenue per account × gross margin ÷ a measured churn rate.
     *
     * @param arpa average recurring revenue per account and period
     * @param grossMargin the share of revenue that is left after direct costs, at most 1
     * @param churn the churn rate per the same period: {@code churn.per(Period.ofMonths(1))}
     * @return the lifetime value
     * @throws IllegalArgumentException if the margin is out of its range, the churn above 100 %, or the periods differ
     */
    public static CustomerLifetimeValue ofChurn(
            PerPeriod<Money> arpa, Fraction grossMargin, PerPeriod<ChurnRate> churn) {
        return new CustomerLifetimeValue(new ArpaOverChurn(
                leaf(money("arpa", arpa.value()), arpa), grossMargin, leaf(result(churn.value()), churn)));
    }

    /**
     * Measured revenue per account × gross margin ÷ a measured churn rate per month.
     *
     * @param arpa average recurring revenue per account and month
     * @param grossMargin the share of revenue that is left after direct costs, at most 1
     * @param churn the churn rate per month: {@code churn.per(Period.ofMonths(1))}
     * @return the lifetime value
     * @throws IllegalArgumentException if the margin is out of its range, or the churn above 100 % or not per month
     */
    public static CustomerLifetimeValue ofChurn(
            AverageRevenuePerAccount arpa, Fraction grossMargin, PerPeriod<ChurnRate> churn) {
        return new CustomerLifetimeValue(new ArpaOverChurn(
                PerPeriod.monthly((Leaf) result(arpa)), grossMargin, leaf(result(churn.value()), churn)));
    }

    /**
     * Revenue per account × gross margin ÷ a stated churn rate.
     *
     * @param arpa average recurring revenue per account and period
     * @param grossMargin the share of revenue that is left after direct costs, at most 1
     * @param churn the churn rate per the same period, 0 to 1: {@code PerPeriod.monthly(Fraction.parse("5%"))}
     * @return the lifetime value
     * @throws IllegalArgumentException if the margin or the churn is out of its range or the periods differ
     */
    public static CustomerLifetimeValue ofStatedChurn(
            PerPeriod<Money> arpa, Fraction grossMargin, PerPeriod<Fraction> churn) {
        return new CustomerLifetimeValue(new ArpaOverChurn(
                leaf(money("arpa", arpa.value()), arpa),
                grossMargin,
                leaf(percentage("churn-rate", churn.value()), churn)));
    }

    /**
     * Discounted margins of all periods to come, from a measured retention rate.
     *
     * @param margin the margin of a customer per period
     * @param retention the retention rate per the same period, at most 100 %
     * @param discount the discount rate per the same period, at least 0
     * @param first when the first margin comes in
     * @return the lifetime value
     * @throws IllegalArgumentException if a rate is out of its range or the periods differ
     */
    public static CustomerLifetimeValue ofRetention(
            PerPeriod<Money> margin,
            PerPeriod<RetentionRate> retention,
            PerPeriod<Fraction> discount,
            FirstMargin first) {
        return new CustomerLifetimeValue(
                new Discounted(margin, leaf(result(retention.value()), retention), discount, first));
    }

    /**
     * Discounted margins of all periods to come, from a stated retention rate.
     *
     * @param margin the margin of a customer per period
     * @param retention the retention rate per the same period, 0 to 1
     * @param discount the discount rate per the same period, at least 0
     * @param first when the first margin comes in
     * @return the lifetime value
     * @throws IllegalArgumentException if a rate is out of its range or the periods differ
     */
    public static CustomerLifetimeValue ofStatedRetention(
            PerPeriod<Money> margin, PerPeriod<Fraction> retention, PerPeriod<Fraction> discount, FirstMargin first) {
        return new CustomerLifetimeValue(new Discounted(
                margin, leaf(percentage("retention-rate", retention.value()), retention), discount, first));
    }

    /**
     * Margin × the periods that a survival curve or a model of contracts lets expect.
     *
     * @param margin the margin of a customer per period
     * @param lifetime for how many of these periods he is expected to pay
     * @return the lifetime value; undefined where the lifetime is
     * @throws IllegalArgumentException if the periods differ
     */
    public static CustomerLifetimeValue ofLifetime(PerPeriod<Money> margin, DiscountedLifetime lifetime) {
        return new CustomerLifetimeValue(new ModelledValueInputs.MarginOverLifetime(margin, lifetime));
    }

    /**
     * Revenue of one customer without contract: the purchases predicted to a horizon × what he is expected to spend in each.
     *
     * @param purchases how many purchases are expected of the customer
     * @param value what he is expected to spend in each, by the same repeat purchases, with or without the first one
     * @return the lifetime value within the horizon of the prediction, not discounted
     * @throws IllegalArgumentException if the two know different numbers of purchases
     */
    public static CustomerLifetimeValue ofPrediction(PredictedPurchases purchases, ExpectedPurchaseValue value) {
        return new CustomerLifetimeValue(new PredictedRevenue(purchases, value));
    }

    /**
     * Margin of one customer without contract: predicted purchases × expected value × gross margin.
     *
     * @param purchases how many purchases are expected of the customer
     * @param value what he is expected to spend in each
     * @param grossMargin the share of revenue that is left after direct costs, at most 1
     * @return the lifetime value within the horizon of the prediction, not discounted
     * @throws IllegalArgumentException if the two know different numbers of purchases, or the margin is out of its range
     */
    public static CustomerLifetimeValue ofPrediction(
            PredictedPurchases purchases, ExpectedPurchaseValue value, Fraction grossMargin) {
        return new CustomerLifetimeValue(
                new ModelledValueInputs.PredictedMargin(new PredictedRevenue(purchases, value), grossMargin));
    }

    /**
     * The same as a margin, which is what stands against the acquisition cost.
     *
     * @param grossMargin the share of revenue that is left after direct costs, at most 1; below 0 where sales lose money
     * @return the lifetime value × gross margin
     * @throws IllegalArgumentException if this is not revenue from purchases, or the margin is out of its range
     */
    public CustomerLifetimeValue atMargin(Fraction grossMargin) {
        return new CustomerLifetimeValue(new LifetimeValueInputs.PurchasesAtMargin(inputs, grossMargin));
    }

    /**
     * The same with a horizon: only the margins of the periods up to it count, also without churn and discount.
     *
     * @param horizon how far to look, a whole number of the periods, 1 to 12,000
     * @return the lifetime value to the horizon
     * @throws IllegalArgumentException if the horizon is not such a number of periods
     * @throws IllegalStateException if this is not a discounted lifetime value without horizon
     */
    public CustomerLifetimeValue toHorizon(Period horizon) {
        if (inputs instanceof Discounted discounted) {
            return new CustomerLifetimeValue(new LifetimeValueInputs.DiscountedToHorizon(discounted, horizon));
        }
        throw new IllegalStateException("only a discounted lifetime value takes a horizon, not "
                + definition().id());
    }

    @Override
    public Method definition() {
        return inputs.definition();
    }

    @Override
    public List<Note> notes() {
        return inputs instanceof ArpaOverChurn by
                ? notesOnStayByChurn(by.churn().value())
                : List.of();
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return MoneyKpi.super.isComparableWith(other)
                && other instanceof CustomerLifetimeValue that
                && inputs.isComparableWith(that.inputs);
    }

    @Override
    public Formula formula() {
        return inputs.formula();
    }

    /** Whether it counts revenue, from which the cost of serving the customer is not yet taken. */
    boolean isRevenue() {
        return switch (definition()) {
            case REVENUE, REVENUE_AT_RETENTION, HISTORIC, PURCHASE_MODEL -> true;
            default -> false;
        };
    }

    private static PerPeriod<Leaf> stated(PerPeriod<Fraction> frequency) {
        return leaf(number("purchases-per-period", frequency.value()), frequency);
    }

    private static PerPeriod<Leaf> leaf(Leaf rate, PerPeriod<?> tagged) {
        return PerPeriod.of(rate, tagged.period());
    }
}
