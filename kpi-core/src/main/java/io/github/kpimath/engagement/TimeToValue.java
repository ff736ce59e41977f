package io.github.kpimath.engagement;

import static io.github.kpimath.Formula.percentage;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.TimeToEventKpi;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.internal.EventTimes;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.internal.Waits;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How long does it take customers to get value from the product? Time to Value (TTV).
 *
 * <p><b>Formula</b> the Kaplan–Meier median of the time from a stated start to a stated event, customers who have not got there
 * being censored: they count for as long as they have been waiting. The event is the return on the investment; for the first
 * meaningful value it is {@link TimeToFirstValue}.
 *
 * <p><b>Unit and range</b> a length of time, 0 and up. Low is good.
 *
 * <p><b>Example</b> reached after 2, 4 and 6 days, one customer still waiting after 10: 5 days, since half got there between
 * day 4 and day 6.
 *
 * <pre>{@code
 * TimeToValue.of(TimesToEvent.of(reached, stillWaiting)).median();   // PT120H
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}; the share there by day N is {@link ValueReachedShare}.
 *
 * <p><b>Undefined</b> when there are no customers, or fewer than half (than the stated quantile) got there; of those who got
 * there only, when nobody did.
 *
 * <p><b>Pooling</b> add the evidence of disjoint groups; medians are never averaged.
 *
 * <p><b>Pitfalls</b> the mean or median of those who got there is too short as long as others wait (survivor bias); the
 * explanation says how many they are.
 *
 * <p><b>Interval</b> for the two Kaplan–Meier definitions, of the curve: in the example 2 days or more at 95 %, 4 to 6 days at 50 %.
 *
 * <p><b>Source</b> customer-success practice; Kaplan and Meier 1958; where the curve is at exactly one half the midpoint is
 * taken, as R does. Immutable and thread-safe.
 *
 * @param evidence the times, reached and still waiting
 * @param definition how it is computed
 * @param quantile the share of customers, 0.5 but for the two quantile methods
 */
public record TimeToValue(TimesToEvent evidence, Method definition, double quantile) implements TimeToEventKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Kaplan–Meier median, those still waiting censored. The default. */
        MEDIAN((e, p) -> customers(e).kaplanMeierMedian()),
        /** The time by which a stated share got there, by Kaplan–Meier. */
        QUANTILE((e, p) -> customers(e).kaplanMeierQuantile("quantile-kaplan-meier", p, share(p))),
        /** Total time ÷ customers, of those who got there only. */
        MEAN_OF_REACHED((e, p) -> customers(e).mean("time-to-value-total")),
        /** The median of those who got there only. */
        MEDIAN_OF_REACHED((e, p) -> customers(e).ofReached("median-of-reached", p)),
        /** A stated quantile (type 7) of those who got there only. */
        QUANTILE_OF_REACHED((e, p) -> customers(e).ofReached("quantile-of-reached", p, share(p)));

        private final BiFunction<TimesToEvent, Double, Formula> formula;

        Method(BiFunction<TimesToEvent, Double, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }

        private boolean takesQuantile() {
            return this == QUANTILE || this == QUANTILE_OF_REACHED;
        }

        private boolean isOfCurve() {
            return this == MEDIAN || this == QUANTILE;
        }

        private boolean ofReachedOnly() {
            return this != MEDIAN && this != QUANTILE;
        }
    }

    private static final KpiType KPI = KpiType.duration("engagement", "ttv", Direction.LOW_IS_GOOD);
    private static final double HALF = 0.5;

    /**
     * Checks.
     *
     * @param evidence the times, reached and still waiting
     * @param definition how it is computed
     * @param quantile the share of customers, 0.5 but for the two quantile methods
     * @throws IllegalArgumentException if the quantile is not between 0 and 1, or is stated for a method that has none
     */
    public TimeToValue {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
        boolean any = definition.takesQuantile();
        if (!(quantile > 0 && quantile < 1) || (!any && quantile != HALF)) {
            throw new IllegalArgumentException(
                    "quantile " + quantile + " is outside " + (any ? "0..1, both excluded" : "0.5 for " + definition));
        }
    }

    /**
     * The Kaplan–Meier median.
     *
     * @param evidence the times, reached and still waiting
     * @return the result
     */
    public static TimeToValue of(TimesToEvent evidence) {
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
    public static TimeToValue of(TimesToEvent evidence, Method definition) {
        if (requireNonNull(definition, "definition").takesQuantile()) {
            throw new IllegalArgumentException("definition " + definition
                    + " needs a quantile, between 0 and 1: state it by of(evidence, definition, quantile)");
        }
        return new TimeToValue(evidence, definition, HALF);
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
    public static TimeToValue of(TimesToEvent evidence, Method definition, double quantile) {
        return new TimeToValue(evidence, definition, quantile);
    }

    /**
     * Collects the evidence, also that of {@link TimeToFirstValue} and {@link ValueReachedShare}, from records of one customer each.
     * Who got there at the start took no time; who has not got there before the instant as of which this is known is waiting, for as
     * long as he has been; who starts at that instant or later is left out.
     *
     * <pre>{@code
     * customers.stream().collect(TimeToValue.collector(asOf, Customer::goLive, Customer::firstValue));
     * customers.stream().collect(groupingBy(Customer::plan, TimeToValue.collector(asOf, …)));   // the groups add up
     * }</pre>
     *
     * <p>Memory grows with the number of different times.
     *
     * @param asOf the instant as of which it is known who got there
     * @param start when the time begins to run
     * @param reached when the customer got there, or null where that has not happened
     * @param <T> the records
     * @return a collector that refuses customers who got there before the start
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, TimesToEvent> collector(
            Instant asOf,
            Function<? super T, Instant> start,
            Function<? super T, ? extends @Nullable Instant> reached) {
        return collector(asOf, Duration::between, start, reached);
    }

    /**
     * Collects the evidence from days, as {@link #collector(Instant, Function, Function)} does from instants; a day is 24 hours.
     *
     * @param asOf the first day of which nothing is known any more
     * @param start when the time begins to run
     * @param reached when the customer got there, or null where that has not happened
     * @param <T> the records
     * @return a collector that refuses customers who got there before the start
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, TimesToEvent> collector(
            LocalDate asOf,
            Function<? super T, LocalDate> start,
            Function<? super T, ? extends @Nullable LocalDate> reached) {
        return TimeToValue.<T, ChronoLocalDate>collector(
                asOf, (from, to) -> Duration.ofDays(ChronoUnit.DAYS.between(from, to)), start, reached);
    }

    private static <T, I extends Comparable<? super I>> Collector<T, ?, TimesToEvent> collector(
            I asOf,
            BiFunction<I, I, Duration> between,
            Function<? super T, ? extends I> start,
            Function<? super T, ? extends @Nullable I> reached) {
        requireNonNull(asOf, "asOf");
        requireNonNull(start, "start");
        requireNonNull(reached, "reached");
        return Waits.collector(asOf.toString(), (times, item) -> {
            I from = start.apply(item);
            I to = reached.apply(item);
            Observation.requireOrder("reached", to, "start", from);
            boolean isReached = to != null && to.compareTo(asOf) < 0;
            if (from.compareTo(asOf) < 0) {
                times.add(between.apply(from, isReached ? requireNonNull(to) : asOf), isReached);
            }
        });
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence, quantile);
    }

    @Override
    public Optional<SurvivalCurve> curve() {
        return definition.isOfCurve() ? customers(evidence).curve() : Optional.empty();
    }

    @Override
    public double curveQuantile() {
        return quantile;
    }

    @Override
    public List<Note> notes() {
        return definition.ofReachedOnly() && evidence.waiting() > 0
                ? List.of(Note.of("waiting-left-out", evidence.waiting()))
                : List.of();
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof TimeToValue that && definition == that.definition && quantile == that.quantile;
    }

    /**
     * The Kaplan–Meier median of the same evidence, whatever the definition of this result.
     *
     * @return the median
     * @throws UndefinedKpiException if there are no customers, or fewer than half got there
     */
    public Duration median() {
        return of(evidence).duration();
    }

    private static EventTimes customers(TimesToEvent e) {
        return new EventTimes(e, "customers-reached-value", "customers-waiting", "none.customers");
    }

    private static Formula share(double p) {
        return percentage("quantile-share", Fraction.of(BigDecimal.valueOf(p)));
    }
}
