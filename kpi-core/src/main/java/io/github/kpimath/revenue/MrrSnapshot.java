package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Currency;
import java.util.function.LongPredicate;

/**
 * What each customer pays per month on a day, from arrays: for millions of customers whose ids are numbers and who all pay in one
 * currency.
 *
 * <pre>{@code
 * Currency usd = Currency.getInstance("USD");
 * MrrSnapshot april = MrrSnapshot.ofMinor(usd, new long[] {7, 8}, new long[] {100_00, 50_00});
 * MrrSnapshot may = MrrSnapshot.ofMinor(usd, new long[] {9, 7}, new long[] {30_00, 120_00});
 * MrrMovement.between(april, may, formerCustomers::contains);   // opening 150, new 30, expansion 20, churned 50, closing 150
 * }</pre>
 *
 * <p>It says the same as a map of {@link Money} by id, which {@link MrrMovement#snapshot} collects and
 * {@link MrrValuation#between} compares, also in several currencies and at any price; without an object for each customer. Who pays 0 is
 * not paying, and it is the same as not to be in it. The lines of a customer are added up. Snapshots of the same are equal. Two numbers
 * for each who pays; while it is made, four to five for each line. Immutable and thread-safe.
 */
public final class MrrSnapshot implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Currency currency;
    /** Who pays, each once, in unsigned order. */
    private final long[] customers;
    /** What each of them pays: more than 0. */
    private final long[] minorUnits;

    private MrrSnapshot(Currency currency, LongPairs pairs) {
        this.currency = currency;
        this.customers = pairs.keys();
        this.minorUnits = pairs.values();
    }

    /**
     * A snapshot from two columns; the arrays are copied.
     *
     * @param currency the currency of all of them
     * @param customers the customer's id of each line, in any order
     * @param minorUnits what he pays per month for the line, in cents or whatever the minor unit of the currency is, 0 or more
     * @return the snapshot
     * @throws IllegalArgumentException if the arrays are not of one length, an amount is negative, where the message names its
     *     index, or a customer's lines are together beyond the range of {@code long}
     */
    public static MrrSnapshot ofMinor(Currency currency, long[] customers, long[] minorUnits) {
        requireNonNull(currency, "currency");
        requireNonNull(customers, "customers");
        requireNonNull(minorUnits, "minorUnits");
        Counts.requireSameLength("customers", customers.length, "minorUnits", minorUnits.length);
        LongPairs lines = new LongPairs(customers, minorUnits);
        requireNotNegative(lines.values());
        lines.sort();
        keepPayers(lines);
        return new MrrSnapshot(currency, lines);
    }

    private static void requireNotNegative(long[] minorUnits) {
        for (int i = 0; i < minorUnits.length; i++) {
            if (minorUnits[i] < 0) {
                throw new IllegalArgumentException(
                        "minorUnits " + minorUnits[i] + " at index " + i + " is negative: state 0 or more");
            }
        }
    }

    /** Adds up the lines of each customer, who are beside each other, and leaves out who pays nothing. */
    private static void keepPayers(LongPairs lines) {
        long[] ids = lines.keys();
        long[] amounts = lines.values();
        int payers = 0;
        for (int line = 0; line < ids.length; ) {
            long customer = ids[line];
            long sum = amounts[line++];
            while (line < ids.length && ids[line] == customer) {
                sum += amounts[line++];
                if (sum < 0) {
                    throw new IllegalArgumentException("minorUnits of customer " + customer + " come to more than "
                            + Long.MAX_VALUE + ": state amounts whose sum is in range");
                }
            }
            if (sum > 0) {
                ids[payers] = customer;
                amounts[payers++] = sum;
            }
        }
        if (payers < ids.length) {
            lines.keepFirst(payers);
        }
    }

    /**
     * The currency that all pay in.
     *
     * @return the currency
     */
    public Currency currency() {
        return currency;
    }

    /**
     * What they pay together, and how many pay: the evidence of MRR.
     *
     * @return the evidence
     */
    public RecurringRevenue recurringRevenue() {
        return new RecurringRevenue(Money.sumOfMinor(currency, minorUnits), customers.length);
    }

    /** The movement to a later snapshot: both are gone through once, side by side. */
    MrrMovement to(MrrSnapshot closing, LongPredicate paidBefore) {
        if (!currency.equals(closing.currency)) {
            throw new CurrencyMismatchException(currency, closing.currency);
        }
        MrrSums sums = new MrrSums(MrrValuation.in(currency.getCurrencyCode()));
        int was = 0;
        int is = 0;
        while (was < customers.length || is < closing.customers.length) {
            int order = is == closing.customers.length
                    ? -1
                    : was == customers.length ? 1 : Long.compareUnsigned(customers[was], closing.customers[is]);
            long before = 0;
            if (order <= 0) {
                before = minorUnits[was++];
                sums.leaves(before);
            }
            if (order >= 0) {
                long customer = closing.customers[is];
                sums.staysOrComes(before, closing.minorUnits[is++], () -> paidBefore.test(customer));
            }
        }
        return sums.movement();
    }

    /** What was written elsewhere is not trusted. */
    private Object readResolve() {
        return ofMinor(currency, customers, minorUnits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MrrSnapshot that
                && currency.equals(that.currency)
                && Arrays.equals(customers, that.customers)
                && Arrays.equals(minorUnits, that.minorUnits);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * currency.hashCode() + Arrays.hashCode(customers)) + Arrays.hashCode(minorUnits);
    }

    /** {@return how many pay, and what they pay together} */
    @Override
    public String toString() {
        return "MrrSnapshot[customers=" + customers.length + ", perMonth=" + Money.sumOfMinor(currency, minorUnits)
                + ']';
    }
}
