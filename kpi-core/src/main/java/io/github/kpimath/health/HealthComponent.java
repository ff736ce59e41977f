package io.github.kpimath.health;

import static io.github.kpimath.Formula.constant;
import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.money;
import static io.github.kpimath.Formula.number;
import static io.github.kpimath.Formula.percentage;
import static io.github.kpimath.Formula.result;
import static io.github.kpimath.Formula.time;
import static io.github.kpimath.internal.Inputs.requireNamed;
import static io.github.kpimath.internal.Inputs.requireWithin;

import io.github.kpimath.CountKpi;
import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.DurationKpi;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Leaf;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.Note;
import io.github.kpimath.RateKpi;
import io.github.kpimath.ScoreKpi;
import io.github.kpimath.ShareKpi;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.time.Duration;
import java.util.Optional;

/**
 * How good is one aspect of a customer's health, between a stated worst and best?
 *
 * <p><b>Formula</b> 100 × (value − worst) ÷ (best − worst), held at 0 and 100 beyond the two.
 *
 * <p><b>Unit and range</b> points, 0…100. High is good, whichever way the value runs: where a low value is good, the worst is more
 * than the best.
 *
 * <p><b>Example</b> 4 tickets, worst 10, best 0: 60.
 *
 * <pre>{@code
 * HealthComponent.of(csat, Fraction.parse("40%"), Fraction.ONE).weighing(2);
 * HealthComponent.stated(HealthAspect.TICKETS, Fraction.of(4), Fraction.of(10), Fraction.ZERO).points();   // 60.0
 * HealthComponent.yesNo(HealthAspect.HIRING, true).points();                                              // 100.0
 * }</pre>
 *
 * <p><b>Ends</b> worst and best are in the unit of the first accessor of the KPI's kind, as the ends of a {@code KpiRange} are: ratios
 * for a rate ({@code Fraction.parse("40%")} is 2/5), points for a score, amounts and lengths of time as such.
 *
 * <p><b>Undefined</b> when the value is missing: the KPI has none, or {@link #missing} says so.
 *
 * <p><b>Pooling</b> it is derived, and of one customer. <b>Pitfalls</b> a value beyond the stated ends does not show any more in the score;
 * the explanation says that it was held. Worst and best are opinions: state those under which the score foretold who left.
 *
 * <p><b>Source</b> customer-success practice. Immutable and thread-safe.
 *
 * @param value what is measured
 * @param worst where the score is 0, in the unit of the value
 * @param best where the score is 100, in the unit of the value
 * @param weight how much it counts in a health score, against the others
 */
public record HealthComponent(Leaf value, Leaf worst, Leaf best, Fraction weight) implements ScoreKpi {

    /** The definition in use; worst and best are parameters. */
    public enum Method implements Definition {
        /** 100 × (value − worst) ÷ (best − worst), held at 0 and 100. */
        BETWEEN_WORST_AND_BEST;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.points("health", "health-component", Direction.HIGH_IS_GOOD);
    private static final Fraction MOST = Fraction.of(100);
    private static final String WORST = "worst-value";
    private static final String BEST = "best-value";
    private static final Leaf UNKNOWN = Formula.undefined(UndefinedReason.INCOMPLETE, Note.of("component-missing"));

    /**
     * Checks.
     *
     * @param value what is measured
     * @param worst where the score is 0, in the unit of the value
     * @param best where the score is 100, in the unit of the value
     * @param weight how much it counts in a health score, against the others
     * @throws IllegalArgumentException if worst and best do not go by these names, are the same or of another unit than the
     *     value, or the weight is not more than 0
     */
    public HealthComponent {
        requireNamed("worst", worst, WORST);
        requireNamed("best", best, BEST);
        if (!isMissing(value)) {
            value.minus(worst);
        }
        if (worst.minus(best).value().isZero()) {
            throw new IllegalArgumentException("worst " + worst.value() + " is the same as best");
        }
        WeightedMean.requirePositive("weight", weight);
    }

    /**
     * A rate or share.
     *
     * @param kpi the rate
     * @param worst where the score is 0, as a ratio: {@code Fraction.parse("40%")}
     * @param best where the score is 100, as a ratio
     * @return the component, with the weight 1
     * @throws IllegalArgumentException if worst and best are the same, or beyond what a share can be
     */
    public static HealthComponent of(RateKpi kpi, Fraction worst, Fraction best) {
        if (kpi instanceof ShareKpi) {
            requireWithin("worst", worst, Fraction.ZERO, Fraction.ONE);
            requireWithin("best", best, Fraction.ZERO, Fraction.ONE);
        }
        return of(result(kpi), percentage(WORST, worst), percentage(BEST, best));
    }

    /**
     * A score.
     *
     * @param kpi the score
     * @param worst where the score is 0, in its points
     * @param best where the score is 100, in its points
     * @return the component, with the weight 1
     * @throws IllegalArgumentException if worst and best are the same
     */
    public static HealthComponent of(ScoreKpi kpi, Fraction worst, Fraction best) {
        return of(result(kpi), number(WORST, worst), number(BEST, best));
    }

    /**
     * A plain ratio or number.
     *
     * @param kpi the number
     * @param worst where the score is 0
     * @param best where the score is 100
     * @return the component, with the weight 1
     * @throws IllegalArgumentException if worst and best are the same
     */
    public static HealthComponent of(MultipleKpi kpi, Fraction worst, Fraction best) {
        return of(result(kpi), number(WORST, worst), number(BEST, best));
    }

    /**
     * A count.
     *
     * @param kpi the count
     * @param worst where the score is 0
     * @param best where the score is 100
     * @return the component, with the weight 1
     * @throws IllegalArgumentException if worst and best are the same
     */
    public static HealthComponent of(CountKpi kpi, Fraction worst, Fraction best) {
        return of(result(kpi), number(WORST, worst), number(BEST, best));
    }

    /**
     * A length of time.
     *
     * @param kpi the length
     * @param worst where the score is 0
     * @param best where the score is 100
     * @return the component, with the weight 1
     * @throws IllegalArgumentException if worst and best are the same
     */
    public static HealthComponent of(DurationKpi kpi, Duration worst, Duration best) {
        return of(result(kpi), time(WORST, worst), time(BEST, best));
    }

    /**
     * An amount.
     *
     * @param kpi the amount
     * @param worst where the score is 0
     * @param best where the score is 100
     * @return the component, with the weight 1
     * @throws IllegalArgumentException if worst and best are the same
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public static HealthComponent of(MoneyKpi kpi, Money worst, Money best) {
        return of(result(kpi), money(WORST, worst), money(BEST, best));
    }

    /**
     * A number that no KPI stands for.
     *
     * @param aspect what it is about
     * @param value the number
     * @param worst where the score is 0
     * @param best where the score is 100
     * @return the component, with the weight 1
     * @throws IllegalArgumentException if worst and best are the same
     */
    public static HealthComponent stated(HealthAspect aspect, Fraction value, Fraction worst, Fraction best) {
        return of(number(aspect.symbol(), value), number(WORST, worst), number(BEST, best));
    }

    /**
     * A sign that is there or not: yes is 100, no is 0.
     *
     * @param aspect what it is about
     * @param yes whether it is there
     * @return the component, with the weight 1
     */
    public static HealthComponent yesNo(HealthAspect aspect, boolean yes) {
        return stated(aspect, yes ? Fraction.ONE : Fraction.ZERO, Fraction.ZERO, Fraction.ONE);
    }

    /**
     * A component whose value is not known of this customer. Of a component that is a KPI state the KPI, which has no value then.
     *
     * @param aspect what it is about
     * @return the component, with the weight 1
     */
    public static HealthComponent missing(HealthAspect aspect) {
        return of(estimate(aspect.symbol(), UNKNOWN), number(WORST, Fraction.ZERO), number(BEST, MOST));
    }

    /**
     * The same component with a weight.
     *
     * @param newWeight how much it counts against the others, more than 0
     * @return the component with it
     * @throws IllegalArgumentException if the weight is not more than 0
     */
    public HealthComponent weighing(Fraction newWeight) {
        return new HealthComponent(value, worst, best, newWeight);
    }

    /**
     * The same component with a whole weight.
     *
     * @param newWeight how much it counts against the others, at least 1
     * @return the component with it
     * @throws IllegalArgumentException if the weight is not more than 0
     */
    public HealthComponent weighing(long newWeight) {
        return weighing(Fraction.of(newWeight));
    }

    private static HealthComponent of(Leaf value, Leaf worst, Leaf best) {
        return new HealthComponent(value, worst, best, Fraction.ONE);
    }

    @Override
    public Method definition() {
        return Method.BETWEEN_WORST_AND_BEST;
    }

    @Override
    public Formula formula() {
        if (isMissing(value)) {
            return value;
        }
        Formula score = constant(100).times(value.minus(worst)).over(best.minus(worst));
        if (score.undefined().isPresent()) {
            return score;
        }
        if (score.value().signum() < 0) {
            return held("held-at-worst", Fraction.ZERO);
        }
        return score.value().compareTo(MOST) > 0 ? held("held-at-best", MOST) : score;
    }

    /** In a health score it goes by what is measured. */
    @Override
    public Optional<Leaf> stoodFor() {
        return Optional.of(value);
    }

    /** Whether nobody knows the value: it is no KPI, which says itself why it has none. */
    private static boolean isMissing(Leaf value) {
        return !(value instanceof Leaf.Result) && value.undefined().isPresent();
    }

    private Formula held(String symbol, Fraction end) {
        return estimate(symbol, number(symbol, end), value, worst, best);
    }

    /** Worst and best decide, not the weight. */
    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof HealthComponent that
                && sameValue(that)
                && worst.equals(that.worst)
                && best.equals(that.best);
    }

    private boolean sameValue(HealthComponent that) {
        if (value instanceof Leaf.Result mine && that.value instanceof Leaf.Result theirs) {
            return mine.kpi().isComparableWith(theirs.kpi());
        }
        return value.symbol().equals(that.value.symbol());
    }
}
