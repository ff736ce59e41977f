package io.github.kpimath;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A remark that belongs to a result, as the key of a whole sentence in the words of the KPI and the counts that stand in
 * it: "Not the complement of the retention rate: 5 customers came and left within the period."
 *
 * <p>The sentence is looked up under {@code key}, or under {@code key.one} where the first count is 1; <code>{0}</code>,
 * <code>{1}</code>… are replaced by the counts. A remark that {@linkplain #naming names} parts of a formula has their names in the
 * place of <code>{0}</code> instead. Immutable and thread-safe.
 *
 * @param key the key of the sentence
 * @param counts the numbers in it
 * @param named the parts whose names stand in it, mostly none
 */
public record Note(String key, List<Long> counts, List<Leaf> named) implements Serializable {

    /**
     * Checks and copies.
     *
     * @param key the key of the sentence
     * @param counts the numbers in it
     * @param named the parts whose names stand in it, mostly none
     * @throws IllegalArgumentException if there are counts as well as names
     */
    public Note {
        requireNonNull(key, "key");
        counts = List.copyOf(counts);
        named = List.copyOf(named);
        if (!counts.isEmpty() && !named.isEmpty()) {
            throw new IllegalArgumentException("counts " + counts + " and named " + named + " are both given");
        }
    }

    /**
     * A remark without names.
     *
     * @param key the key of the sentence
     * @param counts the numbers in it
     */
    public Note(String key, List<Long> counts) {
        this(key, counts, List.of());
    }

    /**
     * A remark that names parts of a formula.
     *
     * @param key the key of the sentence
     * @param named the parts, at least one
     * @return the remark
     */
    public static Note naming(String key, List<? extends Leaf> named) {
        return new Note(key, List.of(), List.copyOf(named));
    }

    /**
     * A remark.
     *
     * @param key the key of the sentence
     * @param counts the numbers in it
     * @return the remark
     */
    public static Note of(String key, long... counts) {
        return new Note(key, Arrays.stream(counts).boxed().toList());
    }
}
