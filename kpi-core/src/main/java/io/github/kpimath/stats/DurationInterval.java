package io.github.kpimath.stats;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of durations that the data are compatible with, at a stated confidence level. It is open at its end where the data
 * do not reach so far: with many still waiting it is often known how long the median takes at least, but not at most.
 *
 * <p>Worked example: see {@link SurvivalCurve#quantileInterval}.
 *
 * <p>Immutable and thread-safe.
 */
public final class DurationInterval implements Interval {

    private static final long serialVersionUID = 1L;

    private final Duration lower;
    private final @Nullable Duration upper;
    private final double level;

    private DurationInterval(Duration lower, @Nullable Duration upper, double level) {
        this.lower = requireNonNull(lower, "lower");
        this.upper = upper;
        this.level = Arguments.level(level);
        if (upper != null && lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("lower " + lower + " is above upper " + upper);
        }
    }

    /**
     * An interval with two ends.
     *
     * @param lower the lower end, itself inside the interval
     * @param upper the upper end, itself inside the interval
     * @param level the confidence level, above 0 and below 1
     * @return the interval
     * @throws IllegalArgumentException if the ends are out of order, or the level is not between 0 and 1
     */
    public static DurationInterval of(Duration lower, Duration upper, double level) {
        return new DurationInterval(lower, requireNonNull(upper, "upper"), level);
    }

    /**
     * An interval without an upper end.
     *
     * @param lower the lower end, itself inside the interval
     * @param level the confidence level, above 0 and below 1
     * @return the interval
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static DurationInterval atLeast(Duration lower, double level) {
        return new DurationInterval(lower, null, level);
    }

    /**
     * How long it takes at least.
     *
     * @return the lower end, itself inside the interval
     */
    public Duration lower() {
        return lower;
    }

    /**
     * How long it takes at most.
     *
     * @return the upper end, itself inside the interval; empty where the data do not reach it
     */
    public Optional<Duration> upper() {
        return Optional.ofNullable(upper);
    }

    @Override
    public double level() {
        return level;
    }

    /**
     * Whether a duration lies in the interval, ends included.
     *
     * @param duration the duration to look for
     * @return whether it is neither below the lower end nor, where there is one, above the upper end
     */
    public boolean contains(Duration duration) {
        return lower.compareTo(duration) <= 0 && (upper == null || duration.compareTo(upper) <= 0);
    }

    /** A stream that was tampered with is refused like any other bad input. */
    private Object readResolve() {
        return new DurationInterval(lower, upper, level);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DurationInterval that
                && lower.equals(that.lower)
                && Objects.equals(upper, that.upper)
                && level == that.level;
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, upper, level);
    }

    @Override
    public String toString() {
        return "DurationInterval[lower=" + lower + ", upper=" + (upper == null ? "open" : upper) + ", level=" + level
                + "]";
    }
}
