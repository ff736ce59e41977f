package io.github.kpimath.value;

import java.io.Serializable;

/**
 * The smallest summary of raw records from which a KPI can be computed, and which adds up exactly.
 *
 * <p>Evidence is immutable and holds counts, exact sums or histograms. {@link #plus} joins the evidence of
 * <em>disjoint populations of the same period</em>, in any order and any grouping, so that one collector serves a loop,
 * a parallel stream and a cluster engine, and segments roll up without averaging averages:
 *
 * <pre>{@code
 * CustomerMovement company = north.plus(south);   // evidence adds up; results do not
 * }</pre>
 *
 * <p>Consecutive periods hold the same customers: they are never added, the figure of a longer period is collected over
 * the longer period. The identity of {@code plus} is each type's {@code empty()}, or {@code zero(currency)} or
 * {@code empty(scale)} where the type cannot know it.
 *
 * <p>Implementations are immutable and thread-safe, and equal evidence is equal by {@code equals}.
 *
 * @param <E> the type itself
 */
public interface Evidence<E extends Evidence<E>> extends Serializable {

    /**
     * The evidence of both populations together.
     *
     * @param other evidence of the same kind and period about other customers, answers or records
     * @return the exact sum
     * @throws ArithmeticException if a count leaves the range of {@code long}
     * @throws IllegalArgumentException if the two cannot be joined (another currency, scale or period)
     */
    E plus(E other);
}
