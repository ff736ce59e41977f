package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.TimeToEventKpi;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.TimesToEvent;
import java.util.List;
import java.util.Optional;

/**
 * How long does it take customers to get value from the product for the first time? Time to First Value (TTFV).
 *
 * <p><b>Formula</b> as {@link TimeToValue}, the event being the first meaningful value: the first report sent, the first order
 * delivered, whatever the customer came for. The Kaplan–Meier median, customers who have not got there being censored.
 *
 * <p><b>Unit and range</b> a length of time, 0 and up. Low is good.
 *
 * <p><b>Example</b> reached after 2, 4 and 6 days, one customer still waiting after 10: 5 days.
 *
 * <pre>{@code
 * TimeToFirstValue.of(TimesToEvent.of(reached, stillWaiting)).duration();   // PT120H
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}. The share of customers who got there by day N is {@link ValueReachedShare}. From records the
 * evidence is collected by {@link TimeToValue#collector(java.time.Instant, java.util.function.Function, java.util.function.Function)}.
 *
 * <p><b>Undefined</b> when there are no customers, or fewer than half (than the stated quantile) got there; of those who got
 * there only, when nobody did.
 *
 * <p><b>Pooling</b> add the evidence of disjoint groups; medians are never averaged.
 *
 * <p><b>Pitfalls</b> the first login is no value; a value before the start points to a wrong date; the mean or median of those
 * who got there is too short as long as others wait.
 *
 * <p><b>Interval</b> for the two Kaplan–Meier definitions, of the curve.
 *
 * <p><b>Source</b> customer-success practice; Kaplan and Meier 1958. Immutable and thread-safe.
 *
 * @param evidence the times, reached and still waiting
 * @param definition how it is computed
 * @param quantile the share of customers, 0.5 but for the two quantile methods
 */
public record TimeToFirstValue(TimesToEvent evidence, Method definition, double quantile) implements TimeToEventKpi {

    /** The definitions in use, computed as those of {@link TimeToValue}. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Kaplan–Meier median, those still waiting censored. The default. */
        MEDIAN(TimeToValue.Method.MEDIAN),
        /** The time by which a stated share got there, by Kaplan–Meier. */
        QUANTILE(TimeToValue.Method.QUANTILE),
        /** Total time ÷ customers, of those who got there only. */
        MEAN_OF_REACHED(TimeToValue.Method.MEAN_OF_REACHED),
        /** The median of those who got there only. */
        MEDIAN_OF_REACHED(TimeToValue.Method.MEDIAN_OF_REACHED),
        /** A stated quantile (type 7) of those who got there only. */
        QUANTILE_OF_REACHED(TimeToValue.Method.QUANTILE_OF_REACHED);

        private final TimeToValue.Method same;

        Method(TimeToValue.Method same) {
            this.same = same;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.duration("engagement", "ttfv", Direction.LOW_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence the times, reached and still waiting
     * @param definition how it is computed
     * @param quantile the share of customers, 0.5 but for the two quantile methods
     * @throws IllegalArgumentException if the quantile is not between 0 and 1, or is stated for a method that has none
     */
    public TimeToFirstValue {
        requireNonNull(definition, "definition");
        TimeToValue.of(evidence, definition.same, quantile);
    }

    /**
     * The Kaplan–Meier median.
     *
     * @param evidence the times, reached and still waiting
     * @return the result
     */
    public static TimeToFirstValue of(TimesToEvent evidence) {
        return of(evidence, Method.MEDIAN);
    }

    /**
     * The time by a named definition that needs no quantile.
     *
     * @param evidence the times, reached and still waiting
     * @param definition the definition, other than the two quantile methods
     * @return the result
     * @throws IllegalArgumentException if the definition needs a quantile; state it then
     */
    public static TimeToFirstValue of(TimesToEvent evidence, Method definition) {
        return of(
                evidence,
                definition,
                TimeToValue.of(evidence, requireNonNull(definition, "definition").same)
                        .quantile());
    }

    /**
     * The time by which a stated share of customers got there.
     *
     * @param evidence the times, reached and still waiting
     * @param definition {@link Method#QUANTILE} or {@link Method#QUANTILE_OF_REACHED}
     * @param quantile the share, between 0 and 1, such as 0.9
     * @return the result
     * @throws IllegalArgumentException if the quantile is not between 0 and 1, or the definition is another
     */
    public static TimeToFirstValue of(TimesToEvent evidence, Method definition, double quantile) {
        return new TimeToFirstValue(evidence, definition, quantile);
    }

    @Override
    public Formula formula() {
        return same().formula();
    }

    @Override
    public Optional<SurvivalCurve> curve() {
        return same().curve();
    }

    @Override
    public double curveQuantile() {
        return quantile;
    }

    @Override
    public List<Note> notes() {
        return same().notes();
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof TimeToFirstValue that && definition == that.definition && quantile == that.quantile;
    }

    private TimeToValue same() {
        return TimeToValue.of(evidence, definition.same, quantile);
    }
}
