package io.github.kpimath.revenue;

/** When the first margin of a discounted sum comes in: of a {@link CustomerLifetimeValue} or a {@link DiscountedLifetime}. */
public enum FirstMargin {
    /** At the end of period 1, and only from customers who are retained until then. */
    AT_END_OF_PERIOD,
    /** At once, from everybody. */
    AT_ONCE
}
