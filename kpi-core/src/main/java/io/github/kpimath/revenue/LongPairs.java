package io.github.kpimath.revenue;

import java.util.Arrays;

/**
 * Keys, each with a value, brought into the unsigned order of the keys; equal ones stay in the order in which they came. They are dealt out
 * by the highest bits in which they differ, then each part by its own highest bits, which is near in memory, and what is left in parts of
 * a few is inserted where it belongs, in one pass over all. Time grows linearly with how many there are.
 */
final class LongPairs {

    /** So many bits decide at a time, for 2,048 parts: with more of them, the places written to would not stay in the nearer caches. */
    private static final int MOST_BITS = 11;
    /** Parts of up to so many are not dealt out any further. */
    private static final int FEW = 16;

    private long[] keys;
    private long[] values;

    /** Of copies of both. */
    LongPairs(long[] keys, long[] values) {
        this.keys = keys.clone();
        this.values = values.clone();
    }

    private LongPairs(int size) {
        this.keys = new long[size];
        this.values = new long[size];
    }

    long[] keys() {
        return keys;
    }

    long[] values() {
        return values;
    }

    void sort() {
        if (!inOrder()) {
            LongPairs dealt = new LongPairs(keys.length);
            deal(dealt, 0, keys.length, differing(0, keys.length));
            insert(dealt);
        }
    }

    private boolean inOrder() {
        for (int i = 1; i < keys.length; i++) {
            if (Long.compareUnsigned(keys[i - 1], keys[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Deals some of these out to the same places of others, which are then in order but within parts of a few. There are one to two times as
     * many parts as keys, most of them of none or one, unless that is too many. What these hold is of no use after it.
     */
    private void deal(LongPairs dealt, int from, int to, long differing) {
        int width = Math.min(MOST_BITS, bits(to - from));
        int shift = Math.max(0, bits(differing) - width);
        int start = from;
        for (int end : dealOnce(dealt, from, to, shift, 1 << width)) {
            if (shift > 0 && end - start > FEW) {
                dealAgain(dealt, start, end);
            }
            start = end;
        }
    }

    /** Equal keys are in order already. */
    private void dealAgain(LongPairs dealt, int from, int to) {
        long differing = dealt.differing(from, to);
        if (differing != 0) {
            System.arraycopy(dealt.keys, from, keys, from, to - from);
            System.arraycopy(dealt.values, from, values, from, to - from);
            deal(dealt, from, to, differing);
        }
    }

    private static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }

    /** The bits that some of them have and others have not. */
    private long differing(int from, int to) {
        long any = 0;
        long all = -1;
        for (int i = from; i < to; i++) {
            any |= keys[i];
            all &= keys[i];
        }
        return any ^ all;
    }

    /** By the digit that begins at a bit, of which there are a power of two; says where each digit's part ends. */
    private int[] dealOnce(LongPairs dealt, int from, int to, int shift, int digits) {
        int[] next = new int[digits];
        for (int i = from; i < to; i++) {
            next[digit(i, shift, digits)]++;
        }
        int start = from;
        for (int digit = 0; digit < digits; digit++) {
            int count = next[digit];
            next[digit] = start;
            start += count;
        }
        for (int i = from; i < to; i++) {
            int place = next[digit(i, shift, digits)]++;
            dealt.keys[place] = keys[i];
            dealt.values[place] = values[i];
        }
        return next;
    }

    private int digit(int index, int shift, int digits) {
        return (int) (keys[index] >>> shift) & digits - 1;
    }

    /** Takes all back from where they were dealt to, each less than a few places from its own. */
    private void insert(LongPairs dealt) {
        for (int i = 0; i < keys.length; i++) {
            long key = dealt.keys[i];
            int place = i;
            while (place > 0 && Long.compareUnsigned(keys[place - 1], key) > 0) {
                keys[place] = keys[place - 1];
                values[place] = values[place - 1];
                place--;
            }
            keys[place] = key;
            values[place] = dealt.values[i];
        }
    }

    void keepFirst(int count) {
        keys = Arrays.copyOf(keys, count);
        values = Arrays.copyOf(values, count);
    }
}
