package io.github.kpimath.revenue;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;

/**
 * How many contracts how many customers signed: the evidence of contracts per customer.
 *
 * <p>{@link #plus} joins disjoint sets of customers of the same period. Two counts. Immutable and thread-safe.
 *
 * @param contracts contracts signed in the period, renewals included
 * @param customers distinct customers who signed them
 */
public record ContractCounts(long contracts, long customers) implements Evidence<ContractCounts> {

    private static final ContractCounts EMPTY = new ContractCounts(0, 0);

    /**
     * Checks.
     *
     * @param contracts contracts signed in the period, renewals included
     * @param customers distinct customers who signed them
     * @throws IllegalArgumentException if a number is negative, there are more customers than contracts, or contracts of nobody
     */
    public ContractCounts {
        Counts.requireCount("contracts", contracts);
        Counts.requirePart("customers", customers, contracts, "contracts");
        if (contracts > 0) {
            Counts.requireAtLeast("customers", customers, 1, "somebody signed");
        }
    }

    /**
     * Nobody signed: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static ContractCounts empty() {
        return EMPTY;
    }

    /**
     * Contracts after the first one of each customer.
     *
     * @return contracts − customers
     */
    public long repeated() {
        return contracts - customers;
    }

    @Override
    public ContractCounts plus(ContractCounts other) {
        return new ContractCounts(Math.addExact(contracts, other.contracts), Math.addExact(customers, other.customers));
    }
}
