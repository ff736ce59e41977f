package io.github.kpimath.value;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The exchange rates of one day into one currency.
 *
 * <pre>{@code
 * ExchangeRates may = ExchangeRates.into("USD", ExchangeRate.of(Fraction.parse("1.10"), "EUR", "USD"));
 * may.convert(Money.of("100", "EUR"));   // USD 110.00
 * may.convert(Money.of("100", "USD"));   // USD 100.00: a currency is worth itself
 * }</pre>
 *
 * <p>An amount of a currency without a rate is refused, never taken as 0 or one to one. This class is immutable and thread-safe.
 *
 * @param target the currency of what was converted
 * @param rates the rates into it, by the currency they convert
 */
public record ExchangeRates(Currency target, Map<Currency, ExchangeRate> rates) implements Serializable {

    /**
     * Checks and copies.
     *
     * @param target the currency of what was converted
     * @param rates the rates into it, by the currency they convert
     * @throws IllegalArgumentException if a rate is into another currency, or stands under another than it converts
     */
    public ExchangeRates {
        Objects.requireNonNull(target, "target");
        rates = Map.copyOf(rates);
        rates.forEach((currency, rate) -> {
            if (!rate.to().equals(target)) {
                throw new IllegalArgumentException("rates holds one into " + rate.to() + ", not into " + target);
            }
            if (!rate.from().equals(currency)) {
                throw new IllegalArgumentException(
                        "rates holds one from " + rate.from() + " under the currency " + currency);
            }
        });
    }

    /**
     * The rates of a day.
     *
     * @param target the ISO 4217 code of the currency of what was converted
     * @param rates the rates into it, one per currency
     * @return the rates
     * @throws IllegalArgumentException if the code is unknown, a rate is into another currency, or a currency has two
     */
    public static ExchangeRates into(String target, ExchangeRate... rates) {
        Objects.requireNonNull(target, "target");
        Map<Currency, ExchangeRate> byCurrency = new LinkedHashMap<>();
        Arrays.stream(Objects.requireNonNull(rates, "rates")).forEach(rate -> {
            Objects.requireNonNull(rate, "rates holds null");
            if (byCurrency.put(rate.from(), rate) != null) {
                throw new IllegalArgumentException("rates holds two from " + rate.from());
            }
        });
        return new ExchangeRates(Money.zero(target).currency(), byCurrency);
    }

    /**
     * An amount in the one currency.
     *
     * @param amount an amount of a currency that has a rate, or of the target itself
     * @return the exact amount
     * @throws CurrencyMismatchException if there is no rate for its currency
     */
    public ExactMoney convert(MoneyAmount amount) {
        Currency its = Objects.requireNonNull(amount, "amount").currency();
        if (its.equals(target)) {
            return amount.exact();
        }
        ExchangeRate rate = rates.get(its);
        if (rate == null) {
            throw new CurrencyMismatchException(
                    target,
                    its,
                    "no rate from " + its + " into " + target + " to convert " + amount + ": the rates are from "
                            + (rates.isEmpty() ? "no other currency" : codes()));
        }
        return rate.convert(amount);
    }

    private String codes() {
        return rates.keySet().stream().map(Currency::getCurrencyCode).sorted().collect(Collectors.joining(", "));
    }
}
