package io.github.kpimath.acquisition;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;

/**
 * How many customers there are, and how many of them brought others: the evidence of the share of referring customers.
 *
 * <p>{@link #plus} joins disjoint sets of customers of the same period. Two counts. Immutable and thread-safe.
 *
 * @param referrers customers who referred at least one other in the period
 * @param customers customers at the end of the period
 */
public record Referrers(long referrers, long customers) implements Evidence<Referrers> {

    /**
     * Checks.
     *
     * @param referrers customers who referred at least one other in the period
     * @param customers customers at the end of the period
     * @throws IllegalArgumentException if the referrers are fewer than 0 or more than the customers
     */
    public Referrers {
        Counts.requireCount("customers", customers);
        Counts.requirePart("referrers", referrers, customers, "customers");
    }

    /**
     * Nobody: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static Referrers empty() {
        return new Referrers(0, 0);
    }

    @Override
    public Referrers plus(Referrers other) {
        return new Referrers(Math.addExact(referrers, other.referrers), Math.addExact(customers, other.customers));
    }
}
