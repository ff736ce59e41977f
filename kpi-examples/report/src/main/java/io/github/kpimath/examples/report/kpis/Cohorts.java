package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.retention.CohortLayout;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Which months the report follows: how many came in each for the first time, and who of them was there again later. */
final class Cohorts {

    /** The month after the first one, of which there is a figure. */
    static final int NEXT_MONTH = 1;

    private static final int FEWEST_MONTHS = 12;
    private static final int MOST_MONTHS = 24;
    private static final int LAST_COLUMN = 6;

    private Cohorts() {}

    /** The year up to the end of the period, or all months of a longer one up to two years, each for the six months after it. */
    static CohortLayout of(DateRange period) {
        LocalDate lastMonth = period.lastDay().withDayOfMonth(1);
        long months = 1 + ChronoUnit.MONTHS.between(period.startInclusive().withDayOfMonth(1), lastMonth);
        long shown = Math.max(FEWEST_MONTHS, Math.min(months, MOST_MONTHS));
        DateRange cohorts = DateRange.of(lastMonth.minusMonths(shown - 1), lastMonth.plusMonths(1));
        return CohortLayout.of(cohorts, CalendarUnit.MONTH, period.endExclusive())
                .upTo(LAST_COLUMN);
    }
}
