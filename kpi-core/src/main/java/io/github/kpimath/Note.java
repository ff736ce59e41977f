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
 * <code>{1}</code>… are replaced by the counts. Immutable and thread-safe.
 *
 * @param key the key of the sentence
 * @param counts the numbers in it
 */
public record Note(String key, List<Long> counts) implements Serializable {

    /**
     * Checks and copies.
     *
     * @param key the key of the sentence
     * @param counts the numbers in it
     * @throws NullPointerException if either is null
     */
    public Note {
        requireNonNull(key, "key");
        counts = List.copyOf(counts);
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
