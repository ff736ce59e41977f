package io.github.kpimath;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * A remark that belongs to a result, as the key of a whole sentence in the words of the KPI and the counts that stand in
 * it: "Not the complement of the retention rate: 5 customers came and left within the period."
 *
 * <p>The sentence is looked up under {@code key}, or under {@code key.one} where the first count is 1; <code>{0}</code>,
 * <code>{1}</code>… are replaced by the counts. A remark that {@linkplain #naming names} parts of a formula has their names in the
 * place of <code>{0}</code> instead, and one that says what the caller {@linkplain #stating stated} has that. Immutable and
 * thread-safe.
 *
 * @param key the key of the sentence
 * @param counts the numbers in it
 * @param named the parts whose names stand in it, mostly none
 * @param stated what the caller stated, a text or a length of time, mostly nothing
 */
public record Note(String key, List<Long> counts, List<Leaf> named, List<Serializable> stated) implements Serializable {

    /**
     * Checks and copies.
     *
     * @param key the key of the sentence
     * @param counts the numbers in it
     * @param named the parts whose names stand in it, mostly none
     * @param stated what the caller stated, a text or a length of time, mostly nothing
     * @throws IllegalArgumentException if there is more than one kind of these, or something else is stated
     */
    public Note {
        requireNonNull(key, "key");
        counts = List.copyOf(counts);
        named = List.copyOf(named);
        stated = List.copyOf(stated);
        int kinds = (counts.isEmpty() ? 0 : 1) + (named.isEmpty() ? 0 : 1) + (stated.isEmpty() ? 0 : 1);
        if (kinds > 1) {
            throw new IllegalArgumentException("counts " + counts + ", named " + named + " and stated " + stated
                    + " are not one kind: give one of them");
        }
        for (Serializable value : stated) {
            if (!(value instanceof String || value instanceof Duration)) {
                throw new IllegalArgumentException("stated " + value + " is neither a text nor a length of time");
            }
        }
    }

    /**
     * A remark without names.
     *
     * @param key the key of the sentence
     * @param counts the numbers in it
     */
    public Note(String key, List<Long> counts) {
        this(key, counts, List.of(), List.of());
    }

    /**
     * A remark that names parts of a formula.
     *
     * @param key the key of the sentence
     * @param named the parts, at least one
     * @return the remark
     */
    public static Note naming(String key, List<? extends Leaf> named) {
        return new Note(key, List.of(), List.copyOf(named), List.of());
    }

    /**
     * A remark that repeats a text of the caller's, such as the name of an action.
     *
     * @param key the key of the sentence
     * @param text the text, printed as it is
     * @return the remark
     */
    public static Note stating(String key, String text) {
        return new Note(key, List.of(), List.of(), List.of(text));
    }

    /**
     * A remark with a length of time that the caller stated, such as a timeout.
     *
     * @param key the key of the sentence
     * @param length the length
     * @return the remark
     */
    public static Note stating(String key, Duration length) {
        return new Note(key, List.of(), List.of(), List.of(length));
    }

    /**
     * A remark.
     *
     * @param key the key of the sentence
     * @param counts the numbers in it
     * @return the remark
     */
    public static Note of(String key, long... counts) {
        Long[] all = new Long[counts.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = counts[i];
        }
        return new Note(key, List.of(all));
    }
}
