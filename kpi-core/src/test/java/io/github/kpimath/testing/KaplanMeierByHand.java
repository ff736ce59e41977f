package io.github.kpimath.testing;

import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.TimesToEvent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The product-limit estimate of Kaplan and Meier in whole numbers, from nothing but two lists of days: the share still
 * waiting after day t is the product of (at risk − events) ÷ at risk over the days up to t.
 *
 * @param reached days until the event
 * @param waiting days waited so far, of those still waiting
 */
public record KaplanMeierByHand(List<Integer> reached, List<Integer> waiting) {

    private record Share(BigInteger above, BigInteger below) {

        int compareTo(long percent) {
            return above.multiply(BigInteger.valueOf(100)).compareTo(below.multiply(BigInteger.valueOf(percent)));
        }
    }

    /** The days that a library's table lists; the shares in it are not looked at. */
    public static KaplanMeierByHand of(TimesToEvent times) {
        List<Integer> reached = new ArrayList<>();
        List<Integer> waiting = new ArrayList<>();
        if (times.size() > 0) {
            for (SurvivalCurve.Step step : times.curve().steps()) {
                int day = Math.toIntExact(step.time().toDays());
                reached.addAll(Collections.nCopies(Math.toIntExact(step.events()), day));
                waiting.addAll(Collections.nCopies(Math.toIntExact(step.censored()), day));
            }
        }
        return new KaplanMeierByHand(reached, waiting);
    }

    public boolean isEmpty() {
        return reached.isEmpty() && waiting.isEmpty();
    }

    public int lastDay() {
        return (int) LongStream.concat(longs(reached), longs(waiting)).max().orElseThrow();
    }

    /** The share that got there by the end of a day. */
    public Ratio reachedBy(int day) {
        Share share = waitingAfter(day);
        return Ratio.of(new BigDecimal(share.below().subtract(share.above())), new BigDecimal(share.below()));
    }

    public boolean isKnownAt(int day) {
        return day <= lastDay() || waitingAfter(lastDay()).above().signum() == 0;
    }

    /**
     * Twice the day by which a share, in percent, got there: the first day on which no more than the rest is waiting. Where
     * exactly the rest is waiting for a while, the middle of that while.
     */
    public Optional<Integer> twiceTheQuantile(int percent) {
        for (int day = 0; !isEmpty() && day <= lastDay(); day++) {
            int toRest = waitingAfter(day).compareTo(100 - percent);
            if (toRest < 0) {
                return Optional.of(2 * day);
            }
            if (toRest == 0) {
                int end = day + 1;
                while (end < lastDay() && waitingAfter(end).compareTo(100 - percent) == 0) {
                    end++;
                }
                return Optional.of(day + Math.min(end, lastDay()));
            }
        }
        return Optional.empty();
    }

    private Share waitingAfter(int day) {
        Share share = new Share(BigInteger.ONE, BigInteger.ONE);
        for (int t = 0; t <= day; t++) {
            int now = t;
            long events = reached.stream().filter(d -> d == now).count();
            long atRisk = LongStream.concat(longs(reached), longs(waiting))
                    .filter(d -> d >= now)
                    .count();
            if (events > 0) {
                share = new Share(
                        share.above().multiply(BigInteger.valueOf(atRisk - events)),
                        share.below().multiply(BigInteger.valueOf(atRisk)));
            }
        }
        return share;
    }

    private static LongStream longs(List<Integer> days) {
        return days.stream().mapToLong(Integer::longValue);
    }
}
