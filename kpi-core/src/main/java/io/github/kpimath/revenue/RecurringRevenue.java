package io.github.kpimath.revenue;

import static io.github.kpimath.internal.Inputs.requireNotNegative;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.MoneySum;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.MoneyAmount;
import java.util.Collection;
import java.util.Currency;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * What is paid per month at the end of a period, and by how many: the evidence of MRR, ARR, ARPA and ARPU.
 *
 * <p>Who pays is a customer, and for revenue per user a user; evidence of the one is not added to evidence of the other.
 *
 * <pre>{@code
 * RecurringRevenue may = new RecurringRevenue(Money.of("750000", "USD"), 1_000);
 * may.withPayersAtStart(900);   // for the mean of start and end
 * }</pre>
 *
 * <p>Amounts are exact, so that the twelfth part of a yearly price enters unrounded; see {@link RecurringPrice}.
 * {@link #plus} joins disjoint sets of payers; where it is not known of both how many paid at the start, it is not known of the
 * sum. An exact sum and two counts. Immutable and thread-safe.
 *
 * @param perMonth the recurring prices that all payers pay, per month: without trials, one-time charges and tax
 * @param payers who has a recurring price above 0 at the end of the period
 * @param payersAtStart who had one at its start; 0 where that is not known
 * @param startKnown whether it is known who paid at the start
 */
public record RecurringRevenue(ExactMoney perMonth, long payers, long payersAtStart, boolean startKnown)
        implements Evidence<RecurringRevenue> {

    /**
     * Checks.
     *
     * @param perMonth the recurring prices that all payers pay, per month: without trials, one-time charges and tax
     * @param payers who has a recurring price above 0 at the end of the period
     * @param payersAtStart who had one at its start; 0 where that is not known
     * @param startKnown whether it is known who paid at the start
     * @throws IllegalArgumentException if a number is negative, only one of revenue and payers is 0, or there are payers at a
     *     start that is not known
     */
    public RecurringRevenue {
        requireNotNegative("perMonth", perMonth);
        Counts.requireCount("payers", payers);
        Counts.requireCount("payersAtStart", payersAtStart);
        if ((payers == 0) != perMonth.isZero()) {
            throw new IllegalArgumentException(
                    "payers " + payers + " cannot pay " + perMonth + ": who pays nothing is not paying");
        }
        if (payersAtStart > 0 && !startKnown) {
            throw new IllegalArgumentException(
                    "payersAtStart " + payersAtStart + " of a start that is not known: expected 0");
        }
    }

    /**
     * What is paid at the end of a period; who paid at its start is not known.
     *
     * @param perMonth the recurring prices that all payers pay, per month: without trials, one-time charges and tax
     * @param payers who has a recurring price above 0
     * @throws IllegalArgumentException if either is negative, or only one of the two is 0
     */
    public RecurringRevenue(MoneyAmount perMonth, long payers) {
        this(requireNonNull(perMonth, "perMonth").exact(), payers, 0, false);
    }

    /**
     * What one customer pays for all he has subscribed to, at the end of a period; who pays nothing is no payer.
     *
     * @param perMonth the sum of his recurring prices, per month
     * @return the evidence of one payer, or of none where the amount is 0
     * @throws IllegalArgumentException if the amount is negative
     */
    public static RecurringRevenue ofCustomer(MoneyAmount perMonth) {
        return new RecurringRevenue(perMonth, perMonth.isZero() ? 0 : 1);
    }

    /**
     * Collects what is paid from records of the subscription lines in force at the end of a period; the lines of a customer are added
     * up, and whose lines come to nothing is no payer. For other days of the same lines see {@link SubscriptionHistory#recurringRevenue}.
     *
     * <pre>{@code
     * lines.stream()
     *         .filter(line -> line.isInForce(day))
     *         .collect(RecurringRevenue.collector(usd, Line::customer, line -> line.price().perMonth(day)));
     * }</pre>
     *
     * <p>Memory grows with the number of customers. Under {@code Collectors.groupingBy}, by an attribute of the customer,
     * the segments add up.
     *
     * @param currency the currency of all of them
     * @param customer the customer's id, {@code Serializable} where accumulators are shipped
     * @param perMonth what he pays for the line per month, 0 or more
     * @param <T> the records
     * @return a collector; it refuses a negative price, and other currencies
     */
    public static <T> Collector<T, ?, RecurringRevenue> collector(
            Currency currency, Function<? super T, ?> customer, Function<? super T, ? extends MoneyAmount> perMonth) {
        requireNonNull(currency, "currency");
        requireNonNull(customer, "customer");
        requireNonNull(perMonth, "perMonth");
        return Collector.of(
                () -> new SnapshotAccumulator<Object>(currency),
                (sums, line) -> sums.add(requireNonNull(customer.apply(line), "customer"), perMonth.apply(line)),
                SnapshotAccumulator::merge,
                sums -> ofSnapshot(currency, sums.result().values()));
    }

    private static RecurringRevenue ofSnapshot(Currency currency, Collection<MoneyAmount> customers) {
        MoneySum total = new MoneySum(currency);
        customers.forEach(total::add);
        return new RecurringRevenue(
                total.total(),
                customers.stream().filter(MoneyAmount::isPositive).count());
    }

    /**
     * Nobody pays or paid: the identity of {@link #plus} in a currency.
     *
     * @param currency the currency
     * @return the empty evidence
     */
    public static RecurringRevenue zero(Currency currency) {
        return new RecurringRevenue(ExactMoney.zero(currency), 0, 0, true);
    }

    /**
     * The same revenue, with how many paid at the start of the period.
     *
     * @param count who had a recurring price above 0 then
     * @return the evidence with it
     * @throws IllegalArgumentException if the number is negative
     */
    public RecurringRevenue withPayersAtStart(long count) {
        return new RecurringRevenue(perMonth, payers, count, true);
    }

    @Override
    public RecurringRevenue plus(RecurringRevenue other) {
        boolean known = startKnown && other.startKnown;
        return new RecurringRevenue(
                perMonth.plus(other.perMonth),
                Math.addExact(payers, other.payers),
                known ? Math.addExact(payersAtStart, other.payersAtStart) : 0,
                known);
    }
}
