package io.github.kpimath.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of money in one currency, such as USD 3600.00.
 *
 * <pre>{@code
 * Money price = Money.of("19.99", "USD");
 * price.times(1_000_000);                              // USD 19990000.00, to the cent
 * price.plus(Money.of("0.01", "EUR"));                 // CurrencyMismatchException
 * price.exact().dividedBy(3).toMoney(RoundingMode.HALF_EVEN);   // USD 6.66
 * }</pre>
 *
 * <p>Amounts may be finer than the currency's minor unit (a price per call of USD 0.125) and negative (a refund);
 * nothing is rounded until {@link #rounded} or {@link #of(Fraction, Currency, RoundingMode)} is asked to. Money is
 * divided as {@link #exact()} money, which stays exact.
 *
 * <p>Equal values are equal objects: the amount has the decimals of the minor unit or, if finer, as few as hold it. So "1.5" and
 * "1.5000" dollars are both USD 1.50, 0.125 dollars stay USD 0.125, and yen have no decimals. An amount has at most 1,000 digits when
 * written out. Immutable and thread-safe.
 */
public final class Money implements MoneyAmount, Comparable<Money> {

    private static final long serialVersionUID = 1L;

    // The amount is in the long if that holds it, else in the decimal: one representation for each value.
    private final long minorUnits;
    private final @Nullable BigDecimal decimal;
    private final Currency currency;

    private Money(long minorUnits, @Nullable BigDecimal decimal, Currency currency) {
        this.minorUnits = minorUnits;
        this.decimal = decimal;
        this.currency = currency;
    }

    /**
     * An amount from text: {@code of("3600", "USD")} is USD 3600.00.
     *
     * @param amount a decimal number with a point, as {@link BigDecimal#BigDecimal(String)} reads it; no grouping signs
     * @param currencyCode an ISO 4217 code such as USD, in capitals
     * @return the exact amount
     * @throws IllegalArgumentException if the amount is no such number or has more than 1,000 digits, or the code is unknown
     */
    public static Money of(String amount, String currencyCode) {
        Objects.requireNonNull(amount, "amount");
        return of(MoneyText.decimal(amount), currencyCode);
    }

    /**
     * {@return an amount in a currency}
     *
     * @param amount the amount in the major unit (dollars, not cents), of at most 1,000 digits
     * @param currency its currency
     * @throws IllegalArgumentException if the amount has more than 1,000 digits when written out
     */
    public static Money of(BigDecimal amount, Currency currency) {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        return normal(amount, currency, IllegalArgumentException::new);
    }

    /**
     * {@return an amount in a currency}
     *
     * @param amount the amount in the major unit (dollars, not cents), of at most 1,000 digits
     * @param currencyCode an ISO 4217 code such as USD, in capitals
     * @throws IllegalArgumentException if the amount has more than 1,000 digits when written out, or the code is unknown
     */
    public static Money of(BigDecimal amount, String currencyCode) {
        return of(amount, MoneyText.currency(currencyCode));
    }

    /**
     * An exact value rounded once, to the minor unit: 25/3 dollars, half-even, are USD 8.33.
     *
     * @param exact the amount in the major unit
     * @param currency its currency
     * @param rounding how to round
     * @return the rounded amount
     * @throws IllegalArgumentException if the amount has more than 1,000 digits
     * @throws ArithmeticException if rounding is {@code UNNECESSARY} and the value does not fit
     */
    public static Money of(Fraction exact, Currency currency, RoundingMode rounding) {
        Objects.requireNonNull(exact, "exact");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(rounding, "rounding");
        return of(exact.toBigDecimal(MoneyText.minorDigits(currency), rounding), currency);
    }

    /**
     * An amount from a count of minor units, as payment services report it: {@code ofMinor(1999, usd)} is USD 19.99 and
     * {@code ofMinor(1999, jpy)} is JPY 1999.
     *
     * @param minorUnits the number of cents, pence or, for a currency without a minor unit, of major units
     * @param currency its currency
     * @return the exact amount
     */
    public static Money ofMinor(long minorUnits, Currency currency) {
        Objects.requireNonNull(currency, "currency");
        return new Money(minorUnits, null, currency);
    }

    /**
     * An amount from a count of minor units: {@code ofMinor(1999, "USD")} is USD 19.99.
     *
     * @param minorUnits the number of cents, pence or, for a currency without a minor unit, of major units
     * @param currencyCode an ISO 4217 code such as USD, in capitals
     * @return the exact amount
     * @throws IllegalArgumentException if the code is unknown
     */
    public static Money ofMinor(long minorUnits, String currencyCode) {
        return ofMinor(minorUnits, MoneyText.currency(currencyCode));
    }

    /**
     * {@return no money of a currency: USD 0.00}
     *
     * @param currency the currency
     */
    public static Money zero(Currency currency) {
        return ofMinor(0, currency);
    }

    /**
     * {@return no money of a currency: USD 0.00}
     *
     * @param currencyCode an ISO 4217 code such as USD, in capitals
     * @throws IllegalArgumentException if the code is unknown
     */
    public static Money zero(String currencyCode) {
        return ofMinor(0, currencyCode);
    }

    /**
     * Reads what {@link #toString} writes: currency code, one space, amount.
     *
     * @param text such as "USD 3600.00"
     * @return the exact amount
     * @throws IllegalArgumentException if the text has another form, the code is unknown or the amount too long
     */
    public static Money parse(String text) {
        return MoneyText.parse(Objects.requireNonNull(text, "text"));
    }

    /**
     * The exact sum of at least one amount.
     *
     * @param amounts amounts of one currency
     * @return their sum
     * @throws IllegalArgumentException if there is no amount, because then no currency is known: use
     *     {@link #sum(Currency, Collection)}
     * @throws CurrencyMismatchException if the currencies differ
     * @throws ArithmeticException if the sum has more than 1,000 digits
     */
    public static Money sum(Collection<Money> amounts) {
        Objects.requireNonNull(amounts, "amounts");
        if (amounts.isEmpty()) {
            throw new IllegalArgumentException("amounts is empty: expected at least one amount, or name the currency");
        }
        return sum(element(amounts.iterator().next()).currency, amounts);
    }

    /**
     * The exact sum of any number of amounts; zero for none.
     *
     * @param currency the currency of all of them
     * @param amounts amounts of that currency
     * @return their sum
     * @throws CurrencyMismatchException if an amount has another currency
     * @throws ArithmeticException if the sum has more than 1,000 digits
     */
    public static Money sum(Currency currency, Collection<Money> amounts) {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(amounts, "amounts");
        long minor = 0;
        BigDecimal others = BigDecimal.ZERO;
        for (Money each : amounts) {
            requireSame(currency, element(each).currency);
            long sum = minor + each.minorUnits;
            if (each.decimal == null && Longs.isSum(sum, minor, each.minorUnits)) {
                minor = sum;
            } else {
                others = others.add(each.amount());
            }
        }
        return normal(others.add(ofMinor(minor, currency).amount()), currency, ArithmeticException::new);
    }

    /**
     * The exact sum of counts of minor units, such as USD 15.00 of 1999, 1 and &minus;500 cents; zero for none. The same as
     * {@link #sum(Currency, Collection)} without an object for each, for millions of amounts.
     *
     * @param currency the currency of all of them
     * @param minorUnits the numbers of cents, pence or, for a currency without a minor unit, of major units
     * @return their sum, exact where it is beyond the range of {@code long}, too
     */
    public static Money sumOfMinor(Currency currency, long... minorUnits) {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(minorUnits, "minorUnits");
        return of(new BigDecimal(Longs.sum(minorUnits), MoneyText.minorDigits(currency)), currency);
    }

    /** {@return the exact amount in the major unit: 3600.00 for USD 3600.00} */
    @Override
    public BigDecimal amount() {
        return decimal == null ? BigDecimal.valueOf(minorUnits, MoneyText.minorDigits(currency)) : decimal;
    }

    /**
     * {@return the amount as a count of minor units, as {@link #ofMinor} takes it: 1999 for USD 19.99; empty where it is finer
     * than the minor unit or beyond the range of {@code long}}
     */
    public OptionalLong minorUnits() {
        return decimal == null ? OptionalLong.of(minorUnits) : OptionalLong.empty();
    }

    @Override
    public Currency currency() {
        return currency;
    }

    /**
     * {@return the exact sum}
     *
     * @param other an amount of the same currency
     * @throws CurrencyMismatchException if the currencies differ
     * @throws ArithmeticException if the sum has more than 1,000 digits
     */
    public Money plus(Money other) {
        long sum = minorUnits + sameCurrency(other).minorUnits;
        return areMinor(this, other) && Longs.isSum(sum, minorUnits, other.minorUnits)
                ? new Money(sum, null, currency)
                : with(amount().add(other.amount()));
    }

    /**
     * {@return the exact difference}
     *
     * @param other an amount of the same currency
     * @throws CurrencyMismatchException if the currencies differ
     * @throws ArithmeticException if the difference has more than 1,000 digits
     */
    public Money minus(Money other) {
        return plus(sameCurrency(other).negated());
    }

    /** {@return the amount with the other sign} */
    public Money negated() {
        return decimal == null && minorUnits > Long.MIN_VALUE
                ? new Money(-minorUnits, null, currency)
                : with(amount().negate());
    }

    /** {@return the amount without its sign} */
    public Money abs() {
        return isNegative() ? negated() : this;
    }

    /**
     * {@return the exact multiple} 12 &times; USD 8.33 = USD 99.96.
     *
     * @param factor how many times
     * @throws ArithmeticException if the product has more than 1,000 digits
     */
    public Money times(long factor) {
        return times(BigDecimal.valueOf(factor));
    }

    /**
     * The exact multiple, not rounded to the minor unit: 0.075 &times; USD 19.99 = USD 1.49925.
     *
     * @param factor how many times
     * @return this &times; factor
     * @throws ArithmeticException if the product has more than 1,000 digits
     */
    public Money times(BigDecimal factor) {
        Objects.requireNonNull(factor, "factor");
        return with(amount().multiply(factor));
    }

    @Override
    public int signum() {
        return decimal == null ? Long.signum(minorUnits) : decimal.signum();
    }

    @Override
    public boolean isNegative() {
        return decimal == null ? minorUnits < 0 : decimal.signum() < 0;
    }

    /**
     * The amount rounded to the minor unit: USD 1.005 half-up is USD 1.01, half-even USD 1.00.
     *
     * @param rounding how to round
     * @return the rounded amount
     * @throws ArithmeticException if rounding is {@code UNNECESSARY} and the amount is finer than the minor unit
     */
    public Money rounded(RoundingMode rounding) {
        Objects.requireNonNull(rounding, "rounding");
        return decimal == null ? this : with(decimal.setScale(MoneyText.minorDigits(currency), rounding));
    }

    /** {@return the exact amount without its currency, to divide without rounding: 7199/100 for USD 71.99} */
    @Override
    public Fraction fraction() {
        return Fraction.of(amount());
    }

    /**
     * Compares amounts of one currency. Across currencies there is no order, so that sorting a mixed list throws; within one the order
     * agrees with {@code equals}.
     *
     * @param other an amount of the same currency
     * @return negative, zero or positive, as this is less, equal or greater
     * @throws CurrencyMismatchException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return areMinor(this, sameCurrency(other))
                ? Long.compare(minorUnits, other.minorUnits)
                : amount().compareTo(other.amount());
    }

    /**
     * {@return whether the other object is the same amount of the same currency} USD 0.00 and EUR 0.00 differ.
     *
     * @param other any object
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Money that
                && minorUnits == that.minorUnits
                && Objects.equals(decimal, that.decimal)
                && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return 31 * (decimal == null ? Long.hashCode(minorUnits) : decimal.hashCode()) + currency.hashCode();
    }

    /** {@return currency code, space, amount without exponent: "USD 3600.00"; {@link #parse} reads it back} */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + ' ' + amount().toPlainString();
    }

    private Money with(BigDecimal result) {
        return normal(result, currency, ArithmeticException::new);
    }

    private Money sameCurrency(Money other) {
        requireSame(currency, Objects.requireNonNull(other, "other").currency);
        return other;
    }

    private static void requireSame(Currency first, Currency second) {
        if (!first.equals(second)) {
            throw new CurrencyMismatchException(first, second);
        }
    }

    private static Money element(Money element) {
        return Objects.requireNonNull(element, "amounts holds null");
    }

    private static boolean areMinor(Money one, Money other) {
        return one.decimal == null && other.decimal == null;
    }

    private static Money normal(BigDecimal amount, Currency currency, Function<String, RuntimeException> refusal) {
        if (!MoneyText.fits(amount)) {
            throw refusal.apply(MoneyText.tooLong(amount.toString()));
        }
        int minorDigits = MoneyText.minorDigits(currency);
        BigDecimal shortest = amount.scale() == minorDigits ? amount : amount.stripTrailingZeros();
        BigDecimal normal = shortest.scale() < minorDigits ? shortest.setScale(minorDigits) : shortest;
        return normal.scale() == minorDigits && normal.unscaledValue().bitLength() < Long.SIZE
                ? new Money(normal.unscaledValue().longValue(), null, currency)
                : new Money(0, normal, currency);
    }

    // A stream holds the amount, since another Java may know another minor unit; nor is it trusted to be normal.
    private Object writeReplace() {
        return new Money(0, amount(), currency);
    }

    private Object readResolve() {
        return of(amount(), currency);
    }
}
