package io.github.kpimath.revenue;

import static io.github.kpimath.internal.Inputs.requireWithin;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Fraction;

/**
 * How many purchases there were in a period, and of how many customers: the evidence of the purchase frequency.
 *
 * <p>A customer who was there for the whole period is 1 customer-period, one who was there for half of it 1/2, bought or not. Who
 * buys is a customer for some time, so that purchases without customer-periods mean that these were not given.
 *
 * <pre>{@code
 * new PurchaseCounts(120, 40, Fraction.of(60));   // 120 purchases of 40 customers, 60 customers were there
 * PurchaseCounts.ofBuyers(120, 40);               // how many were there is not known
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of customers in the same period. Two counts and an exact sum. Immutable and thread-safe.
 *
 * @param purchases how many there were, those refunded in full left out
 * @param buyers different customers who bought, 0 to {@code purchases}
 * @param customerPeriods periods for which customers were there, all taken together; 0 where not given
 */
public record PurchaseCounts(long purchases, long buyers, Fraction customerPeriods)
        implements Evidence<PurchaseCounts> {

    /**
     * Checks.
     *
     * @param purchases how many there were, those refunded in full left out
     * @param buyers different customers who bought, 0 to {@code purchases}
     * @param customerPeriods periods for which customers were there, all taken together; 0 where not given
     * @throws IllegalArgumentException if a number is out of its range, or there are purchases of nobody
     */
    public PurchaseCounts {
        Counts.requireCount("purchases", purchases);
        Counts.requirePart("buyers", buyers, purchases, "purchases, one each at least");
        Counts.requireAtLeast("buyers", buyers, Math.min(1, purchases), "one, since there are purchases");
        requireWithin("customerPeriods", customerPeriods, Fraction.ZERO, null);
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
        return new PurchaseCounts(purchases, buyers, Fraction.ZERO);
    }

    /** {@inheritDoc} What is not known of a part is not known of the whole. */
    @Override
    public PurchaseCounts plus(PurchaseCounts other) {
        boolean known = periodsKnown() && other.periodsKnown();
        return new PurchaseCounts(
                Math.addExact(purchases, other.purchases),
                Math.addExact(buyers, other.buyers),
                known ? customerPeriods.plus(other.customerPeriods) : Fraction.ZERO);
    }

    /** Nobody buys without being there. */
    boolean periodsKnown() {
        return purchases == 0 || customerPeriods.compareTo(Fraction.ZERO) > 0;
    }
}
