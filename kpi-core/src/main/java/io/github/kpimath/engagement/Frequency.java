package io.github.kpimath.engagement;

/** How often a product is meant to be used; the intervals are those of the calendar. */
public enum Frequency {
    /** Every day. */
    DAILY,
    /** Every week, Monday to Sunday (ISO). */
    WEEKLY,
    /** Every month. */
    MONTHLY
}
