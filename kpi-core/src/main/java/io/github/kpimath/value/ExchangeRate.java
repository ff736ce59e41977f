package io.github.kpimath.value;

import java.io.Serializable;
import java.util.Currency;
import java.util.Objects;

/**
 * What one unit of a currency is worth in another, on a day that the caller chose.
 *
 * <pre>{@code
 * ExchangeRate euro = ExchangeRate.of(Fraction.parse("1.10"), "EUR", "USD");
 * euro.convert(Money.of("100", "EUR"));   // USD 110.00
 * }</pre>
 *
 * <p>The rate is exact, and so is what was converted: nothing is rounded before a sum. A rate is not inverted: 1 ÷ 1.10 is not what a
 * bank gives for dollars. This class is immutable and thread-safe.
 *
 * @param rate how many units of {@code to} one unit of {@code from} is worth, more than 0
 * @param from the currency that is converted
 * @param to the currency it is converted to
 */
public record ExchangeRate(Fraction rate, Currency from, Currency to) implements Serializable {

    /**
     * Checks.
     *
     * @param rate how many units of {@code to} one unit of {@code from} is worth, more than 0
     * @param from the currency that is converted
     * @param to the currency it is converted to
     * @throws IllegalArgumentException if the rate is not more than 0, or a currency is worth other than itself
     */
    public ExchangeRate {
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("rate " + rate + " is not more than 0");
        }
        if (from.equals(to) && !rate.equals(Fraction.ONE)) {
            throw new IllegalArgumentException(
                    "rate " + rate + " from " + from.getCurrencyCode() + " to itself is not 1");
        }
    }

    /**
     * A rate between two currencies.
     *
     * @param rate how many units of {@code to} one unit of {@code from} is worth, more than 0
     * @param from the ISO 4217 code of the currency that is converted
     * @param to the ISO 4217 code of the currency it is converted to
     * @return the rate
     * @throws IllegalArgumentException if a code is unknown, the rate is not more than 0, or a currency is worth other than itself
     */
    public static ExchangeRate of(Fraction rate, String from, String to) {
        return new ExchangeRate(
                rate, Money.zero(from).currency(), Money.zero(to).currency());
    }

    /**
     * An amount in the other currency.
     *
     * @param amount an amount of {@link #from}
     * @return the exact amount of {@link #to}
     * @throws CurrencyMismatchException if it is of another currency
     */
    public ExactMoney convert(MoneyAmount amount) {
        Currency its = Objects.requireNonNull(amount, "amount").currency();
        if (!from.equals(its)) {
            throw new CurrencyMismatchException(from, its);
        }
        return ExactMoney.of(amount.fraction().times(rate), to);
    }
}
