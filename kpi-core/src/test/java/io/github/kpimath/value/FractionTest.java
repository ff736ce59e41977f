package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.testing.RoundTrip;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

    private static final BigInteger HUGE = BigInteger.TEN.pow(40);

    private static Fraction f(String text) {
        return Fraction.parse(text);
    }

    @Test
    void classExample() {
        Fraction share = Fraction.of(64, 1_000);
        assertThat(share).hasToString("8/125");
        assertThat(share.doubleValue()).isEqualTo(0.064);
        assertThat(share.times(Fraction.of(100)).toBigDecimal(1, RoundingMode.HALF_EVEN))
                .isEqualTo(new BigDecimal("6.4"));
        assertThat(Fraction.of(1, 10).plus(Fraction.of(2, 10))).hasToString("3/10");
    }

    @Test
    void equalValuesAreEqualObjectsWhateverTheirRoute() {
        Fraction half = Fraction.of(1, 2);
        assertThat(half)
                .isEqualTo(Fraction.of(2, 4))
                .isEqualTo(Fraction.of(-1, -2))
                .isEqualTo(f("50%"))
                .isEqualTo(f("0.5"))
                .isEqualTo(Fraction.of(new BigDecimal("0.500")))
                .isEqualTo(Fraction.of(HUGE, HUGE.multiply(BigInteger.TWO)))
                .hasSameHashCodeAs(Fraction.of(HUGE, HUGE.add(HUGE)))
                .isNotEqualTo(Fraction.of(1, 3))
                .isNotEqualTo(Fraction.of(3, 2))
                .isNotEqualTo(null)
                .isNotEqualTo("1/2");
        assertThat(Fraction.of(HUGE, BigInteger.ONE))
                .isEqualTo(Fraction.of(new BigDecimal("1E+40")))
                .hasSameHashCodeAs(Fraction.of(new BigDecimal("1E+40")))
                .isNotEqualTo(Fraction.of(HUGE.add(BigInteger.ONE), BigInteger.ONE));
    }

    @Test
    void hashesDiffer() {
        assertThat(Fraction.of(1, 2).hashCode()).isNotEqualTo(Fraction.of(1, 3).hashCode());
        assertThat(Fraction.of(1, 2).hashCode()).isNotEqualTo(Fraction.of(2, 1).hashCode());
        assertThat(Fraction.of(HUGE, BigInteger.ONE).hashCode())
                .isNotZero()
                .isNotEqualTo(Fraction.of(BigInteger.ONE, HUGE).hashCode());
    }

    @Test
    void theSignSitsInTheNumerator() {
        assertThat(Fraction.of(4, -6)).hasToString("-2/3");
        assertThat(Fraction.of(-4, 6)).hasToString("-2/3");
        assertThat(Fraction.of(-4, -6)).hasToString("2/3");
        assertThat(Fraction.of(6, -4)).hasToString("-3/2");
        assertThat(Fraction.of(-6, -4)).hasToString("3/2");
        assertThat(Fraction.of(HUGE, HUGE.negate())).isEqualTo(Fraction.of(-1));
        assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.of(BigInteger.ZERO, HUGE.negate())).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.of(8, 10).numerator()).isEqualTo(4);
        assertThat(Fraction.of(8, 10).denominator()).isEqualTo(5);
    }

    @Test
    void theLeastLongIsAsGoodAsAnother() {
        BigInteger least = BigInteger.valueOf(Long.MIN_VALUE);
        assertThat(Fraction.of(Long.MIN_VALUE, -1).numerator()).isEqualTo(least.negate());
        assertThat(Fraction.of(1, Long.MIN_VALUE)).isEqualTo(Fraction.of(BigInteger.ONE, least));
        assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.of(Long.MIN_VALUE).negated().numerator()).isEqualTo(least.negate());
        assertThat(Fraction.of(Long.MIN_VALUE).abs()).isEqualTo(Fraction.of(least.negate(), BigInteger.ONE));
        assertThat(Fraction.of(Long.MIN_VALUE).reciprocal()).isEqualTo(Fraction.of(BigInteger.ONE, least));
        assertThat(Fraction.of(Integer.MIN_VALUE).negated()).isEqualTo(Fraction.of(2_147_483_648L));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -5, Long.MIN_VALUE, Long.MAX_VALUE})
    void aDenominatorOfZeroIsRefused(long numerator) {
        String message = "denominator 0 under the numerator \"" + numerator + "\": expected any other whole number";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.of(numerator, 0))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.of(BigInteger.valueOf(numerator), BigInteger.ZERO))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.nearestDouble(numerator, 0))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, 4/5",
        "-3, -3",
        "4/5, 4/5",
        "80%, 4/5",
        "-12.5%, -1/8",
        "250%, 5/2",
        "0, 0",
        "-0.00, 0",
        "007, 7",
        "-6/4, -3/2",
        "0/9, 0",
        "99999999999999999999999, 99999999999999999999999",
        "1/99999999999999999999999, 1/99999999999999999999999"
    })
    void parses(String text, String lowest) {
        assertThat(f(text)).hasToString(lowest).isEqualTo(f(lowest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "abc", "1e3", "+1", ".5", "5.", "1,5", "1/-2", "1/2%", "1 / 2", "0.5/2", "80 %", "%", "--1",
                "1/2/3", "\u0663", "1/", "/2", "NaN", " 1", "1\n"
            })
    void refusesAnythingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> f(text))
                .withMessage("text \"" + text + "\" is not a fraction: expected a decimal number (0.8, -3),"
                        + " a quotient (4/5) or a percentage (80%), of at most 10000 characters");
    }

    @Test
    void parsesTenThousandCharactersButNoMore() {
        assertThat(f("0".repeat(9_999) + "7")).isEqualTo(Fraction.of(7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> f("0".repeat(10_000) + "7"))
                .withMessageStartingWith("text \"" + "0".repeat(60) + "...\" (10001 characters) is not a fraction");
        assertThatIllegalArgumentException().isThrownBy(() -> f("1/0")).withMessageContaining("denominator 0");
    }

    @Test
    void quotesSixtyCharactersInFull() {
        assertThat(Quoted.text("x".repeat(60))).isEqualTo('"' + "x".repeat(60) + '"');
        assertThat(Quoted.text("x".repeat(61))).isEqualTo('"' + "x".repeat(60) + "...\" (61 characters)");
    }

    @Test
    void takesDecimalsOfTenThousandDigitsButNoMore() {
        assertThat(Fraction.of(new BigDecimal("0.125"))).isEqualTo(Fraction.of(1, 8));
        assertThat(Fraction.of(new BigDecimal("1.2E+3"))).isEqualTo(Fraction.of(1_200));
        assertThat(Fraction.of(new BigDecimal("0E-1000000000"))).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.of(new BigDecimal("0E+1000000000"))).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.of(new BigDecimal(Double.MIN_VALUE)).doubleValue()).isEqualTo(Double.MIN_VALUE);
        assertThat(Fraction.of(new BigDecimal("1E+9999")).numerator()).isEqualTo(BigInteger.TEN.pow(9_999));
        assertThat(Fraction.of(new BigDecimal("1E-9999")).denominator()).isEqualTo(BigInteger.TEN.pow(9_999));
        for (String tooLong : new String[] {"1E+10000", "1E-10000", "1E+2147483647", "1E-2147483647"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Fraction.of(new BigDecimal(tooLong)))
                    .withMessage("value \"" + tooLong + "\" has more than 10000 digits when written out");
        }
    }

    @Test
    void countsDigitsAsWrittenOut() {
        assertThat(Digits.writtenOut(new BigDecimal("0.00"))).isEqualTo(1);
        assertThat(Digits.writtenOut(new BigDecimal("0.05"))).isEqualTo(3);
        assertThat(Digits.writtenOut(new BigDecimal("12.345"))).isEqualTo(5);
        assertThat(Digits.writtenOut(new BigDecimal("-12"))).isEqualTo(2);
        assertThat(Digits.writtenOut(new BigDecimal("12E+3"))).isEqualTo(5);
        assertThat(Digits.writtenOut(new BigDecimal(BigInteger.TEN, Integer.MIN_VALUE)))
                .isEqualTo(2_147_483_650L);
    }

    @Test
    void calculates() {
        assertThat(f("1/2").plus(f("1/3"))).isEqualTo(f("5/6"));
        assertThat(f("1/2").minus(f("1/3"))).isEqualTo(f("1/6"));
        assertThat(f("2/3").times(f("3/4"))).isEqualTo(f("1/2"));
        assertThat(f("2/3").dividedBy(f("4/5"))).isEqualTo(f("5/6"));
        assertThat(f("2/3").dividedBy(f("-4/5"))).isEqualTo(f("-5/6"));
        assertThat(f("4/5").negated()).isEqualTo(f("-4/5"));
        assertThat(f("4/5").reciprocal()).isEqualTo(f("5/4"));
        assertThat(f("-4/5").reciprocal()).isEqualTo(f("-5/4"));
        assertThat(f("-4/5").abs()).isEqualTo(f("4/5"));
        assertThat(f("4/5").abs()).isEqualTo(f("4/5"));
        assertThat(Fraction.of(HUGE, BigInteger.valueOf(-3)).reciprocal())
                .isEqualTo(Fraction.of(BigInteger.valueOf(-3), HUGE));
    }

    @Test
    void raisesToAPower() {
        assertThat(f("2/3").power(3)).isEqualTo(f("8/27"));
        assertThat(f("2/3").power(-1)).isEqualTo(f("3/2"));
        assertThat(f("-2/3").power(-3)).isEqualTo(f("-27/8"));
        assertThat(f("2/3").power(0)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.ZERO.power(0)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.ZERO.power(5)).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.of(10).power(40)).isEqualTo(Fraction.of(HUGE, BigInteger.ONE));
        assertThat(Fraction.of(-1).power(1_000_000)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.of(-1).power(-1_000_000)).isEqualTo(Fraction.ONE);
        for (int exponent : new int[] {1_000_001, -1_000_001, Integer.MIN_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Fraction.ONE.power(exponent))
                    .withMessage("exponent " + exponent + " is outside -1000000..1000000");
        }
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> f("4/5").dividedBy(Fraction.ZERO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("cannot divide \"4/5\" by zero");
        assertThatThrownBy(Fraction.ZERO::reciprocal)
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("zero has no reciprocal");
        assertThatThrownBy(() -> Fraction.ZERO.power(-1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void asksAboutItself() {
        assertThat(f("-1/2").signum()).isEqualTo(-1);
        assertThat(Fraction.ZERO.signum()).isZero();
        assertThat(f("1/2").signum()).isEqualTo(1);
        assertThat(Fraction.of(HUGE.negate(), BigInteger.ONE).signum()).isEqualTo(-1);
        assertThat(Fraction.ZERO.isZero()).isTrue();
        assertThat(f("1/2").isZero()).isFalse();
        assertThat(f("6/3").isInteger()).isTrue();
        assertThat(f("5/3").isInteger()).isFalse();
        assertThat(Fraction.of(HUGE, BigInteger.ONE).isInteger()).isTrue();
        assertThat(Fraction.of(HUGE, BigInteger.valueOf(3)).isInteger()).isFalse();
    }

    @Test
    void comparesBySize() {
        assertThat(f("1/3")).isLessThan(f("1/2")).isGreaterThan(f("-1/2")).isEqualByComparingTo(f("2/6"));
        Fraction huge = Fraction.of(HUGE, BigInteger.valueOf(3));
        assertThat(huge)
                .isGreaterThan(Fraction.of(Long.MAX_VALUE))
                .isLessThan(Fraction.of(HUGE.add(BigInteger.ONE), BigInteger.valueOf(3)));
        assertThat(Fraction.of(Long.MAX_VALUE, Long.MAX_VALUE - 1))
                .isLessThan(Fraction.of(Long.MAX_VALUE - 1, Long.MAX_VALUE - 2));
    }

    @Test
    void roundsOnceToDecimals() {
        assertThat(f("2/3").toBigDecimal(3, RoundingMode.HALF_EVEN)).isEqualTo(new BigDecimal("0.667"));
        assertThat(f("1/8").toBigDecimal(2, RoundingMode.HALF_EVEN)).isEqualTo(new BigDecimal("0.12"));
        assertThat(f("1/8").toBigDecimal(2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("0.13"));
        assertThat(f("1249").toBigDecimal(-2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("12E+2"));
        assertThat(f("2/3").toBigDecimal(new MathContext(4))).isEqualTo(new BigDecimal("0.6667"));
        assertThat(f("1/4").toBigDecimal(MathContext.UNLIMITED)).isEqualTo(new BigDecimal("0.25"));
        assertThatThrownBy(() -> f("1/8").toBigDecimal(2, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> f("1/3").toBigDecimal(MathContext.UNLIMITED)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"1/8, 0.125", "-7/20, -0.35", "100, 100", "0, 0", "1/1, 1", "3/2, 1.5", "1/3125, 0.00032"})
    void decimalFractionsConvertExactly(String text, String decimal) {
        assertThat(f(text).isDecimal()).isTrue();
        assertThat(f(text).toBigDecimal()).isEqualTo(new BigDecimal(decimal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/3", "1/6", "1/7", "5/14", "1/30", "1/999999999999999999999"})
    void otherFractionsHaveNoExactDecimals(String text) {
        assertThat(f(text).isDecimal()).isFalse();
        assertThatThrownBy(() -> f(text).toBigDecimal())
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("\"" + text + "\" is not a finite decimal: name a scale");
    }

    @Test
    void nullsAreNamed() {
        Fraction one = Fraction.ONE;
        BigInteger noInteger = null;
        BigDecimal noDecimal = null;
        MathContext noContext = null;
        assertThatNullPointerException()
                .isThrownBy(() -> Fraction.of(noInteger, BigInteger.ONE))
                .withMessage("numerator");
        assertThatNullPointerException()
                .isThrownBy(() -> Fraction.of(BigInteger.ONE, noInteger))
                .withMessage("denominator");
        assertThatNullPointerException()
                .isThrownBy(() -> Fraction.of(noDecimal))
                .withMessage("value");
        assertThatNullPointerException().isThrownBy(() -> f(null)).withMessage("text");
        assertThatNullPointerException().isThrownBy(() -> one.plus(null)).withMessage("other");
        assertThatNullPointerException().isThrownBy(() -> one.minus(null)).withMessage("other");
        assertThatNullPointerException().isThrownBy(() -> one.times(null)).withMessage("other");
        assertThatNullPointerException().isThrownBy(() -> one.dividedBy(null)).withMessage("other");
        assertThatNullPointerException().isThrownBy(() -> one.compareTo(null)).withMessage("other");
        assertThatNullPointerException()
                .isThrownBy(() -> one.toBigDecimal(1, null))
                .withMessage("rounding");
        assertThatNullPointerException()
                .isThrownBy(() -> one.toBigDecimal(noContext))
                .withMessage("precision");
    }

    @Test
    void aStreamCannotBringInWhatNoFactoryBuilds() throws Exception {
        Constructor<Fraction> unchecked = Fraction.class.getDeclaredConstructor(long.class, long.class);
        unchecked.setAccessible(true);
        assertThat(RoundTrip.of(unchecked.newInstance(2, 4))).isEqualTo(Fraction.of(1, 2));
        Fraction broken = unchecked.newInstance(1, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> RoundTrip.of(broken));
    }
}
