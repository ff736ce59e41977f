package io.github.kpimath.revenue;

import io.github.kpimath.value.DateRange;
import java.time.LocalDate;

/** The days on which a {@link Discount} holds, in words: an end that no calendar reaches is none. */
final class InForce {

    static final DateRange ALWAYS = DateRange.of(LocalDate.MIN, LocalDate.MAX);

    private InForce() {}

    static String text(DateRange days) {
        boolean starts = !days.startInclusive().equals(LocalDate.MIN);
        boolean ends = !days.endExclusive().equals(LocalDate.MAX);
        return (starts ? " from " + days.startInclusive() : "") + (ends ? " until " + days.endExclusive() : "");
    }

    static String text(LocalDate day) {
        return day.equals(LocalDate.MIN) ? "from the beginning" : "on " + day;
    }
}
