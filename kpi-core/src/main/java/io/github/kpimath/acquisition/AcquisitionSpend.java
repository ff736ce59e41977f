package io.github.kpimath.acquisition;

import static io.github.kpimath.internal.Inputs.requireNotNegative;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Amounts;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * What was spent on winning customers, and how many were won: the evidence of the acquisition cost.
 *
 * <pre>{@code
 * AcquisitionSpend.of(Money.of("10000", "USD"), 20).plus(AcquisitionSpend.of(Money.of("2000", "USD"), 4));
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint parts of the same period, such as channels. An exact sum and two counts. Immutable and
 * thread-safe.
 *
 * @param spend all that was spent, at least 0
 * @param won customers won for the first time
 * @param returned former customers won back
 */
public record AcquisitionSpend(Money spend, long won, long returned) implements Evidence<AcquisitionSpend> {

    /**
     * Checks.
     *
     * @param spend all that was spent, at least 0
     * @param won customers won for the first time
     * @param returned former customers won back
     * @throws IllegalArgumentException if any is negative
     */
    public AcquisitionSpend {
        requireNotNegative("spend", spend);
        Counts.requireCount("won", won);
        Counts.requireCount("returned", returned);
    }

    /**
     * Spend and customers won for the first time.
     *
     * @param spend all that was spent, at least 0
     * @param won customers won for the first time
     * @return the evidence
     * @throws IllegalArgumentException if either is negative
     */
    public static AcquisitionSpend of(Money spend, long won) {
        return new AcquisitionSpend(spend, won, 0);
    }

    /**
     * Nothing spent, nobody won: the identity of {@link #plus} in a currency.
     *
     * @param currency the currency
     * @return the empty evidence
     */
    public static AcquisitionSpend zero(Currency currency) {
        return of(Money.zero(currency), 0);
    }

    /**
     * Collects the spend of a period, each record being one. Who was won is added after, from the movement of the same period, or of
     * a later one for {@link CustomerAcquisitionCost#ofEarlierSpend}: how customers are counted is settled there.
     *
     * <pre>{@code
     * CustomerMovement movement = customers.stream().collect(CustomerMovement.during(may, Customer::joined, Customer::left));
     * AcquisitionSpend spend = invoices.stream()
     *         .collect(AcquisitionSpend.during(may, dollars, Invoice::day, Invoice::amount))
     *         .withWon(movement.joined());
     * }</pre>
     *
     * <p>Select the categories by {@code Collectors.filtering}; under {@code Collectors.groupingBy}, by channel, the groups add up.
     *
     * @param period the period
     * @param currency the currency of all amounts
     * @param day the day that the spend belongs to
     * @param amount how much, at least 0
     * @param <T> the records
     * @return a collector that refuses negative amounts and other currencies in the period
     */
    public static <T> Collector<T, ?, AcquisitionSpend> during(
            DateRange period,
            Currency currency,
            Function<? super T, LocalDate> day,
            Function<? super T, Money> amount) {
        requireNonNull(period, "period");
        requireNonNull(currency, "currency");
        requireNonNull(day, "day");
        requireNonNull(amount, "amount");
        return Amounts.collector(period, currency, Amounts.during(period, day, amount), spent -> of(spent.total(), 0));
    }

    /**
     * The same, with so many more customers who were won for the first time.
     *
     * @param customers how many more, at least 0
     * @return the evidence with them
     * @throws IllegalArgumentException if the number is negative
     */
    public AcquisitionSpend withWon(long customers) {
        Counts.requireCount("won", customers);
        return new AcquisitionSpend(spend, Math.addExact(won, customers), returned);
    }

    /**
     * The same, with so many more former customers who were won back.
     *
     * @param customers how many more, at least 0
     * @return the evidence with them
     * @throws IllegalArgumentException if the number is negative
     */
    public AcquisitionSpend withReturned(long customers) {
        Counts.requireCount("returned", customers);
        return new AcquisitionSpend(spend, won, Math.addExact(returned, customers));
    }

    @Override
    public AcquisitionSpend plus(AcquisitionSpend other) {
        return new AcquisitionSpend(
                spend.plus(other.spend), Math.addExact(won, other.won), Math.addExact(returned, other.returned));
    }
}
