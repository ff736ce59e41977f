package io.github.kpimath.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long a range is: counted in months if it is one or more whole calendar months, else in days. */
record RangeLength(long count, ChronoUnit unit) {

    static RangeLength of(DateRange range) {
        LocalDate start = range.startInclusive();
        LocalDate end = range.endExclusive();
        boolean wholeMonths = start.getDayOfMonth() == 1 && end.getDayOfMonth() == 1;
        ChronoUnit unit = wholeMonths ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        return new RangeLength(unit.between(start, end), unit);
    }

    DateRange endingAt(LocalDate endExclusive) {
        return new DateRange(endExclusive.minus(count, unit), endExclusive);
    }

    DateRange startingAt(LocalDate startInclusive) {
        return new DateRange(startInclusive, startInclusive.plus(count, unit));
    }
}
