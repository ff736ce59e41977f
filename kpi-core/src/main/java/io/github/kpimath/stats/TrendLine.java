package io.github.kpimath.stats;

import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The straight line through a series of values that leaves the least squares of distances, and where it leads.
 *
 * <p>Values stand at whole indices: 0 for the first period, 1 for the next. With x̄ and ȳ the means, and Sxx the sum of (x − x̄)²,
 *
 * <ul>
 *   <li>slope = Σ (x − x̄) y ÷ Sxx, how much comes on by period;
 *   <li>intercept = ȳ − slope × x̄, the line at index 0;
 *   <li>the line at index x = intercept + slope × x.
 * </ul>
 *
 * <p>All of these are exact. The {@linkplain #predictionInterval prediction interval} is where a single next value is expected.
 *
 * <ul>
 *   <li>Fewer than three values, which leave nothing to tell scatter from trend: refused.
 *   <li>Values all on one line: there is no interval, since they do not show how they scatter.
 *   <li>An index may be left out where a period has no value; it must not be filled with 0.
 *   <li>Incomplete periods have no place here: half a month looks like a fall.
 * </ul>
 *
 * <p>Worked example: {@code TrendLine.of(2, 4, 5, 4, 5)} has the slope 0.6 and the intercept 2.8, leads to 5.8 at index 5, and the
 * 95 % prediction interval there runs from 1.7 to 9.9.
 *
 * <p>Sources: least squares since Legendre 1805; interval: Draper and Smith, Applied Regression Analysis (1998), 3.1. R computes it
 * by {@code predict(lm(y ~ x), interval = "prediction")}.
 *
 * <p>Memory and time grow with the number of values. Immutable and thread-safe.
 *
 * @param values the values by their index
 */
public record TrendLine(SortedMap<Integer, Fraction> values) implements Serializable {

    /** The fewest values that a line is drawn through. */
    public static final int MINIMUM_VALUES = 3;

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /**
     * Checks and copies.
     *
     * @param values the values by their index
     * @throws IllegalArgumentException if there are fewer than three
     */
    public TrendLine {
        SortedMap<Integer, Fraction> copy = new TreeMap<>(); // in the order of numbers, whatever that of the values is
        copy.putAll(Objects.requireNonNull(values, "values"));
        copy.forEach((index, value) -> Objects.requireNonNull(value, "values holds null"));
        if (copy.size() < MINIMUM_VALUES) {
            throw new IllegalArgumentException("values has " + copy.size() + ": a line needs " + MINIMUM_VALUES
                    + " values at least, to tell scatter from trend");
        }
        values = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * The line through values at stated indices, such as those of the periods that have a value.
     *
     * @param values the values by their index
     * @return the line
     * @throws IllegalArgumentException if there are fewer than three
     */
    public static TrendLine of(SortedMap<Integer, Fraction> values) {
        return new TrendLine(values);
    }

    /**
     * The line through values at the indices 0, 1, 2…
     *
     * @param values the values, at least three
     * @return the line
     * @throws IllegalArgumentException if there are fewer than three
     */
    public static TrendLine of(List<Fraction> values) {
        SortedMap<Integer, Fraction> byIndex = new TreeMap<>();
        for (Fraction value : values) {
            byIndex.put(byIndex.size(), value);
        }
        return new TrendLine(byIndex);
    }

    /**
     * The line through values at the indices 0, 1, 2…, each taken as the decimal it prints as.
     *
     * @param values the values, at least three, finite
     * @return the line
     * @throws IllegalArgumentException if there are fewer than three, or one is not finite
     */
    public static TrendLine of(double... values) {
        SortedMap<Integer, Fraction> byIndex = new TreeMap<>();
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "value " + value + " at index " + byIndex.size() + " is not a finite number");
            }
            byIndex.put(byIndex.size(), Fraction.of(BigDecimal.valueOf(value)));
        }
        return new TrendLine(byIndex);
    }

    /**
     * How much comes on from one index to the next; its sign says which way the series goes.
     *
     * @return the slope, exactly
     */
    public Fraction slope() {
        Fraction mean = meanIndex();
        return sum(index -> Fraction.of(index).minus(mean).times(valueAt(index)))
                .dividedBy(spread(mean));
    }

    /**
     * The line at index 0.
     *
     * @return the intercept, exactly
     */
    public Fraction intercept() {
        return mean(this::valueAt).minus(slope().times(meanIndex()));
    }

    /**
     * The line at an index, beyond the series mostly: the forecast.
     *
     * @param index the index
     * @return intercept + slope × index, exactly
     */
    public Fraction at(int index) {
        return intercept().plus(slope().times(Fraction.of(index)));
    }

    /**
     * The sum of squared distances of the values from the line.
     *
     * @return the sum, exactly; 0 where all values are on the line
     */
    public Fraction residualSquares() {
        Fraction slope = slope();
        Fraction intercept = intercept();
        return sum(index -> {
            Fraction distance = valueAt(index).minus(intercept).minus(slope.times(Fraction.of(index)));
            return distance.times(distance);
        });
    }

    /**
     * Where a single value at an index is expected, if the series goes on as it went: line ± t × s × √(1 + 1 ÷ n + (x − x̄)² ÷ Sxx),
     * with s² = residual squares ÷ (n − 2) and t the quantile of Student's distribution with n − 2 degrees of freedom. It grows with
     * the distance from the series, and is wide for few values. Distances are taken to be independent and normally distributed. There is
     * no interval where all values are on the line, which is luck or a short series and not certainty, as in {@link SampleMean}.
     *
     * @param index the index
     * @param level the share of such intervals that hold the value, such as 0.95
     * @return the interval in the unit of the values, whose ends may be values that the series cannot take; empty where the values do
     *     not show how they scatter
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Optional<ConfidenceInterval> predictionInterval(int index, double level) {
        Arguments.level(level);
        Fraction residuals = residualSquares();
        if (residuals.isZero()) {
            return Optional.empty();
        }
        Fraction size = Fraction.of(values.size());
        int degrees = values.size() - 2;
        double t = StudentDistribution.criticalValue(level, degrees);
        Fraction mean = meanIndex();
        Fraction away = Fraction.of(index).minus(mean);
        Fraction variance = residuals
                .dividedBy(Fraction.of(degrees))
                .times(Fraction.ONE
                        .plus(size.reciprocal())
                        .plus(away.times(away).dividedBy(spread(mean))));
        double half = t * variance.toBigDecimal(DIGITS).sqrt(DIGITS).doubleValue();
        double line = at(index).doubleValue();
        return Optional.of(new ConfidenceInterval(line - half, line + half, level));
    }

    private Fraction valueAt(int index) {
        return Objects.requireNonNull(values.get(index));
    }

    private Fraction meanIndex() {
        return mean(Fraction::of);
    }

    /** Sxx. */
    private Fraction spread(Fraction mean) {
        return sum(index -> {
            Fraction away = Fraction.of(index).minus(mean);
            return away.times(away);
        });
    }

    private Fraction mean(Function<Integer, Fraction> each) {
        return sum(each).dividedBy(Fraction.of(values.size()));
    }

    private Fraction sum(Function<Integer, Fraction> each) {
        return values.keySet().stream().map(each).reduce(Fraction.ZERO, Fraction::plus);
    }
}
