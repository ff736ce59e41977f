package io.github.kpimath.internal;

import java.util.Arrays;
import java.util.BitSet;

/** In which intervals one id was active. */
public final class Timeline {

    private final long[] words;

    Timeline(int words) {
        this(new long[words]);
    }

    private Timeline(long[] words) {
        this.words = words;
    }

    /**
     * A timeline of its own.
     *
     * @param intervals those of activity
     * @return the timeline
     */
    public static Timeline of(BitSet intervals) {
        return new Timeline(intervals.toLongArray());
    }

    void clear() {
        Arrays.fill(words, 0);
    }

    void set(int word, long marks) {
        words[word] = marks;
    }

    void add(int interval) {
        words[interval / Long.SIZE] |= 1L << interval;
    }

    /**
     * The first interval of activity from one on.
     *
     * @param from the interval to begin with, 0 or more
     * @return the interval, or -1 where there is none
     */
    public int next(int from) {
        int word = from / Long.SIZE;
        if (word >= words.length) {
            return -1;
        }
        long marks = words[word] & -1L << from;
        while (marks == 0) {
            word++;
            if (word == words.length) {
                return -1;
            }
            marks = words[word];
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(marks);
    }

    /**
     * Whether an interval is one of activity.
     *
     * @param interval the interval, 0 or more
     * @return true if there was activity in it
     */
    public boolean has(int interval) {
        return next(interval) == interval;
    }

    /**
     * The last interval of activity.
     *
     * @return the interval, or -1 where there is none
     */
    public int last() {
        for (int word = words.length - 1; word >= 0; word--) {
            if (words[word] != 0) {
                return word * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(words[word]);
            }
        }
        return -1;
    }

    /**
     * In how many intervals there was activity.
     *
     * @return how many
     */
    public int count() {
        int count = 0;
        for (long marks : words) {
            count += Long.bitCount(marks);
        }
        return count;
    }

    /** As sets are written. */
    @Override
    public String toString() {
        return BitSet.valueOf(words).toString();
    }
}
