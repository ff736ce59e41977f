package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.number;
import static io.github.kpimath.Formula.percentage;
import static io.github.kpimath.Formula.undefined;
import static io.github.kpimath.internal.Inputs.requireWithin;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Formula;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.internal.PeriodLength;
import io.github.kpimath.revenue.DiscountedLifetime.Method;
import io.github.kpimath.stats.ShiftedBetaGeometric;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;

/**
 * What a {@link DiscountedLifetime} is computed from: one record for each way, which knows its formula. Use the factories of
 * {@code DiscountedLifetime}. Immutable and thread-safe.
 */
public sealed interface DiscountedLifetimeInputs extends Serializable {

    /**
     * The formula of these inputs.
     *
     * @return the formula, a number of periods
     */
    Formula formula();

    /**
     * The name of this way.
     *
     * @return the definition
     */
    Method definition();

    /**
     * The discount rate, and the period that the lifetime is counted in.
     *
     * @return the rate per period
     */
    PerPeriod<Fraction> discount();

    /**
     * How far is looked ahead.
     *
     * @return the horizon, or empty where there is none
     */
    Optional<Period> lookedAhead();

    /**
     * Tenures: what the survival curve knows.
     *
     * @param tenures how long those who left had been customers, and how long the others have been so far
     * @param discount the discount rate per period
     * @param first when the first margin comes in
     * @param horizon how far to look
     * @param daysPerYear how long a year is taken to be, for a period in months or years
     */
    record Tenures(
            TimesToEvent tenures, PerPeriod<Fraction> discount, FirstMargin first, Period horizon, Fraction daysPerYear)
            implements DiscountedLifetimeInputs {

        /** With more times at which somebody is censored, an exact product has too many digits to be worth its cost. */
        private static final int MOST_TIMES = 200;

        /** With more bits in the last discount factor, an exact sum has. */
        private static final int MOST_BITS = 2_000;

        /**
         * Checks.
         *
         * @param tenures how long those who left had been customers, and how long the others have been so far
         * @param discount the discount rate per period
         * @param first when the first margin comes in
         * @param horizon how far to look
         * @param daysPerYear how long a year is taken to be, for a period in months or years
         * @throws IllegalArgumentException if the discount is negative, the horizon not a whole number of periods from 1 to
         *     12,000, or the days are outside 360…366
         */
        public Tenures {
            requireNonNull(tenures, "tenures");
            requireNonNull(first, "first");
            requireWithin("discount", discount.value(), Fraction.ZERO, null);
            Horizon.periods(discount, horizon);
            PeriodLength.requireDaysPerYear(daysPerYear);
        }

        @Override
        public Formula formula() {
            return estimate(
                    first == FirstMargin.AT_ONCE ? "sum-kaplan-meier-at-once" : "sum-kaplan-meier",
                    outcome(),
                    count("customers-left", tenures.reached()),
                    count("customers-staying", tenures.waiting()),
                    percentage("discount-rate", discount.value()),
                    number("horizon-periods", Fraction.of(periods())));
        }

        private Formula outcome() {
            if (tenures.size() == 0) {
                return undefined(UndefinedReason.EMPTY_DENOMINATOR, Note.of("none.customers"));
            }
            SurvivalCurve curve = tenures.curve();
            boolean isBeyond = endOf(lastPeriod()).compareTo(curve.lastObserved()) > 0;
            return isBeyond && curve.survivalAt(curve.lastObserved()) > 0
                    ? undefined(UndefinedReason.INCOMPLETE, Note.of("not-observed-so-long"))
                    : number("discounted-lifetime", sum(curve));
        }

        /** The sum of S(t) ÷ (1 + d)^t: exact, or as precise as doubles where the exact one has too many digits. */
        private Fraction sum(SurvivalCurve curve) {
            Fraction growth = Fraction.ONE.plus(discount.value());
            long bits =
                    discount.value().isZero() ? 0 : (long) growth.numerator().bitLength() * lastPeriod();
            boolean hasFewTimes =
                    tenures.waiting() <= MOST_TIMES || curve.steps().size() <= MOST_TIMES;
            return hasFewTimes && bits <= MOST_BITS
                    ? exactSum(curve, growth)
                    : Fraction.of(BigDecimal.valueOf(approximateSum(curve, growth.doubleValue())));
        }

        private Fraction exactSum(SurvivalCurve curve, Fraction growth) {
            double known = Double.NaN;
            Fraction survival = Fraction.ONE;
            Fraction sum = Fraction.ZERO;
            for (int t = lastPeriod(); t >= 0; t--) {
                double share = curve.survivalAt(endOf(t));
                if (share != known) {
                    known = share;
                    survival = curve.exactSurvivalAt(endOf(t));
                }
                sum = sum.dividedBy(growth).plus(t < firstPeriod() ? Fraction.ZERO : survival);
            }
            return sum;
        }

        private double approximateSum(SurvivalCurve curve, double growth) {
            double sum = 0;
            for (int t = lastPeriod(); t >= firstPeriod(); t--) {
                sum += curve.survivalAt(endOf(t)) * StrictMath.pow(growth, -t);
            }
            return sum;
        }

        private int periods() {
            return Horizon.periods(discount, horizon);
        }

        private int firstPeriod() {
            return first == FirstMargin.AT_ONCE ? 0 : 1;
        }

        private int lastPeriod() {
            return firstPeriod() + periods() - 1;
        }

        private Duration endOf(int periods) {
            return PeriodLength.of(discount.period().multipliedBy(periods), daysPerYear);
        }

        @Override
        public Method definition() {
            return first == FirstMargin.AT_ONCE ? Method.SURVIVAL_CURVE_FIRST_AT_ONCE : Method.SURVIVAL_CURVE;
        }

        @Override
        public Optional<Period> lookedAhead() {
            return Optional.of(horizon);
        }
    }

    /**
     * Contracts, by their model.
     *
     * @param model the model and the period between renewals
     * @param discount the discount rate per the same period
     * @param first when the first margin comes in
     */
    record Contracts(PerPeriod<ShiftedBetaGeometric> model, PerPeriod<Fraction> discount, FirstMargin first)
            implements DiscountedLifetimeInputs {

        private static final Fraction MOST_DISCOUNT = Fraction.of(1_000_000);

        /**
         * Checks.
         *
         * @param model the model and the period between renewals
         * @param discount the discount rate per the same period
         * @param first when the first margin comes in
         * @throws IllegalArgumentException if the discount is outside 0…1,000,000, or the periods differ
         */
        public Contracts {
            requireNonNull(model, "model");
            requireNonNull(discount, "discount");
            requireNonNull(first, "first");
            requireWithin("discount", discount.value(), Fraction.ZERO, MOST_DISCOUNT);
            model.requireSamePeriod(discount, "model and discount");
        }

        @Override
        public Formula formula() {
            double rate = discount.value().doubleValue();
            Formula outcome = counted().discountedStay(rate).stream()
                    .<Formula>mapToObj(this::periods)
                    .findFirst()
                    .orElseGet(() -> undefined(UndefinedReason.OUTSIDE_DOMAIN, Note.of("stay-without-end")));
            return estimate(symbol(), outcome, alpha(), beta(), discountRate());
        }

        /** The model of the periods that are counted: all of them, or those after the first renewal. */
        private ShiftedBetaGeometric counted() {
            return first == FirstMargin.AT_ONCE ? model.value() : model.value().afterRenewals(1);
        }

        private Formula periods(double counted) {
            double reached = first == FirstMargin.AT_ONCE
                    ? 1
                    : model.value().retention(1) / (1 + discount.value().doubleValue());
            return number("discounted-lifetime", decimal(reached * counted));
        }

        private String symbol() {
            return first == FirstMargin.AT_ONCE ? "sum-sbg-at-once" : "sum-sbg";
        }

        private Formula alpha() {
            return number("parameter-alpha", decimal(model.value().alpha()));
        }

        private Formula beta() {
            return number("parameter-beta", decimal(model.value().beta()));
        }

        private Formula discountRate() {
            return percentage("discount-rate", discount.value());
        }

        private static Fraction decimal(double value) {
            return Fraction.of(BigDecimal.valueOf(value));
        }

        @Override
        public Method definition() {
            return first == FirstMargin.AT_ONCE ? Method.CONTRACT_MODEL_FIRST_AT_ONCE : Method.CONTRACT_MODEL;
        }

        @Override
        public Optional<Period> lookedAhead() {
            return Optional.empty();
        }
    }

    /**
     * Contracts up to a horizon.
     *
     * @param contracts model and discount
     * @param horizon how far to look
     */
    record ContractsToHorizon(Contracts contracts, Period horizon) implements DiscountedLifetimeInputs {

        /**
         * Checks.
         *
         * @param contracts model and discount
         * @param horizon how far to look
         * @throws IllegalArgumentException if the horizon is not a whole number of periods from 1 to 12,000
         */
        public ContractsToHorizon {
            requireNonNull(contracts, "contracts");
            Horizon.periods(contracts.discount(), horizon);
        }

        @Override
        public Formula formula() {
            int periods = Horizon.periods(discount(), horizon);
            double counted =
                    contracts.counted().discountedStay(discount().value().doubleValue(), periods);
            return estimate(
                    contracts.symbol(),
                    contracts.periods(counted),
                    contracts.alpha(),
                    contracts.beta(),
                    contracts.discountRate(),
                    number("horizon-periods", Fraction.of(periods)));
        }

        @Override
        public Method definition() {
            return contracts.first() == FirstMargin.AT_ONCE
                    ? Method.CONTRACT_MODEL_TO_HORIZON_FIRST_AT_ONCE
                    : Method.CONTRACT_MODEL_TO_HORIZON;
        }

        @Override
        public PerPeriod<Fraction> discount() {
            return contracts.discount();
        }

        @Override
        public Optional<Period> lookedAhead() {
            return Optional.of(horizon);
        }
    }
}
