package io.github.kpimath.testing;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A value as its definition gives it, in decimals and without the library's help: one exact number over another, and none
 * where the lower one is zero.
 *
 * @param above what stands above the line
 * @param below what stands below, 0 or more
 * @param missing why there is no value when {@code below} is zero
 */
public record Ratio(BigDecimal above, BigDecimal below, UndefinedReason missing) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public Ratio {
        if (below.signum() < 0) {
            throw new IllegalArgumentException("write the sign above the line, not below " + below);
        }
    }

    public static Ratio of(BigDecimal above, BigDecimal below) {
        return new Ratio(above, below, UndefinedReason.EMPTY_DENOMINATOR);
    }

    public static Ratio of(long above, long below) {
        return of(BigDecimal.valueOf(above), BigDecimal.valueOf(below));
    }

    public static Ratio none(UndefinedReason reason) {
        return new Ratio(BigDecimal.ONE, BigDecimal.ZERO, reason);
    }

    /** The same number, written by the library. */
    public static Ratio of(Fraction value) {
        return of(new BigDecimal(value.numerator()), new BigDecimal(value.denominator()));
    }

    public boolean isDefined() {
        return below.signum() != 0;
    }

    public Ratio times(long factor) {
        return new Ratio(above.multiply(BigDecimal.valueOf(factor)), below, missing);
    }

    /** Without rounding, on both sides. */
    public boolean is(Fraction value) {
        return new BigDecimal(value.numerator())
                        .multiply(below)
                        .compareTo(above.multiply(new BigDecimal(value.denominator())))
                == 0;
    }

    /** Whether no other double is nearer. */
    public boolean isNearest(double value) {
        return Double.isFinite(value)
                && Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(-0.0)
                && compareTo(middle(Math.nextDown(value), value)) >= 0
                && compareTo(middle(value, Math.nextUp(value))) <= 0;
    }

    public int compareTo(BigDecimal other) {
        return above.compareTo(other.multiply(below));
    }

    public BigDecimal rounded(int scale, RoundingMode rounding) {
        return above.divide(below, scale, rounding);
    }

    public BigDecimal rounded(MathContext precision) {
        return above.divide(below, precision);
    }

    private static BigDecimal middle(double low, double high) {
        return new BigDecimal(low).add(new BigDecimal(high)).divide(TWO);
    }
}
