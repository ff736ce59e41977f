package io.github.kpimath.stats;

import java.util.Arrays;

/** Distinct values in ascending order, each with how often it occurs. */
final class Histogram {

    final long[] values;
    final long[] counts;

    Histogram(long[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
    }

    static Histogram ofSorted(long[] sorted) {
        long[] values = new long[sorted.length];
        long[] counts = new long[sorted.length];
        int size = 0;
        for (long value : sorted) {
            if (size == 0 || values[size - 1] != value) {
                values[size++] = value;
            }
            counts[size - 1]++;
        }
        return new Histogram(Arrays.copyOf(values, size), Arrays.copyOf(counts, size));
    }
}
