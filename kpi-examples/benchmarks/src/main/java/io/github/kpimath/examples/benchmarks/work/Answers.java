package io.github.kpimath.examples.benchmarks.work;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How answers from 0 to 10 may be spread. */
public enum Answers {
    /** All equally often. */
    UNIFORM {
        @Override
        int[] of(int size) {
            SplittableRandom random = new SplittableRandom(size);
            return random.ints(size, 0, 11).toArray();
        }
    },
    /** Six of ten are nines and tens. */
    SKEWED {
        @Override
        int[] of(int size) {
            SplittableRandom random = new SplittableRandom(size);
            int[] answers = new int[size];
            Arrays.setAll(answers, i -> random.nextInt(10) < 6 ? 9 + random.nextInt(2) : random.nextInt(9));
            return answers;
        }
    },
    /** Only nines. */
    CONSTANT {
        @Override
        int[] of(int size) {
            int[] answers = new int[size];
            Arrays.fill(answers, 9);
            return answers;
        }
    },
    /** As uniform, in order. */
    SORTED {
        @Override
        int[] of(int size) {
            int[] answers = new int[size];
            Arrays.setAll(answers, i -> (int) (11L * i / size));
            return answers;
        }
    };

    abstract int[] of(int size);

    byte[] bytes(int size) {
        int[] answers = of(size);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) answers[i];
        }
        return bytes;
    }
}
