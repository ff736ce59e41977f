package io.github.kpimath.stats;

/**
 * Sorts by one digit after the other, from the last to the first, in time that grows linearly with the number of values; many values are
 * sorted several times as fast as by comparing them.
 */
final class DigitSort {

    private static final int FEWEST_BITS = 4;
    /** As many places as this has are written to at a time: more of them would not be in the nearest caches. */
    private static final int MOST_BITS = 11;

    private DigitSort() {}

    /**
     * In ascending order.
     *
     * @param values the values, 64 bits without a sign, which are not in any order afterwards
     * @param size how many of them, from the first one
     * @return the same array or one of its length
     */
    static long[] sorted(long[] values, int size) {
        long differing = differing(values, size);
        if (differing == 0) {
            return values;
        }
        int first = Long.numberOfTrailingZeros(differing);
        int bits = Long.SIZE - Long.numberOfLeadingZeros(differing) - first;
        int width = Math.max(FEWEST_BITS, Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(size)));
        int digits = (bits + width - 1) / width;
        width = (bits + digits - 1) / digits;
        long[] from = values;
        long[] to = new long[values.length];
        for (int digit = 0; digit < digits; digit++) {
            sort(from, to, size, first + digit * width, width);
            long[] sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    /** The bits that are not the same in all of them. */
    private static long differing(long[] values, int size) {
        long any = 0;
        long all = -1;
        for (int i = 0; i < size; i++) {
            any |= values[i];
            all &= values[i];
        }
        return size == 0 ? 0 : any ^ all;
    }

    private static void sort(long[] from, long[] to, int size, int shift, int width) {
        int mask = (1 << width) - 1;
        int[] next = new int[mask + 1];
        for (int i = 0; i < size; i++) {
            next[(int) (from[i] >>> shift) & mask]++;
        }
        int start = 0;
        for (int digit = 0; digit <= mask; digit++) {
            int count = next[digit];
            next[digit] = start;
            start += count;
        }
        for (int i = 0; i < size; i++) {
            to[next[(int) (from[i] >>> shift) & mask]++] = from[i];
        }
    }
}
