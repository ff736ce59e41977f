package io.github.kpimath.retention;

import io.github.kpimath.value.Evidence;

/**
 * How many customers bought, and how many of them bought again: the evidence of the repeat purchase rate.
 *
 * <p>{@link #plus} joins disjoint sets of customers. Two counts, whatever the number of orders. Immutable and thread-safe.
 *
 * @param repeatBuyers customers with two or more orders
 * @param buyers customers with at least one order
 */
public record RepeatPurchases(long repeatBuyers, long buyers) implements Evidence<RepeatPurchases> {

    /**
     * Checks.
     *
     * @param repeatBuyers customers with two or more orders
     * @param buyers customers with at least one order
     * @throws IllegalArgumentException if the repeat buyers are fewer than 0 or more than the buyers
     */
    public RepeatPurchases {
        if (repeatBuyers < 0 || repeatBuyers > buyers) {
            throw new IllegalArgumentException(
                    "repeatBuyers " + repeatBuyers + " is outside 0.." + buyers + " (buyers)");
        }
    }

    /**
     * Nobody bought: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static RepeatPurchases empty() {
        return new RepeatPurchases(0, 0);
    }

    @Override
    public RepeatPurchases plus(RepeatPurchases other) {
        return new RepeatPurchases(
                Math.addExact(repeatBuyers, other.repeatBuyers), Math.addExact(buyers, other.buyers));
    }
}
