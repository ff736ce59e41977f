package io.github.kpimath.engagement;

import java.io.Serializable;

/**
 * What counts different ids: a set, which is exact, or a sketch of an engine, which is small and about right.
 *
 * <pre>{@code
 * logins.stream().collect(DistinctUsers.during(may, Login::user, Login::day));                       // exactly
 * logins.stream().collect(DistinctUsers.during(may, Login::user, Login::day, EngineSketch::new));    // by a sketch
 * }</pre>
 *
 * <p>A sketch stands in by four methods. Adding an id once more, merging in another order or grouping, and shipping must not change
 * the count; a result that rests on a counter that is not exact says so. Not thread-safe: one per thread, merged at the end.
 *
 * @param <K> the ids
 */
public interface DistinctCounter<K> extends Serializable {

    /**
     * Counts an id, unless it has been counted.
     *
     * @param id the id
     */
    void add(K id);

    /**
     * Takes over what another has counted, which is not to be used any more.
     *
     * @param other a counter from the same supplier
     * @throws IllegalArgumentException if it is of another kind
     */
    void merge(DistinctCounter<K> other);

    /**
     * How many different ids were added.
     *
     * @return the number, or an estimate of it
     */
    long count();

    /**
     * Whether the count is exact whatever is added.
     *
     * @return false for an estimate
     */
    boolean isExact();

    /**
     * A set of the ids. Memory grows with the different ids.
     *
     * @param <K> the ids, which equal ones are one
     * @return an empty set
     */
    static <K> DistinctCounter<K> exact() {
        return new DistinctSet<>();
    }
}
