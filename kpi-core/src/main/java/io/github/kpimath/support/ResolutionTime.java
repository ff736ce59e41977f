package io.github.kpimath.support;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.time;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.TimeToEventKpi;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.internal.EventTimes;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.internal.Waits;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How long does it take to resolve a case?
 *
 * <p><b>Formula</b> total resolution time ÷ cases resolved. The time runs from the opening to the last resolution, by the
 * calendar, for the cases whose last resolution lies in the period; a case that was reopened and is open, is open.
 *
 * <p><b>Unit and range</b> a length of time, 0 and up. Low is good.
 *
 * <p><b>Example</b> resolved after 2, 4 and 12 hours, one case still open: 18 ÷ 3 = 6 hours. Over all four requests it would
 * be 4.5 hours: a case that nobody has solved makes the team look quicker.
 *
 * <pre>{@code
 * ResolutionTime time = ResolutionTime.of(TimesToEvent.of(resolved, open));
 * time.duration();   // PT6H
 * time.median();     // PT4H
 * time.p90();        // PT10H24M
 * time.open();       // 1
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}. For {@link Method#FIRST_RESOLUTION} and {@link Method#BUSINESS_HOURS} the caller
 * passes times that were taken so; the name goes along with the figure.
 *
 * <p><b>Undefined</b> when no case was resolved; the Kaplan–Meier median when fewer than half are.
 *
 * <p><b>Pooling</b> add the times of disjoint channels, teams or kinds of query, and measure the sum; averages, medians and
 * percentiles are never averaged.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>Total time ÷ all requests, as one guide prints it, gets shorter with every request that stays open.
 *   <li>The mean is pulled by few long cases: show median and 90th percentile beside it.
 *   <li>Of resolved cases only, the hard ones are missing as long as they are open; the Kaplan–Meier median counts them.
 *   <li>Calendar and business hours differ by a factor of about four.
 * </ul>
 *
 * <p><b>Interval</b> for {@link Method#KAPLAN_MEIER_MEDIAN}, of the curve.
 *
 * <p><b>Source</b> customer-experience guides; Kaplan and Meier 1958; percentiles of type 7 (Hyndman and Fan 1996).
 *
 * <p>Immutable and thread-safe.
 *
 * @param evidence the times to resolution, and how long open cases have waited
 * @param definition how it is computed
 */
public record ResolutionTime(TimesToEvent evidence, Method definition) implements TimeToEventKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Total time ÷ cases resolved. The default. */
        MEAN(e -> cases(e).mean("resolution-time-total")),
        /** The median of resolved cases. */
        MEDIAN(e -> cases(e).ofReached("median-of-reached", HALF)),
        /** The time within which nine of ten resolved cases were resolved, type 7. */
        P90(e -> cases(e).ofReached("p90-of-reached", NINE_TENTHS)),
        /** Total time ÷ all requests, resolved or open, as some guides print it. */
        OVER_ALL_REQUESTS(e -> overAll(e)),
        /** The time by which half of all cases are resolved, open ones censored. */
        KAPLAN_MEIER_MEDIAN(e -> cases(e).kaplanMeierMedian()),
        /** As the default, from the opening to the first resolution, whatever came after. */
        FIRST_RESOLUTION(e -> cases(e).mean("first-resolution-time-total")),
        /** As the default, in the hours in which the team works. */
        BUSINESS_HOURS(e -> cases(e).mean("business-time-total"));

        private final Function<TimesToEvent, Formula> formula;

        Method(Function<TimesToEvent, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.duration("support", "resolution-time", Direction.LOW_IS_GOOD);
    private static final double HALF = 0.5;
    private static final double NINE_TENTHS = 0.9;

    /**
     * Checks.
     *
     * @param evidence the times to resolution, and how long open cases have waited
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public ResolutionTime {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The time by the default definition, {@link Method#MEAN}.
     *
     * @param evidence the times to resolution, and how long open cases have waited
     * @return the result
     */
    public static ResolutionTime of(TimesToEvent evidence) {
        return of(evidence, Method.MEAN);
    }

    /**
     * The time by a named definition.
     *
     * @param evidence the times to resolution, and how long open cases have waited
     * @param definition the definition
     * @return the result
     */
    public static ResolutionTime of(TimesToEvent evidence, Method definition) {
        return new ResolutionTime(evidence, definition);
    }

    /**
     * Collects the times of the cases whose last resolution lies in a period, and how long the open ones have waited at an instant,
     * whenever they were opened. What happens at the instant or later has not happened yet.
     *
     * <pre>{@code
     * cases.stream().collect(ResolutionTime.during(may, zone, asOf, Case::opened, Case::resolved));
     * cases.stream().collect(groupingBy(Case::channel, ResolutionTime.during(may, …)));   // the groups add up
     * }</pre>
     *
     * <p>Each record is one case. Memory grows with the number of different times.
     *
     * @param period the period in which cases are resolved
     * @param zone the time zone whose calendar decides
     * @param asOf the instant as of which the cases are known, mostly the end of the period
     * @param opened when the case was opened
     * @param resolved when it was resolved for the last time, or null while it is open, reopened ones too
     * @param <T> the records
     * @return a collector that refuses cases resolved before they were opened
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, TimesToEvent> during(
            DateRange period,
            ZoneId zone,
            Instant asOf,
            Function<? super T, Instant> opened,
            Function<? super T, ? extends @Nullable Instant> resolved) {
        Observation observation = new Observation(period, zone, asOf);
        requireNonNull(opened, "opened");
        requireNonNull(resolved, "resolved");
        return Waits.collector(observation, (times, item) -> {
            Instant from = opened.apply(item);
            Instant to = resolved.apply(item);
            Observation.requireOrder("resolved", to, "opened", from);
            boolean isResolved = observation.knows(to);
            if (isResolved ? observation.includes(requireNonNull(to)) : observation.knows(from)) {
                times.add(observation.lasted(from, to), isResolved);
            }
        });
    }

    /**
     * Collects the times of the cases opened in a period, the open ones being censored at an instant. This is the evidence for
     * {@link Method#KAPLAN_MEIER_MEDIAN}: all cases of one group, resolved or not, where {@link #during} has resolved ones of any age.
     *
     * @param period the period in which cases are opened
     * @param zone the time zone whose calendar decides
     * @param asOf the instant as of which the cases are known
     * @param opened when the case was opened
     * @param resolved when it was resolved for the last time, or null while it is open, reopened ones too
     * @param <T> the records
     * @return a collector that refuses cases resolved before they were opened
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, TimesToEvent> openedDuring(
            DateRange period,
            ZoneId zone,
            Instant asOf,
            Function<? super T, Instant> opened,
            Function<? super T, ? extends @Nullable Instant> resolved) {
        return Waits.openedDuring(new Observation(period, zone, asOf), opened, "resolved", resolved);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public Optional<SurvivalCurve> curve() {
        return definition == Method.KAPLAN_MEIER_MEDIAN ? cases(evidence).curve() : Optional.empty();
    }

    @Override
    public List<Note> notes() {
        if (open() == 0) {
            return List.of();
        }
        String fate = definition == Method.OVER_ALL_REQUESTS ? "open-cases-shorten" : "cases-still-open";
        return List.of(Note.of(fate, open()));
    }

    /**
     * How many cases are open.
     *
     * @return the count, beside every figure
     */
    public long open() {
        return evidence.waiting();
    }

    /**
     * The median of the same resolved cases, whatever the definition of this result.
     *
     * @return the median
     * @throws UndefinedKpiException if no case was resolved
     */
    public Duration median() {
        return of(evidence, Method.MEDIAN).duration();
    }

    /**
     * The 90th percentile of the same resolved cases, whatever the definition of this result.
     *
     * @return the 90th percentile, type 7
     * @throws UndefinedKpiException if no case was resolved
     */
    public Duration p90() {
        return of(evidence, Method.P90).duration();
    }

    private static Formula overAll(TimesToEvent e) {
        return e.reached() == 0
                ? cases(e).noneReached()
                : time("resolution-time-total", e.reachedTotal()).over(count("cases-received", e.size()));
    }

    private static EventTimes cases(TimesToEvent e) {
        return new EventTimes(e, "cases-resolved", "cases-open", "none.cases-received");
    }
}
