package io.github.kpimath.value;

import java.io.Serializable;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A value together with the period it is per: 3 orders per month, USD 100.00 per year.
 *
 * <p>A rate means nothing without its period, and a monthly churn rate multiplied into an annual margin is off by a
 * factor of twelve. Derived KPIs therefore take tagged values and refuse to combine unequal periods:
 *
 * <pre>{@code
 * PerPeriod<Fraction> orders = PerPeriod.monthly(3);
 * PerPeriod<Money> margin = PerPeriod.yearly(Money.of("100", "USD"));
 * orders.requireSamePeriod(margin, "orders and margin");   // IllegalArgumentException: P1M against P12M
 * orders.periodsIn(Period.ofYears(2));                     // 24
 * }</pre>
 *
 * <p>The period is kept as months only or days only: a year is 12 months and a week 7 days, so that values per 12 months
 * and per year are equal. Months and days are never converted into each other, because months differ in length.
 *
 * <p>This class is immutable and thread-safe where its value is.
 *
 * @param <V> the type of the value
 * @param value what is had in one period
 * @param period the period, in months only or days only
 */
public record PerPeriod<V extends Serializable>(V value, Period period) implements Serializable {

    /**
     * A value per period.
     *
     * @param value what is had in one period
     * @param period years and months, or days; no part negative, not all zero
     * @throws IllegalArgumentException if the period is zero, has a negative part, mixes days with months or years, or
     *     has more months than an {@code int} holds
     */
    public PerPeriod {
        Objects.requireNonNull(value, "value");
        period = normal(period, "period");
    }

    /**
     * A value per period.
     *
     * @param <V> the type of the value
     * @param value what is had in one period
     * @param period years and months, or days; no part negative, not all zero
     * @return the tagged value
     * @throws IllegalArgumentException if the period is zero, has a negative part, mixes days with months or years, or
     *     has more months than an {@code int} holds
     */
    public static <V extends Serializable> PerPeriod<V> of(V value, Period period) {
        return new PerPeriod<>(value, period);
    }

    /**
     * A value per day.
     *
     * @param <V> the type of the value
     * @param value what is had in one day
     * @return the tagged value
     */
    public static <V extends Serializable> PerPeriod<V> daily(V value) {
        return of(value, Period.ofDays(1));
    }

    /**
     * A value per week of 7 days.
     *
     * @param <V> the type of the value
     * @param value what is had in one week
     * @return the tagged value
     */
    public static <V extends Serializable> PerPeriod<V> weekly(V value) {
        return of(value, Period.ofWeeks(1));
    }

    /**
     * A value per month.
     *
     * @param <V> the type of the value
     * @param value what is had in one month
     * @return the tagged value
     */
    public static <V extends Serializable> PerPeriod<V> monthly(V value) {
        return of(value, Period.ofMonths(1));
    }

    /**
     * A value per year of 12 months.
     *
     * @param <V> the type of the value
     * @param value what is had in one year
     * @return the tagged value
     */
    public static <V extends Serializable> PerPeriod<V> yearly(V value) {
        return of(value, Period.ofYears(1));
    }

    /**
     * A whole number per day.
     *
     * @param value how many in one day
     * @return the tagged number
     */
    public static PerPeriod<Fraction> daily(long value) {
        return daily(Fraction.of(value));
    }

    /**
     * A whole number per week of 7 days.
     *
     * @param value how many in one week
     * @return the tagged number
     */
    public static PerPeriod<Fraction> weekly(long value) {
        return weekly(Fraction.of(value));
    }

    /**
     * A whole number per month: {@code monthly(3)} is 3 per month.
     *
     * @param value how many in one month
     * @return the tagged number
     */
    public static PerPeriod<Fraction> monthly(long value) {
        return monthly(Fraction.of(value));
    }

    /**
     * A whole number per year of 12 months.
     *
     * @param value how many in one year
     * @return the tagged number
     */
    public static PerPeriod<Fraction> yearly(long value) {
        return yearly(Fraction.of(value));
    }

    /**
     * How many of these periods a span of time has, exactly: 24 months have 2 years, 18 months 3/2, and 2 weeks 14 days.
     *
     * @param span years and months for a value per months, days for a value per days
     * @return a positive number
     * @throws IllegalArgumentException if one is in days and the other in months, which have no fixed number of days; or
     *     if the span is zero, has a negative part, mixes days with months or years, or has too many months
     */
    public Fraction periodsIn(Period span) {
        Period whole = normal(span, "span");
        if (isDays(whole) != isDays(period)) {
            throw new IllegalArgumentException("span " + span + " cannot be counted in periods of " + period
                    + ": months have no fixed number of days; expected both in days, or both in months or years");
        }
        return Fraction.of(length(whole), length(period));
    }

    /**
     * Refuses a value per another period than this one.
     *
     * @param other the value this one is to be combined with
     * @param what the two values as the message names them, such as "churn and margin"
     * @throws IllegalArgumentException if the periods differ: "churn and margin are per different periods, P1M and P12M"
     */
    public void requireSamePeriod(PerPeriod<?> other, String what) {
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(what, "what");
        if (!period.equals(other.period)) {
            throw new IllegalArgumentException(what + " are per different periods, " + period + " and " + other.period
                    + ": expected the same period");
        }
    }

    /**
     * The value and its period in ISO 8601: "USD 100.00 per P1M".
     *
     * @return the text
     */
    @Override
    public String toString() {
        return value + " per " + period;
    }

    static Period normal(Period period, String name) {
        Objects.requireNonNull(period, name);
        long months = period.toTotalMonths();
        boolean mixed = months != 0 && days(period) != 0;
        if (period.isZero() || period.isNegative() || mixed || months > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(name + " " + period
                    + " is not allowed: expected a positive number of days, or of months and years up to "
                    + Integer.MAX_VALUE + " months");
        }
        return months == 0 ? period : Period.ofMonths((int) months);
    }

    static boolean isDays(Period normal) {
        return days(normal) != 0;
    }

    static long length(Period normal) {
        return isDays(normal) ? days(normal) : normal.toTotalMonths();
    }

    private static long days(Period period) {
        return period.get(ChronoUnit.DAYS);
    }
}
