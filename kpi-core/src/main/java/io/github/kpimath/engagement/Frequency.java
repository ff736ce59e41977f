package io.github.kpimath.engagement;

import io.github.kpimath.Note;
import io.github.kpimath.value.CalendarUnit;

/** How often a product is meant to be used; the intervals are those of the calendar. */
public enum Frequency {
    /** Every day. */
    DAILY("active-daily", "active-daily-at-least", CalendarUnit.DAY),
    /** Every week, Monday to Sunday (ISO). */
    WEEKLY("active-weekly", "active-weekly-at-least", CalendarUnit.ISO_WEEK),
    /** Every month. */
    MONTHLY("active-monthly", "active-monthly-at-least", CalendarUnit.MONTH);

    private final String every;
    private final String atLeast;
    private final CalendarUnit unit;

    Frequency(String every, String atLeast, CalendarUnit unit) {
        this.every = every;
        this.atLeast = atLeast;
        this.unit = unit;
    }

    /**
     * What the calendar is cut into.
     *
     * @return days, ISO weeks or months
     */
    public CalendarUnit unit() {
        return unit;
    }

    /** What had to be reached: every interval, or at least so many. */
    Note note(int leastIntervals) {
        return leastIntervals == 0 ? Note.of(every) : Note.of(atLeast, leastIntervals);
    }
}
