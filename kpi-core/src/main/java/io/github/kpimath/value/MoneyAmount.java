package io.github.kpimath.value;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money in one currency, whether it is a decimal number ({@link Money}) or any quotient
 * ({@link ExactMoney}): what a method takes that accepts either.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface MoneyAmount extends Serializable permits Money, ExactMoney {

    /**
     * The amount in the major unit.
     *
     * @return the exact amount where it is a decimal number of at most 34 digits or {@link Money}, otherwise the 34 digits
     *     nearest to it
     */
    BigDecimal amount();

    /**
     * The exact amount without its currency.
     *
     * @return 7199/100 for USD 71.99
     */
    Fraction fraction();

    /**
     * The currency.
     *
     * @return the currency
     */
    Currency currency();

    /**
     * The sign of the amount.
     *
     * @return &minus;1, 0 or 1
     */
    int signum();

    /**
     * The same amount in the form that can be divided without rounding.
     *
     * @return the exact amount
     */
    default ExactMoney exact() {
        return new ExactMoney(fraction(), currency());
    }

    /**
     * Whether the amount is 0.
     *
     * @return whether it is
     */
    default boolean isZero() {
        return signum() == 0;
    }

    /**
     * Whether the amount is less than 0, such as a refund.
     *
     * @return whether it is
     */
    default boolean isNegative() {
        return signum() < 0;
    }

    /**
     * Whether the amount is greater than 0.
     *
     * @return whether it is
     */
    default boolean isPositive() {
        return signum() > 0;
    }
}
