package io.github.kpimath.internal;

import static io.github.kpimath.internal.Inputs.requireWithin;

import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** How long a period is, where months and years, which differ in length, are given a stated one. */
public final class PeriodLength {

    private static final Fraction SHORTEST_YEAR = Fraction.of(360);
    private static final Fraction LONGEST_YEAR = Fraction.of(366);
    private static final Fraction SECONDS_PER_DAY = Fraction.of(86_400);
    private static final int NANO_DIGITS = 9;
    private static final int MONTHS_PER_YEAR = 12;

    private PeriodLength() {}

    /**
     * Refuses a year that no calendar has.
     *
     * @param daysPerYear how long a year is taken to be
     * @throws IllegalArgumentException if it is outside 360…366
     */
    public static void requireDaysPerYear(Fraction daysPerYear) {
        requireWithin("daysPerYear", daysPerYear, SHORTEST_YEAR, LONGEST_YEAR);
    }

    /**
     * The length of a period, rounded to the nanosecond.
     *
     * @param period months and years, or days
     * @param daysPerYear how long a year is taken to be, for a period in months or years
     * @return the length
     */
    public static Duration of(Period period, Fraction daysPerYear) {
        long months = period.toTotalMonths();
        Fraction days = months == 0
                ? Fraction.of(period.get(ChronoUnit.DAYS))
                : daysPerYear.times(Fraction.of(months, MONTHS_PER_YEAR));
        BigDecimal seconds = days.times(SECONDS_PER_DAY).toBigDecimal(NANO_DIGITS, RoundingMode.HALF_EVEN);
        return Duration.ofSeconds(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(NANO_DIGITS).longValueExact());
    }
}
