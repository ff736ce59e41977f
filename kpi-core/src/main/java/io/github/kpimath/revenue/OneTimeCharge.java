package io.github.kpimath.revenue;

import static io.github.kpimath.internal.Inputs.requireNotNegative;

import io.github.kpimath.value.Money;
import java.io.Serializable;

/**
 * What a customer pays once: set-up, training, an add-on that does not come back. It is no recurring revenue, and nothing here
 * turns it into any; it counts in {@link ExpansionRevenue} where the customer was there before.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount what is charged, without tax
 */
public record OneTimeCharge(Money amount) implements Serializable {

    /**
     * Checks.
     *
     * @param amount what is charged, without tax
     * @throws IllegalArgumentException if the amount is negative
     */
    public OneTimeCharge {
        requireNotNegative("amount", amount);
    }

    /**
     * A charge.
     *
     * @param amount what is charged, without tax
     * @return the charge
     * @throws IllegalArgumentException if the amount is negative
     */
    public static OneTimeCharge of(Money amount) {
        return new OneTimeCharge(amount);
    }
}
