package io.github.kpimath.revenue;

import static io.github.kpimath.internal.Inputs.requireWithin;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Fraction;

/**
 * How many purchases there were in a period, and of how many customers: the evidence of the purchase frequency.
 *
 * <p>A customer who was there for the whole period is 1 customer-period, one who was there for half of it 1/2, bought or not. Who
 * knows only who bought says so ({@link #ofBuyers}): per customer-period there is no frequency then.
 *
 * <pre>{@code
 * new PurchaseCounts(120, 40, Fraction.of(60));   // 120 purchases of 40 customers, 60 customers were there
 * PurchaseCounts.ofBuyers(120, 40);               // how many were there is not known
 * }</pre>
 *
 * <p>{@link OrderHistory#counts} collects purchases and buyers. {@link #plus} joins disjoint sets of customers in the same period; what
 * is not known of a part, an empty one included, is not known of the whole. Two counts and an exact sum. Immutable and thread-safe.
 *
 * @param purchases how many there were, those refunded in full left out
 * @param buyers different customers who bought, 0 to {@code purchases}
 * @param customerPeriods periods for which customers were there, all taken together; 0 where that is not known
 * @param periodsKnown whether it is known for how long customers were there
 */
public record PurchaseCounts(long purchases, long buyers, Fraction customerPeriods, boolean periodsKnown)
        implements Evidence<PurchaseCounts> {

    /**
     * Checks.
     *
     * @param purchases how many there were, those refunded in full left out
     * @param buyers different customers who bought, 0 to {@code purchases}
     * @param customerPeriods periods for which customers were there, all taken together; 0 where that is not known
     * @param periodsKnown whether it is known for how long customers were there
     * @throws IllegalArgumentException if a number is out of its range, there are purchases of nobody or of customers who were not
     *     there, or customer-periods that are not known
     */
    public PurchaseCounts {
        Counts.requireCount("purchases", purchases);
        Counts.requirePart("buyers", buyers, purchases, "purchases, one each at least");
        Counts.requireAtLeast("buyers", buyers, Math.min(1, purchases), "one, since there are purchases");
        requireWithin("customerPeriods", customerPeriods, Fraction.ZERO, null);
        if (periodsKnown && purchases > 0 && customerPeriods.isZero()) {
            throw new IllegalArgumentException("customerPeriods 0 with purchases " + purchases
                    + ": who buys is there; where it is not known for how long, state ofBuyers(...)");
        }
        if (!periodsKnown && !customerPeriods.isZero()) {
            throw new IllegalArgumentException(
                    "customerPeriods " + customerPeriods + " although they are not known: expected 0");
        }
    }

    /**
     * Purchases, who bought, and for how long customers were there.
     *
     * @param purchases how many there were, those refunded in full left out
     * @param buyers different customers who bought, 0 to {@code purchases}
     * @param customerPeriods periods for which customers were there, all taken together; above 0 where there are purchases
     * @throws IllegalArgumentException if a number is out of its range, or there are purchases of nobody or of customers who were not
     *     there
     */
    public PurchaseCounts(long purchases, long buyers, Fraction customerPeriods) {
        this(purchases, buyers, customerPeriods, true);
    }

    /**
     * Nobody there, nothing bought: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static PurchaseCounts empty() {
        return new PurchaseCounts(0, 0, Fraction.ZERO);
    }

    /**
     * Purchases and who bought, where it is not known for how long customers were there.
     *
     * @param purchases how many there were, those refunded in full left out
     * @param buyers different customers who bought, 0 to {@code purchases}
     * @return the evidence without customer-periods
     * @throws IllegalArgumentException if either is out of its range
     */
    public static PurchaseCounts ofBuyers(long purchases, long buyers) {
        return new PurchaseCounts(purchases, buyers, Fraction.ZERO, false);
    }

    @Override
    public PurchaseCounts plus(PurchaseCounts other) {
        boolean known = periodsKnown && other.periodsKnown;
        return new PurchaseCounts(
                Math.addExact(purchases, other.purchases),
                Math.addExact(buyers, other.buyers),
                known ? customerPeriods.plus(other.customerPeriods) : Fraction.ZERO,
                known);
    }
}
