package io.github.kpimath.engagement;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;

/**
 * How many different users had a qualifying event in a window: the evidence of active users.
 *
 * <p>{@link #plus} joins disjoint sets of users in the same window. Days, weeks and overlapping segments are no disjoint sets:
 * who was active on Monday and on Tuesday is one user of the week. One count. Immutable and thread-safe.
 *
 * @param active users with at least one qualifying event
 */
public record DistinctUsers(long active) implements Evidence<DistinctUsers> {

    /**
     * Checks.
     *
     * @param active users with at least one qualifying event
     * @throws IllegalArgumentException if the count is negative
     */
    public DistinctUsers {
        Counts.requireCount("active", active);
    }

    /**
     * Nobody active: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static DistinctUsers empty() {
        return new DistinctUsers(0);
    }

    @Override
    public DistinctUsers plus(DistinctUsers other) {
        return new DistinctUsers(Math.addExact(active, other.active));
    }
}
