package io.github.kpimath.internal;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Counts records of a few kinds: all that a collector needs where a record only says what it is. A record costs no memory, not even for
 * a moment.
 *
 * @param <C> the kinds
 */
@SuppressWarnings("EnumOrdinal") // an array by ordinals, as in an EnumMap, whose counts would be objects
public final class ByKind<C extends Enum<C>> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Serializable settings;
    private final long[] counts;

    /**
     * No records.
     *
     * @param settings what they are counted by: parts that were counted otherwise are not merged
     * @param kinds the kinds
     */
    public ByKind(Serializable settings, Class<C> kinds) {
        this.settings = settings;
        this.counts = new long[kinds.getEnumConstants().length];
    }

    /**
     * A collector that counts the records of each kind.
     *
     * @param settings what the collector was asked for: parts that were asked otherwise are not merged
     * @param kinds the kinds
     * @param kindOf the kind of a record, or null where it does not count
     * @param evidence what the counts say
     * @param <T> the records
     * @param <C> the kinds
     * @param <E> the evidence
     * @return the collector
     */
    public static <T, C extends Enum<C>, E> Collector<T, ?, E> collector(
            Serializable settings,
            Class<C> kinds,
            Function<? super T, ? extends @Nullable C> kindOf,
            Function<? super ByKind<C>, ? extends E> evidence) {
        return Collector.of(
                () -> new ByKind<>(settings, kinds),
                (all, item) -> all.add(kindOf.apply(requireNonNull(item, "record"))),
                ByKind::merge,
                evidence::apply,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * One more record.
     *
     * @param kind its kind, or null where it does not count
     */
    public void add(@Nullable C kind) {
        if (kind != null) {
            counts[kind.ordinal()]++;
        }
    }

    private ByKind<C> merge(ByKind<C> other) {
        Alike.requireSameSettings(settings, other.settings);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.addExact(counts[i], other.counts[i]);
        }
        return this;
    }

    /**
     * How many records are of a kind.
     *
     * @param kind the kind
     * @return their number
     */
    public long of(C kind) {
        return counts[kind.ordinal()];
    }
}
