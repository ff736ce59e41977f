package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.money;
import static io.github.kpimath.Formula.percentage;
import static io.github.kpimath.Formula.result;
import static io.github.kpimath.internal.Inputs.requireWithin;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Formula;
import io.github.kpimath.revenue.CustomerLifetimeValue.Method;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.util.Optional;

/**
 * What a {@link CustomerLifetimeValue} by a survival curve or a model is computed from. Use the factories of
 * {@code CustomerLifetimeValue}. Immutable and thread-safe.
 */
public sealed interface ModelledValueInputs extends LifetimeValueInputs {

    /**
     * Margin for as long as a survival curve or a model of contracts lets expect.
     *
     * @param margin the margin of a customer per period
     * @param lifetime for how many of these periods he is expected to pay
     */
    record MarginOverLifetime(PerPeriod<Money> margin, DiscountedLifetime lifetime) implements ModelledValueInputs {

        /**
         * Checks.
         *
         * @param margin the margin of a customer per period
         * @param lifetime for how many of these periods he is expected to pay
         * @throws IllegalArgumentException if the periods differ
         */
        public MarginOverLifetime {
            margin.requireSamePeriod(lifetime.inputs().discount(), "margin and lifetime");
        }

        @Override
        public Formula formula() {
            return money("margin-per-period", margin.value()).times(result(lifetime));
        }

        @Override
        public Method definition() {
            return lifetime.inputs() instanceof DiscountedLifetimeInputs.Tenures
                    ? Method.SURVIVAL_CURVE
                    : Method.CONTRACT_MODEL;
        }

        @Override
        public Optional<PerPeriod<Fraction>> periodsLookedAt() {
            return lifetime.periodsLookedAt();
        }

        @Override
        public boolean isComparableWith(LifetimeValueInputs other) {
            return other instanceof MarginOverLifetime that && lifetime.isComparableWith(that.lifetime);
        }
    }

    /**
     * Revenue from the purchases that a model predicts.
     *
     * @param purchases how many purchases are expected of the customer
     * @param value what he is expected to spend in each
     */
    record PredictedRevenue(PredictedPurchases purchases, ExpectedPurchaseValue value) implements ModelledValueInputs {

        /**
         * Checks.
         *
         * @param purchases how many purchases are expected of the customer
         * @param value what he is expected to spend in each
         * @throws IllegalArgumentException if the value rests on other purchases than the repeat purchases of the prediction, with or
         *     without the first one
         */
        public PredictedRevenue {
            requireNonNull(purchases, "purchases");
            requireNonNull(value, "value");
            long repeats = purchases.history().value().repeats();
            long counted = value.evidence().purchases();
            if (counted < repeats || counted - 1 > repeats) {
                throw new IllegalArgumentException(
                        "value is of a customer with " + counted
                                + " purchases, purchases of one with " + repeats
                                + " repeats: expected both of one customer, the value of his repeat purchases with or without the first");
            }
        }

        @Override
        public Formula formula() {
            return result(purchases).times(result(value));
        }

        @Override
        public Method definition() {
            return Method.PURCHASE_MODEL;
        }

        @Override
        public Optional<PerPeriod<Fraction>> periodsLookedAt() {
            return Optional.of(purchases.periodsLookedAt());
        }

        @Override
        public boolean isComparableWith(LifetimeValueInputs other) {
            return other instanceof PredictedRevenue that
                    && purchases.isComparableWith(that.purchases)
                    && value.isComparableWith(that.value);
        }
    }

    /**
     * Margin from the purchases that a model predicts.
     *
     * @param revenue the revenue
     * @param grossMargin the share of it that is left after direct costs
     */
    record PredictedMargin(PredictedRevenue revenue, Fraction grossMargin) implements ModelledValueInputs {

        /**
         * Checks.
         *
         * @param revenue the revenue
         * @param grossMargin the share of it that is left after direct costs
         * @throws IllegalArgumentException if the margin is more than 1
         */
        public PredictedMargin {
            requireNonNull(revenue, "revenue");
            requireWithin("grossMargin", grossMargin, null, Fraction.ONE);
        }

        @Override
        public Formula formula() {
            return revenue.formula().times(percentage("gross-margin", grossMargin));
        }

        @Override
        public Method definition() {
            return Method.PURCHASE_MODEL_AT_MARGIN;
        }

        @Override
        public Optional<PerPeriod<Fraction>> periodsLookedAt() {
            return revenue.periodsLookedAt();
        }

        @Override
        public boolean isComparableWith(LifetimeValueInputs other) {
            return other instanceof PredictedMargin that && revenue.isComparableWith(that.revenue);
        }
    }
}
