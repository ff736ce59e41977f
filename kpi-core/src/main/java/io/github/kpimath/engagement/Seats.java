package io.github.kpimath.engagement;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;

/**
 * How many of the seats that customers pay for are used: the evidence of seat adoption.
 *
 * <p>{@link #plus} joins disjoint sets of customers at the same time. Two counts. Immutable and thread-safe.
 *
 * @param active seats with a qualifying event in the period
 * @param licensed seats paid for at its end
 */
public record Seats(long active, long licensed) implements Evidence<Seats> {

    /**
     * Checks.
     *
     * @param active seats with a qualifying event in the period
     * @param licensed seats paid for at its end
     * @throws IllegalArgumentException if the part is fewer than 0 or more than the whole
     */
    public Seats {
        Counts.requireCount("licensed", licensed);
        Counts.requirePart("active", active, licensed, "licensed");
    }

    /**
     * Nobody: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static Seats empty() {
        return new Seats(0, 0);
    }

    @Override
    public Seats plus(Seats other) {
        return new Seats(Math.addExact(active, other.active), Math.addExact(licensed, other.licensed));
    }
}
