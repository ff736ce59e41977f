package io.github.kpimath.survey;

import java.util.Arrays;

/** Answers in an {@code int[]}. */
final class IntAnswers extends BulkAnswers {

    private final int[] answers;

    IntAnswers(int[] answers) {
        this.answers = answers;
    }

    @Override
    int length() {
        return answers.length;
    }

    @Override
    int width() {
        return Integer.BYTES;
    }

    @Override
    int answer(int index) {
        return answers[index];
    }

    @Override
    void copy(int from, int[] to, int length) {
        System.arraycopy(answers, from, to, 0, length);
    }

    @Override
    BitPlanes planes(Scale scale) {
        return new Planes(scale, answers);
    }

    private static final class Planes extends BitPlanes {

        private static final int ROWS = 4;
        private static final int CACHE_LINE = 64 / Integer.BYTES;
        private static final int AHEAD = 16 * CACHE_LINE;

        private final int[] answers;
        private final int[] rows = new int[ROWS * LANES];

        Planes(Scale scale, int[] answers) {
            super(scale, ~0xF);
            this.answers = answers;
        }

        @Override
        int read(long from, int[] words) {
            copyFour(from);
            int seen = ahead(from + rows.length);
            seen |= push(rows, words);
            copyFour(from + rows.length);
            seen |= ahead(from + 2L * rows.length);
            return seen | push(rows, words);
        }

        private void copyFour(long from) {
            int length = (int) Math.max(0, Math.min(rows.length, answers.length - from));
            if (length > 0) {
                System.arraycopy(answers, (int) from, rows, 0, length);
            }
            Arrays.fill(rows, length, rows.length, 0);
        }

        /** Looks at some of what comes next, so that memory brings it while this is counted. */
        private int ahead(long from) {
            int seen = 0;
            if (from + AHEAD <= answers.length) {
                for (int i = 0; i < AHEAD; i += CACHE_LINE) {
                    seen |= answers[(int) from + i];
                }
            }
            return seen;
        }

        /** The four oldest answers of each word leave it. */
        private static int push(int[] rows, int[] words) {
            int seen = 0;
            for (int lane = 0; lane < LANES; lane++) {
                int first = rows[lane];
                int second = rows[LANES + lane];
                int third = rows[2 * LANES + lane];
                int fourth = rows[3 * LANES + lane];
                words[lane] = words[lane] << 16 | first | second << 4 | third << 8 | fourth << 12;
                seen |= first | second | third | fourth;
            }
            return seen;
        }
    }
}
