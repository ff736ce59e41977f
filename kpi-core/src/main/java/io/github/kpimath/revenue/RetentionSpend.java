package io.github.kpimath.revenue;

import static io.github.kpimath.internal.Inputs.requireNotNegative;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Formula;
import io.github.kpimath.Itemized;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import java.util.Currency;
import java.util.Optional;

/**
 * What was spent on keeping customers in a period, and who the customers were: the evidence of the retention cost.
 *
 * <p>{@link #plus} joins disjoint sets of customers of the same period. An exact sum and counts. Immutable and thread-safe.
 *
 * @param spend all that was spent on existing customers, 0 or more
 * @param customers who was there, came and left
 */
public record RetentionSpend(Money spend, CustomerMovement customers) implements Evidence<RetentionSpend>, Itemized {

    /**
     * Checks.
     *
     * @param spend all that was spent on existing customers, 0 or more
     * @param customers who was there, came and left
     * @throws IllegalArgumentException if the spend is negative, or the customers do not say who joined
     */
    public RetentionSpend {
        requireNonNull(customers, "customers");
        requireNotNegative("spend", spend);
        if (!customers.joinersKnown()) {
            throw new IllegalArgumentException("customers " + customers
                    + " do not say who joined: build them with startingWith(...).joining(...)");
        }
    }

    /**
     * Nothing spent on nobody: the identity of {@link #plus} in a currency.
     *
     * @param currency the currency
     * @return the empty evidence
     */
    public static RetentionSpend zero(Currency currency) {
        return new RetentionSpend(Money.zero(currency), CustomerMovement.empty());
    }

    @Override
    public RetentionSpend plus(RetentionSpend other) {
        return new RetentionSpend(spend.plus(other.spend), customers.plus(other.customers));
    }

    @Override
    public Optional<Formula> itemize(String symbol) {
        return customers.itemize(symbol);
    }
}
