package io.github.kpimath.internal;

import java.io.Serializable;

/**
 * The days of one customer, as the union of records {@code [from, to)} in any order. Records that overlap or meet are one stay; one that
 * ends on the day it begins is a stay without a day, unless another one touches it.
 */
public final class Stays implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The ends of the stays in order: from, to, from, to… */
    private long[] ends = {};

    /**
     * Notes one more record.
     *
     * @param from its first day, since 1970
     * @param to the first day after it
     */
    public void add(long from, long to) {
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

    /**
     * Takes over the records of another.
     *
     * @param other of the same customer
     */
    public void addAll(Stays other) {
        for (int i = 0; i < other.ends.length; i += 2) {
            add(other.ends[i], other.ends[i + 1]);
        }
    }

    /**
     * How many stays the records come to.
     *
     * @return the number
     */
    public int count() {
        return ends.length / 2;
    }

    /**
     * Where a stay begins.
     *
     * @param stay its number, from 0 in order of time
     * @return its first day
     */
    public long from(int stay) {
        return ends[2 * stay];
    }

    /**
     * Where a stay ends.
     *
     * @param stay its number, from 0 in order of time
     * @return the first day after it
     */
    public long to(int stay) {
        return ends[2 * stay + 1];
    }

    /**
     * The days of all stays; gaps are not among them.
     *
     * @return how many
     */
    public long days() {
        long days = 0;
        for (int i = 0; i < count(); i++) {
            days += to(i) - from(i);
        }
        return days;
    }
}
