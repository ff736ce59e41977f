package io.github.kpimath.stats;

import java.io.Serializable;

/**
 * A range that the data are compatible with, at a stated confidence level: of numbers, {@link ConfidenceInterval}, or of lengths
 * of time, {@link DurationInterval}.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Interval extends Serializable permits ConfidenceInterval, DurationInterval {

    /**
     * How sure it is.
     *
     * @return the confidence level, above 0 and below 1
     */
    double level();
}
