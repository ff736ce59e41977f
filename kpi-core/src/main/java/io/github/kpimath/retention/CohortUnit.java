package io.github.kpimath.retention;

import io.github.kpimath.value.CalendarUnit;
import java.time.Period;

/** How a sentence names the intervals of a cohort table, by their length. */
enum CohortUnit {
    DAY("cohort-day", "cohort-days"),
    WEEK("cohort-week", "cohort-weeks"),
    MONTH("cohort-month", "cohort-months"),
    OTHER("cohort-interval", "cohort-intervals");

    private final String one;
    private final String several;

    CohortUnit(String one, String several) {
        this.one = one;
        this.several = several;
    }

    static CohortUnit of(CalendarUnit unit) {
        Period length = unit.length();
        if (length.equals(Period.ofDays(1))) {
            return DAY;
        }
        if (length.equals(Period.ofWeeks(1))) {
            return WEEK;
        }
        return length.equals(Period.ofMonths(1)) ? MONTH : OTHER;
    }

    String one() {
        return one;
    }

    String several() {
        return several;
    }
}
