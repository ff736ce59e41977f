package io.github.kpimath.survey;

import java.util.ConcurrentModificationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Counts an array of answers. What is long and on a usual scale goes through {@link BitPlanes}; the rest goes through four
 * histograms in turn, so that a run of equal answers does not wait for itself.
 */
abstract class BulkAnswers {

    /** Bytes below which another thread costs more than it saves. */
    private static final int WORTH_A_THREAD = 1 << 22;

    /** More than one, so that a thread which is late or slow holds up little. */
    private static final int PARTS_PER_THREAD = 8;

    /** Fewer are counted in turn, which takes no longer. */
    private static final int FEWEST = BitPlanes.ANSWERS / 2;

    private static final int CHUNK = 1024;

    abstract int length();

    /** How many bytes an answer takes. */
    abstract int width();

    abstract int answer(int index);

    abstract void copy(int from, int[] to, int length);

    abstract BitPlanes planes(Scale scale);

    /** How often each point of the scale was answered, from the lowest to the highest. */
    final long[] count(Scale scale) {
        long[] counts = new long[scale.points()];
        if (!count(scale, 0, length(), counts)) {
            throw refusal(scale);
        }
        return counts;
    }

    /** The same, in the common pool. */
    final long[] countInParallel(Scale scale) {
        int threads =
                threads((long) length() * width(), ForkJoinPool.getCommonPoolParallelism() + 1); // who asks counts, too
        return threads < 2 ? count(scale) : countByThreads(scale, threads);
    }

    /** How many threads there is work for, and no more than there are. */
    static int threads(long bytes, int most) {
        return (int) Math.min(bytes / WORTH_A_THREAD, most);
    }

    final long[] countByThreads(Scale scale, int threads) {
        int parts = PARTS_PER_THREAD * threads;
        long[][] counts = new long[parts][scale.points()];
        AtomicInteger next = new AtomicInteger();
        if (!IntStream.range(0, threads).parallel().allMatch(thread -> countParts(scale, next, counts))) {
            throw refusal(scale);
        }
        return IntStream.range(0, scale.points())
                .mapToLong(point -> IntStream.range(0, parts)
                        .mapToLong(part -> counts[part][point])
                        .sum())
                .toArray();
    }

    /** One part after the other, as long as there is one that no other thread has taken. */
    private boolean countParts(Scale scale, AtomicInteger next, long[][] counts) {
        for (int part = next.getAndIncrement(); part < counts.length; part = next.getAndIncrement()) {
            if (!count(scale, start(part, counts.length), start(part + 1, counts.length), counts[part])) {
                next.set(counts.length);
                return false;
            }
        }
        return true;
    }

    /** Where a part begins, and the one before ends: after a multiple of what is counted together. */
    private int start(int part, int parts) {
        long blocks = length() / BitPlanes.ANSWERS;
        return part == parts ? length() : (int) (blocks * part / parts) * BitPlanes.ANSWERS;
    }

    /** False where an answer of the part is off the scale, or one that was looked at behind it. */
    private boolean count(Scale scale, int from, int to, long[] counts) {
        if (to - from >= FEWEST && BitPlanes.canCount(scale)) {
            return planes(scale).count(from, to, counts);
        }
        return countInTurn(scale, from, to, counts);
    }

    private boolean countInTurn(Scale scale, int from, int to, long[] counts) {
        int[][] turns = new int[4][counts.length];
        int[] chunk = new int[Math.min(CHUNK, to - from)];
        for (long at = from; at < to; at += chunk.length) {
            int length = (int) Math.min(chunk.length, to - at);
            copy((int) at, chunk, length);
            if (!countInTurn(chunk, length, scale.minimum(), turns)) {
                return false;
            }
        }
        for (int[] turn : turns) {
            for (int point = 0; point < counts.length; point++) {
                counts[point] += turn[point];
            }
        }
        return true;
    }

    private static boolean countInTurn(int[] answers, int length, int minimum, int[][] turns) {
        int at = 0;
        for (; at + 3 < length; at += 4) {
            if (!(isCounted(answers[at] - minimum, turns[0])
                    && isCounted(answers[at + 1] - minimum, turns[1])
                    && isCounted(answers[at + 2] - minimum, turns[2])
                    && isCounted(answers[at + 3] - minimum, turns[3]))) {
                return false;
            }
        }
        for (; at < length; at++) {
            if (!isCounted(answers[at] - minimum, turns[0])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCounted(int point, int[] counts) {
        if (point < 0 || point >= counts.length) {
            return false;
        }
        counts[point]++;
        return true;
    }

    /** Names the first answer that is off the scale; there is one, unless somebody has changed it since. */
    private RuntimeException refusal(Scale scale) {
        for (int index = 0; index < length(); index++) {
            int answer = answer(index);
            if (!scale.contains(answer)) {
                return new IllegalArgumentException(
                        "score " + answer + " at index " + index + " is outside the scale " + scale);
            }
        }
        return new ConcurrentModificationException(
                "answers were changed while they were counted: one was outside the scale " + scale
                        + ", and none is any more");
    }
}
