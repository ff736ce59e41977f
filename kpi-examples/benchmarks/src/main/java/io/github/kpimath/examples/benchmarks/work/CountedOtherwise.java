package io.github.kpimath.examples.benchmarks.work;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Ways to count answers from 0 to 10 that kpi-core does not take, each with a look at all of them; and a copy of the answers, which is the
 * least of what is done where they are counted block by block.
 */
public class CountedOtherwise extends ShortWork {

    private static final int BLOCK = 1_024;
    private static final int HIGHEST = 10;
    /** Of as many rows a byte can say how many answers were this or more. */
    private static final int ROWS = 255;

    private static final int EACH_BYTE = 0x01010101;

    @Param({"10000", "1000000", "20000000"})
    int size;

    private int[] scores = {};

    @Setup
    public void answer() {
        scores = Answers.UNIFORM.of(size);
    }

    @Benchmark
    public long[] byThresholds() {
        return byThresholds(scores);
    }

    @Benchmark
    public long[] byFourHistograms() {
        return byFourHistograms(scores);
    }

    @Benchmark
    public int copied() {
        int[] block = new int[BLOCK];
        int any = 0;
        for (int from = 0; from < scores.length; from += BLOCK) {
            System.arraycopy(scores, from, block, 0, Math.min(BLOCK, scores.length - from));
            any ^= block[0];
        }
        return any;
    }

    /**
     * Lane by lane, in three words, whose twelve bytes count for 1 to 10 how many answers are this or more; the last two stay empty. What
     * does not fill a block is counted one by one.
     */
    static long[] byThresholds(int[] scores) {
        long[] atLeast = new long[HIGHEST + 2];
        int[] answers = new int[BLOCK];
        int[][] words = new int[3][BLOCK];
        int[] wrong = new int[BLOCK];
        int rows = 0;
        int from = 0;
        for (; from + BLOCK <= scores.length; from += BLOCK) {
            System.arraycopy(scores, from, answers, 0, BLOCK);
            countRow(answers, words[0], words[1], words[2]);
            for (int lane = 0; lane < BLOCK; lane++) {
                wrong[lane] |= answers[lane] | (HIGHEST - answers[lane]);
            }
            if (++rows == ROWS) {
                empty(words, atLeast);
                rows = 0;
            }
        }
        empty(words, atLeast);
        for (int each : wrong) {
            require(each >= 0);
        }
        for (; from < scores.length; from++) {
            require(scores[from] >= 0 && scores[from] <= HIGHEST);
            for (int bound = 1; bound <= scores[from]; bound++) {
                atLeast[bound - 1]++;
            }
        }
        long[] counts = new long[HIGHEST + 1];
        counts[0] = scores.length - atLeast[0];
        for (int score = 1; score <= HIGHEST; score++) {
            counts[score] = atLeast[score - 1] - atLeast[score];
        }
        return counts;
    }

    /** A byte of 128 less the bound, to which the answer is added, has its highest bit where the answer reaches the bound. */
    private static void countRow(int[] answers, int[] low, int[] middle, int[] high) {
        for (int lane = 0; lane < BLOCK; lane++) {
            int four = answers[lane] * EACH_BYTE;
            low[lane] += ((four + 0x7c7d7e7f) >>> 7) & EACH_BYTE;
            middle[lane] += ((four + 0x78797a7b) >>> 7) & EACH_BYTE;
            high[lane] += ((four + 0x74757677) >>> 7) & EACH_BYTE;
        }
    }

    private static void empty(int[][] words, long[] atLeast) {
        for (int word = 0; word < words.length; word++) {
            for (int lane = 0; lane < BLOCK; lane++) {
                int four = words[word][lane];
                for (int part = 0; part < Integer.BYTES; part++) {
                    atLeast[word * Integer.BYTES + part] += (four >>> (part * Byte.SIZE)) & 0xff;
                }
                words[word][lane] = 0;
            }
        }
    }

    /** Four, so that an answer need not wait until the same one before it is counted. */
    static long[] byFourHistograms(int[] scores) {
        int[] one = new int[HIGHEST + 1];
        int[] two = new int[HIGHEST + 1];
        int[] three = new int[HIGHEST + 1];
        int[] four = new int[HIGHEST + 1];
        int i = 0;
        for (; i + 3 < scores.length; i += 4) {
            one[scores[i]]++;
            two[scores[i + 1]]++;
            three[scores[i + 2]]++;
            four[scores[i + 3]]++;
        }
        for (; i < scores.length; i++) {
            one[scores[i]]++;
        }
        long[] counts = new long[HIGHEST + 1];
        for (int score = 0; score <= HIGHEST; score++) {
            counts[score] = (long) one[score] + two[score] + three[score] + four[score];
        }
        return counts;
    }

    private static void require(boolean isAnswer) {
        if (!isAnswer) {
            throw new IllegalArgumentException("an answer is outside 0.." + HIGHEST);
        }
    }
}
