package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Intervals;
import io.github.kpimath.internal.Stated;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How many customers used the product as often as it is meant to be used: the evidence of the product usage rate.
 *
 * <p>For each customer look at the whole intervals (days, ISO weeks, months) that lie inside the period and inside his time
 * as a customer. He <em>reached the frequency</em> when he was active in every one of them, or in a stated number of them.
 * Who has no whole interval could not reach it, and is counted apart.
 *
 * <p>{@link #plus} joins disjoint sets of customers of the same period: those of two goals are refused. Three counts. Immutable
 * and thread-safe.
 *
 * @param reached customers who reached the frequency
 * @param customers customers with at least one whole interval
 * @param withoutInterval customers without a whole interval in the period
 * @param goals the goal that they were counted by, alone in its list; nothing where it is not stated
 */
public record ProductUse(long reached, long customers, long withoutInterval, List<Goal> goals)
        implements Evidence<ProductUse> {

    /**
     * What a customer had to reach.
     *
     * @param frequency how often the product is meant to be used
     * @param leastIntervals in how many whole intervals he must have been active; 0 for every one
     */
    public record Goal(Frequency frequency, int leastIntervals) implements Serializable {

        /**
         * Checks.
         *
         * @param frequency how often the product is meant to be used
         * @param leastIntervals in how many whole intervals he must have been active; 0 for every one
         * @throws IllegalArgumentException if the number is negative
         */
        public Goal {
            requireNonNull(frequency, "frequency");
            Counts.requireCount("leastIntervals", leastIntervals);
        }
    }

    /**
     * Checks.
     *
     * @param reached customers who reached the frequency
     * @param customers customers with at least one whole interval
     * @param withoutInterval customers without a whole interval in the period
     * @param goals the goal that they were counted by, alone in its list; nothing where it is not stated
     * @throws IllegalArgumentException if more reached the frequency than there are customers, a count is negative, or there is more
     *     than one goal
     */
    public ProductUse {
        Counts.requireCount("customers", customers);
        Counts.requirePart("reached", reached, customers, "customers");
        Counts.requireCount("withoutInterval", withoutInterval);
        goals = List.copyOf(requireNonNull(goals, "goals"));
        Counts.requirePart("goals", goals.size(), 1, "one goal");
    }

    /**
     * The counts by a goal that is not stated.
     *
     * @param reached customers who reached the frequency
     * @param customers customers with at least one whole interval
     * @param withoutInterval customers without a whole interval in the period
     * @throws IllegalArgumentException if more reached the frequency than there are customers, or a count is negative
     */
    public ProductUse(long reached, long customers, long withoutInterval) {
        this(reached, customers, withoutInterval, List.of());
    }

    /**
     * Nobody: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static ProductUse empty() {
        return new ProductUse(0, 0, 0);
    }

    /**
     * Customers who all have a whole interval.
     *
     * @param reached customers who reached the frequency, 0 to {@code customers}
     * @param customers customers with at least one whole interval
     * @return the evidence
     * @throws IllegalArgumentException if either is out of its range
     */
    public static ProductUse ofCustomers(long reached, long customers) {
        return new ProductUse(reached, customers, 0);
    }

    /**
     * Collects the use of a period from records of activity, each with its customer's time, and of customers without any. Whole
     * intervals are those of the calendar that lie inside the period and inside {@code [joined, left)}; who was no customer in the
     * period is not counted at all. Who left and came back has records of each time, and the intervals that lie whole inside one of
     * them; times that overlap or meet are one.
     *
     * <pre>{@code
     * logins.stream().collect(ProductUse.during(
     *         quarter, Frequency.WEEKLY, Login::account, Login::joined, Login::left, Login::day))
     * }</pre>
     *
     * <p>It composes with {@code groupingBy} for segments of customers. Memory grows with the customers, a bit for each interval.
     *
     * @param period the days
     * @param frequency how often the product is meant to be used
     * @param customer who was active
     * @param joined the first day as a customer
     * @param left the first day no longer a customer, or null for who is one still
     * @param active the day of the activity, or null for none
     * @param <T> the records
     * @param <K> the ids of customers; serializable, where accumulators are shipped
     * @return a collector of who was active in every interval; it refuses a customer who left before joining
     * @throws IllegalArgumentException if no whole interval lies in the period
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, ProductUse> during(
            DateRange period,
            Frequency frequency,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left,
            Function<? super T, ? extends @Nullable LocalDate> active) {
        return collector(period, new Goal(requireNonNull(frequency, "frequency"), 0), customer, joined, left, active);
    }

    /**
     * Collects the use of a period as {@link #during} does, of customers who were active in so many of their whole intervals. Who has
     * fewer whole intervals could not reach it, and counts as one who did not.
     *
     * @param period the days
     * @param frequency how often the product is meant to be used
     * @param leastIntervals in how many whole intervals a customer must have been active, at least 1
     * @param customer who was active
     * @param joined the first day as a customer
     * @param left the first day no longer a customer, or null for who is one still
     * @param active the day of the activity, or null for none
     * @param <T> the records
     * @param <K> the ids of customers; serializable, where accumulators are shipped
     * @return a collector, whose result goes with {@link ProductUsageRate#ofAtLeast}
     * @throws IllegalArgumentException if no whole interval lies in the period, or fewer than 1 is asked for
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, ProductUse> duringAtLeast(
            DateRange period,
            Frequency frequency,
            int leastIntervals,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left,
            Function<? super T, ? extends @Nullable LocalDate> active) {
        Counts.requireAtLeast("leastIntervals", leastIntervals, 1, "one interval");
        return collector(
                period,
                new Goal(requireNonNull(frequency, "frequency"), leastIntervals),
                customer,
                joined,
                left,
                active);
    }

    private static <T, K> Collector<T, ?, ProductUse> collector(
            DateRange period,
            Goal goal,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left,
            Function<? super T, ? extends @Nullable LocalDate> active) {
        Intervals.within(
                "period", requireNonNull(period, "period"), goal.frequency().unit());
        requireNonNull(customer, "customer");
        requireNonNull(joined, "joined");
        requireNonNull(left, "left");
        requireNonNull(active, "active");
        return Collector.of(
                () -> new ProductUseAccumulator<K>(period, goal),
                (use, item) -> use.add(customer.apply(item), joined.apply(item), left.apply(item), active.apply(item)),
                ProductUseAccumulator::merge,
                ProductUseAccumulator::result);
    }

    /** Refuses to be told of as counted by another goal. */
    void requireCountedBy(Frequency frequency, int leastIntervals) {
        Goal asked = new Goal(frequency, leastIntervals);
        if (!goals.isEmpty() && !goals.contains(asked)) {
            throw new IllegalArgumentException("evidence was counted by " + goals.get(0) + ", not by " + asked);
        }
    }

    @Override
    public ProductUse plus(ProductUse other) {
        return new ProductUse(
                Math.addExact(reached, other.reached),
                Math.addExact(customers, other.customers),
                Math.addExact(withoutInterval, other.withoutInterval),
                Stated.joined("goals", goals, other.goals, List.of()));
    }
}
