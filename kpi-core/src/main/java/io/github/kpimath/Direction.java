package io.github.kpimath;

/** Which way a figure should go. */
public enum Direction {
    /** More is better: satisfaction, retention, lifetime value. */
    HIGH_IS_GOOD,
    /** Less is better: churn, effort, the cost of winning a customer. */
    LOW_IS_GOOD,
    /** Neither, or it depends on the case: the mean of a scale whose own direction says which end is good. */
    NEITHER
}
