package io.github.kpimath.acquisition;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.ByKey;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How many customers were won in a period, and how many of them because another customer recommended the company: the
 * evidence of the referral rate.
 *
 * <p>{@link #plus} joins disjoint sets of customers of the same period. Four counts. Immutable and thread-safe.
 *
 * @param referred customers won for the first time, by referral
 * @param won customers won for the first time, in whatever way
 * @param returnedReferred former customers won back, by referral
 * @param returned former customers won back, in whatever way
 */
public record ReferredCustomers(long referred, long won, long returnedReferred, long returned)
        implements Evidence<ReferredCustomers> {

    /**
     * Checks.
     *
     * @param referred customers won for the first time, by referral
     * @param won customers won for the first time, in whatever way
     * @param returnedReferred former customers won back, by referral
     * @param returned former customers won back, in whatever way
     * @throws IllegalArgumentException if a part is negative or more than its whole
     * @throws ArithmeticException if won and returned together leave the range of {@code long}
     */
    public ReferredCustomers {
        Counts.requireCount("won", won);
        Counts.requirePart("referred", referred, won, "won");
        Counts.requireCount("returned", returned);
        Counts.requirePart("returnedReferred", returnedReferred, returned, "returned");
        Math.addExact(won, returned);
    }

    /**
     * Nobody won: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static ReferredCustomers empty() {
        return new ReferredCustomers(0, 0, 0, 0);
    }

    /**
     * Customers won for the first time only.
     *
     * @param referred customers won for the first time, by referral, 0 to {@code won}
     * @param won customers won for the first time, in whatever way
     * @return the evidence
     * @throws IllegalArgumentException if either is out of its range
     */
    public static ReferredCustomers ofWon(long referred, long won) {
        return new ReferredCustomers(referred, won, 0, 0);
    }

    /**
     * Collects how customers were won. Each record is one time that a customer was won: the first, or after he had left.
     *
     * <ul>
     *   <li>Who was won for the first time in the period counts as won, by referral where that record says so; who comes back in the
     *       same period still counts once.
     *   <li>Who was won before the period and again in it counts as returned, by the first of these records: supply the earlier
     *       ones too.
     *   <li>Of several records of one day one that says referral decides.
     * </ul>
     *
     * <pre>{@code
     * wins.stream().collect(ReferredCustomers.during(may, Win::customer, Win::day, win -> win.referredBy() != null));
     * }</pre>
     *
     * <p>Memory grows with the number of customers. Groups of {@code Collectors.groupingBy} add up when all records of a customer are
     * in one.
     *
     * @param period the period
     * @param customer who was won
     * @param won the first day as a customer, or as one again
     * @param referred whether that was by referral
     * @param <T> the records
     * @param <K> the customers' ids
     * @return the collector
     */
    public static <T, K> Collector<T, ?, ReferredCustomers> during(
            DateRange period,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> won,
            Predicate<? super T> referred) {
        requireNonNull(period, "period");
        requireNonNull(customer, "customer");
        requireNonNull(won, "won");
        requireNonNull(referred, "referred");
        return ByKey.<T, K, Wins, ReferredCustomers>collector(
                period,
                "customer",
                customer,
                item -> Wins.of(period, new Win(requireNonNull(won.apply(item), "won"), referred.test(item))),
                all -> all.stream().map(Wins::counted).reduce(empty(), ReferredCustomers::plus));
    }

    private record Win(LocalDate day, boolean referred) implements Serializable {

        private Win earlier(Win other) {
            int order = day.compareTo(other.day);
            return order < 0 || (order == 0 && referred) ? this : other;
        }
    }

    /** Whether a customer was won before the period, and his first time in it. */
    private record Wins(boolean before, @Nullable Win inside) implements ByKey.Joined<Wins> {

        private static Wins of(DateRange period, Win win) {
            boolean isBefore = win.day().isBefore(period.startInclusive());
            return new Wins(isBefore, period.contains(win.day()) ? win : null);
        }

        @Override
        public Wins and(Wins other) {
            return new Wins(before || other.before, earlier(inside, other.inside));
        }

        private static @Nullable Win earlier(@Nullable Win one, @Nullable Win other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.earlier(other);
        }

        private ReferredCustomers counted() {
            if (inside == null) {
                return empty();
            }
            long byReferral = inside.referred() ? 1 : 0;
            return before ? new ReferredCustomers(0, 0, byReferral, 1) : ofWon(byReferral, 1);
        }
    }

    @Override
    public ReferredCustomers plus(ReferredCustomers other) {
        return new ReferredCustomers(
                Math.addExact(referred, other.referred),
                Math.addExact(won, other.won),
                Math.addExact(returnedReferred, other.returnedReferred),
                Math.addExact(returned, other.returned));
    }
}
