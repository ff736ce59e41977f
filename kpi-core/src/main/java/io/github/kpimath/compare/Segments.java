package io.github.kpimath.compare;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Kpi;
import io.github.kpimath.value.Evidence;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Evidence by segment: by contract, channel, journey stage, representative. It adds up to the evidence of all, so that the total
 * is measured and never averaged.
 *
 * <pre>{@code
 * Segments<String, CustomerMovement> byContract = Segments.of(customers.stream()
 *         .collect(groupingBy(Customer::contract, TreeMap::new, CustomerMovement.during(may, Customer::joined, Customer::left))));
 * byContract.measure(ChurnRate::of);                           // a churn rate per contract, in the same order
 * ChurnRate.of(byContract.total(CustomerMovement.empty()));    // that of all: not the mean of the rates
 * }</pre>
 *
 * <p>A customer is in one segment: take the attribute as it was at the start of the period, and as it was at joining for those who
 * joined in it. Attributes with several values, such as tags and themes, are no segments: they overlap and do not add up. A segment
 * whose result is undefined or suppressed stays in the total. It is evidence itself: {@link #plus} joins segments of one name.
 * Memory grows with the number of segments. Immutable, and thread-safe as its evidence is.
 *
 * @param <S> what tells segments apart, such as a name
 * @param <E> the evidence of each
 * @param byName the evidence of each segment, in the order given
 */
public record Segments<S extends Serializable, E extends Evidence<E>>(Map<S, E> byName)
        implements Evidence<Segments<S, E>> {

    /**
     * Copies, and keeps the order.
     *
     * @param byName the evidence of each segment
     * @throws NullPointerException if a segment or its evidence is null
     */
    public Segments {
        Map<S, E> copy = new LinkedHashMap<>();
        byName.forEach(
                (name, evidence) -> copy.put(requireNonNull(name, "segment"), requireNonNull(evidence, "evidence")));
        byName = Collections.unmodifiableMap(copy);
    }

    /**
     * Evidence by segment.
     *
     * @param <S> what tells segments apart
     * @param <E> the evidence of each
     * @param byName the evidence of each segment; its order is kept
     * @return the segments
     * @throws NullPointerException if a segment or its evidence is null
     */
    public static <S extends Serializable, E extends Evidence<E>> Segments<S, E> of(Map<S, E> byName) {
        return new Segments<>(byName);
    }

    /**
     * The evidence of all segments together.
     *
     * @param none the evidence of nobody, such as {@code CustomerMovement.empty()}: the total of no segments
     * @return the exact sum
     */
    public E total(E none) {
        return byName.values().stream().reduce(none, Evidence::plus);
    }

    /**
     * A KPI of each segment.
     *
     * @param <K> the KPI
     * @param measure such as {@code ChurnRate::of}
     * @return the results, in the order of the segments
     */
    public <K extends Kpi> Map<S, K> measure(Function<? super E, ? extends K> measure) {
        Map<S, K> results = new LinkedHashMap<>();
        byName.forEach((name, evidence) -> results.put(name, measure.apply(evidence)));
        return Collections.unmodifiableMap(results);
    }

    @Override
    public Segments<S, E> plus(Segments<S, E> other) {
        Map<S, E> joined = new LinkedHashMap<>(byName);
        other.byName.forEach((name, evidence) -> joined.merge(name, evidence, Evidence::plus));
        return new Segments<>(joined);
    }
}
