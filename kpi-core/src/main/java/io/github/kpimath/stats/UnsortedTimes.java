package io.github.kpimath.stats;

import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Durations of one unit as they come, each with whether the event was reached or is waited for. */
final class UnsortedTimes implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of each duration twice the length, and one more where the event is waited for: so both are sorted at once. */
    private long[] marked;

    private int size;
    private int waiting;

    UnsortedTimes(int expected) {
        marked = new long[expected];
    }

    /** With room for so many. */
    static UnsortedTimes expecting(int reached, int waiting) {
        long all = (long) reached + waiting;
        if (all > Integer.MAX_VALUE) {
            throw new ArithmeticException("reached " + reached + " and waiting " + waiting + " come to " + all
                    + " durations, outside 0.." + Integer.MAX_VALUE + ": add up parts of them");
        }
        return new UnsortedTimes((int) all);
    }

    void add(long duration, boolean isReached) {
        if (size == marked.length) {
            marked = Arrays.copyOf(marked, Math.addExact(size, size / 2 + 1));
        }
        marked[size++] = duration << 1 | (isReached ? 0 : 1);
        waiting += isReached ? 0 : 1;
    }

    void addAll(String name, Collection<Duration> durations, boolean isReached) {
        Object[] items = durations.toArray();
        for (int i = 0; i < items.length; i++) {
            add(nanos(name, items, i), isReached);
        }
    }

    private static long nanos(String name, Object[] items, int index) {
        if (items[index] instanceof Duration duration && isWithinRange(duration)) {
            return duration.toNanos();
        }
        String item = name + "[" + index + "]";
        return nanos((Duration) Objects.requireNonNull(items[index], item), item);
    }

    /** The duration in nanoseconds, or a refusal that names it. */
    static long nanos(Duration duration, String name) {
        if (!isWithinRange(duration)) {
            throw new IllegalArgumentException(
                    name + " " + duration + " is outside the range PT0S.." + TimesToEvent.LONGEST);
        }
        return duration.toNanos();
    }

    private static boolean isWithinRange(Duration duration) {
        return !duration.isNegative() && duration.compareTo(TimesToEvent.LONGEST) <= 0;
    }

    void addAll(String name, long[] durations, TimeUnit unit, boolean isReached) {
        long longest = Long.MAX_VALUE / unit.toNanos(1);
        for (int i = 0; i < durations.length; i++) {
            long duration = durations[i];
            if (duration < 0 || duration > longest) {
                throw new IllegalArgumentException(
                        name + "[" + i + "] " + duration + " is outside the range 0.." + longest + " (" + unit + ")");
            }
            add(duration, isReached);
        }
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        waiting = 0;
    }

    /** Can be asked again, and added to: there is no harm in durations that are sorted. */
    TimesToEvent sorted(long nanosOfUnit) {
        marked = DigitSort.sorted(marked, size);
        long[] sorted = marked;
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            distinct += i == 0 || sorted[i - 1] >>> 1 != sorted[i] >>> 1 ? 1 : 0;
        }
        long[] nanos = new long[distinct];
        long[] reachedAt = new long[distinct];
        long[] waitingAt = new long[distinct];
        int at = -1;
        long previous = -1;
        for (int i = 0; i < size; i++) {
            long duration = sorted[i] >>> 1;
            at += duration == previous ? 0 : 1;
            previous = duration;
            long waits = sorted[i] & 1;
            nanos[at] = duration * nanosOfUnit;
            waitingAt[at] += waits;
            reachedAt[at] += 1 - waits;
        }
        return new TimesToEvent(nanos, reachedAt, waitingAt, size - waiting, waiting);
    }
}
