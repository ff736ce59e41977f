package io.github.kpimath.revenue;

import static io.github.kpimath.internal.Inputs.requireNotNegative;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a customer pays again and again for one plan, and what that is per month on a given day.
 *
 * <pre>{@code
 * RecurringPrice seats = RecurringPrice.of(Money.of("500", "USD"), BillingInterval.ofYears(1))
 *         .withQuantity(4)
 *         .withTrialUntil(LocalDate.of(2026, 3, 1));
 * seats.perMonth(LocalDate.of(2026, 2, 28));   // USD 0.00, still on trial
 * seats.perMonth(LocalDate.of(2026, 3, 1));    // USD 500/3: 2,000 a year, exactly
 * }</pre>
 *
 * <p>Per month it is price × quantity, less the discounts in force on the day, ÷ the months of the billing interval; 0 as long as
 * a trial lasts. Nothing is rounded. What is paid once is a {@link OneTimeCharge} and has no price per month.
 *
 * <p><b>Pitfalls</b> the price is without tax. A yearly price counts one twelfth in each month, not all of it in the month of the
 * bill. The interval counts: two years are 24 months. Immutable and thread-safe.
 *
 * @param price the price of one seat or unit for one interval, without tax
 * @param interval how often it is billed
 * @param quantity how many seats or units
 * @param firstPaidDay the day after a trial; {@link LocalDate#MIN} where there is none
 * @param discounts what is taken off, in this order, each from what the one before has left
 */
public record RecurringPrice(
        Money price, BillingInterval interval, long quantity, LocalDate firstPaidDay, List<Discount> discounts)
        implements Serializable {

    /**
     * Checks and copies.
     *
     * @param price the price of one seat or unit for one interval, without tax
     * @param interval how often it is billed
     * @param quantity how many seats or units
     * @param firstPaidDay the day after a trial; {@link LocalDate#MIN} where there is none
     * @param discounts what is taken off, in this order, each from what the one before has left
     * @throws IllegalArgumentException if price or quantity is negative, or on some day more is taken off than there is to pay
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public RecurringPrice {
        requireNonNull(price, "price");
        requireNonNull(interval, "interval");
        requireNonNull(firstPaidDay, "firstPaidDay");
        requireNotNegative("price", price);
        Counts.requireCount("quantity", quantity);
        discounts = List.copyOf(discounts);
        // What they take off changes only on a day on which one of them starts, or is over.
        for (Discount each : discounts) {
            for (LocalDate day :
                    List.of(each.inForce().startInclusive(), each.inForce().endExclusive())) {
                if (bill(price, quantity, discounts, day).isNegative()) {
                    throw new IllegalArgumentException("discounts " + discounts + " take more than " + quantity + " x "
                            + price + " off " + InForce.text(day) + ": state at most all of it");
                }
            }
        }
    }

    /**
     * The price of one seat or unit, without trial and discounts.
     *
     * @param price the price for one interval, without tax
     * @param interval how often it is billed
     * @return the recurring price
     * @throws IllegalArgumentException if the price is negative
     */
    public static RecurringPrice of(Money price, BillingInterval interval) {
        return new RecurringPrice(price, interval, 1, LocalDate.MIN, List.of());
    }

    /**
     * The same price for so many seats or units.
     *
     * @param count how many, 0 or more
     * @return the price with it
     * @throws IllegalArgumentException if the number is negative, or a discount takes off more than there is to pay
     */
    public RecurringPrice withQuantity(long count) {
        return new RecurringPrice(price, interval, count, firstPaidDay, discounts);
    }

    /**
     * The same price after a trial.
     *
     * @param firstDay the first day that is paid for
     * @return the price with it
     */
    public RecurringPrice withTrialUntil(LocalDate firstDay) {
        return new RecurringPrice(price, interval, quantity, firstDay, discounts);
    }

    /**
     * The same price with a further discount, taken from what is left after those before.
     *
     * @param discount what is taken off, and when
     * @return the price with it
     * @throws IllegalArgumentException if on some day more is taken off than there is to pay
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public RecurringPrice withDiscount(Discount discount) {
        List<Discount> all = new ArrayList<>(discounts);
        all.add(discount);
        return new RecurringPrice(price, interval, quantity, firstPaidDay, all);
    }

    /**
     * What is paid per month, exactly, by what is in force on a day.
     *
     * @param day the day of the snapshot
     * @return price × quantity less discounts ÷ months of the interval; 0 before the first paid day
     */
    public ExactMoney perMonth(LocalDate day) {
        return day.isBefore(firstPaidDay)
                ? ExactMoney.zero(price.currency())
                : interval.perMonth(bill(price, quantity, discounts, day));
    }

    /** The days on which what is paid may change. */
    Set<LocalDate> changeDays() {
        Set<LocalDate> days = new HashSet<>(Set.of(firstPaidDay));
        for (Discount each : discounts) {
            days.add(each.inForce().startInclusive());
            days.add(each.inForce().endExclusive());
        }
        return days;
    }

    private static ExactMoney bill(Money price, long quantity, List<Discount> discounts, LocalDate day) {
        ExactMoney bill = price.exact().times(quantity);
        for (Discount each : discounts) {
            bill = each.inForce().contains(day) ? each.appliedTo(bill) : bill;
        }
        return bill;
    }
}
