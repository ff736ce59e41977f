package io.github.kpimath.revenue;

import io.github.kpimath.value.Fraction;

/**
 * How many days a year has when a price per days or weeks is turned into one per month. There is no right number and hence no
 * default: $10 a week are $43.33 a month by one count and $43.48 by another. A month is always the twelfth part of the year.
 */
public enum DayCount {
    /** 12 months of 30 days (30/360 of banking): daily × 30, weekly × 4.2857…. */
    THIRTY_360(Fraction.of(360)),
    /** 52 weeks: weekly × 52 ÷ 12 = 4.3333…, daily × 30.3333…. */
    WEEKS_52(Fraction.of(364)),
    /** A common year: daily × 30.4166…, weekly × 4.3452…. */
    ACTUAL_365(Fraction.of(365)),
    /** The mean year of the Julian calendar, leap years included: daily × 30.4375, weekly × 4.3482…. A good choice. */
    JULIAN_365_25(Fraction.of(1_461, 4)),
    /** The mean year of the Gregorian calendar, which leaves out three leap years in 400 years: daily × 30.436875. */
    GREGORIAN_365_2425(Fraction.of(146_097, 400));

    private final Fraction daysPerYear;

    DayCount(Fraction daysPerYear) {
        this.daysPerYear = daysPerYear;
    }

    /**
     * The days of a year.
     *
     * @return 1461/4 for {@link #JULIAN_365_25}
     */
    public Fraction daysPerYear() {
        return daysPerYear;
    }

    /**
     * The days of a month, the twelfth part of a year.
     *
     * @return 487/16, which is 30.4375, for {@link #JULIAN_365_25}
     */
    public Fraction daysPerMonth() {
        return daysPerYear.dividedBy(Fraction.of(12));
    }
}
