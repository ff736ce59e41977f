package io.github.kpimath.revenue;

import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.ExchangeRates;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** What is paid per month in each currency, while changes are gone through in order. Used by one thread and thrown away. */
final class PriceLevel {

    private final Map<Currency, ExactMoney> amounts = new HashMap<>();

    /** The level in the currency of the change after it. */
    ExactMoney add(ExactMoney by) {
        ExactMoney now = amounts.merge(by.currency(), by, ExactMoney::plus);
        if (now.isZero()) {
            amounts.remove(by.currency());
        }
        return now;
    }

    boolean pays() {
        return !amounts.isEmpty();
    }

    /** The amounts other than 0. */
    Iterable<ExactMoney> amounts() {
        return amounts.values();
    }

    ExactMoney valued(ExchangeRates rates) {
        ExactMoney sum = ExactMoney.zero(rates.target());
        for (ExactMoney each : amounts.values()) {
            sum = sum.plus(rates.convert(each));
        }
        return sum;
    }
}
