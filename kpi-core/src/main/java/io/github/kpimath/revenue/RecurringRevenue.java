package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import java.util.Currency;

/**
 * What paying customers pay per month, and how many they are: the evidence of MRR and ARPA.
 *
 * <p>{@link #plus} joins disjoint sets of customers. An exact sum and a count. Immutable and thread-safe.
 *
 * @param perMonth the recurring prices of all paying customers, per month: without trials, one-time charges and tax
 * @param payingCustomers customers with a recurring price above 0
 */
public record RecurringRevenue(Money perMonth, long payingCustomers) implements Evidence<RecurringRevenue> {

    /**
     * Checks.
     *
     * @param perMonth the recurring prices of all paying customers, per month: without trials, one-time charges and tax
     * @param payingCustomers customers with a recurring price above 0
     * @throws IllegalArgumentException if either is negative, or only one of the two is 0
     */
    public RecurringRevenue {
        requireNonNull(perMonth, "perMonth");
        if (perMonth.isNegative()) {
            throw new IllegalArgumentException("perMonth " + perMonth + " is negative: a recurring price is 0 or more");
        }
        if (payingCustomers < 0) {
            throw new IllegalArgumentException(
                    "payingCustomers " + payingCustomers + " is outside 0.." + Long.MAX_VALUE);
        }
        if ((payingCustomers == 0) != perMonth.isZero()) {
            throw new IllegalArgumentException("payingCustomers " + payingCustomers + " cannot pay " + perMonth
                    + ": who pays nothing is not paying");
        }
    }

    /**
     * Nobody pays: the identity of {@link #plus} in a currency.
     *
     * @param currency the currency
     * @return the empty evidence
     */
    public static RecurringRevenue zero(Currency currency) {
        return new RecurringRevenue(Money.zero(currency), 0);
    }

    @Override
    public RecurringRevenue plus(RecurringRevenue other) {
        return new RecurringRevenue(
                perMonth.plus(other.perMonth), Math.addExact(payingCustomers, other.payingCustomers));
    }
}
