package io.github.kpimath.survey;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/** As {@link IntRows}, for answers that come eight to a word: each threshold has lanes of its own. */
final class ByteRows {

    /** More thresholds than these would not pay. */
    private static final int MOST_POINTS = 13;

    private static final int LANES = 64;

    /** Answers in a row. */
    static final int ANSWERS = LANES * Long.BYTES;

    private static final int MOST_ROWS = 255;
    private static final long EACH = 0x0101010101010101L;
    private static final long TOP = EACH << 7;
    private static final long EVEN = 0x00FF00FF00FF00FFL;

    private final int minimum;
    private final int highest;
    private final long[] row = new long[LANES];
    private final long[] off = new long[LANES];
    private final long[][] reached;
    private final long[] sums;

    ByteRows(Scale scale) {
        minimum = scale.minimum();
        highest = scale.points() - 1;
        reached = new long[highest][LANES];
        sums = new long[highest];
    }

    static boolean canCount(Scale scale) {
        return scale.points() <= MOST_POINTS && scale.minimum() >= 0 && scale.maximum() <= Byte.MAX_VALUE;
    }

    /**
     * Adds the answers of whole rows to the counts.
     *
     * @return false, and nothing is added, where an answer is off the scale
     */
    boolean count(byte[] answers, int to, long[] counts) {
        LongBuffer words =
                ByteBuffer.wrap(answers).order(ByteOrder.nativeOrder()).asLongBuffer();
        int rows = 0;
        for (int from = 0; from < to; from += ANSWERS) {
            words.get(row);
            noteWhatIsOff(row, off, atLeast(minimum), atLeast(minimum + highest + 1));
            for (int threshold = 0; threshold < highest; threshold++) {
                layOver(row, reached[threshold], atLeast(minimum + threshold + 1));
            }
            if (++rows == MOST_ROWS) {
                empty();
                rows = 0;
            }
        }
        empty();
        if (anyOff()) {
            return false;
        }
        long before = to;
        for (int point = 0; point <= highest; point++) {
            long next = point == highest ? 0 : sums[point];
            counts[point] += before - next;
            before = next;
        }
        return true;
    }

    /** What added to a byte of 0 to 127 sets its top bit exactly where it is at least the threshold. */
    private static long atLeast(int threshold) {
        return (128 - threshold) * EACH;
    }

    private static void layOver(long[] row, long[] reached, long atLeast) {
        for (int lane = 0; lane < LANES; lane++) {
            reached[lane] += (row[lane] + atLeast) >>> 7 & EACH;
        }
    }

    /** The top bit of a byte: below 0, above the highest, or below the lowest. */
    private static void noteWhatIsOff(long[] row, long[] off, long atLeastLowest, long aboveHighest) {
        for (int lane = 0; lane < LANES; lane++) {
            long eight = row[lane];
            off[lane] |= eight | (eight + aboveHighest) | ~(eight + atLeastLowest);
        }
    }

    private void empty() {
        for (int threshold = 0; threshold < highest; threshold++) {
            long[] lanes = reached[threshold];
            for (int lane = 0; lane < LANES; lane++) {
                long eight = lanes[lane];
                long four = (eight & EVEN) + (eight >>> 8 & EVEN);
                sums[threshold] += (four * 0x0001000100010001L) >>> 48;
                lanes[lane] = 0;
            }
        }
    }

    private boolean anyOff() {
        long any = 0;
        for (long lane : off) {
            any |= lane;
        }
        return (any & TOP) != 0;
    }
}
