package io.github.kpimath.engagement;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Leaf;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.PointChange;
import io.github.kpimath.ShareKpi;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.value.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which share of customers uses the product as often as it is meant to be used?
 *
 * <p><b>Formula</b> customers who reached the frequency ÷ customers with a whole interval. The frequency, daily, weekly or
 * monthly, is the ideal one for the product and is stated; a customer reaches it by being active in every whole interval of
 * the period while he was a customer.
 *
 * <p><b>Unit and range</b> percent of customers, 0…100 %. High is good.
 *
 * <p><b>Example</b> 120 of 160 customers were active in every week, 8 joined in the last week: 75 %, 5 points below a target
 * of 80 %.
 *
 * <pre>{@code
 * ProductUsageRate usage = ProductUsageRate.of(new ProductUse(120, 160, 8), Frequency.WEEKLY);
 * usage.percent();                                            // 75.0
 * usage.distanceFrom(Fraction.parse("0.8"), 0.95).points();   // -5.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}; seats and functions have {@link SeatAdoption} and {@link FeatureAdoption}.
 *
 * <p><b>Undefined</b> when no customer has a whole interval.
 *
 * <p><b>Pooling</b> add the evidence of disjoint segments; never average rates.
 *
 * <p><b>Pitfalls</b> figures of two frequencies are not comparable; half a week cannot hold a weekly user, so that who
 * joined in it is left out; one person's daily use is not the customer's; a falling rate is an early sign, but use is not
 * yet value.
 *
 * <p><b>Source</b> customer-success guides; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence who reached the frequency
 * @param definition how it is computed
 * @param frequency how often the product is meant to be used
 * @param leastIntervals k; 0 for every interval
 */
public record ProductUsageRate(ProductUse evidence, Method definition, Frequency frequency, int leastIntervals)
        implements ShareKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Active in every whole interval. The default. */
        EVERY_INTERVAL(e -> reached(e).over(customers(e))),
        /** Active in at least k of the whole intervals, k being stated. */
        AT_LEAST_K_INTERVALS(e -> reached(e).over(customers(e)));

        private final Function<ProductUse, Quotient> formula;

        Method(Function<ProductUse, Quotient> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("engagement", "usage-rate", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who reached the frequency
     * @param definition how it is computed
     * @param frequency how often the product is meant to be used
     * @param leastIntervals k; 0 for every interval
     * @throws IllegalArgumentException if the number of intervals does not fit the definition, or the evidence says that it was
     *     counted by another goal
     */
    public ProductUsageRate {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
        requireNonNull(frequency, "frequency");
        Counts.requireParameter(
                "leastIntervals", leastIntervals, definition, definition == Method.AT_LEAST_K_INTERVALS);
        evidence.requireCountedBy(frequency, leastIntervals);
    }

    /**
     * The rate by the default definition, {@link Method#EVERY_INTERVAL}.
     *
     * @param evidence who reached the frequency
     * @param frequency how often the product is meant to be used
     * @return the rate
     * @throws IllegalArgumentException if the evidence says that it was counted by another goal
     */
    public static ProductUsageRate of(ProductUse evidence, Frequency frequency) {
        return new ProductUsageRate(evidence, Method.EVERY_INTERVAL, frequency, 0);
    }

    /**
     * The rate by {@link Method#AT_LEAST_K_INTERVALS}.
     *
     * @param evidence who was active in so many intervals
     * @param frequency how often the product is meant to be used
     * @param leastIntervals in how many whole intervals a customer must have been active, at least 1
     * @return the rate
     * @throws IllegalArgumentException if that is less than 1, or the evidence says that it was counted by another goal
     */
    public static ProductUsageRate ofAtLeast(ProductUse evidence, Frequency frequency, int leastIntervals) {
        return new ProductUsageRate(evidence, Method.AT_LEAST_K_INTERVALS, frequency, leastIntervals);
    }

    /**
     * The rate from two numbers, by the default definition.
     *
     * @param reached customers who reached the frequency, 0 to {@code customers}
     * @param customers customers with at least one whole interval
     * @param frequency how often the product is meant to be used
     * @return the rate; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static ProductUsageRate ofCounts(long reached, long customers, Frequency frequency) {
        return of(ProductUse.ofCustomers(reached, customers), frequency);
    }

    @Override
    public Quotient formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        notes.add(frequency.note(leastIntervals));
        if (evidence.withoutInterval() > 0) {
            notes.add(Note.of("customers-without-interval", evidence.withoutInterval()));
        }
        return List.copyOf(notes);
    }

    /**
     * How far the rate is from a target, in percentage points, with its interval.
     *
     * @param target the share of customers that should reach the frequency, 0 to 1
     * @param level the confidence, such as 0.95
     * @return the rate less the target, negative below it
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if target or level is out of its range
     */
    public PointChange distanceFrom(Fraction target, double level) {
        if (target.signum() < 0 || target.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("target " + target + " is outside 0..1");
        }
        ConfidenceInterval rate = interval(level).scaledBy(100);
        Fraction points = target.times(Fraction.of(100));
        double shift = points.doubleValue();
        return new PointChange(
                exactRatio().times(Fraction.of(100)).minus(points),
                new ConfidenceInterval(rate.lower() - shift, rate.upper() - shift, level));
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof ProductUsageRate that
                && definition == that.definition
                && frequency == that.frequency
                && leastIntervals == that.leastIntervals;
    }

    private static Leaf.Count reached(ProductUse e) {
        return count("customers-reached-frequency", e.reached());
    }

    private static Leaf.Count customers(ProductUse e) {
        return count("customers-with-interval", e.customers());
    }
}
