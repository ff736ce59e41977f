package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.DateRange;
import java.io.Serializable;

/**
 * One period of a {@link ContractHistory}: what customers signed in it. Immutable and thread-safe.
 *
 * @param period the period
 * @param value contract size, contracts per customer, and their product
 */
public record ContractPeriod(DateRange period, ContractValuePerCustomer value) implements Serializable {

    /**
     * Checks.
     *
     * @param period the period
     * @param value contract size, contracts per customer, and their product
     * @throws NullPointerException if either is null
     */
    public ContractPeriod {
        requireNonNull(period, "period");
        requireNonNull(value, "value");
    }

    /**
     * A period with the contracts signed in it.
     *
     * @param period the period
     * @param contracts the contracts signed in it
     * @param customers distinct customers who signed them, 1 to their number; 0 where nothing was signed
     * @return the period
     * @throws IllegalArgumentException if the number of customers is out of its range
     */
    public static ContractPeriod of(DateRange period, SignedContracts contracts, long customers) {
        return new ContractPeriod(period, ContractValuePerCustomer.of(contracts, customers));
    }
}
