package io.github.kpimath.acquisition;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;

/**
 * How many visits there were, and how many of them came without a known source: the evidence of the direct traffic share.
 *
 * <p>{@link #plus} joins disjoint sets of visits. Two counts. Immutable and thread-safe.
 *
 * @param direct visits without a referrer and without a campaign tag
 * @param visits all visits
 */
public record VisitSources(long direct, long visits) implements Evidence<VisitSources> {

    /**
     * Checks.
     *
     * @param direct visits without a referrer and without a campaign tag
     * @param visits all visits
     * @throws IllegalArgumentException if the direct visits are fewer than 0 or more than the visits
     */
    public VisitSources {
        Counts.requireCount("visits", visits);
        Counts.requirePart("direct", direct, visits, "visits");
    }

    /**
     * No visits: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static VisitSources empty() {
        return new VisitSources(0, 0);
    }

    @Override
    public VisitSources plus(VisitSources other) {
        return new VisitSources(Math.addExact(direct, other.direct), Math.addExact(visits, other.visits));
    }
}
