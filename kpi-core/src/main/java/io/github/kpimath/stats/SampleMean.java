package io.github.kpimath.stats;

import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * The mean of a sample and how far its values scatter: what the confidence interval of a mean, and of the difference of two, is made
 * from.
 *
 * <ul>
 *   <li>One mean: Student's interval, mean ± t √(s² ÷ n) with n − 1 degrees of freedom.
 *   <li>The difference of two: Welch's, which does not take the two to scatter alike: d ± t √(s₁² ÷ n₁ + s₂² ÷ n₂) with the degrees
 *       of freedom of Welch and Satterthwaite.
 * </ul>
 *
 * <p>Both lean on the mean of many values being nearly normal, and may leave the range of the values; they are not clipped. There is
 * no interval where nothing is known of the scatter: for a single value, or where all values are alike, which is luck or a small
 * sample and not certainty.
 *
 * <p>Worked example: {@code SampleMean.ofSums(3, Fraction.of(8), Fraction.of(30))}, which is 1, 2 and 5, has the mean 8/3, the
 * variance 13/3 and at 0.95 the interval −2.50…7.84.
 *
 * <p>Sources: Student, The probable error of a mean, Biometrika 6 (1908) 1-25; Welch, The generalization of Student's problem when several
 * different population variances are involved, Biometrika 34 (1947) 28-35. Immutable and thread-safe.
 *
 * @param size how many values, at least 1
 * @param mean their mean
 * @param variance the sum of squared distances from the mean ÷ (size − 1); 0 for a single value
 */
public record SampleMean(long size, Fraction mean, Fraction variance) implements Serializable {

    /**
     * Checks.
     *
     * @param size how many values, at least 1
     * @param mean their mean
     * @param variance the sum of squared distances from the mean ÷ (size − 1); 0 for a single value
     * @throws IllegalArgumentException if the size is less than 1, the variance negative, or that of a single value not 0
     */
    public SampleMean {
        Arguments.atLeast("size", size, 1);
        Objects.requireNonNull(mean, "mean");
        Objects.requireNonNull(variance, "variance");
        if (variance.signum() < 0) {
            throw new IllegalArgumentException("variance " + variance + " is negative");
        }
        if (size == 1 && !variance.isZero()) {
            throw new IllegalArgumentException("variance " + variance + " of a single value is not 0");
        }
    }

    /**
     * The mean of values that were added up.
     *
     * @param size how many values, at least 1
     * @param sum their sum
     * @param sumOfSquares the sum of their squares
     * @return mean and variance, exactly
     * @throws IllegalArgumentException if the size is less than 1, or no values have these sums
     */
    public static SampleMean ofSums(long size, Fraction sum, Fraction sumOfSquares) {
        Arguments.atLeast("size", size, 1);
        Fraction mean = sum.dividedBy(Fraction.of(size));
        Fraction scatter = sumOfSquares.minus(sum.times(mean));
        return new SampleMean(size, mean, size == 1 ? scatter : scatter.dividedBy(Fraction.of(size - 1)));
    }

    /**
     * Student's interval of the mean.
     *
     * @param level the confidence level, above 0 and below 1
     * @return the interval in the unit of the values, or empty where they do not show how they scatter
     * @throws IllegalArgumentException if the level is outside its range
     */
    public Optional<ConfidenceInterval> interval(double level) {
        Arguments.level(level);
        return variance.isZero()
                ? Optional.empty()
                : Optional.of(around(mean, squaredError(), (double) size - 1, level));
    }

    /**
     * Welch's interval of this mean less an earlier one, of another sample.
     *
     * @param earlier the mean that is subtracted
     * @param level the confidence level, above 0 and below 1
     * @return the interval in the unit of the values, or empty where either is of a single value or neither scatters
     * @throws IllegalArgumentException if the level is outside its range
     */
    public Optional<ConfidenceInterval> differenceInterval(SampleMean earlier, double level) {
        Arguments.level(level);
        Fraction squaredError = squaredError().plus(earlier.squaredError());
        if (size == 1 || earlier.size == 1 || squaredError.isZero()) {
            return Optional.empty();
        }
        Fraction degrees = squaredError
                .times(squaredError)
                .dividedBy(squaredErrorOverDegrees().plus(earlier.squaredErrorOverDegrees()));
        return Optional.of(around(mean.minus(earlier.mean), squaredError, degrees.doubleValue(), level));
    }

    private Fraction squaredError() {
        return variance.dividedBy(Fraction.of(size));
    }

    private Fraction squaredErrorOverDegrees() {
        return squaredError().times(squaredError()).dividedBy(Fraction.of(size - 1));
    }

    private static ConfidenceInterval around(Fraction centre, Fraction squaredError, double degrees, double level) {
        double margin = StudentDistribution.criticalValue(level, degrees) * Math.sqrt(squaredError.doubleValue());
        return new ConfidenceInterval(centre.doubleValue() - margin, centre.doubleValue() + margin, level);
    }
}
