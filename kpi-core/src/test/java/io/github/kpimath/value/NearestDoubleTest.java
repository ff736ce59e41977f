package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NearestDoubleTest {

    private static final Fraction BEYOND_MAX = Fraction.of(2).power(1024);
    private static final Fraction OVERFLOW =
            BEYOND_MAX.plus(exact(Double.MAX_VALUE)).times(Fraction.of(1, 2));

    private static Fraction exact(double value) {
        return Double.isInfinite(value)
                ? BEYOND_MAX.times(Fraction.of((long) Math.signum(value)))
                : Fraction.of(new BigDecimal(value));
    }

    /** No neighbour is nearer, and none is as near unless it is the odd one. */
    private static void isNearest(double actual, Fraction value) {
        Fraction error = exact(actual).minus(value).abs();
        boolean even = (Double.doubleToRawLongBits(actual) & 1) == 0;
        for (double neighbour : new double[] {Math.nextUp(actual), Math.nextDown(actual)}) {
            int comparison = error.compareTo(exact(neighbour).minus(value).abs());
            assertThat(comparison < 0 || (comparison == 0 && even))
                    .as("%s for %s against %s", actual, value, neighbour)
                    .isTrue();
        }
        assertThat(Double.doubleToRawLongBits(actual))
                .as("no negative zero")
                .isNotEqualTo(Double.doubleToRawLongBits(-0.0));
    }

    @Provide
    Arbitrary<Double> finiteDoubles() {
        Arbitrary<Double> anyBits = Arbitraries.longs().map(Double::longBitsToDouble);
        Arbitrary<Double> subnormal = Arbitraries.longs().between(0, 1L << 53).map(Double::longBitsToDouble);
        return Arbitraries.oneOf(
                        anyBits,
                        subnormal,
                        Arbitraries.of(
                                0.0,
                                1.0,
                                Double.MIN_VALUE,
                                Double.MIN_NORMAL,
                                Math.nextDown(Double.MIN_NORMAL),
                                Math.nextDown(Double.MAX_VALUE)))
                .filter(d -> Double.isFinite(d) && Math.abs(d) < Double.MAX_VALUE)
                .map(d -> d + 0.0);
    }

    @Property(edgeCases = EdgeCasesMode.MIXIN)
    void halfWayBetweenTwoDoublesGoesToTheEvenOneAndASpeckDecides(@ForAll("finiteDoubles") double lower) {
        double upper = Math.nextUp(lower);
        Fraction gap = exact(upper).minus(exact(lower));
        Fraction middle = exact(lower).plus(gap.times(Fraction.of(1, 2)));
        Fraction speck = gap.times(Fraction.of(2).power(-200));
        boolean lowerIsEven = (Double.doubleToRawLongBits(lower) & 1) == 0;

        assertThat(exact(lower).doubleValue()).isEqualTo(lower);
        assertThat(middle.doubleValue()).isEqualTo((lowerIsEven ? lower : upper) + 0.0);
        assertThat(middle.plus(speck).doubleValue()).isEqualTo(upper + 0.0);
        assertThat(middle.minus(speck).doubleValue()).isEqualTo(lower);
        assertThat(exact(lower).plus(speck).doubleValue()).isEqualTo(lower);
        isNearest(middle.doubleValue(), middle);
    }

    @Provide
    Arbitrary<Fraction> wide() {
        Arbitrary<BigInteger> whole = Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(25).negate(), BigInteger.TEN.pow(25))
                .filter(i -> i.signum() != 0);
        return Combinators.combine(whole, whole, Arbitraries.integers().between(-1_100, 930))
                .as((n, d, exponent) -> Fraction.of(n, d).times(Fraction.of(2).power(exponent)));
    }

    @Property(edgeCases = EdgeCasesMode.MIXIN)
    void noDoubleIsNearer(@ForAll("wide") Fraction value) {
        isNearest(value.doubleValue(), value);
        assertThat(value.negated().doubleValue()).isEqualTo(0.0 - value.doubleValue());
    }

    @Property(edgeCases = EdgeCasesMode.MIXIN)
    void noDoubleIsNearerToAQuotientOfCounts(@ForAll long numerator, @ForAll long denominator) {
        if (denominator != 0) {
            double actual = Fraction.nearestDouble(numerator, denominator);
            isNearest(actual, Fraction.of(numerator, denominator));
            assertThat(actual).isEqualTo(Fraction.of(numerator, denominator).doubleValue());
        }
    }

    @Property(edgeCases = EdgeCasesMode.MIXIN)
    void countsAroundTheLimitOfWholeDoubles(
            @ForAll("aroundTheLimit") long numerator, @ForAll("aroundTheLimit") long denominator) {
        isNearest(Fraction.nearestDouble(numerator, denominator), Fraction.of(numerator, denominator));
        isNearest(Fraction.nearestDouble(numerator, 3), Fraction.of(numerator, 3));
        isNearest(Fraction.nearestDouble(7, denominator), Fraction.of(7, denominator));
    }

    @Provide
    Arbitrary<Long> aroundTheLimit() {
        return Combinators.combine(Arbitraries.longs().between(-9, 9), Arbitraries.of(-1L, 1L))
                .as((offset, sign) -> sign * ((1L << 53) + offset));
    }

    @Test
    void workedExamples() {
        assertThat(Fraction.nearestDouble(64, 1_000)).isEqualTo(0.064);
        assertThat(Fraction.of(1, 3).doubleValue()).isEqualTo(0.3333333333333333);
        long odd = (1L << 53) + 1;
        assertThat(Fraction.nearestDouble(odd, 1)).isEqualTo(0x1p53);
        assertThat(Fraction.nearestDouble(odd + 2, 1)).isEqualTo(0x1p53 + 4);
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Fraction.nearestDouble(0, -5)).isEqualTo(0.0);
        assertThat(Fraction.nearestDouble(0, Long.MIN_VALUE)).isEqualTo(0.0);
        assertThat(Double.doubleToRawLongBits(Fraction.nearestDouble(0, -5))).isZero();
        assertThat(Double.doubleToRawLongBits(Fraction.nearestDouble(0, Long.MIN_VALUE)))
                .isZero();
    }

    @Test
    void tooSmallIsZeroWithoutASign() {
        Fraction half = exact(Double.MIN_VALUE).times(Fraction.of(1, 2));
        assertThat(half.doubleValue()).isEqualTo(0.0);
        assertThat(Double.doubleToRawLongBits(half.negated().doubleValue())).isZero();
        assertThat(half.plus(Fraction.of(10).power(-2_000)).doubleValue()).isEqualTo(Double.MIN_VALUE);
        assertThat(Fraction.of(10).power(-2_000).doubleValue()).isEqualTo(0.0);
    }

    @Test
    void tooLargeIsRefusedExactlyWhereItWouldRoundToInfinity() {
        Fraction justBelow = OVERFLOW.minus(Fraction.of(10).power(-50));
        assertThat(justBelow.doubleValue()).isEqualTo(Double.MAX_VALUE);
        assertThat(justBelow.negated().doubleValue()).isEqualTo(-Double.MAX_VALUE);
        for (Fraction tooLarge :
                new Fraction[] {OVERFLOW, OVERFLOW.negated(), Fraction.of(10).power(400)}) {
            assertThatThrownBy(tooLarge::doubleValue)
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageStartingWith(Quoted.text(tooLarge.toString()))
                    .hasMessageEndingWith(" is beyond the range of double");
        }
    }
}
