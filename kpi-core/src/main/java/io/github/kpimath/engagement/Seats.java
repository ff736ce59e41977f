package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How many of the seats that customers pay for are used: the evidence of seat adoption.
 *
 * <p>{@link #plus} joins disjoint sets of customers at the same time. Two counts. Immutable and thread-safe.
 *
 * @param active seats with a qualifying event in the period
 * @param licensed seats paid for at its end
 */
public record Seats(long active, long licensed) implements Evidence<Seats> {

    /**
     * Checks.
     *
     * @param active seats with a qualifying event in the period
     * @param licensed seats paid for at its end
     * @throws IllegalArgumentException if the part is fewer than 0 or more than the whole
     */
    public Seats {
        Counts.requireCount("licensed", licensed);
        Counts.requirePart("active", active, licensed, "licensed");
    }

    /**
     * Nobody: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static Seats empty() {
        return new Seats(0, 0);
    }

    /**
     * Collects the seats of a period from records of their use, each with the seats its customer pays for; a customer none of whose
     * seats is used has a record without seat or without day. A seat that was used more than once counts once.
     *
     * <pre>{@code
     * logins.stream().collect(Seats.during(may, Login::account, Login::licensed, Login::person, Login::day))
     * }</pre>
     *
     * <p>It composes with {@code groupingBy} for segments of customers. Memory grows with the customers and their used seats.
     *
     * @param period the days
     * @param customer who pays
     * @param licensed the seats he pays for at the end of the period, the same in all his records
     * @param seat the seat, or null for none
     * @param active the day of its use, or null for none
     * @param <T> the records
     * @param <K> the ids of customers; serializable, where accumulators are shipped
     * @param <S> the ids of seats, different ones within a customer; serializable, where accumulators are shipped
     * @return a collector; it refuses a customer with two numbers of licences, or with more used seats than licences
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K, S> Collector<T, ?, Seats> during(
            DateRange period,
            Function<? super T, ? extends K> customer,
            ToLongFunction<? super T> licensed,
            Function<? super T, ? extends @Nullable S> seat,
            Function<? super T, ? extends @Nullable LocalDate> active) {
        requireNonNull(period, "period");
        requireNonNull(customer, "customer");
        requireNonNull(licensed, "licensed");
        requireNonNull(seat, "seat");
        requireNonNull(active, "active");
        return Collector.of(
                () -> new SeatsAccumulator<K, S>(period),
                (seats, item) -> seats.add(
                        customer.apply(item), licensed.applyAsLong(item), seat.apply(item), active.apply(item)),
                SeatsAccumulator::merge,
                SeatsAccumulator::result);
    }

    @Override
    public Seats plus(Seats other) {
        return new Seats(Math.addExact(active, other.active), Math.addExact(licensed, other.licensed));
    }
}
