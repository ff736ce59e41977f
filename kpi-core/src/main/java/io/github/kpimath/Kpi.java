package io.github.kpimath;

import io.github.kpimath.stats.Interval;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A result: one KPI of one population and period, with the definition that was used.
 *
 * <p>A KPI asks for two things, {@link #definition()} and {@link #formula()}; everything else follows. Results are
 * immutable and never added: merge the evidence, then measure.
 *
 * <p><b>Undefined is not zero.</b> Where there is no value (an empty denominator, a median not reached, too few answers),
 * the result exists, {@link #isDefined()} is false, {@link #explain()} says why, and the accessors of the value throw
 * {@link UndefinedKpiException}. There is no 0, NaN or Infinity in its place.
 *
 * <p>To write a KPI of your own, implement one of the kinds as a record of evidence and definition; its words come from
 * your module through {@link Texts}.
 */
public sealed interface Kpi extends Serializable
        permits RateKpi, ScoreKpi, MultipleKpi, MoneyKpi, DurationKpi, CountKpi {

    /**
     * Which definition was used.
     *
     * @return the definition
     */
    Definition definition();

    /**
     * How the value comes about: names, numbers and arithmetic.
     *
     * @return the formula
     */
    Formula formula();

    /**
     * Whole-sentence remarks that a reader of this figure should see, such as what it must not be compared with.
     *
     * @return the remarks, mostly none
     */
    default List<Note> notes() {
        return List.of();
    }

    /**
     * Whether there is a value.
     *
     * @return false where the accessors of the value throw
     */
    default boolean isDefined() {
        return formula().undefined().isEmpty();
    }

    /**
     * Goes on only where there is a value, for programs that compute with the parts of a result.
     *
     * @throws UndefinedKpiException if there is none
     */
    default void requireDefined() {
        Evaluation.requireDefined(this, formula());
    }

    /**
     * Why there is no value.
     *
     * @return the reason, or empty where there is a value
     */
    default Optional<UndefinedReason> undefinedReason() {
        return formula().undefined().map(Leaf.Undefined::reason);
    }

    /**
     * How sure the value is, where that can be known: one question for a report over any KPIs. The types that know have
     * {@code interval(level)} beside it, also by a named method.
     *
     * @param level the confidence, such as 0.95
     * @return the interval in the unit of the kind's first accessor: ratios for a rate, points for a score, lengths of time for a
     *     duration; empty where the KPI, or this definition of it, has none
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    default Optional<? extends Interval> intervalIfKnown(double level) {
        Evaluation.requireInterval(this, level);
        return Optional.empty();
    }

    /**
     * What this result is about, where its name does not tell it from others of its type: a component of a health score. Its line and
     * the formulas of other results have that beside its name, "component score (support tickets)", since its value is another than
     * that of what it is about.
     *
     * @return the leaf that it is about, or empty where the name says all
     */
    default Optional<Leaf> stoodFor() {
        return Optional.empty();
    }

    /**
     * Whether another figure may be set beside this one: the same definition with the same parameters, such as the scale and
     * the cut of a survey. Periods and populations are the caller's to compare.
     *
     * @param other another result
     * @return false where the two measure different things
     */
    default boolean isComparableWith(Kpi other) {
        return definition().equals(other.definition());
    }

    /**
     * Which way is good for this figure: that of the KPI, unless the evidence says which end of its scale is good.
     *
     * @return the direction
     */
    default Direction direction() {
        return definition().kpi().direction();
    }

    /**
     * How the value came about, or why there is none, in words and numbers.
     *
     * @return the explanation
     */
    default Explanation explain() {
        return new Explanation(this);
    }
}
