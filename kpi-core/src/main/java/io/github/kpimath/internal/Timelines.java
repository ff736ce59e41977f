package io.github.kpimath.internal;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * In which intervals each customer or user was active, for accumulators: a bit per interval, however many events. Where it is
 * stated when someone started, there is a second bit per interval for that.
 *
 * <p>Memory grows with the ids, for each of which there are words of 64 intervals. They lie in one array, each with the hash of its
 * id before it, so that an event touches that place and the one id that it is about; in a map there would be four objects per id.
 *
 * @param <K> the ids
 */
public final class Timelines<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FEW = 8;
    /** 2³² ÷ the golden ratio: spreads ids that follow each other. */
    private static final int SPREAD = 0x9E3779B9;

    private final boolean startsStated;
    /** Words of a place: one for the id, the others for its marks. */
    private final int stride;

    @SuppressWarnings("serial") // whether ids can be written is the caller's to see
    private @Nullable Object[] ids = new Object[FEW];

    private int size;
    /** For each place the hash of its id and, from 1, the number of it; 0 where the place is free. Then the marks. */
    private long[] places;

    /** How many places there are, a power of two, less one. */
    private int last = FEW - 1;

    /**
     * Nobody so far.
     *
     * @param intervals how many intervals there are
     * @param startsStated whether it is stated when each one started
     */
    public Timelines(int intervals, boolean startsStated) {
        this(startsStated, wordsFor(startsStated ? 2L * intervals : intervals));
    }

    private Timelines(boolean startsStated, int stride) {
        this.startsStated = startsStated;
        this.stride = stride;
        this.places = new long[Math.multiplyExact(FEW, stride)];
    }

    private static int wordsFor(long bits) {
        return Math.toIntExact(1 + (bits + Long.SIZE - 1) / Long.SIZE);
    }

    /** Takes what is known of one id. */
    public interface Visitor {

        /**
         * One id.
         *
         * @param first the interval of its start, or if none are stated, of its first activity
         * @param active the intervals in which it was active
         */
        void visit(int first, BitSet active);
    }

    /**
     * Notes activity.
     *
     * @param id whose
     * @param interval in which interval, from 0
     */
    public void active(K id, int interval) {
        mark(id, startsStated ? 2 * interval : interval);
    }

    /**
     * Notes a start; of several the earliest counts.
     *
     * @param id whose
     * @param interval in which interval, from 0
     */
    public void started(K id, int interval) {
        mark(id, 2 * interval + 1);
    }

    private void mark(Object id, int bit) {
        int place = place(id); // which may move all places
        places[place + 1 + bit / Long.SIZE] |= 1L << bit;
    }

    /** Where an id is, or from now on will be. */
    private int place(Object id) {
        int hash = id.hashCode() * SPREAD;
        int place = search(id, hash);
        if (places[place] == 0) {
            if (size > last / 3 * 2) {
                grow();
                place = search(id, hash);
            }
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size + size / 2);
            }
            ids[size] = id;
            size++;
            places[place] = (long) hash << Integer.SIZE | size;
        }
        return place;
    }

    private int search(Object id, int hash) {
        int number = hash >>> Integer.numberOfLeadingZeros(last);
        while (true) {
            long found = places[number * stride];
            if (found == 0 || ((int) (found >> Integer.SIZE) == hash && id.equals(ids[(int) found - 1]))) {
                return number * stride;
            }
            number = (number + 1) & last;
        }
    }

    /** Hashes suffice to put what is there into twice the places. */
    private void grow() {
        long[] old = places;
        places = new long[Math.multiplyExact(2, old.length)];
        last = 2 * last + 1;
        for (int from = 0; from < old.length; from += stride) {
            if (old[from] != 0) {
                int number = (int) (old[from] >> Integer.SIZE) >>> Integer.numberOfLeadingZeros(last);
                while (places[number * stride] != 0) {
                    number = (number + 1) & last;
                }
                System.arraycopy(old, from, places, number * stride, stride);
            }
        }
    }

    /**
     * Takes over what another knows.
     *
     * @param other about the same intervals
     */
    public void merge(Timelines<K> other) {
        for (int from = 0; from < other.places.length; from += stride) {
            if (other.places[from] != 0) {
                int place = place(requireNonNull(other.ids[(int) other.places[from] - 1]));
                for (int word = 1; word < stride; word++) {
                    places[place + word] |= other.places[from + word];
                }
            }
        }
    }

    /** Ids may have another hash where they are read. */
    private Object readResolve() {
        Timelines<K> here = new Timelines<>(startsStated, stride);
        here.merge(this);
        return here;
    }

    /**
     * Shows every id once, in no particular order.
     *
     * @param visitor who looks
     */
    public void forEach(Visitor visitor) {
        for (int from = 0; from < places.length; from += stride) {
            if (places[from] != 0) {
                BitSet bits = BitSet.valueOf(Arrays.copyOfRange(places, from + 1, from + stride));
                if (startsStated) {
                    split(bits, visitor);
                } else {
                    visitor.visit(bits.nextSetBit(0), bits);
                }
            }
        }
    }

    private static void split(BitSet bits, Visitor visitor) {
        BitSet active = new BitSet();
        int first = Integer.MAX_VALUE;
        for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
            if (bit % 2 == 0) {
                active.set(bit / 2);
            } else {
                first = Math.min(first, bit / 2);
            }
        }
        visitor.visit(first, active);
    }
}
