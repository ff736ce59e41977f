package io.github.kpimath.testing;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.stats.TimesToEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Times until an event in whole minutes, one by one: what is expected of a time-to-event KPI is worked out here from the
 * sorted list, not from the library's histogram.
 *
 * @param reached minutes until the event, ascending
 * @param waiting minutes of those who still wait, ascending
 */
public record MinutesToEvent(List<Integer> reached, List<Integer> waiting) {

    private static final BigDecimal NANOS = BigDecimal.valueOf(60_000_000_000L);

    public MinutesToEvent {
        reached = reached.stream().sorted().toList();
        waiting = waiting.stream().sorted().toList();
    }

    public static MinutesToEvent empty() {
        return new MinutesToEvent(List.of(), List.of());
    }

    public static Arbitrary<MinutesToEvent> any() {
        Arbitrary<List<Integer>> minutes =
                Arbitraries.integers().between(0, 5_000).list().ofMaxSize(8);
        Arbitrary<List<Integer>> few =
                Arbitraries.integers().between(0, 6).list().ofMaxSize(6);
        Arbitrary<List<Integer>> some = Arbitraries.oneOf(minutes, few);
        return Combinators.combine(some, some).as(MinutesToEvent::new);
    }

    public MinutesToEvent plus(MinutesToEvent other) {
        return new MinutesToEvent(joined(reached, other.reached), joined(waiting, other.waiting));
    }

    public TimesToEvent times() {
        return TimesToEvent.of(durations(reached), durations(waiting));
    }

    public int size() {
        return reached.size() + waiting.size();
    }

    public Ratio total() {
        return over(1);
    }

    /** The total of those who got there, divided by a number. */
    public Ratio over(long number) {
        long minutes = reached.stream().mapToLong(Integer::longValue).sum();
        return Ratio.of(BigDecimal.valueOf(minutes).multiply(NANOS), BigDecimal.valueOf(number));
    }

    /** The type-7 quantile of those who got there; p in tenths. */
    public Ratio quantileOfReached(int tenths, UndefinedReason whenNone) {
        if (reached.isEmpty()) {
            return Ratio.none(whenNone);
        }
        int rank = (reached.size() - 1) * tenths;
        int below = reached.get(rank / 10);
        int above = reached.get(Math.min(rank / 10 + 1, reached.size() - 1));
        return minutes(10L * below + (rank % 10) * (long) (above - below), 10);
    }

    /** The product-limit median: the first time at which at most half wait, the midpoint where it is exactly half. */
    public Ratio kaplanMeierMedian() {
        if (size() == 0) {
            return Ratio.none(UndefinedReason.EMPTY_DENOMINATOR);
        }
        BigDecimal still = BigDecimal.ONE;
        BigDecimal of = BigDecimal.ONE;
        for (int time : reached.stream().distinct().toList()) {
            long events = reached.stream().filter(t -> t == time).count();
            long atRisk = Stream.concat(reached.stream(), waiting.stream())
                    .filter(t -> t >= time)
                    .count();
            still = still.multiply(BigDecimal.valueOf(atRisk - events));
            of = of.multiply(BigDecimal.valueOf(atRisk));
            int half = still.multiply(BigDecimal.valueOf(2)).compareTo(of);
            if (half < 0) {
                return minutes(time, 1);
            }
            if (half == 0) {
                int last = Collections.max(joined(reached, waiting));
                int next = reached.stream().filter(t -> t > time).findFirst().orElse(last);
                return minutes((long) time + next, 2);
            }
        }
        return Ratio.none(UndefinedReason.NOT_REACHED);
    }

    private static Ratio minutes(long number, long over) {
        return Ratio.of(BigDecimal.valueOf(number).multiply(NANOS), BigDecimal.valueOf(over));
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<Duration> durations(List<Integer> minutes) {
        return minutes.stream().map(Duration::ofMinutes).toList();
    }
}
