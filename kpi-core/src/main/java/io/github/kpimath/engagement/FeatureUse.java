package io.github.kpimath.engagement;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;

/**
 * How many of the active users used one feature: the evidence of feature adoption.
 *
 * <p>{@link #plus} joins disjoint sets of users in the same window. Two counts. Immutable and thread-safe.
 *
 * @param featureUsers active users who used the feature
 * @param activeUsers different users active in the window
 */
public record FeatureUse(long featureUsers, long activeUsers) implements Evidence<FeatureUse> {

    /**
     * Checks.
     *
     * @param featureUsers active users who used the feature
     * @param activeUsers different users active in the window
     * @throws IllegalArgumentException if the part is fewer than 0 or more than the whole
     */
    public FeatureUse {
        Counts.requireCount("activeUsers", activeUsers);
        Counts.requirePart("featureUsers", featureUsers, activeUsers, "activeUsers");
    }

    /**
     * Nobody: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static FeatureUse empty() {
        return new FeatureUse(0, 0);
    }

    @Override
    public FeatureUse plus(FeatureUse other) {
        return new FeatureUse(
                Math.addExact(featureUsers, other.featureUsers), Math.addExact(activeUsers, other.activeUsers));
    }
}
