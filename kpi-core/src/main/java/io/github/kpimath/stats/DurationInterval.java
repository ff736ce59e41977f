package io.github.kpimath.stats;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A range of durations that the data are compatible with, at a stated confidence level. An end that the data do not
 * reach is absent: with many still waiting it is often known how long the median takes at least, but not at most.
 *
 * <p>Worked example: see {@link SurvivalCurve#quantileInterval}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lower the lower end, absent when the data do not reach it
 * @param upper the upper end, absent when the data do not reach it
 * @param level the confidence level, above 0 and below 1
 */
public record DurationInterval(Optional<Duration> lower, Optional<Duration> upper, double level) {

    /**
     * Checks the ends and the level.
     *
     * @param lower the lower end
     * @param upper the upper end
     * @param level the confidence level
     * @throws IllegalArgumentException if both ends are there and out of order, or the level is not between 0 and 1
     */
    public DurationInterval {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0) {
            throw new IllegalArgumentException("lower " + lower.get() + " is above upper " + upper.get());
        }
        Arguments.level(level);
    }
}
