package io.github.kpimath.engagement;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;

/**
 * How many pages were viewed in how many visits: the evidence of pages per visit.
 *
 * <p>{@link #plus} joins disjoint sets of visits. Two counts. Immutable and thread-safe.
 *
 * @param pageViews pages viewed in these visits
 * @param visits visits that began in the period
 */
public record PageViews(long pageViews, long visits) implements Evidence<PageViews> {

    /**
     * Checks.
     *
     * @param pageViews pages viewed in these visits
     * @param visits visits that began in the period
     * @throws IllegalArgumentException if a count is negative, or pages were viewed without a visit
     */
    public PageViews {
        Counts.requireCount("pageViews", pageViews);
        Counts.requireCount("visits", visits);
        if (visits == 0 && pageViews > 0) {
            throw new IllegalArgumentException("pageViews " + pageViews + " is outside 0..0 (there are no visits)");
        }
    }

    /**
     * No visits: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static PageViews empty() {
        return new PageViews(0, 0);
    }

    @Override
    public PageViews plus(PageViews other) {
        return new PageViews(Math.addExact(pageViews, other.pageViews), Math.addExact(visits, other.visits));
    }
}
