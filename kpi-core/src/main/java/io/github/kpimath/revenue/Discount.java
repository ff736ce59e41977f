package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Inputs;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is taken off a recurring price, and on which days: a discount that starts lowers MRR, one that ends raises it.
 *
 * <pre>{@code
 * Discount.of(Fraction.parse("20%")).until(LocalDate.of(2027, 1, 1));   // a fifth off, to the end of 2026
 * Discount.of(Money.of("10", "USD"));                                   // 10 off every bill, for good
 * }</pre>
 *
 * <p>It recurs with each bill. A single voucher is none: the recurring price stays what it is. Immutable and thread-safe.
 */
public sealed interface Discount extends Serializable {

    /**
     * A share of the bill.
     *
     * @param share the share, 0 to 1
     * @param inForce the days on which it holds
     */
    record OfShare(Fraction share, DateRange inForce) implements Discount {

        /**
         * Checks.
         *
         * @param share the share, 0 to 1
         * @param inForce the days on which it holds
         * @throws IllegalArgumentException if the share is out of its range
         */
        public OfShare {
            Inputs.requireWithin("share", share, Fraction.ZERO, Fraction.ONE);
            requireNonNull(inForce, "inForce");
        }

        @Override
        public ExactMoney appliedTo(ExactMoney bill) {
            return bill.times(Fraction.ONE.minus(share));
        }

        @Override
        public Discount during(DateRange days) {
            return new OfShare(share, days);
        }

        /**
         * The discount and its days, if they have an end.
         *
         * @return such as "1/5 of each bill until 2027-01-01"
         */
        @Override
        public String toString() {
            return share + " of each bill" + InForce.text(inForce);
        }
    }

    /**
     * An amount of each bill.
     *
     * @param amount what is taken off the bill of one interval, for all seats together
     * @param inForce the days on which it holds
     */
    record OfAmount(Money amount, DateRange inForce) implements Discount {

        /**
         * Checks.
         *
         * @param amount what is taken off the bill of one interval, for all seats together
         * @param inForce the days on which it holds
         * @throws IllegalArgumentException if the amount is negative
         */
        public OfAmount {
            requireNonNull(amount, "amount");
            requireNonNull(inForce, "inForce");
            if (amount.isNegative()) {
                throw new IllegalArgumentException("amount " + amount + " is negative: state what is taken off");
            }
        }

        @Override
        public ExactMoney appliedTo(ExactMoney bill) {
            return bill.minus(amount);
        }

        @Override
        public Discount during(DateRange days) {
            return new OfAmount(amount, days);
        }

        /**
         * The discount and its days, if they have an end.
         *
         * @return such as "USD 10.00 of each bill from 2027-01-01"
         */
        @Override
        public String toString() {
            return amount + " of each bill" + InForce.text(inForce);
        }
    }

    /**
     * A share of each bill, on all days.
     *
     * @param share the share, 0 to 1
     * @return the discount
     * @throws IllegalArgumentException if the share is out of its range
     */
    static Discount of(Fraction share) {
        return new OfShare(share, InForce.ALWAYS);
    }

    /**
     * An amount of each bill, on all days.
     *
     * @param amount what is taken off the bill of one interval, for all seats together
     * @return the discount
     * @throws IllegalArgumentException if the amount is negative
     */
    static Discount of(Money amount) {
        return new OfAmount(amount, InForce.ALWAYS);
    }

    /**
     * The same discount on certain days only.
     *
     * @param days the days on which it holds
     * @return the discount of these days
     */
    Discount during(DateRange days);

    /**
     * The same discount up to an end.
     *
     * @param endExclusive the first day on which it no longer holds
     * @return the discount that ends
     * @throws IllegalArgumentException if it does not hold on any day before
     */
    default Discount until(LocalDate endExclusive) {
        return during(DateRange.of(inForce().startInclusive(), endExclusive));
    }

    /**
     * The days on which it holds.
     *
     * @return from {@link LocalDate#MIN} or up to {@link LocalDate#MAX} where there is no such end
     */
    DateRange inForce();

    /**
     * What is left of a bill.
     *
     * @param bill what the bill of one interval would be without it
     * @return what it is with it; negative where more is taken off
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    ExactMoney appliedTo(ExactMoney bill);
}
