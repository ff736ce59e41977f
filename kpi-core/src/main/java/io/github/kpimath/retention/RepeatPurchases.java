package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * How many customers bought, and how many of them bought again: the evidence of the repeat purchase rate.
 *
 * <p>{@link #plus} joins disjoint sets of customers. Two counts, whatever the number of orders. Immutable and thread-safe.
 *
 * @param repeatBuyers customers with two or more orders
 * @param buyers customers with at least one order
 */
public record RepeatPurchases(long repeatBuyers, long buyers) implements Evidence<RepeatPurchases> {

    /**
     * Checks.
     *
     * @param repeatBuyers customers with two or more orders
     * @param buyers customers with at least one order
     * @throws IllegalArgumentException if a number is negative, or there are more repeat buyers than buyers
     */
    public RepeatPurchases {
        Group.requirePart("repeatBuyers", repeatBuyers, "buyers", buyers);
    }

    /**
     * Nobody bought: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static RepeatPurchases empty() {
        return new RepeatPurchases(0, 0);
    }

    /**
     * Collects who bought, and who bought again, from orders of which every one is a purchase, be it of amount 0. Orders are told apart
     * by their id; with the day of the order in its place it is the count for
     * {@link RepeatPurchaseRate.Method#BY_DISTINCT_DAY}.
     *
     * <pre>{@code
     * orders.stream().collect(RepeatPurchases.collector(Order::customer, Order::id))
     * orders.stream().collect(groupingBy(Order::shop, RepeatPurchases.collector(Order::customer, Order::id)))
     * }</pre>
     *
     * <p>Memory grows with the number of orders.
     *
     * @param customer who bought, told by {@code equals}; serializable where the collector travels
     * @param order the id of the order; records of one id are one order
     * @param <T> the records
     * @param <K> the customers' ids
     * @param <O> the orders' ids
     * @return a collector
     */
    public static <T, K, O> Collector<T, ?, RepeatPurchases> collector(
            Function<? super T, ? extends K> customer, Function<? super T, ? extends O> order) {
        requireNonNull(customer, "customer");
        requireNonNull(order, "order");
        return Collector.of(
                () -> new OrderBook<K, O>(),
                (book, item) -> book.add(customer.apply(item), order.apply(item), OrderBook.SOME_DAY, null),
                OrderBook::merge,
                OrderBook::byOrder);
    }

    /**
     * Collects who bought, and who bought again, from records of one order each, be it of amount 0 or on the same day.
     *
     * <pre>{@code
     * orders.stream().collect(RepeatPurchases.collector(Order::customer))
     * orders.stream().collect(groupingBy(Order::shop, RepeatPurchases.collector(Order::customer)))
     * }</pre>
     *
     * <p>Every record is taken for an order of its own: lines of one order, or a record that was delivered twice, want the collector that
     * is given the order. Memory grows with the number of customers: 24 to 48 bytes each where their ids are {@link Long}, otherwise 30 to
     * 60 beside the id, and up to twice that where parts were merged.
     *
     * @param customer who bought, told by {@code equals}; serializable where the collector travels
     * @param <T> the orders
     * @param <K> the customers' ids
     * @return a collector
     */
    public static <T, K> Collector<T, ?, RepeatPurchases> collector(Function<? super T, ? extends K> customer) {
        requireNonNull(customer, "customer");
        return Collector.of(
                () -> new BuyerAccumulator<K>(),
                (buyers, order) -> buyers.add(customer.apply(order)),
                BuyerAccumulator::merge,
                BuyerAccumulator::result);
    }

    /**
     * Who bought, and who bought again, from a column: for each order the number of the customer. It is the same as
     * {@linkplain #collector(Function) collecting} records of one order each, without an object for each.
     *
     * <pre>{@code
     * RepeatPurchases.ofOrders(new long[] {7, 8, 7}); // 1 of 2 bought again
     * }</pre>
     *
     * @param customers who bought, each number being a customer
     * @return the counts
     * @throws ArithmeticException if there are more than 358 million customers
     */
    public static RepeatPurchases ofOrders(long[] customers) {
        BuyerAccumulator<Long> buyers = new BuyerAccumulator<>();
        for (long customer : requireNonNull(customers, "customers")) {
            buyers.add(customer);
        }
        return buyers.result();
    }

    /**
     * Collects who bought, and who bought again, from orders with their amounts, refunds being negative ones of the same order. What
     * comes to 0 or less, be it given away or refunded in full, is no purchase, and who has none else is no buyer.
     *
     * <pre>{@code
     * orders.stream().collect(RepeatPurchases.collector(Order::customer, Order::id, Order::amount))
     * }</pre>
     *
     * <p>The amounts of one order add up, so that each record must be there once. Memory grows with the number of orders.
     *
     * @param customer who bought, told by {@code equals}; serializable where the collector travels
     * @param order the id of the order
     * @param amount what was paid; negative for what was paid back
     * @param <T> the records
     * @param <K> the customers' ids
     * @param <O> the orders' ids
     * @return a collector; it refuses two currencies in one order
     */
    public static <T, K, O> Collector<T, ?, RepeatPurchases> collector(
            Function<? super T, ? extends K> customer,
            Function<? super T, ? extends O> order,
            Function<? super T, Money> amount) {
        requireNonNull(customer, "customer");
        requireNonNull(order, "order");
        requireNonNull(amount, "amount");
        return Collector.of(
                () -> new OrderBook<K, O>(),
                (book, item) -> book.add(
                        customer.apply(item),
                        order.apply(item),
                        OrderBook.SOME_DAY,
                        requireNonNull(amount.apply(item), "amount")),
                OrderBook::merge,
                OrderBook::byOrder);
    }

    /**
     * Collects who bought, and who bought again on another day, for {@link RepeatPurchaseRate.Method#BY_DISTINCT_DAY}: as
     * {@linkplain #collector(Function, Function, Function) with amounts}, and the day of an order is the earliest of its records, however
     * late it was refunded in part.
     *
     * @param customer who bought, told by {@code equals}; serializable where the collector travels
     * @param order the id of the order
     * @param day the day of the record
     * @param amount what was paid; negative for what was paid back
     * @param <T> the records
     * @param <K> the customers' ids
     * @param <O> the orders' ids
     * @return a collector; it refuses two currencies in one order
     */
    public static <T, K, O> Collector<T, ?, RepeatPurchases> collectorByDay(
            Function<? super T, ? extends K> customer,
            Function<? super T, ? extends O> order,
            Function<? super T, LocalDate> day,
            Function<? super T, Money> amount) {
        requireNonNull(customer, "customer");
        requireNonNull(order, "order");
        requireNonNull(day, "day");
        requireNonNull(amount, "amount");
        return Collector.of(
                () -> new OrderBook<K, O>(),
                (book, item) -> book.add(
                        customer.apply(item),
                        order.apply(item),
                        requireNonNull(day.apply(item), "day"),
                        requireNonNull(amount.apply(item), "amount")),
                OrderBook::merge,
                OrderBook::byDay);
    }

    @Override
    public RepeatPurchases plus(RepeatPurchases other) {
        return new RepeatPurchases(
                Math.addExact(repeatBuyers, other.repeatBuyers), Math.addExact(buyers, other.buyers));
    }
}
