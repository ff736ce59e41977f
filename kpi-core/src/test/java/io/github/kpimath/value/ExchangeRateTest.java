package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExchangeRateTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ExchangeRate EURO = ExchangeRate.of(Fraction.parse("1.10"), "EUR", "USD");
    private static final ExchangeRate YEN = ExchangeRate.of(Fraction.of(1, 150), "JPY", "USD");

    @Test
    void convertsExactly() {
        assertThat(EURO.convert(Money.of("100", "EUR")))
                .isEqualTo(Money.of("110", "USD").exact());
        assertThat(YEN.convert(Money.of("100", "JPY"))).isEqualTo(ExactMoney.of(Fraction.of(2, 3), USD));
        assertThat(EURO.convert(Money.of("-1", "EUR")).fraction()).isEqualTo(Fraction.parse("-1.1"));
        assertThat(RoundTrip.of(EURO)).isEqualTo(EURO);
    }

    @Test
    void theRatesOfADay() {
        ExchangeRates day = ExchangeRates.into("USD", EURO, YEN);
        assertThat(day.convert(Money.of("100", "EUR")))
                .isEqualTo(Money.of("110", "USD").exact());
        assertThat(day.convert(Money.of("150", "JPY")))
                .isEqualTo(Money.of("1", "USD").exact());
        assertThat(day.convert(Money.of("5", "USD")))
                .isEqualTo(Money.of("5", "USD").exact());
        assertThat(day.rates().keySet()).extracting(Currency::getCurrencyCode).containsExactlyInAnyOrder("EUR", "JPY");
        assertThat(RoundTrip.of(day)).isEqualTo(day).isEqualTo(ExchangeRates.into("USD", YEN, EURO));
        assertThat(day.rates()).isUnmodifiable();
    }

    @Test
    void refusals() {
        Refusal.of(() -> ExchangeRate.of(Fraction.ZERO, "EUR", "USD"), "rate 0", "more than 0");
        Refusal.of(() -> ExchangeRate.of(Fraction.of(-1), "EUR", "USD"), "rate -1", "more than 0");
        Refusal.of(() -> ExchangeRate.of(Fraction.of(2), "EUR", "EUR"), "rate 2", "EUR", "not 1");
        assertThat(ExchangeRate.of(Fraction.ONE, "EUR", "EUR").convert(Money.of("3", "EUR")))
                .isEqualTo(Money.of("3", "EUR").exact());
        Refusal.ofNull(() -> ExchangeRate.of(null, "EUR", "USD"), "rate");
        Refusal.ofNull(() -> new ExchangeRate(Fraction.ONE, null, USD), "from");
        Refusal.ofNull(() -> new ExchangeRate(Fraction.ONE, EUR, null), "to");
        Refusal.of(CurrencyMismatchException.class, () -> EURO.convert(Money.of("1", "GBP")), "EUR", "GBP");
        Refusal.ofNull(() -> EURO.convert(null), "amount");
    }

    @Test
    void refusalsOfTheRatesOfADay() {
        Refusal.of(() -> ExchangeRates.into("GBP", EURO), "USD", "GBP");
        Refusal.of(() -> ExchangeRates.into("USD", EURO, EURO), "two from EUR");
        Map<Currency, ExchangeRate> wrong = Map.of(EUR, YEN);
        Refusal.of(() -> new ExchangeRates(USD, wrong), "JPY", "EUR");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> ExchangeRates.into("USD", YEN, EURO).convert(Money.of("1", "GBP")),
                "no rate from GBP into USD to convert GBP 1.00",
                "the rates are from EUR, JPY");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> ExchangeRates.into("USD").convert(Money.of("1", "GBP")),
                "no other currency");
        Refusal.ofNullByName(() -> ExchangeRates.into(null), "target");
        Refusal.ofNullByName(() -> ExchangeRates.into("USD", (ExchangeRate[]) null), "rates");
        Refusal.ofNullByName(() -> ExchangeRates.into("USD", EURO, null), "rates holds null");
        Refusal.ofNull(() -> ExchangeRates.into("USD").convert(null), "amount");
        Refusal.ofNull(() -> new ExchangeRates(null, wrong), "target");
    }
}
