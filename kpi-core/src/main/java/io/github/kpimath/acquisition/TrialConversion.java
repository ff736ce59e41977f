package io.github.kpimath.acquisition;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.CountedRateKpi;
import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.internal.Counts;
import java.util.List;
import java.util.function.Function;

/**
 * Which share of free trials become paying customers?
 *
 * <p><b>Formula</b> converted trials ÷ mature trials, of the trials that began in a period. A trial is mature when its start
 * and the horizon, a stated number of days, have passed; it is converted when the first payment came within them. From records it is
 * collected by {@link ConversionCohort#during}.
 *
 * <p><b>Unit and range</b> percent, 0…100 %; conversions over new trials may pass 100 %. High is good.
 *
 * <p><b>Example</b> 40 trials, 30 of them mature, 12 of these converted: 40 %, whatever the other 10 have done so far.
 *
 * <pre>{@code
 * TrialConversion.of(new ConversionCohort(12, 30, 3, 10), 14).percent();   // 40.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}. A free plan without an end is {@link FreemiumConversion}.
 *
 * <p><b>Undefined</b> when no trial is mature (has ended, has begun).
 *
 * <p><b>Pooling</b> add the cohorts of disjoint segments, with one horizon; never average rates.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>Some guides print the fraction upside down, trials ÷ conversions.
 *   <li>With immature trials below the line, the newest cohort always looks the worst; with immature conversions above it as
 *       well, the quick deciders count and the slow ones don't.
 *   <li>A conversion after the horizon doesn't count: otherwise old cohorts improve for ever.
 *   <li>Two horizons are two figures: see {@link #isComparableWith}.
 * </ul>
 *
 * <p><b>Interval</b> for the two shares, not for {@link Method#SAME_PERIOD}.
 *
 * <p><b>Source</b> customer-success guides; interval: Wilson 1927.
 *
 * <p>Immutable and thread-safe.
 *
 * @param evidence who began and who converted
 * @param definition how it is computed
 * @param horizonDays the days within which a conversion counts; 0 for the definitions that have none
 */
public record TrialConversion(ConversionCohort evidence, Method definition, int horizonDays) implements CountedRateKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Converted within the horizon ÷ trials past the horizon, of those that began in the period. The default. */
        MATURE_COHORT(e -> count("trials-converted", e.converted()).over(count("trials-mature", e.base()))),
        /** Converted ÷ trials that ended in the period, each at its own end. */
        ENDED_IN_PERIOD(e -> count("trials-converted", e.converted()).over(count("trials-ended", e.base()))),
        /**
         * Conversions of the period, of whatever trials ÷ trials that began in it. For who cannot follow the single trial.
         */
        SAME_PERIOD(e -> count("trial-conversions", e.converted()).over(count("trials-started", e.base())));

        private final Function<ConversionCohort, Formula> formula;

        Method(Function<ConversionCohort, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("acquisition", "trial-conversion", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who began and who converted
     * @param definition how it is computed
     * @param horizonDays the days within which a conversion counts; 0 for the definitions that have none
     * @throws IllegalArgumentException if the horizon does not fit the definition or the evidence, or a share has more converted
     *     than its base
     */
    public TrialConversion {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
        Counts.requireParameter("horizonDays", horizonDays, definition, definition == Method.MATURE_COHORT);
        evidence.requireHorizon(horizonDays);
        if (definition != Method.SAME_PERIOD) {
            evidence.requireShare();
        }
    }

    /**
     * The trial conversion by the default definition, {@link Method#MATURE_COHORT}, with the horizon that the evidence states.
     *
     * @param evidence who began and who converted, by a stated horizon
     * @return the result
     * @throws IllegalArgumentException if more converted than the base, or the evidence states no horizon
     */
    public static TrialConversion of(ConversionCohort evidence) {
        return of(evidence, evidence.horizonDays());
    }

    /**
     * The trial conversion by the default definition, {@link Method#MATURE_COHORT}.
     *
     * @param evidence who began and who converted
     * @param horizonDays the days from the start within which a conversion counts, at least 1
     * @return the result
     * @throws IllegalArgumentException if more converted than the base, or the horizon is less than a day or not that of the
     *     evidence
     */
    public static TrialConversion of(ConversionCohort evidence, int horizonDays) {
        return new TrialConversion(evidence, Method.MATURE_COHORT, horizonDays);
    }

    /**
     * The trial conversion by a named definition that needs no horizon.
     *
     * @param evidence who began and who converted, counted in that way
     * @param definition {@link Method#ENDED_IN_PERIOD} or {@link Method#SAME_PERIOD}
     * @return the result
     * @throws IllegalArgumentException if the definition needs a horizon, or is a share and more converted than the base
     */
    public static TrialConversion of(ConversionCohort evidence, Method definition) {
        return new TrialConversion(evidence, definition, 0);
    }

    /**
     * The trial conversion from two numbers and the horizon.
     *
     * @param converted mature trials that converted in time, 0 to {@code mature}
     * @param mature trials that have reached the horizon
     * @param horizonDays the days from the start within which a conversion counts, at least 1
     * @return the result; undefined for 0 of 0
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static TrialConversion ofCounts(long converted, long mature, int horizonDays) {
        return of(ConversionCohort.ofMature(converted, mature), horizonDays);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        return evidence.notes(horizonDays);
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof TrialConversion that
                && definition == that.definition
                && horizonDays == that.horizonDays;
    }

    @Override
    public boolean isShare() {
        return definition != Method.SAME_PERIOD;
    }
}
