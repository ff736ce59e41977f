package io.github.kpimath.internal;

import java.io.Serializable;

/**
 * In which intervals each customer or user was active, for accumulators: a bit per interval, however many events. Where it is
 * stated when someone started, there is a second bit per interval for that.
 *
 * <p>Memory grows with the ids, for each of which there are words of 64 intervals.
 *
 * @param <K> the ids
 */
public final class Timelines<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final boolean startsStated;
    private final int words;
    private final IdTable<K> marks;

    /**
     * Nobody so far.
     *
     * @param intervals how many intervals there are
     * @param startsStated whether it is stated when each one started
     */
    public Timelines(int intervals, boolean startsStated) {
        this.startsStated = startsStated;
        this.words = Math.toIntExact(((startsStated ? 2L * intervals : intervals) + Long.SIZE - 1) / Long.SIZE);
        this.marks = new IdTable<>(words);
    }

    /** Takes what is known of one id. */
    public interface Visitor {

        /**
         * One id.
         *
         * @param first the interval of its start, or if none are stated, of its first activity
         * @param active the intervals in which it was active, until this returns
         */
        void visit(int first, Timeline active);
    }

    /**
     * Notes activity.
     *
     * @param id whose
     * @param interval in which interval, from 0
     */
    public void active(K id, int interval) {
        mark(marks.of(id), startsStated ? 2 * interval : interval);
    }

    /**
     * Notes activity of one whose id is a number.
     *
     * @param id whose, the same as a {@link Long} of that value
     * @param interval in which interval, from 0
     */
    public void active(long id, int interval) {
        mark(marks.of(id), startsStated ? 2 * interval : interval);
    }

    /**
     * Notes a start; of several the earliest counts.
     *
     * @param id whose
     * @param interval in which interval, from 0
     */
    public void started(K id, int interval) {
        mark(marks.of(id), 2 * interval + 1);
    }

    private void mark(int at, int bit) {
        int word = at + bit / Long.SIZE;
        marks.set(word, marks.get(word) | 1L << bit);
    }

    /**
     * Takes over what another knows.
     *
     * @param other about the same intervals
     */
    public void merge(Timelines<K> other) {
        marks.merge(other.marks, (mine, theirs) -> mine | theirs);
    }

    /**
     * Shows every id once, in no particular order.
     *
     * @param visitor who looks
     */
    public void forEach(Visitor visitor) {
        Timeline all = new Timeline(words);
        Timeline active = startsStated ? new Timeline(words) : all;
        for (int at = marks.next(-1); at >= 0; at = marks.next(at)) {
            for (int word = 0; word < words; word++) {
                all.set(word, marks.get(at + word));
            }
            visitor.visit(startsStated ? split(all, active) : all.next(0), active);
        }
    }

    /** Leaves the activity in a timeline of its own, and returns the earliest start. */
    private static int split(Timeline all, Timeline active) {
        active.clear();
        int first = Integer.MAX_VALUE;
        for (int bit = all.next(0); bit >= 0; bit = all.next(bit + 1)) {
            if (bit % 2 == 0) {
                active.add(bit / 2);
            } else {
                first = Math.min(first, bit / 2);
            }
        }
        return first;
    }
}
