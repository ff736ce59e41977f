package io.github.kpimath.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of money that need not be a decimal number, such as the twelfth part of USD 2000.00.
 *
 * <pre>{@code
 * ExactMoney month = Money.of("2000", "USD").exact().dividedBy(12);   // USD 500/3
 * month.toMoney(RoundingMode.HALF_EVEN);                              // USD 166.67
 * month.times(12).toMoney(RoundingMode.UNNECESSARY);                  // USD 2000.00, no cent lost
 * }</pre>
 *
 * <p>It is what divided prices are added up in: sums stay exact however many there are, and are rounded once, at the end, by
 * {@link #toMoney}. Equal values are equal objects. Arithmetic never rounds and never overflows.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param fraction the amount in the major unit (dollars, not cents)
 * @param currency its currency
 */
public record ExactMoney(Fraction fraction, Currency currency) implements MoneyAmount, Comparable<ExactMoney> {

    /**
     * Checks.
     *
     * @param fraction the amount in the major unit (dollars, not cents)
     * @param currency its currency
     */
    public ExactMoney {
        Objects.requireNonNull(fraction, "fraction");
        Objects.requireNonNull(currency, "currency");
    }

    /**
     * An amount in a currency.
     *
     * @param fraction the amount in the major unit (dollars, not cents)
     * @param currency its currency
     * @return the exact amount
     */
    public static ExactMoney of(Fraction fraction, Currency currency) {
        return new ExactMoney(fraction, currency);
    }

    /**
     * No money of a currency.
     *
     * @param currency the currency
     * @return 0
     */
    public static ExactMoney zero(Currency currency) {
        return of(Fraction.ZERO, currency);
    }

    /**
     * The exact sum of any number of amounts; zero for none.
     *
     * @param currency the currency of all of them
     * @param amounts amounts of that currency
     * @return their sum
     * @throws CurrencyMismatchException if an amount has another currency
     */
    public static ExactMoney sum(Currency currency, Collection<? extends MoneyAmount> amounts) {
        Objects.requireNonNull(amounts, "amounts");
        ExactMoney total = zero(currency);
        for (MoneyAmount each : amounts) {
            total = total.plus(Objects.requireNonNull(each, "amounts holds null"));
        }
        return total;
    }

    @Override
    public ExactMoney exact() {
        return this;
    }

    /**
     * The amount in the major unit, exact where it has an end within 34 digits, otherwise the 34 digits nearest to it.
     *
     * @return such as 166.6666666666666666666666666666667, with at least the decimals of the minor unit
     * @throws IllegalArgumentException if the amount has more than 1,000 digits when written out
     */
    @Override
    public BigDecimal amount() {
        return Money.of(fraction.toBigDecimal(MathContext.DECIMAL128), currency).amount();
    }

    /**
     * The amount rounded once, to the minor unit.
     *
     * @param rounding how to round
     * @return such as USD 166.67
     * @throws IllegalArgumentException if the amount has more than 1,000 digits when written out
     * @throws ArithmeticException if rounding is {@code UNNECESSARY} and the amount is finer than the minor unit
     */
    public Money toMoney(RoundingMode rounding) {
        return Money.of(fraction, currency, rounding);
    }

    /**
     * The exact sum.
     *
     * @param other an amount of the same currency
     * @return this + other
     * @throws CurrencyMismatchException if the currencies differ
     */
    public ExactMoney plus(MoneyAmount other) {
        return sameCurrency(other).isZero() ? this : of(fraction.plus(other.fraction()), currency);
    }

    /**
     * The exact difference.
     *
     * @param other an amount of the same currency
     * @return this &minus; other
     * @throws CurrencyMismatchException if the currencies differ
     */
    public ExactMoney minus(MoneyAmount other) {
        return sameCurrency(other).isZero() ? this : of(fraction.minus(other.fraction()), currency);
    }

    /**
     * The exact multiple.
     *
     * @param factor how many times
     * @return this &times; factor
     */
    public ExactMoney times(Fraction factor) {
        return of(fraction.times(factor), currency);
    }

    /**
     * The exact multiple.
     *
     * @param factor how many times
     * @return this &times; factor
     */
    public ExactMoney times(long factor) {
        return times(Fraction.of(factor));
    }

    /**
     * The exact part.
     *
     * @param divisor how many parts, not 0
     * @return this &divide; divisor
     * @throws ArithmeticException if the divisor is 0
     */
    public ExactMoney dividedBy(Fraction divisor) {
        return of(fraction.dividedBy(divisor), currency);
    }

    /**
     * The exact part.
     *
     * @param divisor how many parts, not 0
     * @return this &divide; divisor
     * @throws ArithmeticException if the divisor is 0
     */
    public ExactMoney dividedBy(long divisor) {
        return dividedBy(Fraction.of(divisor));
    }

    /**
     * The amount with the other sign.
     *
     * @return &minus;this
     */
    public ExactMoney negated() {
        return of(fraction.negated(), currency);
    }

    @Override
    public int signum() {
        return fraction.signum();
    }

    /**
     * Compares amounts of one currency. Across currencies there is no order, so that sorting a mixed list throws; within
     * one the order agrees with {@code equals}.
     *
     * @param other an amount of the same currency
     * @return negative, zero or positive, as this is less, equal or greater
     * @throws CurrencyMismatchException if the currencies differ
     */
    @Override
    public int compareTo(ExactMoney other) {
        return fraction.compareTo(sameCurrency(other).fraction());
    }

    /**
     * The amount as {@link Money} writes it where it is a decimal number, otherwise as a quotient.
     *
     * @return "USD 2000.00", or "USD 500/3 (about 166.67)"
     */
    @Override
    public String toString() {
        if (fraction.isDecimal() && MoneyText.fits(fraction.toBigDecimal())) {
            return Money.of(fraction.toBigDecimal(), currency).toString();
        }
        BigDecimal about = fraction.toBigDecimal(MoneyText.minorDigits(currency), RoundingMode.HALF_EVEN);
        return currency.getCurrencyCode() + ' ' + fraction + " (about " + about.toPlainString() + ')';
    }

    private MoneyAmount sameCurrency(MoneyAmount other) {
        Currency its = Objects.requireNonNull(other, "other").currency();
        if (!currency.equals(its)) {
            throw new CurrencyMismatchException(currency, its);
        }
        return other;
    }
}
