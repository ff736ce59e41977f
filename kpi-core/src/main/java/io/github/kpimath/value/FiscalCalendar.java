package io.github.kpimath.value;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.util.Objects;

/**
 * Years of twelve months that need not begin in January.
 *
 * <p>"Fiscal 2026" has two meanings: a fiscal year is named by the calendar year it ends in, as in the United States and
 * Australia, or by the one it begins in, as in Japan. So there is no default, and the method says which.
 *
 * <pre>{@code
 * FiscalCalendar fiscal = FiscalCalendar.from(Month.APRIL);
 * fiscal.yearEndingIn(2026);                            // 2025-04-01/2026-04-01
 * fiscal.yearBeginningIn(2026);                         // 2026-04-01/2027-04-01
 * fiscal.years().containing(LocalDate.of(2026, 3, 31)); // 2025-04-01/2026-04-01
 * fiscal.yearEndingIn(2026).eachWithin(fiscal.quarters()).get(3);  // 2026-01-01/2026-04-01, the fourth quarter
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param firstMonth the month that fiscal years begin with; with January, they are calendar years
 */
public record FiscalCalendar(Month firstMonth) implements Serializable {

    /**
     * Fiscal years that begin with a month.
     *
     * @param firstMonth the month that fiscal years begin with; with January, they are calendar years
     */
    public FiscalCalendar {
        Objects.requireNonNull(firstMonth, "firstMonth");
    }

    /**
     * Fiscal years that begin with a month.
     *
     * @param firstMonth the month that fiscal years begin with; with January, they are calendar years
     * @return the calendar
     */
    public static FiscalCalendar from(Month firstMonth) {
        return new FiscalCalendar(firstMonth);
    }

    /**
     * The fiscal year whose first day is in a calendar year.
     *
     * @param year the calendar year, from &minus;999,999,999 to 999,999,998
     * @return its days
     * @throws IllegalArgumentException if the year is outside that range
     */
    public DateRange yearBeginningIn(int year) {
        Bounds.require("year", year, Year.MIN_VALUE, Year.MAX_VALUE - 1);
        return years().containing(LocalDate.of(year, Month.DECEMBER, 31));
    }

    /**
     * The fiscal year whose last day is in a calendar year.
     *
     * @param year the calendar year, from &minus;999,999,998 to 999,999,998
     * @return its days
     * @throws IllegalArgumentException if the year is outside that range
     */
    public DateRange yearEndingIn(int year) {
        Bounds.require("year", year, Year.MIN_VALUE + 1, Year.MAX_VALUE - 1);
        return years().containing(LocalDate.of(year, Month.JANUARY, 1));
    }

    /**
     * The fiscal years.
     *
     * @return the unit
     */
    public CalendarUnit years() {
        return CalendarUnit.every(Period.ofYears(1), LocalDate.EPOCH.with(firstMonth));
    }

    /**
     * The fiscal quarters: three months each, the first from the first day of the fiscal year.
     *
     * @return the unit
     */
    public CalendarUnit quarters() {
        return CalendarUnit.every(Period.ofMonths(3), LocalDate.EPOCH.with(firstMonth));
    }
}
