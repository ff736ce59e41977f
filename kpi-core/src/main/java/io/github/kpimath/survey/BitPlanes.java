package io.github.kpimath.survey;

/**
 * Counts many answers from 0 to 15 at a time. Such an answer has four bits; those of 32 rows of answers are sorted into four planes,
 * in which each {@code int} has the same bit of 32 answers. The planes of a set of bits laid over each other have a one for each
 * answer with all these bits; ones are counted, and from the counts of all sets follows how many answers have just these
 * bits and no more.
 *
 * <p>All is done by short loops over small arrays, one apart from the other: so the compiler recognises what it can vectorise.
 */
abstract class BitPlanes {

    /** A part of the answers ends with the last one, or after a multiple of these. */
    static final int ANSWERS = 8_192;

    static final int EVEN_BITS = 0x55555555;

    private static final int HIGHEST = 15;
    private static final int EVEN_PAIRS = 0x33333333;

    private final int minimum;
    private final int maximum;
    private final int offBits;
    private final int[] off;
    private final int[][] bits02;
    private final int[][] bits13;
    private final int[][] planes;
    private final int[][] ones;

    /** Counts on a scale; {@code offBits} are those that no answer from 0 to 15 has where it stands in a word. */
    BitPlanes(Scale scale, int offBits, int lanes) {
        off = new int[lanes];
        bits02 = new int[2][lanes];
        bits13 = new int[2][lanes];
        planes = new int[HIGHEST + 1][lanes];
        ones = new int[HIGHEST + 1][lanes];
        minimum = scale.minimum();
        maximum = scale.maximum();
        this.offBits = offBits;
    }

    static boolean canCount(Scale scale) {
        return scale.minimum() >= 0 && scale.maximum() <= HIGHEST;
    }

    /**
     * Reads half of the answers that are counted together; behind the last there are zeros. Of each answer bit 0 goes beside bit 2,
     * and bit 1 beside bit 3; all bits of all answers are noted in {@code off}.
     */
    abstract void read(long from, int[] bits02, int[] bits13, int[] off);

    /**
     * Adds a part of the answers to the counts, which ends with the last one or after a multiple of {@link #ANSWERS}.
     *
     * @return false, and nothing is added, where an answer is off the scale
     */
    final boolean count(int from, int to, long[] counts) {
        long half = Integer.SIZE / 2 * (long) off.length;
        for (long at = from; at < to; at += 2 * half) {
            for (int i = 0; i < 2; i++) {
                read(at + i * half, bits02[i], bits13[i], off);
            }
            sortPairs(bits02[0], bits02[1], planes[1], planes[4]);
            sortPairs(bits13[0], bits13[1], planes[2], planes[8]);
            countSets();
        }
        long[] having = new long[HIGHEST + 1];
        having[0] = (long) to - from;
        for (int set = 1; set <= HIGHEST; set++) {
            having[set] = sum(ones[set]);
        }
        return !anyOff(having) && addExactly(having, counts);
    }

    /**
     * Sets with bit 0 go with those without it, which are laid over each other one after the other: less the lowest bit, a set was
     * before. Where that is off the scale, so is all that has more bits.
     */
    private void countSets() {
        int[] bit0 = planes[1];
        countOnes(bit0, ones[1]);
        for (int set = 2; set < HIGHEST; set += 2) {
            int before = set & (set - 1);
            if (before <= maximum) {
                int[] plane = planes[before == 0 ? set : before];
                countOnes(plane, planes[set ^ before], bit0, planes[set], ones[set], ones[set + 1]);
            }
        }
    }

    private boolean anyOff(long[] having) {
        for (int set = maximum + 1; set <= HIGHEST; set++) {
            if (having[set] != 0) {
                return true;
            }
        }
        int any = 0;
        for (int lane : off) {
            any |= lane;
        }
        return (any & offBits) != 0;
    }

    /** From "all these bits" to "just these bits": less those that have one more, bit by bit. */
    private boolean addExactly(long[] having, long[] counts) {
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

    private static void sortPairs(int[] words, int[] others, int[] low, int[] high) {
        for (int lane = 0; lane < words.length; lane++) {
            int word = words[lane];
            int other = others[lane];
            low[lane] = (word & EVEN_PAIRS) | (other & EVEN_PAIRS) << 2;
            high[lane] = (word >>> 2 & EVEN_PAIRS) | (other & ~EVEN_PAIRS);
        }
    }

    private static void countOnes(int[] plane, int[] ones) {
        for (int lane = 0; lane < plane.length; lane++) {
            ones[lane] += Integer.bitCount(plane[lane]);
        }
    }

    private static void countOnes(int[] plane, int[] other, int[] bit0, int[] both, int[] ones, int[] onesWithBit0) {
        for (int lane = 0; lane < plane.length; lane++) {
            int ofBoth = plane[lane] & other[lane];
            both[lane] = ofBoth;
            ones[lane] += Integer.bitCount(ofBoth);
            onesWithBit0[lane] += Integer.bitCount(ofBoth & bit0[lane]);
        }
    }

    private static long sum(int[] lanes) {
        long sum = 0;
        for (int lane : lanes) {
            sum += lane;
        }
        return sum;
    }
}
