package io.github.kpimath.support;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.TimeToEventKpi;
import io.github.kpimath.internal.EventTimes;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.internal.Waits;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.DateRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How long do customers wait for the first answer of a person?
 *
 * <p><b>Formula</b> the median time from the opening of a case to its first human answer, of the answered cases opened in
 * the period; how many are unanswered is shown beside it. Automatic acknowledgements are no answer.
 *
 * <p><b>Unit and range</b> a length of time, 0 and up. Low is good.
 *
 * <p><b>Example</b> answered after 10, 20 and 60 minutes, one case unanswered: 20 minutes; the mean is 30.
 *
 * <pre>{@code
 * FirstResponseTime time = FirstResponseTime.of(TimesToEvent.of(answered, unanswered));
 * time.duration();     // PT20M
 * time.unanswered();   // 1
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when no case was answered; the Kaplan–Meier median when fewer than half are.
 *
 * <p><b>Pooling</b> add the times of disjoint channels or teams; medians are never averaged.
 *
 * <p><b>Pitfalls</b> a long queue looks short as long as it is unanswered: look at that number, or take the Kaplan–Meier
 * median. A quick first word is no resolution: read it with {@link ResolutionTime}. Nights and weekends are in it unless the
 * caller passes business hours.
 *
 * <p><b>Interval</b> for {@link Method#KAPLAN_MEIER_MEDIAN}, of the curve.
 *
 * <p><b>Source</b> help-desk practice; Kaplan and Meier 1958; percentiles of type 7 (Hyndman and Fan 1996). Immutable and
 * thread-safe.
 *
 * @param evidence the times to the first answer, and how long the unanswered have waited
 * @param definition how it is computed
 */
public record FirstResponseTime(TimesToEvent evidence, Method definition) implements TimeToEventKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** The median of answered cases. The default. */
        MEDIAN(e -> cases(e).ofReached("median-of-reached", HALF)),
        /** Total time ÷ cases answered. */
        MEAN(e -> cases(e).mean("response-time-total")),
        /** The time within which nine of ten answered cases were answered, type 7. */
        P90(e -> cases(e).ofReached("p90-of-reached", NINE_TENTHS)),
        /** The time by which half of all cases are answered, unanswered ones censored. */
        KAPLAN_MEIER_MEDIAN(e -> cases(e).kaplanMeierMedian());

        private final Function<TimesToEvent, Formula> formula;

        Method(Function<TimesToEvent, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.duration("support", "first-response-time", Direction.LOW_IS_GOOD);
    private static final double HALF = 0.5;
    private static final double NINE_TENTHS = 0.9;

    /**
     * Checks.
     *
     * @param evidence the times to the first answer, and how long the unanswered have waited
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public FirstResponseTime {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The time by the default definition, {@link Method#MEDIAN}.
     *
     * @param evidence the times to the first answer, and how long the unanswered have waited
     * @return the result
     */
    public static FirstResponseTime of(TimesToEvent evidence) {
        return of(evidence, Method.MEDIAN);
    }

    /**
     * The time by a named definition.
     *
     * @param evidence the times to the first answer, and how long the unanswered have waited
     * @param definition the definition
     * @return the result
     */
    public static FirstResponseTime of(TimesToEvent evidence, Method definition) {
        return new FirstResponseTime(evidence, definition);
    }

    /**
     * Collects the times of the cases opened in a period: to their first human answer, or, where there is none before an instant, how
     * long they have waited at it.
     *
     * <pre>{@code
     * cases.stream().collect(FirstResponseTime.during(may, zone, asOf, Case::opened, Case::answered));
     * cases.stream().collect(groupingBy(Case::channel, FirstResponseTime.during(may, …)));   // the groups add up
     * }</pre>
     *
     * <p>Each record is one case. Memory grows with the number of different times.
     *
     * @param period the period in which cases are opened
     * @param zone the time zone whose calendar decides
     * @param asOf the instant as of which the answers are known
     * @param opened when the case was opened
     * @param answered when a person first answered, or null where nobody has
     * @param <T> the records
     * @return a collector that refuses answers before the opening
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, TimesToEvent> during(
            DateRange period,
            ZoneId zone,
            Instant asOf,
            Function<? super T, Instant> opened,
            Function<? super T, ? extends @Nullable Instant> answered) {
        return Waits.openedDuring(new Observation(period, zone, asOf), opened, "answered", answered);
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
        return unanswered() == 0 ? List.of() : List.of(Note.of("cases-unanswered", unanswered()));
    }

    /**
     * How many cases have no answer yet.
     *
     * @return the count, beside every figure
     */
    public long unanswered() {
        return evidence.waiting();
    }

    private static EventTimes cases(TimesToEvent e) {
        return new EventTimes(e, "cases-answered", "cases-unanswered", "none.cases-received");
    }
}
