package io.github.kpimath.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Objects;

/**
 * Medians, percentiles and other quantiles of whole numbers, kept as a histogram: memory and time grow with the number
 * of distinct values, not with how often they occur.
 *
 * <p>The p-quantile is the value that the share p of the sample does not exceed, read between two values by a
 * {@link QuantileMethod}; {@link QuantileMethod#LINEAR} unless stated.
 *
 * <ul>
 *   <li>No values: refused.
 *   <li>One value: every quantile is that value.
 *   <li>p = 0 is the smallest value, p = 1 the largest; p outside 0..1 and NaN are refused.
 *   <li>p is taken as the decimal it prints as: 0.1 is one tenth, so that the 0.1-quantile of ten values is decided at
 *       rank 1 exactly. The result is the {@code double} nearest to the exact quantile.
 * </ul>
 *
 * <p>Worked example: {@code Quantiles.of(15, 20, 35, 40, 50)} has the median 35 and the 0.9-quantile 46.
 *
 * <p>Immutable and thread-safe.
 */
public final class Quantiles {

    /** Ranks are counted in 24ths, in which the ranks of all nine methods are finite decimals. */
    static final BigDecimal UNIT = BigDecimal.valueOf(24);

    static final BigDecimal HALF_UNIT = BigDecimal.valueOf(12);

    private final long[] values;
    private final long[] ranks;

    private Quantiles(Histogram histogram) {
        if (histogram.values.length == 0) {
            throw new IllegalArgumentException("no values: quantiles need at least one");
        }
        values = histogram.values;
        ranks = histogram.counts;
        for (int i = 1; i < ranks.length; i++) {
            ranks[i] = Math.addExact(ranks[i - 1], ranks[i]);
        }
    }

    /**
     * Quantiles of values in any order.
     *
     * @param values the values, at least one
     * @return their quantiles
     * @throws IllegalArgumentException if there are no values
     */
    public static Quantiles of(long... values) {
        long[] sorted = Objects.requireNonNull(values, "values").clone();
        Arrays.sort(sorted);
        return new Quantiles(Histogram.ofSorted(sorted));
    }

    /**
     * Quantiles of values that are counted already.
     *
     * @param distinctSorted the distinct values, ascending, at least one
     * @param counts how often each occurs, at least once
     * @return their quantiles
     * @throws IllegalArgumentException if there are no values, the arrays differ in length, the values do not ascend,
     *     or a count is below 1
     * @throws ArithmeticException if the counts add up to more than {@code Long.MAX_VALUE}
     */
    public static Quantiles of(long[] distinctSorted, long[] counts) {
        Objects.requireNonNull(distinctSorted, "distinctSorted");
        Objects.requireNonNull(counts, "counts");
        Arguments.sameLength("distinctSorted", distinctSorted.length, "counts", counts.length);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 1) {
                throw new IllegalArgumentException(
                        "count " + counts[i] + " at index " + i + " is outside the range 1.." + Long.MAX_VALUE);
            }
            if (i > 0 && distinctSorted[i] <= distinctSorted[i - 1]) {
                throw new IllegalArgumentException("value " + distinctSorted[i] + " at index " + i
                        + " is not above its predecessor " + distinctSorted[i - 1]);
            }
        }
        return new Quantiles(new Histogram(distinctSorted.clone(), counts.clone()));
    }

    static Quantiles of(Histogram histogram) {
        return new Quantiles(histogram);
    }

    /**
     * The p-quantile by {@link QuantileMethod#LINEAR}.
     *
     * @param p the share of the sample, 0 to 1
     * @return the quantile
     * @throws IllegalArgumentException if p is outside 0..1
     */
    public double quantile(double p) {
        return quantile(p, QuantileMethod.LINEAR);
    }

    /**
     * The p-quantile by a named method.
     *
     * @param p the share of the sample, 0 to 1
     * @param method how to read between two values
     * @return the quantile
     * @throws IllegalArgumentException if p is outside 0..1
     */
    public double quantile(double p, QuantileMethod method) {
        return inTwentyFourths(p, method).divide(UNIT, MathContext.DECIMAL128).doubleValue();
    }

    /**
     * The middle value, or the midpoint of the two middle values: the 0.5-quantile.
     *
     * @return the median
     */
    public double median() {
        return quantile(0.5);
    }

    /** The exact quantile times 24. */
    BigDecimal inTwentyFourths(double p, QuantileMethod method) {
        Objects.requireNonNull(method, "method");
        long size = ranks[ranks.length - 1];
        BigDecimal rank = method.rank(BigDecimal.valueOf(Arguments.closedShare("p", p)), size);
        BigDecimal[] parts = rank.divideAndRemainder(UNIT);
        if (rank.compareTo(UNIT) < 0) {
            return UNIT.multiply(valueAt(1));
        }
        if (parts[0].compareTo(BigDecimal.valueOf(size)) >= 0) {
            return UNIT.multiply(valueAt(size));
        }
        long below = parts[0].longValueExact();
        BigDecimal lower = valueAt(below);
        BigDecimal step = valueAt(below + 1).subtract(lower);
        return UNIT.multiply(lower).add(method.weight(below, parts[1]).multiply(step));
    }

    private BigDecimal valueAt(long rank) {
        int position = Arrays.binarySearch(ranks, rank);
        return BigDecimal.valueOf(values[position >= 0 ? position : -position - 1]);
    }
}
