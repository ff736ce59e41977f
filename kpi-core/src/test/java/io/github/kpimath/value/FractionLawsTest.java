package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.RoundTrip;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of a field, with numerators and denominators on both sides of every limit of the representation. */
class FractionLawsTest {

    private static Arbitrary<BigInteger> integers() {
        Arbitrary<BigInteger> nearLimits = Combinators.combine(
                        Arbitraries.of(
                                BigInteger.ONE.shiftLeft(31),
                                BigInteger.ONE.shiftLeft(53),
                                BigInteger.ONE.shiftLeft(62),
                                BigInteger.ONE.shiftLeft(63),
                                BigInteger.ONE.shiftLeft(64)),
                        Arbitraries.integers().between(-3, 3),
                        Arbitraries.of(-1, 1))
                .as((limit, offset, sign) ->
                        limit.add(BigInteger.valueOf(offset)).multiply(BigInteger.valueOf(sign)));
        BigInteger far = BigInteger.TEN.pow(30);
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-20, 20).map(BigInteger::valueOf),
                Arbitraries.integers().map(BigInteger::valueOf),
                Arbitraries.longs().map(BigInteger::valueOf),
                nearLimits,
                Arbitraries.bigIntegers().between(far.negate(), far));
    }

    @Provide
    Arbitrary<Fraction> fractions() {
        return Combinators.combine(integers(), integers().filter(i -> i.signum() != 0))
                .as(Fraction::of);
    }

    private static void isQuotient(Fraction actual, BigInteger numerator, BigInteger denominator) {
        assertThat(actual.denominator().signum()).isEqualTo(1);
        assertThat(actual.numerator().gcd(actual.denominator())).isEqualTo(BigInteger.ONE);
        assertThat(actual.numerator().multiply(denominator)).isEqualTo(numerator.multiply(actual.denominator()));
        assertThat(actual)
                .isEqualTo(Fraction.of(numerator, denominator))
                .hasSameHashCodeAs(Fraction.of(numerator, denominator));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void arithmeticIsThatOfWholeNumbers(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        BigInteger an = a.numerator();
        BigInteger ad = a.denominator();
        BigInteger bn = b.numerator();
        BigInteger bd = b.denominator();
        isQuotient(a.plus(b), an.multiply(bd).add(bn.multiply(ad)), ad.multiply(bd));
        isQuotient(a.minus(b), an.multiply(bd).subtract(bn.multiply(ad)), ad.multiply(bd));
        isQuotient(a.times(b), an.multiply(bn), ad.multiply(bd));
        isQuotient(a.negated(), an.negate(), ad);
        isQuotient(a.abs(), an.abs(), ad);
        if (!b.isZero()) {
            isQuotient(a.dividedBy(b), an.multiply(bd), ad.multiply(bn));
            isQuotient(b.reciprocal(), bd, bn);
        }
        assertThat(Integer.signum(a.compareTo(b)))
                .isEqualTo(an.multiply(bd).compareTo(bn.multiply(ad)))
                .isEqualTo(a.minus(b).signum());
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
    }

    @Property(edgeCases = EdgeCasesMode.MIXIN)
    void longsMakeTheSameFractionAsBigIntegers(@ForAll long numerator, @ForAll long denominator) {
        if (denominator != 0) {
            isQuotient(
                    Fraction.of(numerator, denominator),
                    BigInteger.valueOf(numerator),
                    BigInteger.valueOf(denominator));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void sumsAndProductsHoldInAnyOrderAndGrouping(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
        assertThat(a.plus(Fraction.ZERO)).isEqualTo(a);
        assertThat(a.times(Fraction.ONE)).isEqualTo(a);
        assertThat(a.minus(a)).isEqualTo(Fraction.ZERO);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aPowerIsARepeatedProduct(@ForAll("fractions") Fraction a, @ForAll @IntRange(max = 6) int exponent) {
        Fraction product = Fraction.ONE;
        for (int i = 0; i < exponent; i++) {
            product = product.times(a);
        }
        assertThat(a.power(exponent)).isEqualTo(product);
        if (!a.isZero()) {
            assertThat(a.power(-exponent)).isEqualTo(product.reciprocal());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void textAndStreamsBringTheSameValueBack(@ForAll("fractions") Fraction a) {
        assertThat(Fraction.parse(a.toString())).isEqualTo(a);
        assertThat(RoundTrip.of(a)).isEqualTo(a).hasSameHashCodeAs(a);
    }

    @Property(edgeCases = EdgeCasesMode.MIXIN)
    void decimalsConvertThereAndBack(@ForAll BigDecimal decimal) {
        Fraction fraction = Fraction.of(decimal);
        assertThat(fraction.isDecimal()).isTrue();
        assertThat(fraction.toBigDecimal()).isEqualByComparingTo(decimal);
    }
}
