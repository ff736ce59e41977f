package io.github.kpimath.internal;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.Evidence;
import java.io.Serializable;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * Adds up the evidence of one record after the other: all that a collector needs where no record depends on another.
 *
 * @param <E> the evidence
 */
public final class Summing<E extends Evidence<E>> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Serializable settings;
    private E sum;

    private Summing(Serializable settings, E none) {
        this.settings = settings;
        this.sum = none;
    }

    /**
     * A collector of the evidence of single records.
     *
     * @param settings what the collector was asked for: parts that were asked otherwise are not merged
     * @param none the evidence of no record
     * @param ofOne the evidence of one record
     * @param <T> the records
     * @param <E> the evidence
     * @return the collector
     */
    public static <T, E extends Evidence<E>> Collector<T, ?, E> collector(
            Serializable settings, E none, Function<? super T, ? extends E> ofOne) {
        return Collector.of(
                () -> new Summing<>(settings, none),
                (all, item) -> all.sum = all.sum.plus(ofOne.apply(requireNonNull(item, "record"))),
                Summing::merge,
                all -> all.sum);
    }

    private Summing<E> merge(Summing<E> other) {
        Alike.requireSameSettings(settings, other.settings);
        sum = sum.plus(other.sum);
        return this;
    }
}
