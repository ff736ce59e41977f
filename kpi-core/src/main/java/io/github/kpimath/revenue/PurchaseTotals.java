package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Amounts;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import java.util.Currency;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * What customers bought in a period, and in how many purchases: the evidence of the average purchase.
 *
 * <p>{@link OrderHistory#totals} collects it from records of orders and refunds, {@link #collector} from purchases one by one.
 * {@link #plus} joins disjoint sets of purchases. An exact sum and a count. Immutable and thread-safe.
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

    /**
     * Collects totals from records of one purchase each, be it of amount 0: who does not count gifts filters them. Refunds belong to their
     * orders and want {@link OrderHistory}.
     *
     * <pre>{@code
     * orders.stream().filter(order -> may.contains(order.day())).collect(PurchaseTotals.collector(usd, Order::amount))
     * }</pre>
     *
     * <p>Every record is taken for a purchase of its own. Under {@code Collectors.groupingBy} the groups add up. It keeps an
     * exact sum and a count.
     *
     * @param currency the currency of all amounts
     * @param amount what was paid, 0 or more
     * @param <T> the purchases
     * @return a collector that refuses negative amounts and other currencies
     */
    public static <T> Collector<T, ?, PurchaseTotals> collector(Currency currency, Function<? super T, Money> amount) {
        requireNonNull(amount, "amount");
        return Amounts.collector(
                "purchases",
                requireNonNull(currency, "currency"),
                item -> requireNonNull(amount.apply(item), "amount"),
                paid -> new PurchaseTotals(paid.total(), paid.count()));
    }

    /**
     * As {@link #collector}, of records whose amounts are whole numbers of minor units: the same evidence, without a {@link Money} for each
     * record.
     *
     * <pre>{@code
     * orders.stream().collect(PurchaseTotals.collectorOfMinor(usd, Order::cents))
     * }</pre>
     *
     * @param currency the currency of all amounts
     * @param minorUnits what was paid in the currency's smallest unit, such as cents, 0 or more; 12 dollars are 1,200
     * @param <T> the purchases
     * @return a collector that refuses negative amounts; its sum is exact, also beyond a {@code long}
     */
    public static <T> Collector<T, ?, PurchaseTotals> collectorOfMinor(
            Currency currency, ToLongFunction<? super T> minorUnits) {
        return Amounts.collectorOfMinor(
                "purchases",
                requireNonNull(currency, "currency"),
                requireNonNull(minorUnits, "minorUnits"),
                paid -> new PurchaseTotals(paid.total(), paid.count()));
    }

    @Override
    public PurchaseTotals plus(PurchaseTotals other) {
        return new PurchaseTotals(total.plus(other.total), Math.addExact(purchases, other.purchases));
    }
}
