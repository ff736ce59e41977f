package io.github.kpimath.acquisition;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;

/**
 * How many customers were won in a period, and how many of them because another customer recommended the company: the
 * evidence of the referral rate.
 *
 * <p>{@link #plus} joins disjoint sets of customers of the same period. Four counts. Immutable and thread-safe.
 *
 * @param referred customers won for the first time, by referral
 * @param won customers won for the first time, in whatever way
 * @param returnedReferred former customers won back, by referral
 * @param returned former customers won back, in whatever way
 */
public record ReferredCustomers(long referred, long won, long returnedReferred, long returned)
        implements Evidence<ReferredCustomers> {

    /**
     * Checks.
     *
     * @param referred customers won for the first time, by referral
     * @param won customers won for the first time, in whatever way
     * @param returnedReferred former customers won back, by referral
     * @param returned former customers won back, in whatever way
     * @throws IllegalArgumentException if a part is negative or more than its whole
     * @throws ArithmeticException if won and returned together leave the range of {@code long}
     */
    public ReferredCustomers {
        Counts.requireCount("won", won);
        Counts.requirePart("referred", referred, won, "won");
        Counts.requireCount("returned", returned);
        Counts.requirePart("returnedReferred", returnedReferred, returned, "returned");
        Math.addExact(won, returned);
    }

    /**
     * Nobody won: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static ReferredCustomers empty() {
        return new ReferredCustomers(0, 0, 0, 0);
    }

    /**
     * Customers won for the first time only.
     *
     * @param referred customers won for the first time, by referral, 0 to {@code won}
     * @param won customers won for the first time, in whatever way
     * @return the evidence
     * @throws IllegalArgumentException if either is out of its range
     */
    public static ReferredCustomers ofWon(long referred, long won) {
        return new ReferredCustomers(referred, won, 0, 0);
    }

    @Override
    public ReferredCustomers plus(ReferredCustomers other) {
        return new ReferredCustomers(
                Math.addExact(referred, other.referred),
                Math.addExact(won, other.won),
                Math.addExact(returnedReferred, other.returnedReferred),
                Math.addExact(returned, other.returned));
    }
}
