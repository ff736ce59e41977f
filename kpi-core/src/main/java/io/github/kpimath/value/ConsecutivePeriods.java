package io.github.kpimath.value;

import java.util.List;

/** The check of a series: its periods are of one length and follow each other without gap or overlap. */
public final class ConsecutivePeriods {

    private ConsecutivePeriods() {}

    /**
     * Refuses periods that are no series. Their common length is so many days or so many whole months, whichever fits them all:
     * four weeks that happen to be February are followed by four weeks, or by March.
     *
     * @param periods the periods in order
     * @throws IllegalArgumentException if one is not that after the one before it
     */
    public static void require(List<DateRange> periods) {
        for (int i = 1; i < periods.size(); i++) {
            DateRange before = periods.get(i - 1);
            DateRange period = periods.get(i);
            // with the first as well: after four weeks and a February of four weeks March is as long as February only
            if (!period.startInclusive().equals(before.endExclusive())
                    || !period.isAsLongAs(before)
                    || !period.isAsLongAs(periods.get(0))) {
                throw new IllegalArgumentException("period " + period + " at index " + i + " does not follow " + before
                        + ": expected consecutive periods of one length, the earliest first");
            }
        }
    }
}
