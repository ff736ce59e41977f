package io.github.kpimath.stats;

/**
 * A range of values that the data are compatible with, at a stated confidence level.
 *
 * <p>A method of level 0.95 produces ranges of which, over many samples, 95 % contain the true value. The ends are in
 * the unit of the estimate they belong to: shares between 0 and 1 unless {@link #scaledBy scaled}.
 *
 * <ul>
 *   <li>{@code lower} equal to {@code upper} is allowed: some methods collapse, such as Wald at 0 of n.
 *   <li>NaN, infinities and {@code lower > upper} are refused; {@code -0.0} becomes {@code 0.0}, so that equal
 *       intervals are equal objects.
 * </ul>
 *
 * <p>Worked example: {@code new ConfidenceInterval(0.25, 0.75, 0.95)} has the width 0.5, contains 0.75, and
 * {@code scaledBy(100)} runs from 25 to 75.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lower the lower end, itself inside the interval
 * @param upper the upper end, itself inside the interval
 * @param level the confidence level, above 0 and below 1
 */
public record ConfidenceInterval(double lower, double upper, double level) implements Interval {

    /**
     * Checks the ends and the level.
     *
     * @param lower the lower end
     * @param upper the upper end
     * @param level the confidence level
     * @throws IllegalArgumentException if an end is not finite, the ends are out of order, or the level is not between
     *     0 and 1
     */
    public ConfidenceInterval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
            throw new IllegalArgumentException("lower " + lower + " and upper " + upper + " must be finite");
        }
        if (lower > upper) {
            throw new IllegalArgumentException("lower " + lower + " is above upper " + upper);
        }
        Arguments.level(level);
        lower += 0.0;
        upper += 0.0;
    }

    /**
     * Refuses what is no confidence level, also where there is no interval to compute.
     *
     * @param level the confidence level, above 0 and below 1
     * @throws IllegalArgumentException if it is not
     */
    public static void requireLevel(double level) {
        Arguments.level(level);
    }

    /**
     * The distance between the ends.
     *
     * @return {@code upper - lower}, 0 or more
     */
    public double width() {
        return upper - lower;
    }

    /**
     * Whether a value lies in the interval, ends included.
     *
     * @param value the value to look for; NaN lies in no interval
     * @return whether {@code lower <= value <= upper}
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /**
     * The same interval in another unit; 100 turns shares into percent or points.
     *
     * @param factor units per unit of this interval, finite and above 0
     * @return the interval with both ends multiplied
     * @throws IllegalArgumentException if the factor is not finite and above 0, or an end would leave the range of
     *     {@code double}
     */
    public ConfidenceInterval scaledBy(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor " + factor + " is not finite and above 0");
        }
        return new ConfidenceInterval(lower * factor, upper * factor, level);
    }
}
