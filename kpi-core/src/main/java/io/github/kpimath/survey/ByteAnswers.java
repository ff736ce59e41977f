package io.github.kpimath.survey;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;

/** Answers in a {@code byte[]}. */
final class ByteAnswers extends BulkAnswers {

    private final byte[] answers;

    ByteAnswers(byte[] answers) {
        this.answers = answers;
    }

    @Override
    int length() {
        return answers.length;
    }

    @Override
    int width() {
        return Byte.BYTES;
    }

    @Override
    int answer(int index) {
        return answers[index];
    }

    @Override
    void copy(int from, int[] to, int length) {
        for (int i = 0; i < length; i++) {
            to[i] = answers[from + i];
        }
    }

    @Override
    BitPlanes planes(Scale scale) {
        return new Planes(scale, answers);
    }

    private static final class Planes extends BitPlanes {

        /** With as many as of ints, arrays that no cache holds took half as long again. */
        private static final int LANES = 128;

        private static final int ROWS = 4;

        private final byte[] answers;
        private final IntBuffer words;
        private final int[] rows = new int[ROWS * LANES];

        Planes(Scale scale, byte[] answers) {
            super(scale, 0xF0F0F0F0, LANES);
            this.answers = answers;
            this.words = words(answers);
        }

        /** In whichever order of bytes: all bytes of a word are counted alike. */
        private static IntBuffer words(byte[] answers) {
            return ByteBuffer.wrap(answers).order(ByteOrder.nativeOrder()).asIntBuffer();
        }

        @Override
        void read(long from, int[] bits02, int[] bits13, int[] off) {
            int first = (int) (from / Integer.BYTES);
            if (first + rows.length <= words.limit()) {
                words.get(first, rows);
            } else {
                Arrays.fill(rows, 0);
                if (from < answers.length) {
                    byte[] rest = Arrays.copyOfRange(answers, (int) from, answers.length);
                    words(Arrays.copyOf(rest, ROWS * LANES * Integer.BYTES)).get(rows);
                }
            }
            pack(rows, bits02, bits13, off);
        }

        private static void pack(int[] rows, int[] bits02, int[] bits13, int[] off) {
            for (int lane = 0; lane < LANES; lane++) {
                int first = rows[lane];
                int second = rows[LANES + lane];
                int third = rows[2 * LANES + lane];
                int fourth = rows[3 * LANES + lane];
                off[lane] |= first | second | third | fourth;
                int two = first | second << 4;
                int others = third | fourth << 4;
                bits02[lane] = (two & EVEN_BITS) | (others & EVEN_BITS) << 1;
                bits13[lane] = (two >>> 1 & EVEN_BITS) | (others & ~EVEN_BITS);
            }
        }
    }
}
