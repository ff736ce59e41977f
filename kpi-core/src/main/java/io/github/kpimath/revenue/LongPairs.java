package io.github.kpimath.revenue;

import java.util.Arrays;

/**
 * Numbers, each with another that goes with it, brought into the unsigned order of the former. They are dealt out by the highest bits in
 * which they differ, and then each part by its own, which is near in memory: time grows linearly with how many there are.
 */
final class LongPairs {

    /** As many places as this has are written to at a time: more of them would not be in the nearest caches. */
    private static final int MOST_BITS = 11;
    /** So many are quickly inserted where they belong. */
    private static final int FEW = 16;
    /** Numbers are dealt into a quarter as many parts as they are. */
    private static final int FOR_EACH_PART = 2;

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
            sort(0, keys.length, new long[keys.length], new long[keys.length]);
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

    private void sort(int from, int to, long[] otherKeys, long[] otherValues) {
        int size = to - from;
        if (size <= FEW) {
            insert(from, to);
            return;
        }
        long differing = differing(from, to);
        if (differing == 0) {
            return;
        }
        int width = Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(size) - FOR_EACH_PART);
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(differing) - width);
        int[] ends = deal(from, to, shift, (1 << width) - 1, otherKeys, otherValues);
        System.arraycopy(otherKeys, from, keys, from, size);
        System.arraycopy(otherValues, from, values, from, size);
        if (shift > 0) {
            int start = from;
            for (int end : ends) {
                if (end - start > 1) {
                    sort(start, end, otherKeys, otherValues);
                }
                start = end;
            }
        }
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
    private int[] deal(int from, int to, int shift, int mask, long[] otherKeys, long[] otherValues) {
        int[] next = new int[mask + 1];
        for (int i = from; i < to; i++) {
            next[(int) (keys[i] >>> shift) & mask]++;
        }
        int start = from;
        for (int digit = 0; digit <= mask; digit++) {
            int count = next[digit];
            next[digit] = start;
            start += count;
        }
        for (int i = from; i < to; i++) {
            int place = next[(int) (keys[i] >>> shift) & mask]++;
            otherKeys[place] = keys[i];
            otherValues[place] = values[i];
        }
        return next;
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long key = keys[i];
            long value = values[i];
            int place = i;
            while (place > from && Long.compareUnsigned(keys[place - 1], key) > 0) {
                keys[place] = keys[place - 1];
                values[place] = values[place - 1];
                place--;
            }
            keys[place] = key;
            values[place] = value;
        }
    }

    /** Keeps the first of them. */
    LongPairs first(int count) {
        keys = Arrays.copyOf(keys, count);
        values = Arrays.copyOf(values, count);
        return this;
    }
}
