package io.github.kpimath.stats;

import java.math.BigDecimal;

/**
 * How a quantile is read between the values of a sample: the nine types of Hyndman and Fan.
 *
 * <p>With the n values in order, x₁ ≤ … ≤ xₙ, the p-quantile lies at rank h = n p + m. With j the whole and g the
 * broken part of h it is (1 - γ) xⱼ + γ xⱼ₊₁; ranks below 1 give x₁, ranks above n give xₙ. The types differ in m and
 * in γ, which is g unless stated. All agree on the smallest and the largest value, and the differences fade as n grows.
 *
 * <p>Worked example: the 0.25-quantile of 15, 20, 35, 40, 50 is 15, 20, 15, 16.25, 18.75, 17.5, 20, 18.33 and 18.44 by
 * types 1, 2, 3, 4, 5, 6, 7, 8 and 9.
 *
 * <p>Source: Hyndman and Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996) 361-365,
 * doi:10.1080/00031305.1996.10473566. The names are those of NumPy, written out.
 *
 * <p>Immutable and thread-safe.
 */
public enum QuantileMethod {

    /** Type 1: m = 0, γ = 0 at a whole rank, otherwise 1: always a value of the sample. SQL {@code PERCENTILE_DISC}. */
    INVERTED_DISTRIBUTION(0, 0, (whole, broken) -> broken.signum() == 0 ? BigDecimal.ZERO : Quantiles.UNIT),

    /** Type 2: m = 0, γ = ½ at a whole rank, otherwise 1. SAS by default, Stata. */
    AVERAGED_INVERTED_DISTRIBUTION(
            0, 0, (whole, broken) -> broken.signum() == 0 ? Quantiles.HALF_UNIT : Quantiles.UNIT),

    /** Type 3: m = -½, γ = 0 at a whole even rank, otherwise 1: the nearest value. SAS {@code PCTLDEF=2}. */
    CLOSEST_OBSERVATION(
            -12, 0, (whole, broken) -> broken.signum() == 0 && whole % 2 == 0 ? BigDecimal.ZERO : Quantiles.UNIT),

    /** Type 4: m = 0: linear along the steps of the distribution. SAS {@code PCTLDEF=1}. */
    INTERPOLATED_INVERTED_DISTRIBUTION(0, 0, (whole, broken) -> broken),

    /** Type 5: m = ½: linear between the midpoints of the steps. Hydrology since Hazen 1914, Matlab. */
    HAZEN(12, 0, (whole, broken) -> broken),

    /** Type 6: m = p. Minitab, SPSS, Excel {@code PERCENTILE.EXC} inside the ranks 1 to n. */
    WEIBULL(0, 24, (whole, broken) -> broken),

    /**
     * Type 7, the default: m = 1 - p: linear between the values, the smallest at 0 and the largest at 1. R, NumPy and
     * pandas by default, Excel {@code PERCENTILE.INC}, Google Sheets, SQL {@code PERCENTILE_CONT}.
     */
    LINEAR(24, -24, (whole, broken) -> broken),

    /** Type 8: m = (p + 1) ÷ 3: about median-unbiased for any distribution. The one Hyndman and Fan recommend. */
    MEDIAN_UNBIASED(8, 8, (whole, broken) -> broken),

    /** Type 9: m = p ÷ 4 + ⅜: about unbiased where the values are normally distributed. Used in normal plots. */
    NORMAL_UNBIASED(9, 6, (whole, broken) -> broken);

    private final BigDecimal shift;
    private final BigDecimal slope;

    private final Weight weight;

    QuantileMethod(int shift, int slope, Weight weight) {
        this.shift = BigDecimal.valueOf(shift);
        this.slope = BigDecimal.valueOf(slope);
        this.weight = weight;
    }

    /** The rank h of the p-quantile among {@code size} values, in units of 1/24. */
    BigDecimal rank(BigDecimal p, long size) {
        return Quantiles.UNIT
                .multiply(BigDecimal.valueOf(size))
                .add(slope)
                .multiply(p)
                .add(shift);
    }

    /** The weight γ of the upper value, in units of 1/24. */
    BigDecimal weight(long wholePartOfRank, BigDecimal brokenPartOfRank) {
        return weight.of(wholePartOfRank, brokenPartOfRank);
    }

    private interface Weight {
        BigDecimal of(long wholePartOfRank, BigDecimal brokenPartOfRank);
    }
}
