package io.github.kpimath.revenue;

import static io.github.kpimath.internal.Inputs.requireNotNegative;

import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import java.util.Currency;

/**
 * What was spent, and what revenue it gained or protected, as the caller states it: the evidence of the return on
 * customer-experience spend. The library never takes all revenue for the fruit of the spend.
 *
 * <p>{@link #plus} joins disjoint measures of the same period. Two exact sums. Immutable and thread-safe.
 *
 * @param revenue revenue gained or protected, over a stated baseline
 * @param spend what was spent, 0 or more
 */
public record SpendReturn(Money revenue, Money spend) implements Evidence<SpendReturn> {

    /**
     * Checks.
     *
     * @param revenue revenue gained or protected, over a stated baseline
     * @param spend what was spent, 0 or more
     * @throws IllegalArgumentException if the spend is negative
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public SpendReturn {
        requireNotNegative("spend", spend);
        revenue.plus(spend);
    }

    /**
     * Nothing spent, nothing gained: the identity of {@link #plus} in a currency.
     *
     * @param currency the currency
     * @return the empty evidence
     */
    public static SpendReturn zero(Currency currency) {
        return new SpendReturn(Money.zero(currency), Money.zero(currency));
    }

    @Override
    public SpendReturn plus(SpendReturn other) {
        return new SpendReturn(revenue.plus(other.revenue), spend.plus(other.spend));
    }
}
