package io.github.kpimath.retention;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;

/**
 * How many customers bought again within so many days of their first purchase, among those whose first purchase is that long
 * ago: the evidence of the repeat purchase rate within N days.
 *
 * <p>A first purchase is mature when its day + N is not later than the day of observation. Customers whose first purchase is
 * not, whether they have bought again or not, are counted apart: they are in neither of the other two numbers.
 *
 * <pre>{@code
 * new RepeatPurchasesWithinDays(90, 30, 120, 45);   // 30 of 120 within 90 days, 45 too new to say
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of customers over the same number of days. Four numbers, whatever the number of orders.
 * Immutable and thread-safe.
 *
 * @param days the days from the first purchase within which the second one counts
 * @param repeatBuyers customers with a mature first purchase who bought again within the days
 * @param matureBuyers customers with a mature first purchase
 * @param immatureBuyers customers whose first purchase is not so long ago
 */
public record RepeatPurchasesWithinDays(int days, long repeatBuyers, long matureBuyers, long immatureBuyers)
        implements Evidence<RepeatPurchasesWithinDays> {

    /**
     * Checks.
     *
     * @param days the days from the first purchase within which the second one counts
     * @param repeatBuyers customers with a mature first purchase who bought again within the days
     * @param matureBuyers customers with a mature first purchase
     * @param immatureBuyers customers whose first purchase is not so long ago
     * @throws IllegalArgumentException if there is no day, a number is negative, or there are more repeat buyers than mature ones
     */
    public RepeatPurchasesWithinDays {
        if (days < 1) {
            throw new IllegalArgumentException("days " + days + " is outside 1.." + Integer.MAX_VALUE);
        }
        Group.requirePart("repeatBuyers", repeatBuyers, "matureBuyers", matureBuyers);
        Counts.requireCount("immatureBuyers", immatureBuyers);
    }

    /**
     * Nobody bought: the identity of {@link #plus} for a number of days.
     *
     * @param days the days, at least 1
     * @return the empty evidence
     * @throws IllegalArgumentException if there is no day
     */
    public static RepeatPurchasesWithinDays empty(int days) {
        return new RepeatPurchasesWithinDays(days, 0, 0, 0);
    }

    @Override
    public RepeatPurchasesWithinDays plus(RepeatPurchasesWithinDays other) {
        if (days != other.days) {
            throw new IllegalArgumentException(
                    "other is within " + other.days + " days, this within " + days + ": only the same days add up");
        }
        return new RepeatPurchasesWithinDays(
                days,
                Math.addExact(repeatBuyers, other.repeatBuyers),
                Math.addExact(matureBuyers, other.matureBuyers),
                Math.addExact(immatureBuyers, other.immatureBuyers));
    }
}
