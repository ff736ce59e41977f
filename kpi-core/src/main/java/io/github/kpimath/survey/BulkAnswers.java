package io.github.kpimath.survey;

/**
 * Counts arrays of answers. What is long and on a short scale goes through rows of lanes ({@link IntRows}, {@link ByteRows}),
 * which the compiler turns into vector instructions; the rest goes through four histograms in turn, so that a run of equal
 * answers does not wait for itself.
 */
final class BulkAnswers {

    /** Below, setting up the rows costs more than they save. */
    private static final int WORTH_ROWS = 100_000;

    private static final int CHUNK = 1024;

    private BulkAnswers() {}

    /** How often each point of the scale was answered, from the lowest to the highest. */
    static long[] count(Scale scale, int[] answers) {
        long[] counts = new long[scale.points()];
        int inRows = 0;
        if (answers.length >= WORTH_ROWS && IntRows.canCount(scale)) {
            inRows = answers.length - answers.length % IntRows.ANSWERS;
            if (!new IntRows(scale).count(answers, inRows, counts)) {
                inRows = 0;
            }
        }
        countInTurn(scale, answers, inRows, answers.length, 0, counts);
        return counts;
    }

    /** How often each point of the scale was answered, from the lowest to the highest. */
    static long[] count(Scale scale, byte[] answers) {
        long[] counts = new long[scale.points()];
        int inRows = 0;
        if (answers.length >= WORTH_ROWS && ByteRows.canCount(scale)) {
            inRows = answers.length - answers.length % ByteRows.ANSWERS;
            if (!new ByteRows(scale).count(answers, inRows, counts)) {
                inRows = 0;
            }
        }
        int[] chunk = new int[Math.min(CHUNK, answers.length)];
        for (int from = inRows; from < answers.length; from += CHUNK) {
            int length = Math.min(CHUNK, answers.length - from);
            for (int i = 0; i < length; i++) {
                chunk[i] = answers[from + i];
            }
            countInTurn(scale, chunk, 0, length, from, counts);
        }
        return counts;
    }

    /** Adds to the counts; {@code offset} is where the array begins in the caller's. */
    private static void countInTurn(Scale scale, int[] answers, int from, int to, int offset, long[] counts) {
        int[][] turns = new int[4][counts.length];
        for (int i = from; i < to; i++) {
            int point = answers[i] - scale.minimum();
            if (point < 0 || point >= counts.length) {
                throw new IllegalArgumentException(
                        "score " + answers[i] + " at index " + (offset + i) + " is outside the scale " + scale);
            }
            turns[i & 3][point]++;
        }
        for (int[] turn : turns) {
            for (int point = 0; point < counts.length; point++) {
                counts[point] += turn[point];
            }
        }
    }
}
