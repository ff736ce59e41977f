package io.github.kpimath.internal;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one value for each customer, visitor or visit: what all of its records come to. Memory grows with the number of keys.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class ByKey<K, V extends ByKey.Joined<V>> implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * What the records of one key come to, in any order and grouping.
     *
     * @param <V> the type itself
     */
    public interface Joined<V extends Joined<V>> extends Serializable {

        /**
         * What both come to.
         *
         * @param other that of other records of the same key
         * @return that of all of them
         */
        V and(V other);
    }

    private final Serializable settings;
    private final HashMap<K, V> values = new HashMap<>();

    private ByKey(Serializable settings) {
        this.settings = settings;
    }

    /**
     * A collector that joins the records of each key.
     *
     * @param settings what the collector was asked for: parts that were asked otherwise are not merged
     * @param keyName what the key is called
     * @param key the key of a record
     * @param ofOne what one record says, or null where it says nothing; it must have a key all the same
     * @param summary what the values of all keys say, in no order
     * @param <T> the records
     * @param <K> the keys
     * @param <V> the values
     * @param <R> the result
     * @return the collector
     */
    public static <T, K, V extends Joined<V>, R> Collector<T, ?, R> collector(
            Serializable settings,
            String keyName,
            Function<? super T, ? extends K> key,
            Function<? super T, ? extends @Nullable V> ofOne,
            Function<? super Collection<V>, ? extends R> summary) {
        return Collector.of(
                () -> new ByKey<K, V>(settings),
                (all, item) -> all.add(requireNonNull(key.apply(item), keyName), ofOne.apply(item)),
                ByKey::merge,
                all -> summary.apply(Collections.unmodifiableCollection(all.values.values())));
    }

    private void add(K key, @Nullable V one) {
        if (one != null) {
            values.merge(key, one, Joined::and);
        }
    }

    private ByKey<K, V> merge(ByKey<K, V> other) {
        Alike.requireSameSettings(settings, other.settings);
        other.values.forEach(this::add);
        return this;
    }
}
