package io.github.kpimath.revenue;

import io.github.kpimath.value.Evidence;
import java.io.Serializable;
import java.util.function.Function;
import java.util.stream.Collector;

/** Adds up what each record contributes, where that takes no more than adding. */
final class EvidenceSum<E extends Evidence<E>> implements Serializable {

    private static final long serialVersionUID = 1L;

    private E sum;

    private EvidenceSum(E none) {
        this.sum = none;
    }

    /** Each record is turned into evidence, that of no relevance into {@code none}. */
    static <T, E extends Evidence<E>> Collector<T, ?, E> collector(E none, Function<? super T, ? extends E> ofOne) {
        return Collector.of(
                () -> new EvidenceSum<>(none),
                (sum, item) -> sum.add(ofOne.apply(item)),
                (sum, other) -> {
                    sum.add(other.sum);
                    return sum;
                },
                sum -> sum.sum);
    }

    private void add(E more) {
        sum = sum.plus(more);
    }
}
