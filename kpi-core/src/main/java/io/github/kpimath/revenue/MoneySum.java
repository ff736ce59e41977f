package io.github.kpimath.revenue;

import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import java.math.BigDecimal;
import java.util.Currency;

/** An exact sum in one currency. Decimal amounts are added as decimals, so that no fraction is brought to lowest terms for each. */
final class MoneySum {

    private final Currency currency;
    private BigDecimal decimals = BigDecimal.ZERO;
    private Fraction others = Fraction.ZERO;

    MoneySum(Currency currency) {
        this.currency = currency;
    }

    void add(MoneyAmount amount) {
        requireSame(amount.currency());
        if (amount instanceof Money money) {
            decimals = decimals.add(money.amount());
        } else {
            others = others.plus(amount.fraction());
        }
    }

    /** Adds how much more one amount is than another. */
    void add(MoneyAmount more, MoneyAmount less) {
        if (more instanceof Money minuend && less instanceof Money subtrahend) {
            requireSame(more.currency());
            requireSame(less.currency());
            decimals = decimals.add(minuend.amount()).subtract(subtrahend.amount());
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
        return ExactMoney.of(Fraction.of(decimals).plus(others), currency);
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
