package io.github.kpimath.survey;

/**
 * Counts many answers side by side: row after row of the array is laid over the same lanes, and each lane counts in a byte per
 * threshold how often its answers reached it. A byte holds 255, so after as many rows the lanes are emptied into long counters.
 * How often a point was answered is how often it was reached less how often the next one was.
 *
 * <p>For an answer {@code s} from the scale's lowest point, {@code s + 128 - t} has the byte's top bit exactly where
 * {@code s} is at least {@code t}: four thresholds are four bytes of one multiplication and one addition.
 */
final class IntRows {

    /** Twelve thresholds are three words of four bytes. */
    private static final int MOST_POINTS = 13;

    /** Answers in a row. */
    static final int ANSWERS = 512;

    private static final int MOST_ROWS = 255;
    private static final int EACH = 0x01010101;
    private static final int FROM_1 = 0x7C7D7E7F;
    private static final int FROM_5 = 0x78797A7B;
    private static final int FROM_9 = 0x74757677;

    private final int minimum;
    private final int highest;
    private final int[] row = new int[ANSWERS];
    private final int[] reached1 = new int[ANSWERS];
    private final int[] reached5 = new int[ANSWERS];
    private final int[] reached9 = new int[ANSWERS];
    private final int[] off = new int[ANSWERS];
    private final long[] reached = new long[MOST_POINTS + 1];

    IntRows(Scale scale) {
        minimum = scale.minimum();
        highest = scale.points() - 1;
    }

    static boolean canCount(Scale scale) {
        return scale.points() <= MOST_POINTS;
    }

    /**
     * Adds the answers of whole rows to the counts.
     *
     * @return false, and nothing is added, where an answer is off the scale
     */
    boolean count(int[] answers, int to, long[] counts) {
        int rows = 0;
        for (int from = 0; from < to; from += ANSWERS) {
            System.arraycopy(answers, from, row, 0, ANSWERS);
            layOver(row, reached1, reached5, reached9, off, minimum, highest);
            if (++rows == MOST_ROWS) {
                empty();
                rows = 0;
            }
        }
        empty();
        if (anyOff()) {
            return false;
        }
        reached[0] = to;
        for (int point = 0; point <= highest; point++) {
            counts[point] += reached[point] - reached[point + 1];
        }
        return true;
    }

    /** Apart, on local arrays, and one row at a time: so the compiler recognises a loop it can vectorise. */
    private static void layOver(
            int[] row, int[] reached1, int[] reached5, int[] reached9, int[] off, int minimum, int highest) {
        for (int lane = 0; lane < ANSWERS; lane++) {
            int point = row[lane] - minimum;
            int four = point * EACH;
            reached1[lane] += (four + FROM_1) >>> 7 & EACH;
            reached5[lane] += (four + FROM_5) >>> 7 & EACH;
            reached9[lane] += (four + FROM_9) >>> 7 & EACH;
            off[lane] |= point | (highest - point);
        }
    }

    private void empty() {
        empty(reached1, 1);
        empty(reached5, 5);
        empty(reached9, 9);
    }

    private void empty(int[] lanes, int firstThreshold) {
        for (int lane = 0; lane < ANSWERS; lane++) {
            int four = lanes[lane];
            reached[firstThreshold] += four & 0xFF;
            reached[firstThreshold + 1] += four >>> 8 & 0xFF;
            reached[firstThreshold + 2] += four >>> 16 & 0xFF;
            reached[firstThreshold + 3] += four >>> 24;
            lanes[lane] = 0;
        }
    }

    private boolean anyOff() {
        int any = 0;
        for (int lane : off) {
            any |= lane;
        }
        return any < 0;
    }
}
