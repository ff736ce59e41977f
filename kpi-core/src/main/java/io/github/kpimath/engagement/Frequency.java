package io.github.kpimath.engagement;

import io.github.kpimath.Note;

/** How often a product is meant to be used; the intervals are those of the calendar. */
public enum Frequency {
    /** Every day. */
    DAILY("active-daily", "active-daily-at-least"),
    /** Every week, Monday to Sunday (ISO). */
    WEEKLY("active-weekly", "active-weekly-at-least"),
    /** Every month. */
    MONTHLY("active-monthly", "active-monthly-at-least");

    private final String every;
    private final String atLeast;

    Frequency(String every, String atLeast) {
        this.every = every;
        this.atLeast = atLeast;
    }

    /** What had to be reached: every interval, or at least so many. */
    Note note(int leastIntervals) {
        return leastIntervals == 0 ? Note.of(every) : Note.of(atLeast, leastIntervals);
    }
}
