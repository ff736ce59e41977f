package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.kpimath.testing.RoundTrip;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerPeriodTest {

    @Test
    void classExample() {
        PerPeriod<Fraction> orders = PerPeriod.monthly(3);
        PerPeriod<Money> margin = PerPeriod.yearly(Money.of("100", "USD"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.requireSamePeriod(margin, "orders and margin"))
                .withMessage("orders and margin are per different periods, P1M and P12M: expected the same period");
        assertThat(orders.periodsIn(Period.ofYears(2))).isEqualTo(Fraction.of(24));
        assertThat(PerPeriod.monthly(Money.of("100", "USD"))).hasToString("USD 100.00 per P1M");
    }

    @Test
    void oneDoorForEachUsualPeriod() {
        assertThat(PerPeriod.daily(3)).isEqualTo(PerPeriod.of(Fraction.of(3), Period.ofDays(1)));
        assertThat(PerPeriod.weekly(3)).isEqualTo(PerPeriod.of(Fraction.of(3), Period.ofDays(7)));
        assertThat(PerPeriod.monthly(3)).isEqualTo(PerPeriod.of(Fraction.of(3), Period.ofMonths(1)));
        assertThat(PerPeriod.yearly(3)).isEqualTo(PerPeriod.of(Fraction.of(3), Period.ofYears(1)));
        assertThat(PerPeriod.daily("a")).isEqualTo(new PerPeriod<>("a", Period.ofDays(1)));
        assertThat(PerPeriod.weekly("a")).isEqualTo(new PerPeriod<>("a", Period.ofDays(7)));
        assertThat(PerPeriod.monthly("a").value()).isEqualTo("a");
        assertThat(PerPeriod.yearly("a").period()).isEqualTo(Period.ofMonths(12));
    }

    @ParameterizedTest
    @CsvSource({
        "P1Y, P12M",
        "P2Y6M, P30M",
        "P1M, P1M",
        "P0Y0M14D, P14D",
        "P2W, P14D",
        "P2147483647D, P2147483647D",
        "P178956970Y7M, P2147483647M"
    })
    void thePeriodIsInMonthsOnlyOrDaysOnly(String period, String normal) {
        PerPeriod<String> tagged = PerPeriod.of("x", Period.parse(period));
        assertThat(tagged.period()).isEqualTo(Period.parse(normal));
        assertThat(tagged).isEqualTo(PerPeriod.of("x", Period.parse(normal))).hasToString("x per " + normal);
        assertThat(RoundTrip.of(tagged)).isEqualTo(tagged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P0D",
                "P-1D",
                "P-1M",
                "P-1Y",
                "P1M1D",
                "P1Y1D",
                "P1Y-1M",
                "P-1Y13M",
                "P1Y-12M",
                "P1Y-12M5D",
                "P1M-1D",
                "P178956970Y8M",
                "P2147483647Y"
            })
    void refusesOtherPeriods(String period) {
        String reason =
                " " + Period.parse(period) + " is not allowed: expected a positive number of days, or of months and"
                        + " years up to 2147483647 months";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerPeriod.of("x", Period.parse(period)))
                .withMessage("period" + reason);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerPeriod.monthly(1).periodsIn(Period.parse(period)))
                .withMessage("span" + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, P24M, 24",
        "P1M, P2Y, 24",
        "P1Y, P24M, 2",
        "P1Y, P18M, 3/2",
        "P1Y, P1M, 1/12",
        "P1D, P2W, 14",
        "P14D, P2W, 1",
        "P14D, P1W, 1/2",
        "P1W, P30D, 30/7",
        "P1D, P2147483647D, 2147483647"
    })
    void countsPeriodsInASpan(String period, String span, String count) {
        assertThat(PerPeriod.of("x", Period.parse(period)).periodsIn(Period.parse(span)))
                .isEqualTo(Fraction.parse(count));
    }

    @ParameterizedTest
    @CsvSource({"P1M, P30D", "P1W, P1M", "P1D, P1Y"})
    void neverTurnsMonthsIntoDays(String period, String span) {
        PerPeriod<String> tagged = PerPeriod.of("x", Period.parse(period));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tagged.periodsIn(Period.parse(span)))
                .withMessage(
                        "span %s cannot be counted in periods of %s: months have no fixed number of days;"
                                + " expected both in days, or both in months or years",
                        Period.parse(span), tagged.period());
    }

    @Test
    void samePeriodsMayMeet() {
        PerPeriod.yearly(1).requireSamePeriod(PerPeriod.of("x", Period.ofMonths(12)), "churn and margin");
        PerPeriod.weekly(1).requireSamePeriod(PerPeriod.of("x", Period.ofDays(7)), "churn and margin");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerPeriod.daily(30).requireSamePeriod(PerPeriod.monthly(1), "churn and margin"))
                .withMessage("churn and margin are per different periods, P1D and P1M: expected the same period");
    }

    @Test
    void nullsAreNamed() {
        PerPeriod<Fraction> one = PerPeriod.monthly(1);
        assertNull("value", () -> PerPeriod.of(null, Period.ofDays(1)));
        assertNull("period", () -> PerPeriod.of("x", null));
        assertNull("span", () -> one.periodsIn(null));
        assertNull("other", () -> one.requireSamePeriod(null, "x"));
        assertNull("what", () -> one.requireSamePeriod(one, null));
    }

    private static void assertNull(String message, Runnable call) {
        assertThatNullPointerException().isThrownBy(call::run).withMessage(message);
    }
}
