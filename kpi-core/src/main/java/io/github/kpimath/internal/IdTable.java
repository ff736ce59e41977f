package io.github.kpimath.internal;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * For each customer or user some words of 64 marks, which accumulators read and write at the place of the id. An id is there from its
 * first mark on.
 *
 * <p>All lies in one array, the marks of an id behind a word that tells it from others, so that an event touches one place in memory. Ids
 * that are a {@code long}, or a {@link Long}, are that word, and no object is kept; as soon as an id is anything else, all are objects, and
 * the word is the hash. Either way a third to two thirds of the places are taken.
 *
 * <p>Numbers that follow each other are spread evenly by one multiplication; where it lets others crowd, all are mixed thoroughly from then
 * on. Objects with one and the same hash, such as words chosen to that end, are looked through one after another all the same: the time of n
 * of them grows with n².
 *
 * @param <K> the ids
 */
public final class IdTable<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FEW = 8;
    /** So far from where it should be hardly an id is by chance; in tens of millions of places one may, for which all are mixed, too. */
    private static final int CROWDED = 128;
    /** 2⁶⁴ ÷ the golden ratio: spreads ids that follow each other. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Words of a place: one for the id, the others for its marks. */
    private final int stride;

    /** A place after the others is for the number 0, since a place with 0 is free. */
    private long[] words;

    /** How many places there are beside that, a power of two, less one. */
    private int last = FEW - 1;

    private int size;
    private boolean isMixed;

    /** The id of each place; nothing as long as all of them are numbers. */
    @SuppressWarnings("serial") // whether ids can be written is the caller's to see
    private @Nullable Object @Nullable [] ids;

    /**
     * Nobody so far.
     *
     * @param wordsOfEach how many words of 64 marks each id has, 1 or more
     */
    public IdTable(int wordsOfEach) {
        this.stride = 1 + wordsOfEach;
        this.words = new long[Math.multiplyExact(FEW + 1, stride)];
    }

    /**
     * Where the marks of an id begin, until another id is asked for.
     *
     * @param id the id
     * @return the place of its first word
     * @throws ArithmeticException if there are too many for one table: 358 million with 64 or 128 marks for each
     */
    public int of(K id) {
        if (ids == null) {
            if (id instanceof Long number) {
                return of(number.longValue());
            }
            replaceNumbers();
        }
        return placeOfObject(id);
    }

    /**
     * Where the marks of an id that is a number begin, until another id is asked for.
     *
     * @param id the id, the same as a {@link Long} of that value
     * @return the place of its first word
     * @throws ArithmeticException if there are too many for one table: 358 million with 64 or 128 marks for each
     */
    public int of(long id) {
        return ids == null ? place(id, null) : placeOfObject(id);
    }

    private int placeOfObject(Object id) {
        return place((id.hashCode() & 0xFFFF_FFFFL) | 1L << Integer.SIZE, id);
    }

    /**
     * Takes over all ids of another table.
     *
     * @param other the other table, for as many marks
     * @param joined gives 64 marks of an id from those in this table, 0 where it is new, and those in the other
     * @throws ArithmeticException if there are too many for one table: 358 million with 64 or 128 marks for each
     */
    public void merge(IdTable<K> other, LongBinaryOperator joined) {
        makeRoom(other.size);
        for (int from = other.next(-1); from >= 0; from = other.next(from)) {
            int at = other.ids == null ? of(other.words[from - 1]) : of(other.idAt(from / stride));
            for (int word = 0; word < stride - 1; word++) {
                words[at + word] = joined.applyAsLong(words[at + word], other.words[from + word]);
            }
        }
    }

    /** Beforehand: ids that come in the order of their places would crowd in the first places of a table that is too small for them. */
    private void makeRoom(int more) {
        int needed = last;
        while (needed < mostLast(stride) && size > needed / 3 * 2 - more) {
            needed = 2 * needed + 1;
        }
        if (needed > last) {
            moveAll(needed);
        }
    }

    @SuppressWarnings("unchecked") // ids come in by of(K) alone
    private K idAt(int number) {
        return (K) requireNonNull(requireNonNull(ids)[number]);
    }

    /**
     * Some of the marks of an id.
     *
     * @param at the place of the word
     * @return 64 marks
     */
    public long get(int at) {
        return words[at];
    }

    /**
     * Replaces some of the marks of an id.
     *
     * @param at the place of the word
     * @param marks 64 marks
     */
    public void set(int at, long marks) {
        words[at] = marks;
    }

    /**
     * Goes through all ids, in no particular order.
     *
     * @param at where one id's marks begin, or -1 to have the first
     * @return where the marks of the next one begin, or -1 where there are no more
     */
    public int next(int at) {
        for (int next = at < 0 ? 1 : at + stride; next < words.length; next += stride) {
            for (int word = next; word < next - 1 + stride; word++) {
                if (words[word] != 0) {
                    return next;
                }
            }
        }
        return -1;
    }

    /** The word of an id suffices to tell where it should be. */
    private int home(long tag) {
        long spread = tag * SPREAD;
        long mixed = isMixed ? (spread ^ spread >>> Integer.SIZE) * SPREAD : spread;
        return (int) (mixed >>> Long.numberOfLeadingZeros(last));
    }

    private int place(long tag, @Nullable Object id) {
        if (tag == 0) {
            return (last + 1) * stride + 1;
        }
        int number = search(tag, id);
        if (words[number * stride] == 0) {
            boolean isCrowded = !isMixed && (number - home(tag) & last) > CROWDED;
            if (isCrowded || size > last / 3 * 2) {
                isMixed |= isCrowded;
                moveAll(isCrowded ? last : doubled(last, stride, size));
                number = search(tag, id);
            }
            size++;
            words[number * stride] = tag;
            if (ids != null) {
                ids[number] = id;
            }
        }
        return number * stride + 1;
    }

    private int search(long tag, @Nullable Object id) {
        int number = home(tag);
        while (true) {
            long found = words[number * stride];
            if (found == 0 || (found == tag && (id == null || id.equals(requireNonNull(ids)[number])))) {
                return number;
            }
            number = (number + 1) & last;
        }
    }

    /** The next size of a table, or the exception that says that there is none. */
    static int doubled(int last, int stride, int size) {
        if (last >= mostLast(stride)) {
            throw new ArithmeticException("ids " + (size + 1L) + " are outside 0.." + (last / 3 * 2 + 1)
                    + ", the most that one table holds with " + (stride - 1) + " × 64 marks for each");
        }
        return 2 * last + 1;
    }

    /** The largest size whose places, and that of the number 0, an array can hold. */
    private static int mostLast(int stride) {
        return Integer.highestOneBit(Integer.MAX_VALUE / stride - 1) - 1;
    }

    private void moveAll(int toLast) {
        long[] old = words;
        @Nullable Object @Nullable [] oldIds = ids;
        last = toLast;
        words = new long[Math.multiplyExact(last + 2, stride)];
        ids = oldIds == null ? null : new Object[last + 1];
        System.arraycopy(old, old.length - stride, words, words.length - stride, stride);
        for (int from = 0; from < old.length - stride; from += stride) {
            if (old[from] != 0) {
                int number = home(old[from]);
                while (words[number * stride] != 0) {
                    number = (number + 1) & last;
                }
                System.arraycopy(old, from, words, number * stride, stride);
                if (ids != null && oldIds != null) {
                    ids[number] = oldIds[from / stride];
                }
            }
        }
    }

    /** The first id has come that is no number. */
    private void replaceNumbers() {
        IdTable<K> objects = new IdTable<>(stride - 1);
        objects.ids = new Object[FEW];
        objects.moveAll(last); // where there is room beforehand it stays
        objects.merge(this, (none, marks) -> marks);
        words = objects.words;
        last = objects.last;
        size = objects.size;
        isMixed = objects.isMixed;
        ids = objects.ids;
    }

    /** Ids may have another hash where they are read. */
    private Object readResolve() {
        IdTable<K> here = new IdTable<>(stride - 1);
        here.merge(this, (none, marks) -> marks);
        return here;
    }
}
