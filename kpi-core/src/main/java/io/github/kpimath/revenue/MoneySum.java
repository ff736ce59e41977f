package io.github.kpimath.revenue;

import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalLong;

/**
 * An exact sum in one currency. Whole minor units are added as longs while their sum is one, other decimal amounts as decimals, so that
 * no fraction is brought to lowest terms for each.
 */
final class MoneySum {

    private final Currency currency;
    private long minorUnits;
    private BigDecimal decimals = BigDecimal.ZERO;
    private Fraction others = Fraction.ZERO;

    MoneySum(Currency currency) {
        this.currency = currency;
    }

    void add(MoneyAmount amount) {
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
            decimals = decimals.add(amount.amount());
        }
    }

    /** Adds an amount in minor units of the currency. */
    void addMinor(long count) {
        long sum = minorUnits + count;
        if (((sum ^ minorUnits) & (sum ^ count)) >= 0) {
            minorUnits = sum;
        } else {
            decimals = decimals.add(Money.ofMinor(count, currency).amount());
        }
    }

    void subtract(MoneyAmount amount) {
        if (amount instanceof Money money) {
            requireSame(money.currency());
            addDecimal(money.negated());
        } else {
            add(amount.exact().negated());
        }
    }

    /** Adds how much more one amount is than another. */
    void add(MoneyAmount more, MoneyAmount less) {
        if (more instanceof Money minuend && less instanceof Money subtrahend) {
            requireSame(more.currency());
            requireSame(less.currency());
            addDecimal(minuend);
            addDecimal(subtrahend.negated());
        } else {
            add(more.exact().minus(less));
        }
    }

    private void requireSame(Currency its) {
        if (!currency.equals(its)) {
            throw new CurrencyMismatchException(currency, its);
        }
    }

    ExactMoney total() {
        BigDecimal all = decimals.add(Money.ofMinor(minorUnits, currency).amount());
        return ExactMoney.of(Fraction.of(all).plus(others), currency);
    }

    /** The sum of two amounts, decimal where both are. */
    static MoneyAmount plus(MoneyAmount one, MoneyAmount other) {
        return one instanceof Money first && other instanceof Money second
                ? first.plus(second)
                : one.exact().plus(other);
    }

    /** The order of two amounts of one currency. */
    static int compare(MoneyAmount one, MoneyAmount other) {
        return one instanceof Money first && other instanceof Money second
                ? first.compareTo(second)
                : one.exact().compareTo(other.exact());
    }
}
