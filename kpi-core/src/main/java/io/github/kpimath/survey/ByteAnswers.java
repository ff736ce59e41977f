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

        private static final int ROWS = 2;

        private final byte[] answers;
        private final IntBuffer asInts;
        private final int[] rows = new int[ROWS * LANES];

        Planes(Scale scale, byte[] answers) {
            super(scale, 0xF0F0F0F0);
            this.answers = answers;
            this.asInts = asInts(answers);
        }

        /** In whichever order of bytes: all bytes of a word are counted alike. */
        private static IntBuffer asInts(byte[] answers) {
            return ByteBuffer.wrap(answers).order(ByteOrder.nativeOrder()).asIntBuffer();
        }

        @Override
        int read(long from, int[] words) {
            int first = (int) (from / Integer.BYTES);
            if (first + rows.length <= asInts.limit()) {
                asInts.get(first, rows);
            } else {
                Arrays.fill(rows, 0);
                if (from < answers.length) {
                    byte[] rest = Arrays.copyOfRange(answers, (int) from, answers.length);
                    asInts(Arrays.copyOf(rest, ROWS * LANES * Integer.BYTES)).get(rows);
                }
            }
            return pack(rows, words);
        }

        private static int pack(int[] rows, int[] words) {
            int seen = 0;
            for (int lane = 0; lane < LANES; lane++) {
                int first = rows[lane];
                int second = rows[LANES + lane];
                words[lane] = first | second << 4;
                seen |= first | second;
            }
            return seen;
        }
    }
}
