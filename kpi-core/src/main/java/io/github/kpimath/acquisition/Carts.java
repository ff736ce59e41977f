package io.github.kpimath.acquisition;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Note;
import io.github.kpimath.internal.ByKey;
import io.github.kpimath.internal.ByKind;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.internal.Stated;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * What became of the shopping carts of a period: the evidence of cart abandonment and completion.
 *
 * <p>A cart is completed when it was ordered before its timeout, which the caller states, abandoned when the timeout passed
 * before an order, and open until either happens. An order after the timeout leaves the cart abandoned, and counts it as
 * recovered beside.
 *
 * <pre>{@code
 * new Carts(700, 300, 50, 20);   // 700 abandoned, 20 of them ordered later; 300 completed; 50 still open
 * new Carts(700, 300, 50, 20).withTimeout(Duration.ofMinutes(30));
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of carts: two timeouts are refused. Four counts. Immutable and thread-safe.
 *
 * @param abandoned carts without an order before the timeout
 * @param completed carts ordered before the timeout
 * @param open carts whose timeout has not passed yet
 * @param recovered abandoned carts that were ordered after all, later
 * @param timeout the time without an order after which a cart is abandoned; zero where it is not stated
 */
public record Carts(long abandoned, long completed, long open, long recovered, Duration timeout)
        implements Evidence<Carts> {

    /**
     * Checks.
     *
     * @param abandoned carts without an order before the timeout
     * @param completed carts ordered before the timeout
     * @param open carts whose timeout has not passed yet
     * @param recovered abandoned carts that were ordered after all, later
     * @param timeout the time without an order after which a cart is abandoned; zero where it is not stated
     * @throws IllegalArgumentException if a count or the timeout is negative, or more were recovered than abandoned
     * @throws ArithmeticException if abandoned and completed together leave the range of {@code long}
     */
    public Carts {
        if (requireNonNull(timeout, "timeout").isNegative()) {
            throw new IllegalArgumentException("timeout " + timeout + " is negative");
        }
        Counts.requireCount("abandoned", abandoned);
        Counts.requireCount("completed", completed);
        Counts.requireCount("open", open);
        Counts.requirePart("recovered", recovered, abandoned, "abandoned");
        Math.addExact(abandoned, completed);
    }

    /**
     * The counts by a timeout that is not stated.
     *
     * @param abandoned carts without an order before the timeout
     * @param completed carts ordered before the timeout
     * @param open carts whose timeout has not passed yet
     * @param recovered abandoned carts that were ordered after all, later
     * @throws IllegalArgumentException if a count is negative, or more were recovered than abandoned
     * @throws ArithmeticException if abandoned and completed together leave the range of {@code long}
     */
    public Carts(long abandoned, long completed, long open, long recovered) {
        this(abandoned, completed, open, recovered, Duration.ZERO);
    }

    /**
     * No carts: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static Carts empty() {
        return new Carts(0, 0, 0, 0);
    }

    /**
     * Collects the carts that began in a period and what had become of them by an instant, one cart being one unit.
     *
     * <ul>
     *   <li>A cart is completed when it was ordered before its timeout was over, and abandoned when that was over before an order:
     *       an order at the very end is too late.
     *   <li>It is open as long as neither has happened. An abandoned one that was ordered later is recovered, beside.
     *   <li>What happens at the instant or later has not happened yet.
     * </ul>
     *
     * <pre>{@code
     * carts.stream().collect(Carts.during(may, zone, asOf, Duration.ofMinutes(30), Cart::started, Cart::ordered));
     * }</pre>
     *
     * <p>Each record is one cart, so that any groups of {@code Collectors.groupingBy} add up.
     *
     * @param period the period in which the carts begin
     * @param zone the time zone whose calendar decides
     * @param asOf the instant as of which the orders are known
     * @param timeout the time without an order after which a cart is abandoned
     * @param started when the timeout of a cart begins to run: its creation or its last change, as the shop counts
     * @param ordered when it was ordered, or null where that has not happened
     * @param <T> the records
     * @return a collector that refuses orders before the start
     * @throws IllegalArgumentException if the timeout is not positive
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, Carts> during(
            DateRange period,
            ZoneId zone,
            Instant asOf,
            Duration timeout,
            Function<? super T, Instant> started,
            Function<? super T, ? extends @Nullable Instant> ordered) {
        Observation observation = new Observation(period, zone, asOf);
        requireTimeout(timeout);
        requireNonNull(started, "started");
        requireNonNull(ordered, "ordered");
        return ByKind.<T, CartFate, Carts>collector(
                new ArrayList<>(List.of(observation, timeout)),
                CartFate.class,
                item -> CartFate.of(observation, timeout, started.apply(item), ordered.apply(item)),
                fates -> CartFate.counted(fates, timeout));
    }

    /**
     * Collects the shoppers whose carts began in a period, one shopper being one unit however many carts he filled: completed
     * when one of his carts was ordered in time, otherwise open as long as one of them is, otherwise abandoned; and recovered when
     * one of his carts was ordered too late. The rest is as in {@link #during}. For {@link CartAbandonment.Method#PER_SHOPPER}.
     *
     * <p>Memory grows with the number of shoppers. Groups of {@code Collectors.groupingBy} add up when all carts of a shopper are in
     * one.
     *
     * @param period the period in which the carts begin
     * @param zone the time zone whose calendar decides
     * @param asOf the instant as of which the orders are known
     * @param timeout the time without an order after which a cart is abandoned
     * @param shopper whose cart it is
     * @param started when the timeout of a cart begins to run: its creation or its last change, as the shop counts
     * @param ordered when it was ordered, or null where that has not happened
     * @param <T> the records
     * @param <K> the shoppers' ids
     * @return a collector that refuses orders before the start
     * @throws IllegalArgumentException if the timeout is not positive
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, Carts> shoppersDuring(
            DateRange period,
            ZoneId zone,
            Instant asOf,
            Duration timeout,
            Function<? super T, ? extends K> shopper,
            Function<? super T, Instant> started,
            Function<? super T, ? extends @Nullable Instant> ordered) {
        Observation observation = new Observation(period, zone, asOf);
        requireTimeout(timeout);
        requireNonNull(shopper, "shopper");
        requireNonNull(started, "started");
        requireNonNull(ordered, "ordered");
        return ByKey.<T, K, CartFate, Carts>collector(
                new ArrayList<>(List.of(observation, timeout)),
                "shopper",
                shopper,
                item -> CartFate.of(observation, timeout, started.apply(item), ordered.apply(item)),
                all -> {
                    ByKind<CartFate> fates = new ByKind<>(timeout, CartFate.class);
                    all.forEach(fates::add);
                    return CartFate.counted(fates, timeout);
                });
    }

    /**
     * Closed carts only, none of them recovered.
     *
     * @param abandoned carts without an order before the timeout
     * @param completed carts ordered before the timeout
     * @return the evidence
     * @throws IllegalArgumentException if either is negative
     */
    public static Carts ofClosed(long abandoned, long completed) {
        return new Carts(abandoned, completed, 0, 0);
    }

    /**
     * The same counts, with the timeout by which they were counted: figures of two timeouts are neither added nor compared.
     *
     * @param time the time without an order after which a cart is abandoned
     * @return the evidence with it
     * @throws IllegalArgumentException if the time is not positive
     */
    public Carts withTimeout(Duration time) {
        return new Carts(abandoned, completed, open, recovered, requireTimeout(time));
    }

    static Duration requireTimeout(Duration timeout) {
        if (requireNonNull(timeout, "timeout").isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("timeout " + timeout + " is not above 0");
        }
        return timeout;
    }

    /**
     * The carts whose fate is known: abandoned and completed ones.
     *
     * @return how many
     */
    public long closed() {
        return abandoned + completed;
    }

    /** The timeout, and the carts beside the figure, or the shoppers where they were counted. */
    List<Note> notes(boolean perShopper) {
        List<Note> notes = new ArrayList<>();
        if (!timeout.isZero()) {
            notes.add(Note.stating("cart-timeout", timeout));
        }
        if (open > 0) {
            notes.add(Note.of(perShopper ? "undecided-shoppers-left-out" : "open-carts-left-out", open));
        }
        if (recovered > 0) {
            notes.add(Note.of(perShopper ? "shoppers-recovered" : "carts-recovered", recovered));
        }
        return List.copyOf(notes);
    }

    @Override
    public Carts plus(Carts other) {
        return new Carts(
                Math.addExact(abandoned, other.abandoned),
                Math.addExact(completed, other.completed),
                Math.addExact(open, other.open),
                Math.addExact(recovered, other.recovered),
                Stated.joined("timeout", timeout, other.timeout, Duration.ZERO));
    }
}
