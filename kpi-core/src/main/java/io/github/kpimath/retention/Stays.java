package io.github.kpimath.retention;

import java.io.Serializable;

/**
 * The days of one customer, as the union of records {@code [from, to)} in any order. Records that overlap or meet are one stay; one that
 * ends on the day it begins is a stay without a day, unless another one touches it.
 */
final class Stays implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The ends of the stays in order: from, to, from, to… */
    private long[] ends = {};

    void add(long from, long to) {
        int before = 0;
        while (before < ends.length && ends[before + 1] < from) {
            before += 2;
        }
        int after = before;
        while (after < ends.length && ends[after] <= to) {
            after += 2;
        }
        boolean touches = after > before;
        long first = touches ? Math.min(from, ends[before]) : from;
        long last = touches ? Math.max(to, ends[after - 1]) : to;
        long[] joined = new long[ends.length - (after - before) + 2];
        System.arraycopy(ends, 0, joined, 0, before);
        joined[before] = first;
        joined[before + 1] = last;
        System.arraycopy(ends, after, joined, before + 2, ends.length - after);
        ends = joined;
    }

    void addAll(Stays other) {
        for (int i = 0; i < other.ends.length; i += 2) {
            add(other.ends[i], other.ends[i + 1]);
        }
    }

    int count() {
        return ends.length / 2;
    }

    long from(int stay) {
        return ends[2 * stay];
    }

    long to(int stay) {
        return ends[2 * stay + 1];
    }

    /** The days of all stays; gaps are not among them. */
    long days() {
        long days = 0;
        for (int i = 0; i < count(); i++) {
            days += to(i) - from(i);
        }
        return days;
    }
}
