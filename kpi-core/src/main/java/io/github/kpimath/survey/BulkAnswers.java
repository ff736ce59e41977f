package io.github.kpimath.survey;

import java.util.ConcurrentModificationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Counts an array of answers. What is long and on a usual scale goes through {@link BitPlanes}; the rest goes through four
 * histograms in turn, so that a run of equal answers does not wait for itself.
 */
abstract class BulkAnswers {

    /** Bytes below which handing a part to another thread costs more than it saves. */
    private static final int WORTH_A_THREAD = 1 << 22;

    /** At most; more than one, so that a thread which is late holds up little. */
    private static final long PARTS_PER_THREAD = 4;

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
        int threads = ForkJoinPool.getCommonPoolParallelism() + 1; // who asks counts, too
        return countInParts(scale, parts((long) length() * width(), threads));
    }

    /** As many as there is work for, be it for some of the threads only; below two it is not worth it. */
    static int parts(long bytes, int threads) {
        return (int) Math.min(bytes / WORTH_A_THREAD, PARTS_PER_THREAD * threads);
    }

    final long[] countInParts(Scale scale, int parts) {
        if (parts < 2) {
            return count(scale);
        }
        long[][] counts = new long[parts][scale.points()];
        if (!IntStream.range(0, parts)
                .parallel()
                .allMatch(part -> count(scale, start(part, parts), start(part + 1, parts), counts[part]))) {
            throw refusal(scale);
        }
        return IntStream.range(0, scale.points())
                .mapToLong(point -> IntStream.range(0, parts)
                        .mapToLong(part -> counts[part][point])
                        .sum())
                .toArray();
    }

    /** Where a part begins, and the one before ends: after a multiple of what is counted together. */
    private int start(int part, int parts) {
        long blocks = length() / BitPlanes.ANSWERS;
        return part == parts ? length() : (int) (blocks * part / parts) * BitPlanes.ANSWERS;
    }

    /** False where an answer of the part is off the scale, or one that was looked at behind it. */
    private boolean count(Scale scale, int from, int to, long[] counts) {
        if (to - from >= BitPlanes.ANSWERS && BitPlanes.canCount(scale)) {
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
