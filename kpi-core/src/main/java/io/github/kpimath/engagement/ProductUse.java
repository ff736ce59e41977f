package io.github.kpimath.engagement;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;

/**
 * How many customers used the product as often as it is meant to be used: the evidence of the product usage rate.
 *
 * <p>For each customer look at the whole intervals (days, ISO weeks, months) that lie inside the period and inside his time
 * as a customer. He <em>reached the frequency</em> when he was active in every one of them, or in a stated number of them.
 * Who has no whole interval could not reach it, and is counted apart.
 *
 * <p>{@link #plus} joins disjoint sets of customers, of the same period and frequency. Three counts. Immutable and
 * thread-safe.
 *
 * @param reached customers who reached the frequency
 * @param customers customers with at least one whole interval
 * @param withoutInterval customers without a whole interval in the period
 */
public record ProductUse(long reached, long customers, long withoutInterval) implements Evidence<ProductUse> {

    /**
     * Checks.
     *
     * @param reached customers who reached the frequency
     * @param customers customers with at least one whole interval
     * @param withoutInterval customers without a whole interval in the period
     * @throws IllegalArgumentException if more reached the frequency than there are customers, or a count is negative
     */
    public ProductUse {
        Counts.requireCount("customers", customers);
        Counts.requirePart("reached", reached, customers, "customers");
        Counts.requireCount("withoutInterval", withoutInterval);
    }

    /**
     * Nobody: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static ProductUse empty() {
        return new ProductUse(0, 0, 0);
    }

    /**
     * Customers who all have a whole interval.
     *
     * @param reached customers who reached the frequency, 0 to {@code customers}
     * @param customers customers with at least one whole interval
     * @return the evidence
     * @throws IllegalArgumentException if either is out of its range
     */
    public static ProductUse ofCustomers(long reached, long customers) {
        return new ProductUse(reached, customers, 0);
    }

    @Override
    public ProductUse plus(ProductUse other) {
        return new ProductUse(
                Math.addExact(reached, other.reached),
                Math.addExact(customers, other.customers),
                Math.addExact(withoutInterval, other.withoutInterval));
    }
}
