package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.number;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.stats.BgNbd;
import io.github.kpimath.stats.ParetoNbd;
import io.github.kpimath.stats.PurchaseHistory;
import io.github.kpimath.stats.PurchaseModel;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * How many purchases is a customer expected to make from now to a horizon, his silent leaving included?
 *
 * <p><b>Formula</b> the chance that he is still a customer × the purchases expected then, by a model of purchases that was
 * fitted to all customers.
 *
 * <p><b>Unit and range</b> purchases, 0 and up, in fractions. High is good.
 *
 * <p><b>Example</b> by the BG/NBD parameters of the CDNOW customers, per week, one who first bought 38.86 weeks
 * ago and twice since, the last time 30.43 weeks after the first: 1.23 within 39 weeks.
 *
 * <pre>{@code
 * PredictedPurchases.of(
 *         PerPeriod.weekly(PurchaseHistory.of(2, 30.43, 38.86)),
 *         PerPeriod.weekly(new BgNbd(0.243, 4.414, 0.793, 2.426)),
 *         Period.ofWeeks(39)).multiple();   // 1.2260
 * }</pre>
 *
 * <p><b>Variants</b> by the model ({@link Method}).
 *
 * <p><b>Undefined</b> never: a new customer has a history, too. <b>Pooling</b> the predictions of several customers by one
 * model and horizon add up to that of all of them; parameters of groups do not, they are fitted anew.
 *
 * <p><b>Pitfalls</b> the models are for trade without contracts; they know no seasons, campaigns or trend. Parameters belong to
 * the unit of time in which they were fitted, which is why model and history carry it, and are refused if they differ.
 *
 * <p><b>Source</b> Fader, Hardie and Lee 2005, {@link BgNbd}; Schmittlein, Morrison and Colombo 1987, {@link ParetoNbd}.
 * Immutable and thread-safe.
 *
 * @param history what is known of the customer, and the unit of its times
 * @param model the model, and the unit of time of its parameters
 * @param horizon how far to look
 */
public record PredictedPurchases(PerPeriod<PurchaseHistory> history, PerPeriod<PurchaseModel> model, Period horizon)
        implements MultipleKpi {

    /** The definitions in use. The model decides. */
    public enum Method implements Definition {
        /** Customers may leave after each repeat purchase. */
        BG_NBD,
        /** Customers may leave at any time. */
        PARETO_NBD;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("revenue", "predicted-purchases", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param history what is known of the customer, and the unit of its times
     * @param model the model, and the unit of time of its parameters, the same
     * @param horizon how far to look, in months or years if that unit is, in days or weeks if that is
     * @throws IllegalArgumentException if the units of time differ, or the horizon is not positive or not of such a unit
     */
    public PredictedPurchases {
        requireNonNull(history, "history");
        history.requireSamePeriod(requireNonNull(model, "model"), "history and model");
        model.periodsIn(requireNonNull(horizon, "horizon"));
    }

    /**
     * The prediction for a customer.
     *
     * @param <M> which model it is
     * @param history what is known of the customer, and the unit of its times
     * @param model the model, and the unit of time of its parameters, the same
     * @param horizon how far to look, in months or years if that unit is, in days or weeks if that is
     * @return the expected number of purchases
     * @throws IllegalArgumentException if the units of time differ, or the horizon is not positive or not of such a unit
     */
    public static <M extends PurchaseModel> PredictedPurchases of(
            PerPeriod<PurchaseHistory> history, PerPeriod<M> model, Period horizon) {
        requireNonNull(model, "model");
        return new PredictedPurchases(history, PerPeriod.of(model.value(), model.period()), horizon);
    }

    @Override
    public Method definition() {
        return model.value() instanceof BgNbd ? Method.BG_NBD : Method.PARETO_NBD;
    }

    @Override
    public Formula formula() {
        PurchaseHistory known = history.value();
        Fraction periods = periodsLookedAt().value();
        double expected = model.value().expectedPurchases(known, periods.doubleValue());
        List<Formula> inputs = new ArrayList<>(List.of(
                count("repeat-purchases", known.repeats()),
                number("recency", decimal(known.recency())),
                number("age", decimal(known.age())),
                number("horizon-periods", periods)));
        inputs.addAll(parameters(model.value()));
        return estimate(
                model.value() instanceof BgNbd ? "bg-nbd" : "pareto-nbd",
                number("predicted-purchases", decimal(expected)),
                inputs.toArray(Formula[]::new));
    }

    private static List<Formula> parameters(PurchaseModel model) {
        if (model instanceof BgNbd bgNbd) {
            return List.of(
                    number("parameter-r", decimal(bgNbd.r())),
                    number("parameter-alpha", decimal(bgNbd.alpha())),
                    number("parameter-a", decimal(bgNbd.a())),
                    number("parameter-b", decimal(bgNbd.b())));
        }
        ParetoNbd paretoNbd = (ParetoNbd) model;
        return List.of(
                number("parameter-r", decimal(paretoNbd.r())),
                number("parameter-alpha", decimal(paretoNbd.alpha())),
                number("parameter-s", decimal(paretoNbd.s())),
                number("parameter-beta", decimal(paretoNbd.beta())));
    }

    private static Fraction decimal(double value) {
        return Fraction.of(BigDecimal.valueOf(value));
    }

    /** How many periods ahead are looked at, and of what length. */
    PerPeriod<Fraction> periodsLookedAt() {
        return PerPeriod.of(model.periodsIn(horizon), model.period());
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return MultipleKpi.super.isComparableWith(other)
                && other instanceof PredictedPurchases that
                && periodsLookedAt().equals(that.periodsLookedAt());
    }
}
