package io.github.kpimath.internal;

import io.github.kpimath.value.DateRange;

/** What accumulators of one period ask of another that they take over. */
public final class Windows {

    private Windows() {}

    /**
     * Refuses what is about another period.
     *
     * @param window the period of the one that takes over
     * @param other the period of the one that is taken over
     * @throws IllegalArgumentException if they differ
     */
    public static void requireSame(DateRange window, DateRange other) {
        if (!window.equals(other)) {
            throw new IllegalArgumentException("other is about " + other + ", this is about " + window
                    + ": only disjoint populations of the same period add up");
        }
    }
}
