package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * Which customers of the start have stopped using the product at the end of a period: the evidence of churn and retention by use.
 *
 * <p>A customer is in use until N days have gone by without a qualifying event, such as a login or an order; N is stated and kept. So
 * at the start there are the customers with an event in the N days before it, and of these the inactive ones had none in the last N
 * days before the end. Whether they still pay is another question, answered by {@link CustomerMovement}.
 *
 * <pre>{@code
 * new UsageMovement(30, 120, 1_000);   // 120 of 1,000 without an event for 30 days
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint populations of one period and one N. Three numbers, whatever the number of customers. Immutable and
 * thread-safe.
 *
 * @param days the days without a qualifying event after which a customer is inactive: N
 * @param inactive customers of the start who are inactive at the end
 * @param atStart customers in use when the period began
 */
public record UsageMovement(int days, long inactive, long atStart) implements Evidence<UsageMovement> {

    /**
     * Checks.
     *
     * @param days the days without a qualifying event after which a customer is inactive: N
     * @param inactive customers of the start who are inactive at the end
     * @param atStart customers in use when the period began
     * @throws IllegalArgumentException if there is no day, a number is negative, or more are inactive than were there
     */
    public UsageMovement {
        if (days < 1) {
            throw new IllegalArgumentException("days " + days + " is outside 1.." + Integer.MAX_VALUE);
        }
        Group.requirePart("inactive", inactive, "atStart", atStart);
    }

    /**
     * Nobody there: the identity of {@link #plus} for a number of days.
     *
     * @param days the days, at least 1
     * @return the empty evidence
     * @throws IllegalArgumentException if there is no day
     */
    public static UsageMovement empty(int days) {
        return new UsageMovement(days, 0, 0);
    }

    /**
     * Collects who was in use from events, such as logins or orders, in any order and any number for each customer.
     *
     * <p>An event keeps a customer in use for N days, its own among them: the loss is dated at the last event + N days. Events after
     * the period, and such as are too old to matter, do not count.
     *
     * <pre>{@code
     * logins.stream().collect(UsageMovement.during(may, 30, Login::customer, Login::day))
     * logins.stream().collect(groupingBy(Login::country, UsageMovement.during(may, 30, Login::customer, Login::day)))
     * }</pre>
     *
     * <p>Who came into use or came back to it is in {@code CustomerMovement.during(may, Login::customer, Login::day,
     * login -> login.day().plusDays(30))}. Memory grows with the number of customers who have an event in the last N days before the
     * start or before the end.
     *
     * @param period the period
     * @param days the days without a qualifying event after which a customer is inactive: N
     * @param customer who it is, told by {@code equals}; serializable where the collector travels
     * @param day the day of the event
     * @param <T> the events
     * @param <K> the ids
     * @return a collector
     * @throws IllegalArgumentException if there is no day
     */
    public static <T, K> Collector<T, ?, UsageMovement> during(
            DateRange period, int days, Function<? super T, ? extends K> customer, Function<? super T, LocalDate> day) {
        requireNonNull(period, "period");
        requireNonNull(customer, "customer");
        requireNonNull(day, "day");
        empty(days);
        return Collector.of(
                () -> new UsageAccumulator<K>(period, days),
                (users, event) -> users.add(customer.apply(event), day.apply(event)),
                UsageAccumulator::merge,
                UsageAccumulator::result);
    }

    /**
     * Customers of the start who are still in use at the end.
     *
     * @return the count
     */
    public long stillActive() {
        return atStart - inactive;
    }

    @Override
    public UsageMovement plus(UsageMovement other) {
        if (days != other.days) {
            throw new IllegalArgumentException("other is inactive after " + other.days + " days, this after " + days
                    + ": only the same days add up");
        }
        return new UsageMovement(days, Math.addExact(inactive, other.inactive), Math.addExact(atStart, other.atStart));
    }
}
