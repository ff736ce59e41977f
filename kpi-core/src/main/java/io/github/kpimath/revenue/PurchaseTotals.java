package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import java.util.Currency;

/**
 * What customers bought in a period, and in how many purchases: the evidence of the average purchase.
 *
 * <p>{@link OrderHistory#totals} collects it from records of orders and refunds. {@link #plus} joins disjoint sets of purchases. An exact sum and a count. Immutable and thread-safe.
 *
 * @param total the value of all purchases, refunds deducted; negative where more was refunded than bought
 * @param purchases how many there were, those refunded in full left out
 */
public record PurchaseTotals(Money total, long purchases) implements Evidence<PurchaseTotals> {

    /**
     * Checks.
     *
     * @param total the value of all purchases, refunds deducted; negative where more was refunded than bought
     * @param purchases how many there were, those refunded in full left out
     * @throws IllegalArgumentException if the number of purchases is negative
     */
    public PurchaseTotals {
        requireNonNull(total, "total");
        if (purchases < 0) {
            throw new IllegalArgumentException("purchases " + purchases + " is outside 0.." + Long.MAX_VALUE);
        }
    }

    /**
     * Nothing bought: the identity of {@link #plus} in a currency.
     *
     * @param currency the currency
     * @return the empty evidence
     */
    public static PurchaseTotals zero(Currency currency) {
        return new PurchaseTotals(Money.zero(currency), 0);
    }

    @Override
    public PurchaseTotals plus(PurchaseTotals other) {
        return new PurchaseTotals(total.plus(other.total), Math.addExact(purchases, other.purchases));
    }
}
