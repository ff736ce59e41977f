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
        if (!currency.equals(amount.currency())) {
            throw new CurrencyMismatchException(currency, amount.currency());
        }
        if (amount instanceof Money money) {
            decimals = decimals.add(money.amount());
        } else {
            others = others.plus(amount.fraction());
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

    /** The difference of two amounts, decimal where both are. */
    static MoneyAmount minus(MoneyAmount one, MoneyAmount other) {
        return one instanceof Money first && other instanceof Money second
                ? first.minus(second)
                : one.exact().minus(other);
    }
}
