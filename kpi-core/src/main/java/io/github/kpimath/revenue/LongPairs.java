package io.github.kpimath.revenue;

import java.util.Arrays;

/**
 * Numbers, each with another that goes with it, brought into the unsigned order of the former. Sorted digit by digit, from the last to the
 * first, so that it takes as long for any numbers, and only by digits in which they differ.
 */
final class LongPairs {

    private static final int DIGIT_BITS = 8;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private static final long[] NONE = {};

    private long[] keys;
    private long[] values;
    private long[] otherKeys = NONE;
    private long[] otherValues = NONE;

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
        long differing = 0;
        boolean inOrder = true;
        for (int i = 1; i < keys.length; i++) {
            differing |= keys[i] ^ keys[i - 1];
            inOrder &= Long.compareUnsigned(keys[i - 1], keys[i]) <= 0;
        }
        if (!inOrder) {
            otherKeys = new long[keys.length];
            otherValues = new long[keys.length];
            for (int shift = Long.numberOfTrailingZeros(differing); shift < Long.SIZE; shift += DIGIT_BITS) {
                if ((differing >>> shift & DIGITS - 1) != 0) {
                    sortByDigit(shift);
                }
            }
            otherKeys = NONE; // who copies some of the sorted ones has room for them
            otherValues = NONE;
        }
        return this;
    }

    private void sortByDigit(int shift) {
        int[] next = new int[DIGITS];
        for (long key : keys) {
            next[digit(key, shift)]++;
        }
        int start = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = next[digit];
            next[digit] = start;
            start += count;
        }
        moveByDigit(shift, next, keys, values, otherKeys, otherValues);
        long[] sortedKeys = otherKeys;
        long[] sortedValues = otherValues;
        otherKeys = keys;
        otherValues = values;
        keys = sortedKeys;
        values = sortedValues;
    }

    private static void moveByDigit(
            int shift, int[] next, long[] keys, long[] values, long[] sortedKeys, long[] sortedValues) {
        for (int i = 0; i < keys.length; i++) {
            int place = next[digit(keys[i], shift)]++;
            sortedKeys[place] = keys[i];
            sortedValues[place] = values[i];
        }
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }

    /** Keeps the first of them. */
    LongPairs first(int count) {
        keys = Arrays.copyOf(keys, count);
        values = Arrays.copyOf(values, count);
        return this;
    }
}
