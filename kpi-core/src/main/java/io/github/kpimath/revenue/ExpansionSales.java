package io.github.kpimath.revenue;

import static io.github.kpimath.internal.Inputs.requireNotNegative;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Amounts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * What customers who were paying at the start bought more in a period: the evidence of expansion revenue.
 *
 * <p>{@link #plus} joins disjoint sets of customers. Two exact sums. Immutable and thread-safe.
 *
 * @param recurringIncrease what they pay more per month, 0 or more
 * @param oneTimePurchases what they bought once, 0 or more
 */
public record ExpansionSales(ExactMoney recurringIncrease, Money oneTimePurchases) implements Evidence<ExpansionSales> {

    /**
     * Checks.
     *
     * @param recurringIncrease what they pay more per month, 0 or more
     * @param oneTimePurchases what they bought once, 0 or more
     * @throws IllegalArgumentException if either is negative
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public ExpansionSales {
        requireNotNegative("recurringIncrease", recurringIncrease);
        requireNotNegative("oneTimePurchases", oneTimePurchases);
        recurringIncrease.plus(oneTimePurchases);
    }

    /**
     * What they pay more per month, and what they bought once.
     *
     * @param recurringIncrease what they pay more per month, 0 or more
     * @param oneTimePurchases what they bought once, 0 or more
     * @throws IllegalArgumentException if either is negative
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public ExpansionSales(MoneyAmount recurringIncrease, Money oneTimePurchases) {
        this(requireNonNull(recurringIncrease, "recurringIncrease").exact(), oneTimePurchases);
    }

    /**
     * The expansion of a movement, and what customers of its opening bought once.
     *
     * @param movement how MRR moved
     * @param charges the one-time charges of the same customers and period
     * @return the evidence
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public static ExpansionSales from(MrrMovement movement, Collection<OneTimeCharge> charges) {
        ExactMoney increase = movement.expansion();
        return new ExpansionSales(
                increase,
                Money.sum(
                        increase.currency(),
                        charges.stream().map(OneTimeCharge::amount).toList()));
    }

    /**
     * Collects what customers of the opening bought once in a period, from records of charges that do not come back. Charges of others,
     * and of other days, are left out. What customers pay more per month is in no charge: {@link #withRecurringIncrease} states it.
     *
     * <pre>{@code
     * charges.stream()
     *         .collect(ExpansionSales.during(may, usd, Charge::customer, Charge::day, Charge::amount, april::containsKey))
     *         .withRecurringIncrease(movement);
     * }</pre>
     *
     * <p>It keeps an exact sum. Under {@code Collectors.groupingBy} the segments add up.
     *
     * @param period the period
     * @param currency the currency of all of them
     * @param customer the customer's id
     * @param day the day of the charge
     * @param charge the charge
     * @param paidAtStart whether a customer was paying when the period began
     * @param <T> the records
     * @param <K> customers' ids
     * @return a collector; it refuses other currencies
     */
    public static <T, K> Collector<T, ?, ExpansionSales> during(
            DateRange period,
            Currency currency,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> day,
            Function<? super T, OneTimeCharge> charge,
            Predicate<? super K> paidAtStart) {
        requireNonNull(period, "period");
        requireNonNull(currency, "currency");
        requireNonNull(customer, "customer");
        requireNonNull(day, "day");
        requireNonNull(charge, "charge");
        requireNonNull(paidAtStart, "paidAtStart");
        return Amounts.<T, ExpansionSales>collector(
                period,
                currency,
                item -> period.contains(requireNonNull(day.apply(item), "day"))
                                && paidAtStart.test(requireNonNull(customer.apply(item), "customer"))
                        ? requireNonNull(charge.apply(item), "charge").amount()
                        : null,
                sold -> new ExpansionSales(ExactMoney.zero(currency), sold.total()));
    }

    /**
     * The same purchases, with what these customers pay more per month.
     *
     * @param movement how the MRR of the same customers moved in the same period
     * @return the evidence with the expansion of the movement, instead of the increase that it had
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public ExpansionSales withRecurringIncrease(MrrMovement movement) {
        return new ExpansionSales(requireNonNull(movement, "movement").expansion(), oneTimePurchases);
    }

    /**
     * Nothing bought: the identity of {@link #plus} in a currency.
     *
     * @param currency the currency
     * @return the empty evidence
     */
    public static ExpansionSales zero(Currency currency) {
        return new ExpansionSales(ExactMoney.zero(currency), Money.zero(currency));
    }

    @Override
    public ExpansionSales plus(ExpansionSales other) {
        return new ExpansionSales(
                recurringIncrease.plus(other.recurringIncrease), oneTimePurchases.plus(other.oneTimePurchases));
    }
}
