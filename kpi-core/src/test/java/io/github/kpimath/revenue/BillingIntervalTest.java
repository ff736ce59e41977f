package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillingIntervalTest {

    private static final DayCount JULIAN = DayCount.JULIAN_365_25;

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static String perMonth(BillingInterval interval, String price) {
        return interval.perMonth(usd(price)).toMoney(RoundingMode.HALF_EVEN).toString();
    }

    @Test
    void classExample() {
        assertThat(BillingInterval.ofYears(1).perMonth(usd("2000")))
                .hasToString("USD 500/3 (about 166.67)")
                .satisfies(month ->
                        assertThat(month.times(12)).isEqualTo(usd("2000").exact()));
        assertThat(BillingInterval.ofWeeks(2, DayCount.WEEKS_52).perMonth(usd("60")))
                .hasToString("USD 130.00");
    }

    @Test
    void theYearOfTheDayCount() {
        assertThat(DayCount.THIRTY_360.daysPerMonth()).isEqualTo(Fraction.of(30));
        assertThat(DayCount.WEEKS_52.daysPerYear()).isEqualTo(Fraction.of(52 * 7));
        assertThat(DayCount.ACTUAL_365.daysPerYear()).isEqualTo(Fraction.of(365));
        assertThat(DayCount.JULIAN_365_25.daysPerMonth()).isEqualTo(Fraction.parse("30.4375"));
        assertThat(DayCount.GREGORIAN_365_2425.daysPerYear()).isEqualTo(Fraction.parse("365.2425"));
        assertThat(DayCount.GREGORIAN_365_2425.daysPerMonth()).isEqualTo(Fraction.parse("30.436875"));
    }

    @ParameterizedTest
    @CsvSource({
        "THIRTY_360, 300.00, 42.86",
        "WEEKS_52, 303.33, 43.33",
        "ACTUAL_365, 304.17, 43.45",
        "JULIAN_365_25, 304.38, 43.48",
        "GREGORIAN_365_2425, 304.37, 43.48"
    })
    void tenADayAndTenAWeek(DayCount dayCount, String ofDays, String ofWeeks) {
        assertThat(perMonth(BillingInterval.ofDays(1, dayCount), "10")).isEqualTo("USD " + ofDays);
        assertThat(perMonth(BillingInterval.ofWeeks(1, dayCount), "10")).isEqualTo("USD " + ofWeeks);
    }

    @Test
    void lengthsInMonths() {
        assertThat(BillingInterval.ofMonths(3).months()).isEqualTo(Fraction.of(3));
        assertThat(BillingInterval.ofYears(3).months()).isEqualTo(Fraction.of(36));
        assertThat(BillingInterval.ofWeeks(2, JULIAN).months()).isEqualTo(Fraction.of(224, 487));
        assertThat(BillingInterval.ofDays(365, DayCount.ACTUAL_365).months()).isEqualTo(Fraction.of(12));
    }

    @Test
    void equalIntervalsAreEqualObjects() {
        assertThat(BillingInterval.ofYears(1)).isEqualTo(BillingInterval.ofMonths(12));
        assertThat(BillingInterval.ofWeeks(1, JULIAN)).isEqualTo(BillingInterval.ofDays(7, JULIAN));
        assertThat(BillingInterval.ofWeeks(1, JULIAN)).isNotEqualTo(BillingInterval.ofWeeks(1, DayCount.WEEKS_52));
        assertThat(RoundTrip.of(BillingInterval.ofWeeks(1, JULIAN))).isEqualTo(BillingInterval.ofWeeks(1, JULIAN));
    }

    @Property
    void whatIsPaidInAYearIsTheSame(
            @ForAll @IntRange(min = 1, max = 120) int months, @ForAll @IntRange(min = 1, max = 1_000_000) int cents) {
        Money price = Money.ofMinor(cents, "USD");
        assertThat(BillingInterval.ofMonths(months).perMonth(price).times(months))
                .isEqualTo(price.exact());
    }

    @ParameterizedTest
    @CsvSource({
        "daily, 1, 0",
        "Weekly, 7, 0",
        "MONTHLY, 0, 1",
        "quarterly, 0, 3",
        "Fortnightly, 14, 0",
        "semiannual, 0, 6",
        "semiannually, 0, 6",
        "semi-annual, 0, 6",
        "Semi-Annually, 0, 6",
        "half-yearly, 0, 6",
        "quarter, 0, 3",
        "every 2 quarters, 0, 6",
        "annual, 0, 12",
        "annually, 0, 12",
        "biennial, 0, 24",
        "biennially, 0, 24",
        "yearly, 0, 12",
        "every day, 1, 0",
        "every 2 weeks, 14, 0",
        "3 months, 0, 3",
        "Every Month, 0, 1",
        "year, 0, 12",
        "2 years, 0, 24",
        "every 30 days, 30, 0",
        "week, 7, 0"
    })
    void reads(String text, int days, int months) {
        BillingInterval expected = days > 0 ? BillingInterval.ofDays(days, JULIAN) : BillingInterval.ofMonths(months);
        assertThat(BillingInterval.parse(text, JULIAN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "once",
                "every",
                "two weeks",
                " monthly",
                "every 2",
                "1.5 years",
                "-1 months",
                "every  2 weeks",
                "1234567890 days",
                "lifetime",
                "semi annual"
            })
    void refusesAnUnknownInterval(String text) {
        Refusal.of(
                () -> BillingInterval.parse(text, JULIAN),
                "text \"" + text + "\" is no known billing interval",
                "daily, weekly, fortnightly, monthly, quarterly, semiannual(ly), annual(ly), yearly, biennial(ly)",
                "\"every 2 weeks\"",
                "days, weeks, months, quarters or years");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "biweekly",
                "bi-weekly",
                "Bimonthly",
                "bi-monthly",
                "biannual",
                "biannually",
                "bi-annual",
                "bi-annually"
            })
    void refusesWhatMeansTwoThings(String text) {
        Refusal.of(
                () -> BillingInterval.parse(text, JULIAN),
                "text \"" + text + "\" means twice as often to some and half as often to others",
                "\"every 2 weeks\"");
    }

    @Test
    void refusalsAreCutWhereTheTextIsLong() {
        Refusal.of(() -> BillingInterval.parse("x".repeat(60), JULIAN), "\"" + "x".repeat(60) + "\" is no");
        Refusal.of(() -> BillingInterval.parse("x".repeat(61), JULIAN), "\"" + "x".repeat(60) + "...\" is no");
    }

    @Test
    void refusals() {
        Refusal.of(() -> BillingInterval.ofDays(0, JULIAN), "count 0 is outside 1..2147483647");
        Refusal.of(() -> BillingInterval.ofMonths(0), "count 0 is outside 1..2147483647");
        Refusal.of(() -> BillingInterval.ofMonths(-1), "count -1");
        Refusal.of(() -> BillingInterval.ofWeeks(0, JULIAN), "weeks 0 is outside 1..306783378");
        Refusal.of(() -> BillingInterval.ofWeeks(306_783_379, JULIAN), "weeks 306783379");
        Refusal.of(() -> BillingInterval.ofQuarters(0), "quarters 0 is outside 1..715827882");
        Refusal.of(() -> BillingInterval.parse("715827883 quarters", JULIAN), "quarters 715827883");
        assertThat(BillingInterval.ofQuarters(715_827_882).months()).isEqualTo(Fraction.of(2_147_483_646L));
        Refusal.of(() -> BillingInterval.ofYears(0), "years 0 is outside 1..178956970");
        Refusal.of(() -> BillingInterval.ofYears(178_956_971), "years 178956971");
        Refusal.of(() -> BillingInterval.parse("every 0 months", JULIAN), "count 0");
        Refusal.of(() -> BillingInterval.parse("999999999 years", JULIAN), "years 999999999");
        assertThat(BillingInterval.ofYears(178_956_970).months()).isEqualTo(Fraction.of(2_147_483_640L));
        assertThat(BillingInterval.ofWeeks(306_783_378, DayCount.ACTUAL_365).months())
                .isEqualTo(Fraction.of(12 * 2_147_483_646L, 365));
        Refusal.ofNullByName(() -> BillingInterval.ofDays(1, null), "dayCount");
        Refusal.ofNullByName(() -> BillingInterval.parse(null, JULIAN), "text");
        Refusal.ofNullByName(() -> BillingInterval.parse("monthly", null), "dayCount");
        Refusal.ofNullByName(() -> BillingInterval.ofMonths(1).perMonth(null), "price");
    }
}
