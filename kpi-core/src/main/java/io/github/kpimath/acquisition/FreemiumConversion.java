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
 * Which share of the users of a free plan start to pay?
 *
 * <p><b>Formula</b> free users who converted ÷ free users past the horizon. A free plan has no end, so that a stated number
 * of days after signing up takes its place: who began to pay within them has converted, who signed up later is not counted
 * yet.
 *
 * <p><b>Unit and range</b> percent, 0…100 %; conversions of a period over the free users at its start may pass 100 %. High
 * is good.
 *
 * <p><b>Example</b> 1,000 users signed up, 800 of them 90 days ago or more, 24 of these paid within 90 days: 3 %.
 *
 * <pre>{@code
 * FreemiumConversion.of(new ConversionCohort(24, 800, 2, 200), 90).percent();   // 3.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}. A trial, which ends, is {@link TrialConversion}.
 *
 * <p><b>Undefined</b> when no free user is past the horizon (was there at the start).
 *
 * <p><b>Pooling</b> add the cohorts of disjoint segments, with one horizon; never average rates.
 *
 * <p><b>Pitfalls</b> conversions over all free users, among them who signed up yesterday, fall whenever sign-ups rise;
 * figures of two horizons are not comparable; who pays from the first day has never been a free user.
 *
 * <p><b>Interval</b> for {@link Method#WITHIN_DAYS} only.
 *
 * <p><b>Source</b> customer-success guides; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence who began and who converted
 * @param definition how it is computed
 * @param horizonDays the days within which a conversion counts; 0 for the definitions that have none
 */
public record FreemiumConversion(ConversionCohort evidence, Method definition, int horizonDays)
        implements CountedRateKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Started to pay within the horizon ÷ free users past the horizon. The default. */
        WITHIN_DAYS(e -> count("free-users-converted", e.converted()).over(count("free-users-mature", e.base()))),
        /** Started to pay in the period, whenever they signed up ÷ free users at its start. */
        CONVERTED_IN_PERIOD_OVER_START(e ->
                count("free-users-converted-in-period", e.converted()).over(count("free-users-at-start", e.base())));

        private final Function<ConversionCohort, Formula> formula;

        Method(Function<ConversionCohort, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("acquisition", "freemium-conversion", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who began and who converted
     * @param definition how it is computed
     * @param horizonDays the days within which a conversion counts; 0 for the definitions that have none
     * @throws IllegalArgumentException if the horizon does not fit the definition or the evidence, or a share has more converted
     *     than its base
     */
    public FreemiumConversion {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
        Counts.requireParameter("horizonDays", horizonDays, definition, definition == Method.WITHIN_DAYS);
        evidence.requireHorizon(horizonDays);
        if (definition == Method.WITHIN_DAYS) {
            evidence.requireShare();
        }
    }

    /**
     * The conversion by the default definition, {@link Method#WITHIN_DAYS}, with the horizon that the evidence states.
     *
     * @param evidence who began and who converted, by a stated horizon
     * @return the result
     * @throws IllegalArgumentException if more converted than the base, or the evidence states no horizon
     */
    public static FreemiumConversion of(ConversionCohort evidence) {
        return of(evidence, evidence.horizonDays());
    }

    /**
     * The conversion by the default definition, {@link Method#WITHIN_DAYS}.
     *
     * @param evidence who began and who converted
     * @param horizonDays the days from the start within which a conversion counts, at least 1
     * @return the result
     * @throws IllegalArgumentException if more converted than the base, or the horizon is less than a day or not that of the
     *     evidence
     */
    public static FreemiumConversion of(ConversionCohort evidence, int horizonDays) {
        return new FreemiumConversion(evidence, Method.WITHIN_DAYS, horizonDays);
    }

    /**
     * The conversion by a named definition that needs no horizon.
     *
     * @param evidence who began and who converted, counted in that way
     * @param definition {@link Method#CONVERTED_IN_PERIOD_OVER_START}
     * @return the result
     * @throws IllegalArgumentException if the definition needs a horizon, or is a share and more converted than the base
     */
    public static FreemiumConversion of(ConversionCohort evidence, Method definition) {
        return new FreemiumConversion(evidence, definition, 0);
    }

    /**
     * The conversion from two numbers and the horizon.
     *
     * @param converted mature free users who started to pay in time, 0 to {@code mature}
     * @param mature free users past the horizon
     * @param horizonDays the days from the start within which a conversion counts, at least 1
     * @return the result; undefined for 0 of 0
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static FreemiumConversion ofCounts(long converted, long mature, int horizonDays) {
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
        return other instanceof FreemiumConversion that
                && definition == that.definition
                && horizonDays == that.horizonDays;
    }

    @Override
    public boolean isShare() {
        return definition == Method.WITHIN_DAYS;
    }
}
