package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.MoneyAmount;
import java.io.Serializable;

/**
 * How often a plan is billed: every so many days, weeks, months or years.
 *
 * <pre>{@code
 * BillingInterval.ofYears(1).perMonth(Money.of("2000", "USD"));                         // USD 500/3, exactly
 * BillingInterval.ofWeeks(2, DayCount.WEEKS_52).perMonth(Money.of("60", "USD"));        // USD 130.00
 * BillingInterval.parse("every 3 months", DayCount.WEEKS_52);                           // the same as "quarterly"
 * BillingInterval.parse("biweekly", DayCount.WEEKS_52);                                 // refused: which of the two?
 * }</pre>
 *
 * <p>Months and years are exact. Months differ in days, so that days and weeks become months by a stated {@link DayCount} only.
 * Equal intervals are equal objects: a year is 12 months, a week 7 days. Immutable and thread-safe.
 */
public sealed interface BillingInterval extends Serializable {

    /**
     * So many months, whatever their days.
     *
     * @param count how many, 1 or more
     */
    record Months(int count) implements BillingInterval {

        /**
         * Checks.
         *
         * @param count how many, 1 or more
         * @throws IllegalArgumentException if the number is less
         */
        public Months {
            requireWithin("count", count, Integer.MAX_VALUE);
        }

        @Override
        public Fraction months() {
            return Fraction.of(count);
        }
    }

    /**
     * So many days, of which a month has as many as the day count says.
     *
     * @param count how many, 1 or more
     * @param dayCount the days of a year
     */
    record Days(int count, DayCount dayCount) implements BillingInterval {

        /**
         * Checks.
         *
         * @param count how many, 1 or more
         * @param dayCount the days of a year
         * @throws IllegalArgumentException if the number is less
         */
        public Days {
            requireWithin("count", count, Integer.MAX_VALUE);
            requireNonNull(dayCount, "dayCount");
        }

        @Override
        public Fraction months() {
            return Fraction.of(count).dividedBy(dayCount.daysPerMonth());
        }
    }

    /**
     * Every so many days.
     *
     * @param days how many, 1 or more
     * @param dayCount the days of a year
     * @return the interval
     * @throws IllegalArgumentException if the number is less
     */
    static BillingInterval ofDays(int days, DayCount dayCount) {
        return new Days(days, dayCount);
    }

    /**
     * Every so many weeks of 7 days.
     *
     * @param weeks how many, 1 to 306,783,378
     * @param dayCount the days of a year
     * @return the interval
     * @throws IllegalArgumentException if the number is outside that range
     */
    static BillingInterval ofWeeks(int weeks, DayCount dayCount) {
        return new Days(7 * requireWithin("weeks", weeks, Integer.MAX_VALUE / 7), dayCount);
    }

    /**
     * Every so many months.
     *
     * @param months how many, 1 or more
     * @return the interval
     * @throws IllegalArgumentException if the number is less
     */
    static BillingInterval ofMonths(int months) {
        return new Months(months);
    }

    /**
     * Every so many quarters of 3 months.
     *
     * @param quarters how many, 1 to 715,827,882
     * @return the interval
     * @throws IllegalArgumentException if the number is outside that range
     */
    static BillingInterval ofQuarters(int quarters) {
        return new Months(3 * requireWithin("quarters", quarters, Integer.MAX_VALUE / 3));
    }

    /**
     * Every so many years of 12 months.
     *
     * @param years how many, 1 to 178,956,970
     * @return the interval
     * @throws IllegalArgumentException if the number is outside that range
     */
    static BillingInterval ofYears(int years) {
        return new Months(12 * requireWithin("years", years, Integer.MAX_VALUE / 12));
    }

    /**
     * Reads an interval: daily, weekly, fortnightly, monthly, quarterly, semiannual(ly), semi-annual(ly), half-yearly, annual(ly),
     * yearly, biennial(ly); or "every 2 weeks", "3 months", "year", of days, weeks, months, quarters or years. Capitals make no
     * difference. What is not among these is refused, as are biweekly, bimonthly and biannual, which some mean for twice in one and some
     * for once in two: a price without a known interval has no monthly value, not even 0.
     *
     * @param text the interval
     * @param dayCount the days of a year, for days and weeks
     * @return the interval
     * @throws IllegalArgumentException if the text is none of these, or its number is out of range
     */
    static BillingInterval parse(String text, DayCount dayCount) {
        return BillingIntervalText.parse(requireNonNull(text, "text"), requireNonNull(dayCount, "dayCount"));
    }

    /**
     * The length in months.
     *
     * @return 12 for a year; 224/487, which is 14 ÷ 30.4375, for two weeks by {@link DayCount#JULIAN_365_25}
     */
    Fraction months();

    /**
     * The exact price per month of what costs so much per interval.
     *
     * @param price the price of one interval
     * @return price ÷ months
     */
    default ExactMoney perMonth(MoneyAmount price) {
        return requireNonNull(price, "price").exact().dividedBy(months());
    }

    private static int requireWithin(String argument, int count, int most) {
        if (count < 1 || count > most) {
            throw new IllegalArgumentException(argument + " " + count + " is outside 1.." + most);
        }
        return count;
    }
}
