package io.github.kpimath.survey;

import java.util.Arrays;
import java.util.List;

/**
 * Counts many answers from 0 to 15 at a time. Such an answer has four bits; those of 32 rows of answers are sorted into four planes,
 * in which each {@code int} has the same bit of 32 answers. The planes of a set of bits laid over each other have a one for each
 * answer with all these bits; ones are counted, and from the counts of all sets follows how many answers have just these
 * bits and no more.
 *
 * <p>All is done by short loops of one length that the compiler knows: so it recognises what it can vectorise.
 */
abstract class BitPlanes {

    static final int LANES = 512;

    /** So many are counted together. A part of the answers ends with the last one, or after a multiple of these. */
    static final int ANSWERS = Integer.SIZE * LANES;

    private static final int HIGHEST = 15;
    private static final int EVEN_BITS = 0x55555555;
    private static final int EVEN_PAIRS = 0x33333333;

    private final int minimum;
    private final int maximum;
    private final int offBits;

    private final int[] bit0 = new int[LANES];
    private final int[] bit1 = new int[LANES];

    /** By bits 2 and 3: of neither, which is all ones; of the one; of the other; of both. */
    private final int[][] higher = new int[4][LANES];

    private final long[] having = new long[HIGHEST + 1];
    private int seen;

    /** Counts on a scale; {@code offBits} are those that no answer from 0 to 15 has in what {@code read} returns. */
    BitPlanes(Scale scale, int offBits) {
        minimum = scale.minimum();
        maximum = scale.maximum();
        this.offBits = offBits;
        Arrays.fill(higher[0], ~0);
    }

    static boolean canCount(Scale scale) {
        return scale.minimum() >= 0 && scale.maximum() <= HIGHEST;
    }

    /**
     * Reads a quarter of the answers that are counted together, eight into each word; behind the last there are zeros.
     *
     * @return all bits of all answers read, and perhaps of some that come later in the array
     */
    abstract int read(long from, int[] words);

    /**
     * Adds a part of the answers to the counts, which begins and ends after a multiple of {@link #ANSWERS} or with the last one. To be
     * called once.
     *
     * @return false, and nothing is added, where an answer of the part, or one that was looked at behind it, is off the scale
     */
    final boolean count(int from, int to, long[] counts) {
        long next = from;
        while (next < to) {
            for (int[] quarter : List.of(bit0, bit1, higher[1], higher[2])) {
                seen |= read(next, quarter);
                next += ANSWERS / 4;
            }
            sortBits(bit0, bit1, higher[1], higher[2]);
            layOver(higher[1], higher[2], higher[3]);
            countSets();
        }
        having[0] = (long) to - from; // without the zeros behind the last
        return !anyOff() && addExactly(counts);
    }

    /** Where a set is off the scale, so is all that has more bits. */
    private void countSets() {
        for (int bits = 0; bits < higher.length; bits++) {
            int set = bits << 2;
            if (set <= maximum) {
                countOnes(higher[bits], bit0, bit1, set, having);
            } else {
                having[set] += countOnes(higher[bits]);
            }
        }
    }

    private boolean anyOff() {
        for (int set = maximum + 1; set <= HIGHEST; set++) {
            if (having[set] != 0) {
                return true;
            }
        }
        return (seen & offBits) != 0;
    }

    /** From "all these bits" to "just these bits": less those that have one more, bit by bit. */
    private boolean addExactly(long[] counts) {
        for (int bit = 1; bit <= HIGHEST; bit <<= 1) {
            for (int set = 0; set <= HIGHEST; set++) {
                if ((set & bit) == 0) {
                    having[set] -= having[set | bit];
                }
            }
        }
        for (int answer = 0; answer < minimum; answer++) {
            if (having[answer] != 0) {
                return false;
            }
        }
        for (int point = 0; point < counts.length; point++) {
            counts[point] += having[minimum + point];
        }
        return true;
    }

    /** From four words, each with the four bits of eight answers side by side, to four planes with one bit of all of them. */
    private static void sortBits(int[] first, int[] second, int[] third, int[] fourth) {
        for (int lane = 0; lane < LANES; lane++) {
            int bits02 = (first[lane] & EVEN_BITS) | (second[lane] & EVEN_BITS) << 1;
            int bits13 = (first[lane] >>> 1 & EVEN_BITS) | (second[lane] & ~EVEN_BITS);
            int others02 = (third[lane] & EVEN_BITS) | (fourth[lane] & EVEN_BITS) << 1;
            int others13 = (third[lane] >>> 1 & EVEN_BITS) | (fourth[lane] & ~EVEN_BITS);
            first[lane] = (bits02 & EVEN_PAIRS) | (others02 & EVEN_PAIRS) << 2;
            second[lane] = (bits13 & EVEN_PAIRS) | (others13 & EVEN_PAIRS) << 2;
            third[lane] = (bits02 >>> 2 & EVEN_PAIRS) | (others02 & ~EVEN_PAIRS);
            fourth[lane] = (bits13 >>> 2 & EVEN_PAIRS) | (others13 & ~EVEN_PAIRS);
        }
    }

    private static void layOver(int[] plane, int[] other, int[] both) {
        for (int lane = 0; lane < LANES; lane++) {
            both[lane] = plane[lane] & other[lane];
        }
    }

    private static int countOnes(int[] plane) {
        int ones = 0;
        for (int lane = 0; lane < LANES; lane++) {
            ones += Integer.bitCount(plane[lane]);
        }
        return ones;
    }

    /** Of a set, and of those that have bit 0, bit 1 and both besides. */
    private static void countOnes(int[] plane, int[] bit0, int[] bit1, int set, long[] having) {
        int ones = 0;
        int with0 = 0;
        int with1 = 0;
        int withBoth = 0;
        for (int lane = 0; lane < LANES; lane++) {
            int all = plane[lane];
            int and0 = all & bit0[lane];
            int and1 = all & bit1[lane];
            ones += Integer.bitCount(all);
            with0 += Integer.bitCount(and0);
            with1 += Integer.bitCount(and1);
            withBoth += Integer.bitCount(and0 & and1);
        }
        having[set] += ones;
        having[set | 1] += with0;
        having[set | 2] += with1;
        having[set | 3] += withBoth;
    }
}
