package io.github.kpimath.internal;

import io.github.kpimath.value.DateRange;

/** What evidence, and what collects it, asks of another that it takes over. */
public final class Alike {

    private Alike() {}

    /**
     * Refuses what is about another period.
     *
     * @param mine the period of the one that takes over
     * @param ofOther the period of the one that is taken over
     * @throws IllegalArgumentException if they differ
     */
    public static void requireSamePeriod(DateRange mine, DateRange ofOther) {
        require(mine, ofOther, "only disjoint populations of the same period add up");
    }

    /**
     * Refuses to merge what was collected otherwise.
     *
     * @param mine what the one that takes over was asked for
     * @param ofOther what the one that is taken over was asked for
     * @throws IllegalArgumentException if the two differ
     */
    public static void requireSameSettings(Object mine, Object ofOther) {
        require(mine, ofOther, "only parts collected alike are merged");
    }

    /**
     * Refuses what is about something else.
     *
     * @param mine what the one that takes over is about
     * @param ofOther what the one that is taken over is about
     * @param rule what is allowed
     * @throws IllegalArgumentException if the two differ
     */
    public static void require(Object mine, Object ofOther, String rule) {
        if (!mine.equals(ofOther)) {
            throw new IllegalArgumentException("other is about " + ofOther + ", this is about " + mine + ": " + rule);
        }
    }
}
