package io.github.kpimath.internal;

import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import java.io.Serializable;
import java.util.Currency;
import java.util.OptionalLong;

/**
 * An exact sum in one currency. Amounts of whole minor units, which nearly all are, cost no memory, not even for a moment: they are added
 * up as a {@code long}, as far as it goes. Other decimal amounts are added as decimals, so that no fraction is brought to lowest terms for
 * each.
 */
public final class MoneySum implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Currency currency;
    private long minorUnits;
    private Money decimals;
    private Fraction others = Fraction.ZERO;

    /**
     * Nothing.
     *
     * @param currency the currency of all amounts
     */
    public MoneySum(Currency currency) {
        this.currency = currency;
        this.decimals = Money.zero(currency);
    }

    /**
     * Adds an amount.
     *
     * @param amount the amount
     * @throws CurrencyMismatchException if it is of another currency
     */
    public void add(MoneyAmount amount) {
        requireSame(amount.currency());
        if (amount instanceof Money money) {
            addDecimal(money);
        } else {
            others = others.plus(amount.fraction());
        }
    }

    private void addDecimal(Money amount) {
        OptionalLong minor = amount.minorUnits();
        if (minor.isPresent()) {
            addMinor(minor.getAsLong());
        } else {
            decimals = decimals.plus(amount);
        }
    }

    /**
     * Adds an amount in minor units of the currency.
     *
     * @param count how many
     */
    public void addMinor(long count) {
        long sum = minorUnits + count;
        if (((sum ^ minorUnits) & (sum ^ count)) >= 0) {
            minorUnits = sum;
        } else {
            decimals = decimals.plus(Money.ofMinor(count, currency));
        }
    }

    /**
     * Subtracts an amount.
     *
     * @param amount the amount
     * @throws CurrencyMismatchException if it is of another currency
     */
    public void subtract(MoneyAmount amount) {
        if (amount instanceof Money money) {
            requireSame(money.currency());
            addDecimal(money.negated());
        } else {
            add(amount.exact().negated());
        }
    }

    /**
     * Adds how much more one amount is than another.
     *
     * @param more one amount
     * @param less another
     * @throws CurrencyMismatchException if one is of another currency
     */
    public void add(MoneyAmount more, MoneyAmount less) {
        if (more instanceof Money && less instanceof Money) {
            add(more);
            subtract(less);
        } else {
            add(more.exact().minus(less));
        }
    }

    /**
     * Adds what another sum comes to.
     *
     * @param other a sum in the same currency
     * @throws CurrencyMismatchException if it is in another currency
     */
    public void addAll(MoneySum other) {
        requireSame(other.currency);
        addMinor(other.minorUnits);
        decimals = decimals.plus(other.decimals);
        others = others.plus(other.others);
    }

    private void requireSame(Currency its) {
        if (!currency.equals(its)) {
            throw new CurrencyMismatchException(currency, its);
        }
    }

    /**
     * What all amounts come to.
     *
     * @return the exact sum
     */
    public ExactMoney total() {
        return ExactMoney.of(decimalTotal().fraction().plus(others), currency);
    }

    /**
     * What the decimal amounts come to.
     *
     * @return the exact sum
     * @throws ArithmeticException if it has more than 1,000 digits
     */
    Money decimalTotal() {
        return decimals.plus(Money.ofMinor(minorUnits, currency));
    }

    /**
     * The sum of two amounts, decimal where both are.
     *
     * @param one an amount
     * @param other another of the same currency
     * @return the exact sum
     */
    public static MoneyAmount plus(MoneyAmount one, MoneyAmount other) {
        return one instanceof Money first && other instanceof Money second
                ? first.plus(second)
                : one.exact().plus(other);
    }

    /**
     * The order of two amounts of one currency.
     *
     * @param one an amount
     * @param other another of the same currency
     * @return negative, zero or positive, as the first is less, equal or greater
     */
    public static int compare(MoneyAmount one, MoneyAmount other) {
        return one instanceof Money first && other instanceof Money second
                ? first.compareTo(second)
                : one.exact().compareTo(other.exact());
    }
}
