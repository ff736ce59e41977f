package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LongsTest {

    @Property
    void divisorsAreThoseOfTheBigNumbers(@ForAll long one, @ForAll long other) {
        Assume.that(one != Long.MIN_VALUE && other != Long.MIN_VALUE && (one != 0 || other != 0));
        assertThat(Longs.greatestDivisor(one, other))
                .isEqualTo(
                        BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValueExact());
    }

    @Property
    void twoProductsThatFitHaveASum(@ForAll long factor, @ForAll long other) {
        if (Longs.fit(factor, other)) {
            BigInteger product = BigInteger.valueOf(factor).multiply(BigInteger.valueOf(other));
            assertThat(product.shiftLeft(1).bitLength()).isLessThan(Long.SIZE);
        }
    }

    @Test
    void fits62Bits() {
        assertThat(Longs.fit((1L << 31) - 1, (1L << 31) - 1)).isTrue();
        assertThat(Longs.fit((1L << 31) - 1, -(1L << 31) + 1)).isTrue();
        assertThat(Longs.fit(1L << 31, (1L << 31) - 1)).isFalse();
        assertThat(Longs.fit((1L << 61) - 1, 1)).isTrue();
        assertThat(Longs.fit(1L << 61, 1)).isFalse();
        assertThat(Longs.fit(0, Long.MAX_VALUE)).isFalse();
        assertThat(Longs.fit(0, Long.MIN_VALUE)).isFalse();
        assertThat(Longs.fit(0, 0)).isTrue();
    }

    @Test
    void powersOfTen() {
        for (int i = 0; i <= Longs.MAX_EXPONENT; i++) {
            assertThat(Longs.powerOfTen(i)).isEqualTo(BigInteger.TEN.pow(i).longValueExact());
        }
    }

    @Property
    void sumsAreThoseOfTheBigNumbers(@ForAll long[] values) {
        BigInteger sum = LongStream.of(values).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(Longs.sum(values)).isEqualTo(sum);
    }

    @Property
    void aSumIsNoneWhereItHasOverflowed(@ForAll long one, @ForAll long other) {
        BigInteger sum = BigInteger.valueOf(one).add(BigInteger.valueOf(other));
        assertThat(Longs.isSum(one + other, one, other)).isEqualTo(sum.bitLength() < Long.SIZE);
    }

    /** Numerators and denominators on both sides of where the way over longs ends. */
    @Test
    void fractionsAreExactOnBothSidesOfTheBound() {
        for (long n : new long[] {(1L << 30) - 1, 1L << 31, (1L << 32) - 1, (1L << 61) + 1, Long.MAX_VALUE}) {
            for (long d : new long[] {1, 97, (1L << 31) - 1, (1L << 31) + 11, (1L << 61) - 1}) {
                Fraction a = Fraction.of(n, d);
                Fraction b = Fraction.of(-n - 1, d + 1);
                Fraction c = Fraction.of(n, d + 1);
                isSum(a, b);
                isSum(a, c);
                isProduct(a, b);
                isProduct(a, c);
                assertThat(a.compareTo(c)).isPositive();
                assertThat(c.compareTo(a)).isNegative();
            }
        }
    }

    private static void isSum(Fraction a, Fraction b) {
        BigInteger above =
                a.numerator().multiply(b.denominator()).add(b.numerator().multiply(a.denominator()));
        assertThat(a.plus(b)).isEqualTo(Fraction.of(above, a.denominator().multiply(b.denominator())));
    }

    private static void isProduct(Fraction a, Fraction b) {
        assertThat(a.times(b))
                .isEqualTo(Fraction.of(
                        a.numerator().multiply(b.numerator()), a.denominator().multiply(b.denominator())));
    }
}
