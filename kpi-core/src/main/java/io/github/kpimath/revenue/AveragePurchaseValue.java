package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.money;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.value.Money;

/**
 * What is a purchase worth on average? Average order value.
 *
 * <p><b>Formula</b> value of purchases, refunds deducted ÷ purchases.
 *
 * <p><b>Unit and range</b> money per purchase. High is good.
 *
 * <p><b>Example</b> $2,000 in 40 purchases: $50.
 *
 * <pre>{@code
 * AveragePurchaseValue.of(Money.of("2000", "USD"), 40).amount(RoundingMode.HALF_EVEN);   // USD 50.00
 * }</pre>
 *
 * <p><b>Undefined</b> when there were no purchases. <b>Pooling</b> add totals and counts; never average averages.
 * <b>Pitfalls</b> purchases refunded in full are none; a few large ones pull the mean. <b>Source</b> e-commerce practice; it is a
 * factor of {@link CustomerLifetimeValue}. Immutable and thread-safe.
 *
 * @param evidence the value and the number of purchases
 */
public record AveragePurchaseValue(PurchaseTotals evidence) implements MoneyKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** Value of purchases ÷ purchases. */
        TOTAL_OVER_PURCHASES;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "average-purchase", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence the value and the number of purchases
     * @throws NullPointerException if the evidence is null
     */
    public AveragePurchaseValue {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The average purchase.
     *
     * @param evidence the value and the number of purchases
     * @return the average
     */
    public static AveragePurchaseValue of(PurchaseTotals evidence) {
        return new AveragePurchaseValue(evidence);
    }

    /**
     * The average purchase from an amount and a number.
     *
     * @param total the value of all purchases, refunds deducted
     * @param purchases how many there were
     * @return the average; undefined when there were none
     * @throws IllegalArgumentException if the number of purchases is negative
     */
    public static AveragePurchaseValue of(Money total, long purchases) {
        return of(new PurchaseTotals(total, purchases));
    }

    @Override
    public Method definition() {
        return Method.TOTAL_OVER_PURCHASES;
    }

    @Override
    public Formula formula() {
        return money("purchases-total", evidence.total()).over(count("purchases", evidence.purchases()));
    }
}
