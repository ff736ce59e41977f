package io.github.kpimath;

/** Why a KPI has no value: a small vocabulary for programs; {@link Explanation} says the same in words. */
public enum UndefinedReason {
    /** The denominator is zero: nobody was there, nobody answered, nothing was lost. */
    EMPTY_DENOMINATOR,
    /** The event that is waited for has not happened often enough: the median is not reached yet. */
    NOT_REACHED,
    /** Fewer records than the stated minimum: showing the figure could reveal what single persons said. */
    SUPPRESSED,
    /** The period or cohort is not complete yet. */
    INCOMPLETE,
    /** The value lies where the formula has no meaning, such as a payback from a margin that is not positive. */
    OUTSIDE_DOMAIN
}
