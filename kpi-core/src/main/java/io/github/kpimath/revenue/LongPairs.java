package io.github.kpimath.revenue;

import java.util.Arrays;

/**
 * Numbers, each with another that goes with it, brought into the unsigned order of the former. They are dealt out by the highest bits in
 * which they differ, and then each part by its own, which is near in memory; the few of a part are then inserted where they belong, in
 * one pass over all. Time grows linearly with how many there are.
 */
final class LongPairs {

    /** As many places as this has are written to at a time: more of them would not be in the nearest caches. */
    private static final int MOST_BITS = 11;
    /** So many are quickly inserted where they belong. */
    private static final int FEW = 16;

    private long[] keys;
    private long[] values;

    /** Of copies of both. */
    LongPairs(long[] keys, long[] values) {
        this.keys = keys.clone();
        this.values = values.clone();
    }

    long[] keys() {
        return keys;
    }

    long[] values() {
        return values;
    }

    LongPairs sorted() {
        if (!inOrder()) {
            LongPairs dealt = new LongPairs(keys, values);
            deal(dealt, 0, keys.length);
            insert(dealt);
        }
        return this;
    }

    private boolean inOrder() {
        for (int i = 1; i < keys.length; i++) {
            if (Long.compareUnsigned(keys[i - 1], keys[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Deals some of these out to the same places of others, into as many parts as they are, where there are not too many. */
    private void deal(LongPairs dealt, int from, int to) {
        int width = Math.min(MOST_BITS, bits(to - from));
        int shift = Math.max(0, bits(differing(from, to)) - width);
        int start = from;
        for (int end : deal(dealt, from, to, shift, 1 << width)) {
            if (shift > 0 && end - start > FEW) {
                System.arraycopy(dealt.keys, start, keys, start, end - start);
                System.arraycopy(dealt.values, start, values, start, end - start);
                deal(dealt, start, end);
            }
            start = end;
        }
    }

    private static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }

    private long differing(int from, int to) {
        long any = 0;
        long all = -1;
        for (int i = from; i < to; i++) {
            any |= keys[i];
            all &= keys[i];
        }
        return any ^ all;
    }

    /** By the digit that is left of some bits; says where each digit's part ends. */
    private int[] deal(LongPairs dealt, int from, int to, int shift, int digits) {
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

    /** All of the others, which are hardly out of order: none is farther than a few places from its own. */
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

    /** Keeps the first of them. */
    LongPairs first(int count) {
        keys = Arrays.copyOf(keys, count);
        values = Arrays.copyOf(values, count);
        return this;
    }
}
