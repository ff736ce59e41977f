package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.constant;
import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.money;
import static io.github.kpimath.Formula.number;
import static io.github.kpimath.Formula.percentage;
import static io.github.kpimath.internal.Inputs.requireNamed;
import static io.github.kpimath.internal.Inputs.requireRate;
import static io.github.kpimath.internal.Inputs.requireWithin;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Formula;
import io.github.kpimath.Leaf;
import io.github.kpimath.internal.Powers;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.io.Serializable;
import java.time.Period;
import java.util.Optional;

/**
 * What a {@link CustomerLifetimeValue} is computed from: one record for each way, which knows its formula. Use the factories of
 * {@code CustomerLifetimeValue}. Immutable and thread-safe.
 */
public sealed interface LifetimeValueInputs extends Serializable
        permits LifetimeValueInputs.Purchases,
                LifetimeValueInputs.PurchasesAtMargin,
                LifetimeValueInputs.PurchasesAtRetention,
                LifetimeValueInputs.PaidToDate,
                LifetimeValueInputs.ArpaOverChurn,
                LifetimeValueInputs.Discounted,
                LifetimeValueInputs.DiscountedToHorizon,
                ModelledValueInputs {

    /**
     * The formula of these inputs.
     *
     * @return the formula, in money
     */
    Formula formula();

    /**
     * The name of this way.
     *
     * @return the definition
     */
    CustomerLifetimeValue.Method definition();

    /**
     * How many periods ahead are looked at, and of what length.
     *
     * @return the horizon, or empty where there is none
     */
    default Optional<PerPeriod<Fraction>> periodsLookedAt() {
        return Optional.empty();
    }

    /**
     * Whether figures of two inputs of one definition may be set side by side.
     *
     * @param other other inputs of the same definition
     * @return false where they look differently far ahead
     */
    default boolean isComparableWith(LifetimeValueInputs other) {
        return periodsLookedAt().equals(other.periodsLookedAt());
    }

    /**
     * Revenue from purchases.
     *
     * @param averagePurchase the mean value of a purchase, stated or measured; negative where more was refunded than bought
     * @param frequency purchases per period, stated or measured
     * @param lifespan how many of these periods a customer stays
     */
    record Purchases(Leaf averagePurchase, PerPeriod<Leaf> frequency, Fraction lifespan)
            implements LifetimeValueInputs {

        /**
         * Checks.
         *
         * @param averagePurchase the mean value of a purchase, stated or measured; negative where more was refunded than bought
         * @param frequency purchases per period, stated or measured
         * @param lifespan how many of these periods a customer stays
         * @throws IllegalArgumentException if an input is out of its range
         */
        public Purchases {
            requireNamed("averagePurchase", averagePurchase, "average-purchase");
            requireFrequency(frequency.value());
            requireWithin("lifespan", lifespan, Fraction.ZERO, null);
        }

        @Override
        public Formula formula() {
            return averagePurchase.times(frequency.value()).times(number("lifespan-periods", lifespan));
        }

        @Override
        public CustomerLifetimeValue.Method definition() {
            return CustomerLifetimeValue.Method.REVENUE;
        }
    }

    /**
     * Margin from purchases.
     *
     * @param purchases the revenue, over a lifespan or at a retention rate
     * @param grossMargin the share of it that is left after direct costs
     */
    record PurchasesAtMargin(LifetimeValueInputs purchases, Fraction grossMargin) implements LifetimeValueInputs {

        /**
         * Checks.
         *
         * @param purchases the revenue, over a lifespan or at a retention rate
         * @param grossMargin the share of it that is left after direct costs
         * @throws IllegalArgumentException if the revenue is not one from purchases, or the margin is more than 1
         */
        public PurchasesAtMargin {
            requireNonNull(purchases, "purchases");
            if (!(purchases instanceof Purchases || purchases instanceof PurchasesAtRetention)) {
                throw new IllegalArgumentException("purchases are "
                        + purchases.definition().id() + ": only revenue from purchases takes a margin");
            }
            requireWithin("grossMargin", grossMargin, null, Fraction.ONE);
        }

        @Override
        public Formula formula() {
            return purchases.formula().times(percentage("gross-margin", grossMargin));
        }

        @Override
        public CustomerLifetimeValue.Method definition() {
            return purchases instanceof Purchases
                    ? CustomerLifetimeValue.Method.MARGIN
                    : CustomerLifetimeValue.Method.MARGIN_AT_RETENTION;
        }
    }

    /**
     * Revenue from purchases for as long as the retention rate lets expect.
     *
     * @param averagePurchase the mean value of a purchase, stated or measured; negative where more was refunded than bought
     * @param frequency purchases per period, stated or measured
     * @param retention the retention rate per the same period
     */
    record PurchasesAtRetention(Leaf averagePurchase, PerPeriod<Leaf> frequency, PerPeriod<Leaf> retention)
            implements LifetimeValueInputs {

        /**
         * Checks.
         *
         * @param averagePurchase the mean value of a purchase, stated or measured; negative where more was refunded than bought
         * @param frequency purchases per period, stated or measured
         * @param retention the retention rate per the same period
         * @throws IllegalArgumentException if an input is out of its range or the periods differ
         */
        public PurchasesAtRetention {
            requireNamed("averagePurchase", averagePurchase, "average-purchase");
            requireFrequency(frequency.value());
            requireRetention(retention.value());
            frequency.requireSamePeriod(retention, "frequency and retention");
        }

        @Override
        public Formula formula() {
            return averagePurchase.times(frequency.value()).over(constant(1).minus(retention.value()), "no-churn");
        }

        @Override
        public CustomerLifetimeValue.Method definition() {
            return CustomerLifetimeValue.Method.REVENUE_AT_RETENTION;
        }
    }

    /**
     * What customers have paid to date.
     *
     * @param paid all that they paid in their whole history, refunds deducted
     * @param customers how many they are
     */
    record PaidToDate(Money paid, long customers) implements LifetimeValueInputs {

        /**
         * Checks.
         *
         * @param paid all that they paid in their whole history, refunds deducted
         * @param customers how many they are
         * @throws IllegalArgumentException if the number is negative
         */
        public PaidToDate {
            requireNonNull(paid, "paid");
            if (customers < 0) {
                throw new IllegalArgumentException("customers " + customers + " is outside 0.." + Long.MAX_VALUE);
            }
        }

        @Override
        public Formula formula() {
            return money("paid-to-date", paid).over(count("customers", customers));
        }

        @Override
        public CustomerLifetimeValue.Method definition() {
            return CustomerLifetimeValue.Method.HISTORIC;
        }
    }

    /**
     * Margin per account over churn.
     *
     * @param arpa average recurring revenue per account and period
     * @param grossMargin the share of it that is left after direct costs
     * @param churn the churn rate per the same period
     */
    record ArpaOverChurn(PerPeriod<Leaf> arpa, Fraction grossMargin, PerPeriod<Leaf> churn)
            implements LifetimeValueInputs {

        /**
         * Checks.
         *
         * @param arpa average recurring revenue per account and period
         * @param grossMargin the share of it that is left after direct costs
         * @param churn the churn rate per the same period
         * @throws IllegalArgumentException if an input is out of its range or the periods differ
         */
        public ArpaOverChurn {
            requireNamed("arpa", arpa.value(), "arpa");
            requireWithin("grossMargin", grossMargin, null, Fraction.ONE);
            requireRate("churn", churn.value(), "churn-rate", Fraction.ONE);
            arpa.requireSamePeriod(churn, "arpa and churn");
        }

        @Override
        public Formula formula() {
            return arpa.value().times(percentage("gross-margin", grossMargin)).over(churn.value(), "no-churn");
        }

        @Override
        public CustomerLifetimeValue.Method definition() {
            return CustomerLifetimeValue.Method.ARPA_OVER_CHURN;
        }
    }

    /**
     * Discounted margins of all periods to come.
     *
     * @param margin the margin of a customer per period
     * @param retention the retention rate per the same period
     * @param discount the discount rate per the same period
     * @param first when the first margin comes in
     */
    record Discounted(
            PerPeriod<Money> margin, PerPeriod<Leaf> retention, PerPeriod<Fraction> discount, FirstMargin first)
            implements LifetimeValueInputs {

        /**
         * Checks.
         *
         * @param margin the margin of a customer per period
         * @param retention the retention rate per the same period
         * @param discount the discount rate per the same period
         * @param first when the first margin comes in
         * @throws IllegalArgumentException if a rate is out of its range or the periods differ
         */
        public Discounted {
            requireNonNull(first, "first");
            requireRetention(retention.value());
            requireWithin("discount", discount.value(), Fraction.ZERO, null);
            margin.requireSamePeriod(retention, "margin and retention");
            margin.requireSamePeriod(discount, "margin and discount");
        }

        @Override
        public Formula formula() {
            Formula growth = constant(1).plus(discountRate());
            Formula reached = first == FirstMargin.AT_ONCE ? growth : retention.value();
            return perPeriod().times(reached).over(growth.minus(retention.value()), "no-churn");
        }

        @Override
        public CustomerLifetimeValue.Method definition() {
            return first == FirstMargin.AT_ONCE
                    ? CustomerLifetimeValue.Method.DISCOUNTED_FIRST_AT_ONCE
                    : CustomerLifetimeValue.Method.DISCOUNTED;
        }

        private Formula perPeriod() {
            return money("margin-per-period", margin.value());
        }

        private Formula discountRate() {
            return percentage("discount-rate", discount.value());
        }
    }

    /**
     * Discounted margins of the periods up to a horizon.
     *
     * @param terms margin, retention and discount
     * @param horizon how far to look
     */
    record DiscountedToHorizon(Discounted terms, Period horizon) implements LifetimeValueInputs {

        /**
         * Checks.
         *
         * @param terms margin, retention and discount
         * @param horizon how far to look
         * @throws IllegalArgumentException if the horizon is not a whole number of periods from 1 to 12,000
         */
        public DiscountedToHorizon {
            Horizon.periods(terms.margin(), horizon);
        }

        @Override
        public Formula formula() {
            Leaf retention = terms.retention().value();
            // without a retention rate there is no value either, but what there is not is still money
            Formula outcome =
                    retention.undefined().isPresent() ? terms.perPeriod().times(retention) : sum();
            return estimate(
                    terms.first() == FirstMargin.AT_ONCE ? "discounted-sum-at-once" : "discounted-sum",
                    outcome,
                    terms.perPeriod(),
                    retention,
                    terms.discountRate(),
                    number("horizon-periods", Fraction.of(periods())));
        }

        /** Margin × (q + q² + … + q^H), or, at once, × (1 + q + … + q^(H−1)), with q = retention ÷ (1 + discount). */
        private Formula sum() {
            Fraction q = terms.retention()
                    .value()
                    .value()
                    .dividedBy(Fraction.ONE.plus(terms.discount().value()));
            Fraction fromOne = q.equals(Fraction.ONE)
                    ? Fraction.of(periods())
                    : Fraction.ONE.minus(Powers.of(q, periods())).dividedBy(Fraction.ONE.minus(q));
            Fraction factor = terms.first() == FirstMargin.AT_ONCE ? fromOne : fromOne.times(q);
            return terms.perPeriod().times(number("discounted-sum", factor));
        }

        private int periods() {
            return Horizon.periods(terms.margin(), horizon);
        }

        @Override
        public Optional<PerPeriod<Fraction>> periodsLookedAt() {
            return Optional.of(
                    PerPeriod.of(Fraction.of(periods()), terms.margin().period()));
        }

        @Override
        public CustomerLifetimeValue.Method definition() {
            return terms.first() == FirstMargin.AT_ONCE
                    ? CustomerLifetimeValue.Method.DISCOUNTED_TO_HORIZON_FIRST_AT_ONCE
                    : CustomerLifetimeValue.Method.DISCOUNTED_TO_HORIZON;
        }
    }

    /** A measured frequency goes by its KPI's name. */
    private static void requireFrequency(Leaf frequency) {
        boolean measured = frequency instanceof Leaf.Result;
        requireRate("frequency", frequency, measured ? "purchase-frequency" : "purchases-per-period", null);
    }

    private static void requireRetention(Leaf retention) {
        requireRate("retention", retention, "retention-rate", Fraction.ONE);
        if (retention instanceof Leaf.Result result
                && result.kpi().definition() == RetentionRate.Method.END_LESS_JOINED_OVER_START) {
            throw new IllegalArgumentException(
                    "retention " + result.kpi().definition().id()
                            + " is no chance of staying: take the retention of the customers of the start");
        }
    }
}
