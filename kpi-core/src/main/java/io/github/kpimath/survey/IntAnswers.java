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

        private static final int LANES = 256;
        private static final int ROWS = 4;

        private final int[] answers;
        private final int[] rows = new int[ROWS * LANES];
        private final int[][] words = new int[2][LANES];

        Planes(Scale scale, int[] answers) {
            super(scale, ~0xF, LANES);
            this.answers = answers;
        }

        @Override
        void read(long from, int[] bits02, int[] bits13, int[] off) {
            long at = from;
            for (int fours = 0; fours < 4; fours++) {
                readFour(at);
                push(rows, words[fours / 2], off);
                at += rows.length;
            }
            sortBits(words[0], words[1], bits02, bits13);
        }

        private void readFour(long from) {
            int length = (int) Math.max(0, Math.min(rows.length, answers.length - from));
            if (length > 0) {
                System.arraycopy(answers, (int) from, rows, 0, length);
            }
            Arrays.fill(rows, length, rows.length, 0);
        }

        /** The four oldest answers of each word leave it. */
        private static void push(int[] rows, int[] words, int[] off) {
            for (int lane = 0; lane < LANES; lane++) {
                int first = rows[lane];
                int second = rows[LANES + lane];
                int third = rows[2 * LANES + lane];
                int fourth = rows[3 * LANES + lane];
                words[lane] = words[lane] << 16 | first | second << 4 | third << 8 | fourth << 12;
                off[lane] |= first | second | third | fourth;
            }
        }

        /** From four bits side by side of two words to bits 0 and 2 of both, and bits 1 and 3. */
        private static void sortBits(int[] words, int[] others, int[] bits02, int[] bits13) {
            for (int lane = 0; lane < LANES; lane++) {
                int word = words[lane];
                int other = others[lane];
                bits02[lane] = (word & EVEN_BITS) | (other & EVEN_BITS) << 1;
                bits13[lane] = (word >>> 1 & EVEN_BITS) | (other & ~EVEN_BITS);
            }
        }
    }
}
