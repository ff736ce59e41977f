package io.github.kpimath.stats;

import io.github.kpimath.value.Evidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * How long it took until an event, and how long those for whom it has not happened yet have waited so far.
 *
 * <p>Time to value, customer lifetime, time to resolution: at any moment some have <em>reached</em> the event and
 * others are still <em>waiting</em> (in the field's word, right-censored). Leaving the waiting out makes everything look
 * quicker than it is, since the slow ones are the ones still waiting; {@link #curve()} uses both. The figures named
 * {@code reached…} are about those who got there only, and have that bias.
 *
 * <ul>
 *   <li>Durations are exact to the nanosecond, from 0 to about 292 years; negative and longer ones are refused.
 *   <li>Memory grows with the number of distinct durations, not with the number of records: whole days of ten years are
 *       at most 3,653 entries for any number of customers.
 *   <li>{@link #plus} joins disjoint populations; {@link #empty()} is its identity.
 * </ul>
 *
 * <p>Worked example: three reached the event after 1, 2 and 4 days, one has waited for 3 days.
 *
 * <pre>{@code
 * TimesToEvent times = TimesToEvent.of(
 *         List.of(Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(4)),
 *         List.of(Duration.ofDays(3)));
 * times.size();             // 4
 * times.reachedTotal();     // 7 days
 * times.curve().median();   // 3 days: at 2 days exactly half have got there, the next one at 4
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class TimesToEvent implements Evidence<TimesToEvent> {

    private static final long serialVersionUID = 1L;

    static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private static final TimesToEvent EMPTY = new TimesToEvent(new long[0], new long[0], new long[0]);

    private final long[] nanos;
    private final long[] reached;
    private final long[] waiting;
    private final long reachedSize;
    private final long waitingSize;

    private TimesToEvent(long[] nanos, long[] reached, long[] waiting) {
        this(nanos, reached, waiting, sum(reached), sum(waiting));
    }

    TimesToEvent(long[] nanos, long[] reached, long[] waiting, long reachedSize, long waitingSize) {
        this.nanos = nanos;
        this.reached = reached;
        this.waiting = waiting;
        this.reachedSize = reachedSize;
        this.waitingSize = waitingSize;
        Math.addExact(reachedSize, waitingSize);
    }

    /**
     * Nobody: the identity of {@link #plus}.
     *
     * @return times of nobody
     */
    public static TimesToEvent empty() {
        return EMPTY;
    }

    /**
     * Times from raw durations.
     *
     * @param reached the durations until the event of those who reached it
     * @param waiting the durations so far of those who have not reached it yet
     * @return the times of all of them
     * @throws IllegalArgumentException if a duration is negative or longer than about 292 years
     * @throws ArithmeticException if there are more than {@code Integer.MAX_VALUE} durations in all
     */
    public static TimesToEvent of(Collection<Duration> reached, Collection<Duration> waiting) {
        Objects.requireNonNull(reached, "reached");
        Objects.requireNonNull(waiting, "waiting");
        UnsortedTimes times = UnsortedTimes.expecting(reached.size(), waiting.size());
        times.addAll("reached", reached, true);
        times.addAll("waiting", waiting, false);
        return times.sorted(1);
    }

    /**
     * Times from raw durations that are numbers, as a column holds them. It is the same as
     * {@linkplain #of(Collection, Collection) from durations}, without an object for each; the arrays are left as they are.
     *
     * <pre>{@code
     * TimesToEvent.of(TimeUnit.DAYS, new long[] {1, 2, 4}, new long[] {3}).curve().median(); // 3 days
     * }</pre>
     *
     * @param unit the unit of all of them
     * @param reached the durations until the event of those who reached it
     * @param waiting the durations so far of those who have not reached it yet
     * @return the times of all of them
     * @throws IllegalArgumentException if a duration is negative or longer than about 292 years
     * @throws ArithmeticException if there are more than {@code Integer.MAX_VALUE} durations in all; add up parts of them by
     *     {@link #plus}
     */
    public static TimesToEvent of(TimeUnit unit, long[] reached, long[] waiting) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(reached, "reached");
        Objects.requireNonNull(waiting, "waiting");
        UnsortedTimes times = UnsortedTimes.expecting(reached.length, waiting.length);
        times.addAll("reached", reached, unit, true);
        times.addAll("waiting", waiting, unit, false);
        return times.sorted(unit.toNanos(1));
    }

    /**
     * Times from durations that are counted already, as a query that groups by duration gives them.
     *
     * @param reached how many reached the event after each duration, each count 0 or more
     * @param waiting how many have waited for each duration, each count 0 or more
     * @return the times of all of them
     * @throws IllegalArgumentException if a duration is negative or longer than about 292 years, or a count is negative
     * @throws ArithmeticException if the counts add up to more than {@code Long.MAX_VALUE}
     */
    public static TimesToEvent ofCounts(Map<Duration, Long> reached, Map<Duration, Long> waiting) {
        return ofReached(histogram("reached", reached)).plus(ofWaiting(histogram("waiting", waiting)));
    }

    /**
     * A collector of records, one per customer, order or ticket. Its accumulators are small, serializable and can be
     * merged in any order, so that it serves parallel streams too.
     *
     * <p>Refuses, while collecting, durations that are negative or longer than about 292 years with an
     * {@link IllegalArgumentException}.
     *
     * @param time gives the duration until the event where it was reached, otherwise the duration so far
     * @param reached tells whether the event was reached
     * @param <T> the type of the records
     * @return the collector
     */
    public static <T> Collector<T, ?, TimesToEvent> collector(
            Function<? super T, Duration> time, Predicate<? super T> reached) {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(reached, "reached");
        return Collector.of(
                TimesToEventAccumulator::new,
                (accumulator, item) -> accumulator.add(time.apply(item), reached.test(item)),
                TimesToEventAccumulator::merge,
                TimesToEventAccumulator::result,
                Collector.Characteristics.UNORDERED);
    }

    @Override
    public TimesToEvent plus(TimesToEvent other) {
        Objects.requireNonNull(other, "other");
        int most = nanos.length + other.nanos.length;
        long[] allNanos = new long[most];
        long[] allReached = new long[most];
        long[] allWaiting = new long[most];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < nanos.length || theirs < other.nanos.length) {
            boolean takeMine =
                    theirs == other.nanos.length || (mine < nanos.length && nanos[mine] <= other.nanos[theirs]);
            boolean takeTheirs =
                    mine == nanos.length || (theirs < other.nanos.length && other.nanos[theirs] <= nanos[mine]);
            if (takeMine) {
                allNanos[size] = nanos[mine];
                allReached[size] = reached[mine];
                allWaiting[size] = waiting[mine++];
            }
            if (takeTheirs) {
                allNanos[size] = other.nanos[theirs];
                allReached[size] = Math.addExact(allReached[size], other.reached[theirs]);
                allWaiting[size] = Math.addExact(allWaiting[size], other.waiting[theirs++]);
            }
            size++;
        }
        return new TimesToEvent(
                Arrays.copyOf(allNanos, size), Arrays.copyOf(allReached, size), Arrays.copyOf(allWaiting, size));
    }

    /**
     * How many reached the event.
     *
     * @return the count, 0 or more
     */
    public long reached() {
        return reachedSize;
    }

    /**
     * How many have not reached the event yet.
     *
     * @return the count, 0 or more
     */
    public long waiting() {
        return waitingSize;
    }

    /**
     * How many there are, reached and waiting.
     *
     * @return the count, 0 or more
     */
    public long size() {
        return reachedSize + waitingSize;
    }

    /**
     * How many reached the event within a limit.
     *
     * @param limit the longest duration that counts, inclusive; 0 or more
     * @return the count, 0 to {@link #reached()}
     * @throws IllegalArgumentException if the limit is negative
     */
    public long reachedBy(Duration limit) {
        Objects.requireNonNull(limit, "limit");
        if (limit.isNegative()) {
            throw new IllegalArgumentException("limit " + limit + " is negative");
        }
        long longest = limit.compareTo(LONGEST) < 0 ? limit.toNanos() : Long.MAX_VALUE;
        long count = 0;
        for (int i = 0; i < nanos.length && nanos[i] <= longest; i++) {
            count += reached[i];
        }
        return count;
    }

    /**
     * The exact sum of the durations of those who reached the event; divided by {@link #reached()} it is their mean.
     *
     * @return the sum, 0 or more
     * @throws ArithmeticException if the sum leaves the range of {@link Duration}
     */
    public Duration reachedTotal() {
        Duration total = Duration.ZERO;
        for (int i = 0; i < nanos.length; i++) {
            total = total.plus(Duration.ofNanos(nanos[i]).multipliedBy(reached[i]));
        }
        return total;
    }

    /**
     * A quantile of the durations of those who reached the event, for example their median (p = 0.5).
     *
     * <p>Those still waiting are left out, which makes the event look quicker than it is;
     * {@link SurvivalCurve#median()} has no such bias.
     *
     * @param p the share of those who reached the event, 0 to 1, taken as the decimal it prints as
     * @param method how to read between two durations
     * @return the quantile, rounded half-even to the nanosecond; empty when nobody reached the event
     * @throws IllegalArgumentException if p is outside 0..1
     */
    public Optional<Duration> reachedQuantile(double p, QuantileMethod method) {
        Arguments.closedShare("p", p);
        Objects.requireNonNull(method, "method");
        if (reachedSize == 0) {
            return Optional.empty();
        }
        BigDecimal quantile = Quantiles.of(reachedHistogram()).inTwentyFourths(p, method);
        return Optional.of(Duration.ofNanos(
                quantile.divide(Quantiles.UNIT, 0, RoundingMode.HALF_EVEN).longValueExact()));
    }

    /**
     * The estimate of the share still waiting at every time, from those who reached the event and those who wait.
     *
     * @return the Kaplan-Meier curve
     * @throws IllegalStateException if there is nobody
     */
    public SurvivalCurve curve() {
        if (nanos.length == 0) {
            throw new IllegalStateException("no durations: a survival curve needs at least one");
        }
        return new SurvivalCurve(this);
    }

    /** A stream that was tampered with is refused like any other bad input; its arrays are copied. */
    private Object readResolve() {
        return checked(nanos.clone(), reached.clone(), waiting.clone());
    }

    private static TimesToEvent checked(long[] nanos, long[] reached, long[] waiting) {
        Arguments.sameLength("nanos", nanos.length, "reached", reached.length);
        Arguments.sameLength("nanos", nanos.length, "waiting", waiting.length);
        for (int i = 0; i < nanos.length; i++) {
            if (nanos[i] < 0 || (i > 0 && nanos[i] <= nanos[i - 1])) {
                throw new IllegalArgumentException("nanos[" + i + "] " + nanos[i] + " is negative or not ascending");
            }
            if (reached[i] < 0 || waiting[i] < 0 || (reached[i] | waiting[i]) == 0) {
                throw new IllegalArgumentException("counts of " + reached[i] + " reached and " + waiting[i]
                        + " waiting at nanos[" + i + "] are negative or both 0");
            }
        }
        return new TimesToEvent(nanos, reached, waiting);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimesToEvent times
                && Arrays.equals(nanos, times.nanos)
                && Arrays.equals(reached, times.reached)
                && Arrays.equals(waiting, times.waiting);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(nanos) + Arrays.hashCode(reached)) + Arrays.hashCode(waiting);
    }

    @Override
    public String toString() {
        return "TimesToEvent[reached=" + reachedSize + ", waiting=" + waitingSize + ", distinct=" + nanos.length + "]";
    }

    int distinct() {
        return nanos.length;
    }

    long nanosAt(int index) {
        return nanos[index];
    }

    long reachedAt(int index) {
        return reached[index];
    }

    long waitingAt(int index) {
        return waiting[index];
    }

    private static TimesToEvent ofReached(Histogram histogram) {
        return new TimesToEvent(histogram.values, histogram.counts, new long[histogram.counts.length]);
    }

    private static TimesToEvent ofWaiting(Histogram histogram) {
        return new TimesToEvent(histogram.values, new long[histogram.counts.length], histogram.counts);
    }

    private Histogram reachedHistogram() {
        long[] values = new long[nanos.length];
        long[] counts = new long[nanos.length];
        int size = 0;
        for (int i = 0; i < nanos.length; i++) {
            if (reached[i] > 0) {
                values[size] = nanos[i];
                counts[size++] = reached[i];
            }
        }
        return new Histogram(Arrays.copyOf(values, size), Arrays.copyOf(counts, size));
    }

    private static Histogram histogram(String name, Map<Duration, Long> counts) {
        Objects.requireNonNull(counts, name);
        SortedMap<Long, Long> sorted = new TreeMap<>();
        counts.forEach((duration, count) -> {
            Objects.requireNonNull(duration, () -> "a duration of " + name);
            Objects.requireNonNull(count, () -> "the count of " + name + " " + duration);
            long nanos = UnsortedTimes.nanos(duration, name);
            if (count < 0) {
                throw new IllegalArgumentException("count " + count + " of " + name + " " + duration
                        + " is outside the range 0.." + Long.MAX_VALUE);
            }
            if (count > 0) {
                sorted.put(nanos, count);
            }
        });
        return new Histogram(
                sorted.keySet().stream().mapToLong(Long::longValue).toArray(),
                sorted.values().stream().mapToLong(Long::longValue).toArray());
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum = Math.addExact(sum, count);
        }
        return sum;
    }
}
