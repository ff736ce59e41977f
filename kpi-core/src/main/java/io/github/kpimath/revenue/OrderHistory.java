package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * What customers ordered, order by order and net of refunds: the evidence that a shop leaves behind, from which come the average purchase,
 * the purchase frequency, the historic lifetime value and what models of purchases are fitted to.
 *
 * <pre>{@code
 * OrderHistory<String, Long> history = records.stream()
 *         .collect(OrderHistory.collector(usd, Row::customer, Row::order, Row::day, Row::amount));
 * AveragePurchaseValue.of(history.totals(may));
 * PurchaseFrequency.of(history.counts(may), Period.ofMonths(1));
 * history.lifetimeValue(may.endExclusive());
 * }</pre>
 *
 * <ul>
 *   <li>The records of one order are added up: its lines, and its refunds as negative amounts. A refund belongs to its order, whenever
 *       it was paid: the day of an order is that of its earliest record.
 *   <li>An order of which nothing is left is no purchase; what was refunded above its price is deducted all the same.
 *   <li>An order of amount 0 that was not refunded, a gift, is none either, unless {@link #countingGifts} says so.
 *   <li>Orders with ids of their own count one by one, also on one day. A record that was delivered twice counts twice.
 * </ul>
 *
 * <p>{@link #plus} joins disjoint sets of customers. Memory grows with the number of orders. Immutable and thread-safe.
 *
 * @param <K> customers' ids, {@code Serializable} where the history is shipped
 * @param <O> orders' ids, likewise
 * @param currency the currency of all amounts
 * @param orders the orders by their id
 * @param giftsCount whether an order of amount 0 is a purchase
 */
public record OrderHistory<K, O>(Currency currency, Map<O, Order<K>> orders, boolean giftsCount)
        implements Evidence<OrderHistory<K, O>> {

    /**
     * One order.
     *
     * @param <K> customers' ids
     * @param customer whose it is
     * @param day the day of its earliest record
     * @param amount what was paid for it, refunds deducted
     * @param refunded whether there were refunds
     */
    public record Order<K>(K customer, LocalDate day, Money amount, boolean refunded) implements Serializable {

        /**
         * Checks.
         *
         * @param customer whose it is
         * @param day the day of its earliest record
         * @param amount what was paid for it, refunds deducted
         * @param refunded whether there were refunds
         * @throws NullPointerException if any is null
         */
        public Order {
            requireNonNull(customer, "customer");
            requireNonNull(day, "day");
            requireNonNull(amount, "amount");
        }

        Order<K> plus(Order<K> other) {
            if (!customer.equals(other.customer)) {
                throw new IllegalArgumentException("an order is of customer " + customer + " and of customer "
                        + other.customer + ": expected one customer per order");
            }
            return new Order<>(
                    customer,
                    day.isBefore(other.day) ? day : other.day,
                    amount.plus(other.amount),
                    refunded || other.refunded);
        }
    }

    /**
     * Checks and copies.
     *
     * @param currency the currency of all amounts
     * @param orders the orders by their id
     * @param giftsCount whether an order of amount 0 is a purchase
     * @throws CurrencyMismatchException if an amount has another currency
     */
    public OrderHistory {
        requireNonNull(currency, "currency");
        requireNonNull(orders, "orders").forEach((id, order) -> {
            requireNonNull(id, "order");
            requireNonNull(order, "order " + id);
        });
        orders = Map.copyOf(orders);
        for (Order<K> order : orders.values()) {
            if (!order.amount().currency().equals(currency)) {
                throw new CurrencyMismatchException(currency, order.amount().currency());
            }
        }
    }

    /**
     * Nothing ordered: the identity of {@link #plus} in a currency.
     *
     * @param currency the currency
     * @param <K> customers' ids
     * @param <O> orders' ids
     * @return the empty evidence
     */
    public static <K, O> OrderHistory<K, O> empty(Currency currency) {
        return new OrderHistory<>(currency, Map.of(), false);
    }

    /**
     * Collects the history from records of orders and refunds, in any order.
     *
     * @param currency the currency of all amounts
     * @param customer the customer's id
     * @param order the id of the order, that of the refunded one for a refund
     * @param day the day of the record
     * @param amount what was paid, negative for a refund
     * @param <T> the records
     * @param <K> customers' ids
     * @param <O> orders' ids
     * @return a collector; it refuses an order of two customers, and other currencies
     */
    public static <T, K, O> Collector<T, ?, OrderHistory<K, O>> collector(
            Currency currency,
            Function<? super T, ? extends K> customer,
            Function<? super T, ? extends O> order,
            Function<? super T, LocalDate> day,
            Function<? super T, Money> amount) {
        requireNonNull(currency, "currency");
        requireNonNull(customer, "customer");
        requireNonNull(order, "order");
        requireNonNull(day, "day");
        requireNonNull(amount, "amount");
        return Collector.of(
                () -> new OrderAccumulator<K, O>(currency),
                (all, item) -> all.add(customer.apply(item), order.apply(item), day.apply(item), amount.apply(item)),
                OrderAccumulator::merge,
                OrderAccumulator::result);
    }

    /**
     * The same history, in which orders of amount 0 that were not refunded are purchases, too.
     *
     * @return the history that counts them
     */
    public OrderHistory<K, O> countingGifts() {
        return new OrderHistory<>(currency, orders, true);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if an order is in both, or only one of the two counts gifts
     */
    @Override
    public OrderHistory<K, O> plus(OrderHistory<K, O> other) {
        if (giftsCount != other.giftsCount && !orders.isEmpty() && !other.orders.isEmpty()) {
            throw new IllegalArgumentException("giftsCount is " + other.giftsCount + " in other, " + giftsCount
                    + " in this: expected the same in both");
        }
        Map<O, Order<K>> all = new HashMap<>(orders);
        other.orders.forEach((id, order) -> {
            if (all.put(id, order) != null) {
                throw new IllegalArgumentException(
                        "order " + id + " is in both: only disjoint sets of customers add up");
            }
        });
        return new OrderHistory<>(currency, all, giftsCount || other.giftsCount);
    }

    private boolean isPurchase(Order<K> order) {
        return order.amount().isPositive() || (giftsCount && order.amount().isZero() && !order.refunded());
    }

    private List<Order<K>> in(DateRange period) {
        requireNonNull(period, "period");
        return orders.values().stream()
                .filter(order -> period.contains(order.day()))
                .toList();
    }

    /**
     * The orders of a period, for the average purchase: their value, refunds deducted, and how many of them are purchases.
     *
     * @param period the period in which they were placed
     * @return the evidence of the average purchase
     */
    public PurchaseTotals totals(DateRange period) {
        return totals(in(period));
    }

    private PurchaseTotals totals(Collection<Order<K>> some) {
        return new PurchaseTotals(
                Money.sum(currency, some.stream().map(Order::amount).toList()),
                some.stream().filter(this::isPurchase).count());
    }

    /**
     * The purchases of a period and who made them. For how long customers were there is not in their orders: who knows it states
     * {@link PurchaseCounts#PurchaseCounts(long, long, io.github.kpimath.value.Fraction)} with these two.
     *
     * @param period the period in which they were placed
     * @return the evidence of the purchase frequency, without customer-periods
     */
    public PurchaseCounts counts(DateRange period) {
        List<Order<K>> purchases = in(period).stream().filter(this::isPurchase).toList();
        Set<K> buyers = new HashSet<>();
        purchases.forEach(order -> buyers.add(order.customer()));
        return PurchaseCounts.ofBuyers(purchases.size(), buyers.size());
    }

    /**
     * The historic lifetime value: what customers paid to date, refunds deducted ÷ customers who ever ordered. Who got back more than he
     * paid is kept, and so is who got back all of it.
     *
     * @param asOf the first day whose orders do not count any more; refunds of those before it count whenever they were paid
     * @return the mean of all customers, undefined where there is none
     */
    public CustomerLifetimeValue lifetimeValue(LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        List<Order<K>> placed = orders.values().stream()
                .filter(order -> order.day().isBefore(asOf))
                .toList();
        Set<K> customers = new HashSet<>();
        placed.forEach(order -> customers.add(order.customer()));
        return CustomerLifetimeValue.ofHistory(totals(placed).total(), customers.size());
    }

    /**
     * What models of purchases need to know of each customer: {@link io.github.kpimath.stats.BgNbd} and {@link SpendingModel} are fitted to
     * these. As in the published studies, the purchases of one day are one.
     *
     * @param unit the unit of times, such as a week; of days, since months differ in length
     * @param asOf the first day that the orders do not cover any more; orders of it and of later ones are left out
     * @return each customer with a purchase before it
     * @throws IllegalArgumentException if the unit is not of days or weeks
     */
    public Map<K, CustomerPurchases> customers(Period unit, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        PerPeriod.daily("").periodsIn(requireNonNull(unit, "unit"));
        Map<K, SortedMap<LocalDate, Money>> days = new HashMap<>();
        orders.values().stream()
                .filter(order -> isPurchase(order) && order.day().isBefore(asOf))
                .forEach(order -> days.computeIfAbsent(order.customer(), id -> new TreeMap<>())
                        .merge(order.day(), order.amount(), Money::plus));
        Map<K, CustomerPurchases> customers = new HashMap<>();
        days.forEach((customer, own) -> customers.put(customer, CustomerPurchases.of(own, unit, asOf.minusDays(1))));
        return Map.copyOf(customers);
    }
}
