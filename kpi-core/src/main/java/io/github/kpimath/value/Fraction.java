package io.github.kpimath.value;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact quotient of two whole numbers, such as 4/5, in lowest terms and without a unit.
 *
 * <p>A fraction is where a KPI stays exact between its counts and its one rounding:
 *
 * <pre>{@code
 * Fraction share = Fraction.of(64, 1_000);             // 8/125
 * share.doubleValue();                                 // 0.064, the double nearest to 8/125
 * share.times(Fraction.of(100)).toBigDecimal(1, RoundingMode.HALF_EVEN);   // 6.4
 * Fraction.of(1, 10).plus(Fraction.of(2, 10));         // 3/10, not 0.30000000000000004
 * }</pre>
 *
 * <p>Numerator and denominator are whole numbers of any size, the denominator is positive, and zero is 0/1: so equal
 * values are equal objects, whatever their route ({@code of(2, 4)}, {@code of(-1, -2)} and {@code parse("50%")} are
 * equal). The order is that of the numbers and agrees with {@code equals}. Arithmetic never rounds and never overflows.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Fraction implements Comparable<Fraction>, Serializable {

    private static final long serialVersionUID = 1L;

    /** The number 0. */
    public static final Fraction ZERO = new Fraction(0, 1);

    /** The number 1. */
    public static final Fraction ONE = new Fraction(1, 1);

    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final int MAX_DIGITS = 10_000;
    private static final int MAX_POWER = 1_000_000;

    // Both parts are in the two longs if both fit, else both are in big: one representation for each value.
    private final long numerator;
    private final long denominator;
    private final @Nullable Big big;

    private record Big(BigInteger numerator, BigInteger denominator) implements Serializable {}

    private Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = null;
    }

    private Fraction(Big big) {
        this.numerator = 0;
        this.denominator = 0;
        this.big = big;
    }

    /**
     * {@return a whole number}
     *
     * @param value any number
     */
    public static Fraction of(long value) {
        return new Fraction(value, 1);
    }

    /**
     * {@return the quotient in lowest terms} For example, {@code of(8, 10)} is 4/5.
     *
     * @param numerator any number
     * @param denominator any number except 0
     * @throws IllegalArgumentException if the denominator is 0
     */
    public static Fraction of(long numerator, long denominator) {
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        if (denominator == 0) {
            throw zeroDenominator(Long.toString(numerator));
        }
        return reduced(numerator, denominator);
    }

    /**
     * {@return the quotient of whole numbers of any size, in lowest terms}
     *
     * @param numerator any number
     * @param denominator any number except 0
     * @throws IllegalArgumentException if the denominator is 0
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        if (denominator.signum() == 0) {
            throw zeroDenominator(numerator.toString());
        }
        BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        return lowest(numerator.divide(divisor), denominator.divide(divisor));
    }

    /**
     * {@return the exact value of a decimal number} For example, 0.125 is 1/8.
     *
     * @param value a number of at most 10,000 digits when written out without an exponent
     * @throws IllegalArgumentException if the number has more digits than that
     */
    public static Fraction of(BigDecimal value) {
        Objects.requireNonNull(value, "value");
        if (Digits.writtenOut(value) > MAX_DIGITS) {
            throw new IllegalArgumentException("value " + Quoted.text(value.toString()) + " has more than " + MAX_DIGITS
                    + " digits when written out");
        }
        if (value.scale() >= 0 && value.scale() <= Longs.MAX_EXPONENT && value.precision() <= Longs.MAX_EXPONENT) {
            return reduced(value.unscaledValue().longValue(), Longs.powerOfTen(value.scale()));
        }
        BigDecimal shortest = value.stripTrailingZeros();
        int decimals = Math.max(shortest.scale(), 0);
        return of(shortest.movePointRight(decimals).toBigInteger(), BigInteger.TEN.pow(decimals));
    }

    /**
     * Reads a fraction: a decimal number ("0.8", "-3"), a quotient ("4/5") or a percentage ("80%").
     *
     * <p>Digits are 0 to 9, the decimal sign is a point, a negative number starts with "-"; there are no spaces,
     * grouping signs or exponents. What {@link #toString} writes is read back as an equal fraction.
     *
     * @param text at most 10,000 characters
     * @return the exact value
     * @throws IllegalArgumentException if the text has another form, or its denominator is 0
     */
    public static Fraction parse(String text) {
        return FractionText.parse(Objects.requireNonNull(text, "text"), MAX_DIGITS);
    }

    /**
     * The double nearest to a quotient of counts, ties to the even double: 0.064 for 64 and 1,000.
     *
     * <p>The plain {@code (double) numerator / denominator} rounds three times where a count is beyond
     * 2<sup>53</sup>; this rounds once, and allocates nothing where both are within &plusmn;2<sup>53</sup>.
     *
     * @param numerator any number
     * @param denominator any number except 0
     * @return what {@code of(numerator, denominator).doubleValue()} returns
     * @throws IllegalArgumentException if the denominator is 0
     */
    public static double nearestDouble(long numerator, long denominator) {
        if (denominator == 0) {
            throw zeroDenominator(Long.toString(numerator));
        }
        return NearestDouble.ofQuotient(numerator, denominator);
    }

    /**
     * {@return the sum} 1/2 + 1/3 = 5/6.
     *
     * @param other the number to add
     */
    public Fraction plus(Fraction other) {
        Objects.requireNonNull(other, "other");
        if (big == null && other.big == null) {
            long shared = Longs.greatestDivisor(denominator, other.denominator);
            long factor = other.denominator / shared;
            long otherFactor = denominator / shared;
            if (Longs.fit(numerator, factor)
                    && Longs.fit(other.numerator, otherFactor)
                    && Longs.fit(denominator, factor)) {
                return reduced(numerator * factor + other.numerator * otherFactor, denominator * factor);
            }
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    /**
     * {@return the difference} 1/2 &minus; 1/3 = 1/6.
     *
     * @param other the number to take away
     */
    public Fraction minus(Fraction other) {
        Objects.requireNonNull(other, "other");
        return plus(other.negated());
    }

    /**
     * {@return the product} 2/3 &times; 3/4 = 1/2.
     *
     * @param other the number to multiply by
     */
    public Fraction times(Fraction other) {
        Objects.requireNonNull(other, "other");
        if (big == null
                && other.big == null
                && Longs.fit(numerator, other.numerator)
                && Longs.fit(denominator, other.denominator)) {
            return reduced(numerator * other.numerator, denominator * other.denominator);
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * {@return the quotient} 2/3 &divide; 4/5 = 5/6.
     *
     * @param other the number to divide by, not zero
     * @throws ArithmeticException if {@code other} is zero
     */
    public Fraction dividedBy(Fraction other) {
        Objects.requireNonNull(other, "other");
        if (other.isZero()) {
            throw new ArithmeticException("cannot divide " + Quoted.text(toString()) + " by zero");
        }
        return times(other.reciprocal());
    }

    /** {@return the number with the other sign: &minus;4/5 for 4/5} */
    public Fraction negated() {
        return big == null && numerator != Long.MIN_VALUE
                ? new Fraction(-numerator, denominator)
                : lowest(numerator().negate(), denominator());
    }

    /**
     * {@return one divided by this number: 5/4 for 4/5}
     *
     * @throws ArithmeticException if this is zero
     */
    public Fraction reciprocal() {
        if (isZero()) {
            throw new ArithmeticException("zero has no reciprocal");
        }
        return big == null ? of(denominator, numerator) : of(big.denominator(), big.numerator());
    }

    /** {@return the number without its sign: 4/5 for &minus;4/5} */
    public Fraction abs() {
        return signum() < 0 ? negated() : this;
    }

    /**
     * {@return this to the power of the exponent} (2/3)<sup>3</sup> = 8/27, (2/3)<sup>&minus;1</sup> = 3/2; the power 0
     * is 1, for zero too.
     *
     * @param exponent from &minus;1,000,000 to 1,000,000
     * @throws IllegalArgumentException if the exponent is outside that range
     * @throws ArithmeticException if this is zero and the exponent is negative
     */
    public Fraction power(int exponent) {
        if (exponent < -MAX_POWER || exponent > MAX_POWER) {
            throw new IllegalArgumentException("exponent " + exponent + " is outside " + -MAX_POWER + ".." + MAX_POWER);
        }
        return exponent < 0
                ? reciprocal().power(-exponent)
                : lowest(numerator().pow(exponent), denominator().pow(exponent));
    }

    /** {@return the sign: &minus;1, 0 or 1} */
    public int signum() {
        return big == null ? Long.signum(numerator) : big.numerator().signum();
    }

    /** {@return whether this is the number 0} */
    public boolean isZero() {
        return signum() == 0;
    }

    /** {@return whether this is a whole number: true for 6/3, false for 5/3} */
    public boolean isInteger() {
        return big == null ? denominator == 1 : big.denominator().equals(BigInteger.ONE);
    }

    /** {@return the numerator in lowest terms, which carries the sign: 4 for 8/10} */
    public BigInteger numerator() {
        return big == null ? BigInteger.valueOf(numerator) : big.numerator();
    }

    /** {@return the denominator in lowest terms, always positive: 5 for 8/10} */
    public BigInteger denominator() {
        return big == null ? BigInteger.valueOf(denominator) : big.denominator();
    }

    /**
     * {@return the double nearest to the exact value, ties to the even one: 0.3333333333333333 for 1/3} A value nearer
     * to zero than to the least double (about 4.9e-324) gives 0.0, never &minus;0.0.
     *
     * @throws ArithmeticException if the value is beyond the range of double (about 1.8e308)
     */
    public double doubleValue() {
        double nearest = big == null
                ? NearestDouble.ofQuotient(numerator, denominator)
                : NearestDouble.ofQuotient(big.numerator(), big.denominator());
        if (Double.isInfinite(nearest)) {
            throw new ArithmeticException(Quoted.text(toString()) + " is beyond the range of double");
        }
        return nearest;
    }

    /**
     * {@return the value rounded once, to so many decimals: 0.667 for 2/3, 3 decimals and half-even}
     *
     * @param scale the number of decimals
     * @param rounding how to round
     * @throws ArithmeticException if rounding is {@code UNNECESSARY} and the value does not fit
     */
    public BigDecimal toBigDecimal(int scale, RoundingMode rounding) {
        Objects.requireNonNull(rounding, "rounding");
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), scale, rounding);
    }

    /**
     * {@return the value rounded once, to so many digits: 0.6667 for 2/3 and 4 digits}
     *
     * @param precision the number of digits and how to round, such as {@code MathContext.DECIMAL128}
     * @throws ArithmeticException if the context allows no rounding and the value does not fit
     */
    public BigDecimal toBigDecimal(MathContext precision) {
        Objects.requireNonNull(precision, "precision");
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), precision);
    }

    /** {@return whether finitely many decimals can write the value: true for 1/8, false for 1/3} */
    public boolean isDecimal() {
        BigInteger odd = denominator().shiftRight(denominator().getLowestSetBit());
        return FIVE.modPow(BigInteger.valueOf(odd.bitLength()), odd).signum() == 0;
    }

    /**
     * {@return the exact value with as few decimals as it takes: 0.125 for 1/8}
     *
     * @throws ArithmeticException if the value is not {@linkplain #isDecimal() decimal}
     */
    public BigDecimal toBigDecimal() {
        if (!isDecimal()) {
            throw new ArithmeticException(Quoted.text(toString()) + " is not a finite decimal: name a scale");
        }
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()));
    }

    /**
     * {@return negative, zero or positive, as this is less than, equal to or greater than the other}
     *
     * @param other the number to compare with
     */
    @Override
    public int compareTo(Fraction other) {
        Objects.requireNonNull(other, "other");
        return minus(other).signum();
    }

    /**
     * {@return whether the other object is the same number}
     *
     * @param other any object
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction that
                && numerator == that.numerator
                && denominator == that.denominator
                && Objects.equals(big, that.big);
    }

    @Override
    public int hashCode() {
        return big == null ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator) : big.hashCode();
    }

    /** {@return the fraction in lowest terms, as {@link #parse} reads it: "4/5", or "3" for a whole number} */
    @Override
    public String toString() {
        return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
    }

    private static IllegalArgumentException zeroDenominator(String numerator) {
        return new IllegalArgumentException(
                "denominator 0 under the numerator " + Quoted.text(numerator) + ": expected any other whole number");
    }

    // Neither argument is Long.MIN_VALUE, whose magnitude is not a long.
    private static Fraction reduced(long numerator, long denominator) {
        long divisor = Longs.greatestDivisor(numerator, denominator);
        long signed = denominator < 0 ? -divisor : divisor;
        return new Fraction(numerator / signed, denominator / signed);
    }

    private static Fraction lowest(BigInteger numerator, BigInteger denominator) {
        return numerator.bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE
                ? new Fraction(numerator.longValue(), denominator.longValue())
                : new Fraction(new Big(numerator, denominator));
    }

    // A stream may hold what no factory would build.
    private Object readResolve() {
        return of(numerator(), denominator());
    }
}
