package io.github.kpimath.acquisition;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How many customers there are, and how many of them brought others: the evidence of the share of referring customers.
 *
 * <p>{@link #plus} joins disjoint sets of customers of the same period. Two counts. Immutable and thread-safe.
 *
 * @param referrers customers who referred at least one other in the period
 * @param customers customers at the end of the period
 */
public record Referrers(long referrers, long customers) implements Evidence<Referrers> {

    /**
     * Checks.
     *
     * @param referrers customers who referred at least one other in the period
     * @param customers customers at the end of the period
     * @throws IllegalArgumentException if the referrers are fewer than 0 or more than the customers
     */
    public Referrers {
        Counts.requireCount("customers", customers);
        Counts.requirePart("referrers", referrers, customers, "customers");
    }

    /**
     * Nobody: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static Referrers empty() {
        return new Referrers(0, 0);
    }

    /**
     * Collects customers, each record saying by whom the customer was referred, if by anybody. A referrer is who referred a customer
     * that joined for the first time in the period, and is a customer at its end.
     *
     * <ul>
     *   <li>A customer belongs to {@code [joined, left)}: {@code left} is the first day without service. Who left and came back has
     *       two records and counts once; by whom he was referred is what the first one says, so that nobody refers him by his return.
     *       Supply the earlier records too.
     *   <li>Who referred somebody and has left, or is in no record, is no customer at the end and no referrer.
     * </ul>
     *
     * <pre>{@code
     * customers.stream().collect(
     *         Referrers.during(may, Customer::id, Customer::joined, Customer::left, Customer::referredBy));
     * }</pre>
     *
     * <p>Memory grows with the number of customers. Under {@code Collectors.groupingBy} a referrer is found in the group of whom he
     * referred only: groups add up where people refer inside their group.
     *
     * @param period the period
     * @param customer the customer
     * @param joined the first day as a customer
     * @param left the first day no longer a customer, or null for who is one still
     * @param referredBy the customer who referred this one, or null where nobody did
     * @param <T> the records
     * @param <K> the customers' ids
     * @return a collector that refuses who left before he joined, and who referred himself
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, Referrers> during(
            DateRange period,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left,
            Function<? super T, ? extends @Nullable K> referredBy) {
        requireNonNull(period, "period");
        requireNonNull(customer, "customer");
        requireNonNull(joined, "joined");
        requireNonNull(left, "left");
        requireNonNull(referredBy, "referredBy");
        return Collector.of(
                () -> new ReferrerAccumulator<K>(period),
                (all, item) ->
                        all.add(customer.apply(item), joined.apply(item), left.apply(item), referredBy.apply(item)),
                ReferrerAccumulator::merge,
                ReferrerAccumulator::result);
    }

    @Override
    public Referrers plus(Referrers other) {
        return new Referrers(Math.addExact(referrers, other.referrers), Math.addExact(customers, other.customers));
    }
}
