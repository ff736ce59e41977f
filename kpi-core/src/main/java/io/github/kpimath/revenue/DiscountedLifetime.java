package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.revenue.DiscountedLifetimeInputs.Contracts;
import io.github.kpimath.revenue.DiscountedLifetimeInputs.ContractsToHorizon;
import io.github.kpimath.revenue.DiscountedLifetimeInputs.Tenures;
import io.github.kpimath.stats.ShiftedBetaGeometric;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;
import java.util.Optional;

/**
 * For how many periods does a new customer pay, later ones counting less? Discounted expected lifetime (DEL): what one unit
 * of margin per period is worth over the relation.
 *
 * <p><b>Formula</b> the sum of S(t) ÷ (1 + discount)^t, S(t) being the share of customers who are still there after t
 * periods: t from 1 to the horizon where a margin comes in at the end of a period, from 0 to the horizon less one where it
 * comes in at once.
 *
 * <p><b>Unit and range</b> periods, 0 and up. High is good.
 *
 * <p><b>Example</b> four customers who left after 1, 2, 3 and 4 periods, without discount, margins at once: 1 + ¾ + ½ + ¼ = 2.5
 * periods, and at the end of a period 1.5. By the contract model (0.704, 1.182), at 10 % and to a horizon of 12 periods,
 * margins at once: 3.26.
 *
 * <pre>{@code
 * DiscountedLifetime.ofContracts(
 *                 PerPeriod.yearly(new ShiftedBetaGeometric(0.704, 1.182)),
 *                 PerPeriod.yearly(Fraction.parse("10%")),
 *                 FirstMargin.AT_ONCE)
 *         .toHorizon(Period.ofYears(12)).multiple();   // 3.2582
 * }</pre>
 *
 * <p><b>Variants</b> need different inputs, and so the inputs are the variant: the Kaplan–Meier curve of tenures, which
 * supposes nothing and knows nothing beyond the longest of them; or a model of contracts, which looks further; see
 * {@link Method} and the factories.
 *
 * <p><b>Undefined</b> when there are no customers, or nobody was observed as long as the horizon while some still stay; by the
 * model, when there is neither a discount nor a horizon and the expected stay has no end (alpha of at most 1).
 *
 * <p><b>Pooling</b> add the tenures of disjoint groups; models are fitted anew.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>Two lifetimes are comparable at one period, discount and horizon only, and the contract model on newly won customers only:
 *       for those who have renewed take {@link ShiftedBetaGeometric#afterRenewals}.
 *   <li>Who leaves exactly at the end of a period does not pay the next. A tenure of a calendar month has 28 to 31 days, a month
 *       of this sum has one length: count tenures in that length, or in periods of days.
 *   <li>A curve of old tenures says what customers were like who joined then.
 * </ul>
 *
 * <p><b>Source</b> Kaplan and Meier 1958; Fader and Hardie, "Customer-Base Valuation in a Contractual Setting", 2010. Immutable
 * and thread-safe.
 *
 * @param inputs what it is computed from
 */
public record DiscountedLifetime(DiscountedLifetimeInputs inputs) implements MultipleKpi {

    /** The definitions in use. The inputs decide. */
    public enum Method implements Definition {
        /** Kaplan–Meier to a horizon, the first margin at the end of period 1. */
        SURVIVAL_CURVE,
        /** Kaplan–Meier to a horizon, the first margin at once. */
        SURVIVAL_CURVE_FIRST_AT_ONCE,
        /** Shifted-beta-geometric, the first margin at the end of period 1. */
        CONTRACT_MODEL,
        /** Shifted-beta-geometric, the first margin at once. */
        CONTRACT_MODEL_FIRST_AT_ONCE,
        /** Shifted-beta-geometric to a horizon, the first margin at the end of period 1. */
        CONTRACT_MODEL_TO_HORIZON,
        /** Shifted-beta-geometric to a horizon, the first margin at once. */
        CONTRACT_MODEL_TO_HORIZON_FIRST_AT_ONCE;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("revenue", "discounted-lifetime", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param inputs what it is computed from
     * @throws NullPointerException if the inputs are null
     */
    public DiscountedLifetime {
        requireNonNull(inputs, "inputs");
    }

    /**
     * What the survival curve of tenures says up to a horizon.
     *
     * @param tenures how long those who left had been customers ({@code reached}), and how long the others have been so far
     *     ({@code waiting})
     * @param discount the discount rate per period, 0 or more; 0 for none
     * @param first when the first margin comes in
     * @param horizon how far to look, a whole number of the periods, 1 to 12,000
     * @param daysPerYear how long a year is taken to be where the period is in months or years, 360 to 366; 365.25 is usual
     * @return the lifetime; undefined where nobody was observed for so long and some still stay
     * @throws IllegalArgumentException if an input is out of its range
     */
    public static DiscountedLifetime ofTenures(
            TimesToEvent tenures,
            PerPeriod<Fraction> discount,
            FirstMargin first,
            Period horizon,
            Fraction daysPerYear) {
        return new DiscountedLifetime(new Tenures(tenures, discount, first, horizon, daysPerYear));
    }

    /**
     * What the model of contracts says of all periods to come.
     *
     * @param model the model and the period between renewals
     * @param discount the discount rate per the same period, 0 to 1,000,000; 0 for none
     * @param first when the first margin comes in
     * @return the lifetime; undefined without discount where alpha is at most 1
     * @throws IllegalArgumentException if the discount is out of its range or the periods differ
     */
    public static DiscountedLifetime ofContracts(
            PerPeriod<ShiftedBetaGeometric> model, PerPeriod<Fraction> discount, FirstMargin first) {
        return new DiscountedLifetime(new Contracts(model, discount, first));
    }

    /**
     * The same with a horizon: only the margins of the periods up to it count.
     *
     * @param horizon how far to look, a whole number of the periods, 1 to 12,000
     * @return the lifetime to the horizon
     * @throws IllegalArgumentException if the horizon is not such a number of periods
     * @throws IllegalStateException if this has a horizon already
     */
    public DiscountedLifetime toHorizon(Period horizon) {
        if (inputs instanceof Contracts contracts) {
            return new DiscountedLifetime(new ContractsToHorizon(contracts, horizon));
        }
        throw new IllegalStateException("has a horizon already: " + definition().id());
    }

    /** How many periods ahead are looked at, and of what length. */
    Optional<PerPeriod<Fraction>> periodsLookedAt() {
        PerPeriod<Fraction> discount = inputs.discount();
        return inputs.lookedAhead().map(ahead -> PerPeriod.of(discount.periodsIn(ahead), discount.period()));
    }

    @Override
    public Method definition() {
        return inputs.definition();
    }

    @Override
    public Formula formula() {
        return inputs.formula();
    }

    /** {@inheritDoc} Periods, discounts and horizons must agree. */
    @Override
    public boolean isComparableWith(Kpi other) {
        return MultipleKpi.super.isComparableWith(other)
                && other instanceof DiscountedLifetime that
                && inputs.discount().equals(that.inputs.discount())
                && periodsLookedAt().equals(that.periodsLookedAt());
    }
}
