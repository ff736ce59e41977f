package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.ByKey;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How many customers bought again within so many days of their first purchase, among those whose first purchase is that long
 * ago: the evidence of the repeat purchase rate within N days.
 *
 * <p>A first purchase is mature when its day + N is not later than the last day observed. Customers whose first purchase is
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

    /**
     * Collects who bought again in time from orders of which every one is a purchase, be it of amount 0.
     *
     * <pre>{@code
     * orders.stream().collect(RepeatPurchasesWithinDays.collector(asOf, 90, Order::customer, Order::id, Order::day))
     * orders.stream().collect(groupingBy(Order::shop, RepeatPurchasesWithinDays.collector(asOf, 90, …)))
     * }</pre>
     *
     * <p>The second order counts on the day of the first one too, and up to N days after it; with the day in the place of the id only
     * other days do. What is dated on the as-of day or later is not looked at. Memory grows with the number of orders.
     *
     * @param asOf the first day that the data do not cover any more
     * @param days the days from the first purchase within which the second one counts: N
     * @param customer who bought, told by {@code equals}; serializable where the collector travels
     * @param order the id of the order; records of one id are one order
     * @param day the day of the order
     * @param <T> the records
     * @param <K> the customers' ids
     * @param <O> the orders' ids
     * @return a collector
     * @throws IllegalArgumentException if there is no day
     */
    public static <T, K, O> Collector<T, ?, RepeatPurchasesWithinDays> collector(
            LocalDate asOf,
            int days,
            Function<? super T, ? extends K> customer,
            Function<? super T, ? extends O> order,
            Function<? super T, LocalDate> day) {
        return observed(asOf, days, customer, order, day, item -> null);
    }

    /**
     * Collects who bought again in time from records of one order each, be it of amount 0. Every record is taken for an order of its
     * own; otherwise as {@linkplain #collector(LocalDate, int, Function, Function, Function) with the order}. Memory grows with the number
     * of customers, two days for each.
     *
     * @param asOf the first day that the data do not cover any more
     * @param days the days from the first purchase within which the second one counts: N
     * @param customer who bought, told by {@code equals}; serializable where the collector travels
     * @param day the day of the order
     * @param <T> the orders
     * @param <K> the customers' ids
     * @return a collector
     * @throws IllegalArgumentException if there is no day
     */
    public static <T, K> Collector<T, ?, RepeatPurchasesWithinDays> collector(
            LocalDate asOf, int days, Function<? super T, ? extends K> customer, Function<? super T, LocalDate> day) {
        RepeatPurchasesWithinDays none = empty(days);
        requireNonNull(asOf, "asOf");
        requireNonNull(customer, "customer");
        requireNonNull(day, "day");
        return ByKey.<T, K, FirstTwo, RepeatPurchasesWithinDays>collector(
                new Observed(days, asOf),
                "customer",
                customer,
                item -> FirstTwo.of(requireNonNull(day.apply(item), "day"), asOf),
                buyers -> buyers.stream()
                        .map(buyer -> buyer.within(days, asOf))
                        .reduce(none, RepeatPurchasesWithinDays::plus));
    }

    private record Observed(int days, LocalDate asOf) implements Serializable {}

    /** The days of the two earliest orders of a customer, since 1970. */
    private record FirstTwo(long first, long second) implements ByKey.Joined<FirstTwo> {

        private static final long NONE = Long.MAX_VALUE;

        /** One order, or null where it is not observed. */
        static @Nullable FirstTwo of(LocalDate day, LocalDate asOf) {
            return day.isBefore(asOf) ? new FirstTwo(day.toEpochDay(), NONE) : null;
        }

        @Override
        public FirstTwo and(FirstTwo other) {
            return first <= other.first
                    ? new FirstTwo(first, Math.min(second, other.first))
                    : new FirstTwo(other.first, Math.min(other.second, first));
        }

        RepeatPurchasesWithinDays within(int days, LocalDate asOf) {
            long last = first + days;
            boolean isMature = last < asOf.toEpochDay();
            return new RepeatPurchasesWithinDays(
                    days, isMature && second <= last ? 1 : 0, isMature ? 1 : 0, isMature ? 0 : 1);
        }
    }

    /**
     * Collects who bought again in time from orders with their amounts, refunds being negative ones of the same order. What had
     * come to 0 or less by the as-of day is no purchase; the day of an order is the earliest of its records. Each record must be
     * there once, as amounts add up. Otherwise as {@linkplain #collector(LocalDate, int, Function, Function, Function) without amounts}.
     *
     * @param asOf the first day that the data do not cover any more
     * @param days the days from the first purchase within which the second one counts: N
     * @param customer who bought, told by {@code equals}; serializable where the collector travels
     * @param order the id of the order
     * @param day the day of the record
     * @param amount what was paid; negative for what was paid back
     * @param <T> the records
     * @param <K> the customers' ids
     * @param <O> the orders' ids
     * @return a collector; it refuses two currencies in one order
     * @throws IllegalArgumentException if there is no day
     */
    public static <T, K, O> Collector<T, ?, RepeatPurchasesWithinDays> collector(
            LocalDate asOf,
            int days,
            Function<? super T, ? extends K> customer,
            Function<? super T, ? extends O> order,
            Function<? super T, LocalDate> day,
            Function<? super T, Money> amount) {
        requireNonNull(amount, "amount");
        return observed(asOf, days, customer, order, day, item -> requireNonNull(amount.apply(item), "amount"));
    }

    private static <T, K, O> Collector<T, ?, RepeatPurchasesWithinDays> observed(
            LocalDate asOf,
            int days,
            Function<? super T, ? extends K> customer,
            Function<? super T, ? extends O> order,
            Function<? super T, LocalDate> day,
            Function<? super T, ? extends @Nullable Money> amount) {
        empty(days);
        requireNonNull(asOf, "asOf");
        requireNonNull(customer, "customer");
        requireNonNull(order, "order");
        requireNonNull(day, "day");
        return Collector.of(
                () -> new OrderBook<K, O>(new Observed(days, asOf)),
                (book, item) -> {
                    K who = requireNonNull(customer.apply(item), "customer");
                    LocalDate on = requireNonNull(day.apply(item), "day");
                    if (on.isBefore(asOf)) {
                        book.add(who, order.apply(item), on, amount.apply(item));
                    }
                },
                OrderBook::merge,
                book -> book.within(days, asOf));
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
