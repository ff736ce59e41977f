package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final String MOST = "92233720368547758.07";
    private static final String BEYOND = "92233720368547758.08";
    private static final String LONGEST = "9".repeat(998) + ".00";

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    @Test
    void classExample() {
        Money price = Money.of("19.99", "USD");
        assertThat(price.times(1_000_000)).hasToString("USD 19990000.00");
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> price.plus(Money.of("0.01", "EUR")));
        assertThat(price.exact().dividedBy(3).toMoney(RoundingMode.HALF_EVEN)).hasToString("USD 6.66");
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, USD, 1.50",
        "1.5000, USD, 1.50",
        "0.125, USD, 0.125",
        "0.1250, USD, 0.125",
        "3600, USD, 3600.00",
        "36E+2, USD, 3600.00",
        "-0.00, USD, 0.00",
        "0E+1000000000, USD, 0.00",
        "0E-1000000000, USD, 0.00",
        "0E+1000000000, JPY, 0",
        "1E+1, JPY, 10",
        "1999.00, JPY, 1999",
        "0.5, JPY, 0.5",
        "1.5, BHD, 1.500",
        "10.00, XXX, 10",
        "0.05, XAU, 0.05"
    })
    void theScaleIsTheMinorUnitsOrTheLeastThatHoldsTheAmount(String amount, String code, String normal) {
        Money money = Money.of(amount, code);
        assertThat(money.amount()).isEqualTo(new BigDecimal(normal));
        assertThat(money.currency()).isEqualTo(Currency.getInstance(code));
        assertThat(money)
                .isEqualTo(Money.of(new BigDecimal(amount), code))
                .isEqualTo(Money.of(new BigDecimal(amount), Currency.getInstance(code)))
                .hasSameHashCodeAs(Money.of(normal, code))
                .hasToString(code + " " + normal);
    }

    @Test
    void countsMinorUnits() {
        assertThat(Money.ofMinor(1999, USD)).isEqualTo(usd("19.99")).isEqualTo(Money.ofMinor(1999, "USD"));
        assertThat(Money.ofMinor(1999, JPY)).isEqualTo(Money.of("1999", "JPY"));
        assertThat(Money.ofMinor(7, "XXX")).hasToString("XXX 7");
        assertThat(Money.ofMinor(Long.MIN_VALUE, USD)).hasToString("USD -92233720368547758.08");
        assertThat(Money.zero(USD)).isEqualTo(Money.zero("USD")).hasToString("USD 0.00");
    }

    @Test
    void roundsAFractionOnce() {
        assertThat(Money.of(Fraction.of(25, 3), USD, RoundingMode.HALF_EVEN)).isEqualTo(usd("8.33"));
        assertThat(Money.of(Fraction.of(25, 3), USD, RoundingMode.UP)).isEqualTo(usd("8.34"));
        assertThat(Money.of(Fraction.of(25, 3), JPY, RoundingMode.DOWN)).hasToString("JPY 8");
        assertThatThrownBy(() -> Money.of(Fraction.of(25, 3), USD, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(Fraction.of(10).power(1_000), USD, RoundingMode.DOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD 3600.00", "JPY 12", "USD -0.125", "EUR 0.00"})
    void parsesWhatItPrints(String text) {
        assertThat(Money.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "USD", "USD3600", "3600 USD", " USD 1", "US 1", "DOLLAR 1", "USD\u00a01", "$1"})
    void refusesOtherForms(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessage("text \"" + text + "\" is not money: expected a currency code, one space and an amount,"
                        + " such as USD 3600.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1,000.00", "abc", "1.2.3", "NaN"})
    void refusesWhatIsNoNumber(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usd(amount))
                .withMessage("amount \"" + amount + "\" is not a decimal number such as 3600.00");
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse("USD " + amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "usd", "DOLLAR", "QQQ", "US"})
    void refusesUnknownCurrencies(String code) {
        String message = "currencyCode \"" + code + "\" is unknown: expected an ISO 4217 code such as USD";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", code))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(BigDecimal.ONE, code))
                .withMessage(message);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.zero(code)).withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.ofMinor(1, code))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000000", "-1E-1000000000", "1E+1000", "1E-1000", "1E+2147483647"})
    void refusesAmountsTooLongToWriteOut(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usd(amount))
                .withMessage("amount \"" + amount + "\" has more than 1000 digits when written out");
    }

    @Test
    void holdsAThousandDigits() {
        assertThat(usd("1E+997").amount().precision()).isEqualTo(1_000);
        assertThat(usd(LONGEST).amount().precision()).isEqualTo(1_000);
        assertThat(usd("1E-999").amount().scale()).isEqualTo(999);
        assertThat(usd("0".repeat(1_019) + "1")).isEqualTo(usd("1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usd("0".repeat(1_020) + "1"))
                .withMessage("amount \"" + "0".repeat(60)
                        + "...\" (1021 characters) has more than 1000 digits when written out");
    }

    @Test
    void resultsTooLongToWriteOutAreRefusedBeforeTheyFillTheMemory() {
        for (Runnable calculation : List.<Runnable>of(
                () -> usd(LONGEST).plus(usd(LONGEST)),
                () -> usd(LONGEST).negated().minus(usd(LONGEST)),
                () -> usd(LONGEST).times(2),
                () -> usd("1").times(new BigDecimal("1E+1000000000")),
                () -> Money.sum(List.of(usd(LONGEST), usd(LONGEST))))) {
            assertThatThrownBy(calculation::run)
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageEndingWith("has more than 1000 digits when written out");
        }
    }

    @Test
    void calculates() {
        assertThat(usd("0.10").plus(usd("0.2"))).isEqualTo(usd("0.30"));
        assertThat(usd("0.125").plus(usd("0.125"))).isEqualTo(usd("0.25"));
        assertThat(usd("0.10").minus(usd("0.30"))).isEqualTo(usd("-0.20"));
        assertThat(usd("0.10").negated()).isEqualTo(usd("-0.10"));
        assertThat(usd("-0.10").abs()).isEqualTo(usd("0.10"));
        assertThat(usd("0.10").abs()).isEqualTo(usd("0.10"));
        assertThat(usd("8.33").times(12)).isEqualTo(usd("99.96"));
        assertThat(usd("19.99").times(new BigDecimal("0.075"))).hasToString("USD 1.49925");
        assertThat(usd("0.125").times(8)).hasToString("USD 1.00");
        assertThat(usd("71.99").fraction()).isEqualTo(Fraction.of(7199, 100));
    }

    @Test
    void asksForTheSign() {
        assertThat(List.of(usd("-1"), usd("0"), usd("1")))
                .extracting(Money::signum)
                .containsExactly(-1, 0, 1);
        assertThat(List.of(usd("-1"), usd("0"), usd("1")))
                .extracting(Money::isNegative)
                .containsExactly(true, false, false);
        assertThat(List.of(usd("-1"), usd("0"), usd("1")))
                .extracting(Money::isZero)
                .containsExactly(false, true, false);
        assertThat(List.of(usd("-1"), usd("0"), usd("1")))
                .extracting(Money::isPositive)
                .containsExactly(false, false, true);
    }

    @Test
    void roundsToTheMinorUnit() {
        assertThat(usd("1.005").rounded(RoundingMode.HALF_UP)).isEqualTo(usd("1.01"));
        assertThat(usd("1.005").rounded(RoundingMode.HALF_EVEN)).isEqualTo(usd("1.00"));
        assertThat(Money.of("0.5", "JPY").rounded(RoundingMode.HALF_UP)).hasToString("JPY 1");
        assertThat(usd("1.50").rounded(RoundingMode.UNNECESSARY)).isEqualTo(usd("1.50"));
        assertThatThrownBy(() -> usd("1.005").rounded(RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sumsACollection() {
        assertThat(Money.sum(List.of(usd("0.125"), usd("0.125"), usd("1")))).hasToString("USD 1.25");
        assertThat(Money.sum(USD, List.of(usd("2"), usd("-0.5")))).isEqualTo(usd("1.5"));
        assertThat(Money.sum(USD, List.of())).isEqualTo(Money.zero(USD));
        assertThat(Money.sum(JPY, List.of())).hasToString("JPY 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.sum(List.of()))
                .withMessage("amounts is empty: expected at least one amount, or name the currency");
    }

    @Test
    void sumsMinorUnits() {
        assertThat(Money.sumOfMinor(USD, 1999, 1, -500)).isEqualTo(usd("15"));
        assertThat(Money.sumOfMinor(USD)).isEqualTo(Money.zero(USD));
        assertThat(Money.sumOfMinor(JPY, 1999, 1)).hasToString("JPY 2000");
        assertThat(Money.sumOfMinor(USD, Long.MAX_VALUE, Long.MAX_VALUE)).hasToString("USD 184467440737095516.14");
        assertThat(Money.sumOfMinor(USD, Long.MIN_VALUE, Long.MIN_VALUE)).hasToString("USD -184467440737095516.16");
        assertThat(Money.sumOfMinor(USD, Long.MAX_VALUE, 1, -1)).isEqualTo(Money.ofMinor(Long.MAX_VALUE, USD));
    }

    @Test
    void knowsItsMinorUnits() {
        assertThat(usd("19.99").minorUnits()).hasValue(1999);
        assertThat(Money.of("-5", "JPY").minorUnits()).hasValue(-5);
        assertThat(usd("0.125").minorUnits()).isEmpty();
        assertThat(usd("0.125").plus(usd("0.125")).minorUnits()).hasValue(25);
        assertThat(usd(MOST).minorUnits()).hasValue(Long.MAX_VALUE);
        assertThat(usd(BEYOND).minorUnits()).isEmpty();
        assertThat(usd("-" + BEYOND).minorUnits()).hasValue(Long.MIN_VALUE);
        assertThat(usd("-92233720368547758.09").minorUnits()).isEmpty();
    }

    /** The most minor units that a long holds, and one more. */
    @Test
    void isExactOnBothSidesOfTheRangeOfLong() {
        Money cent = usd("0.01");
        assertThat(usd(MOST).plus(cent)).isEqualTo(usd(BEYOND)).hasToString("USD " + BEYOND);
        assertThat(usd(BEYOND).minus(cent)).isEqualTo(usd(MOST)).hasSameHashCodeAs(usd(MOST));
        assertThat(usd("-" + BEYOND).minus(cent)).hasToString("USD -92233720368547758.09");
        assertThat(usd("-" + BEYOND).negated())
                .isEqualTo(usd(BEYOND))
                .isEqualTo(usd("-" + BEYOND).abs());
        assertThat(usd(BEYOND).negated()).isEqualTo(Money.ofMinor(Long.MIN_VALUE, USD));
        assertThat(usd(MOST).negated()).isEqualTo(Money.ofMinor(-Long.MAX_VALUE, USD));
        assertThat(usd("0").minus(usd("-" + BEYOND))).isEqualTo(usd(BEYOND));
        assertThat(usd(MOST)).isLessThan(usd(BEYOND)).isNotEqualTo(usd(BEYOND));
        assertThat(usd(BEYOND)).isGreaterThan(usd(MOST)).isNotEqualTo(usd("92233720368547758.09"));
        assertThat(usd("0.125")).isGreaterThan(usd("0.12")).isLessThan(usd("0.13"));
        assertThat(List.of(usd(BEYOND), usd("-92233720368547758.09"), usd("0.001")))
                .extracting(Money::signum)
                .containsExactly(1, -1, 1);
        assertThat(usd(BEYOND).rounded(RoundingMode.UNNECESSARY)).isEqualTo(usd(BEYOND));
        assertThat(usd(BEYOND).fraction()).isEqualTo(Fraction.of(new BigDecimal(BEYOND)));
        assertThat(Money.sum(List.of(usd(MOST), cent, usd("-1")))).isEqualTo(usd("92233720368547757.08"));
        assertThat(Money.sum(List.of(usd("-" + BEYOND), usd("-" + BEYOND), usd("0.001"))))
                .hasToString("USD -184467440737095516.159");
    }

    @Test
    void comparesWithinOneCurrency() {
        assertThat(usd("1")).isLessThan(usd("1.001")).isGreaterThan(usd("-5")).isEqualByComparingTo(usd("1.0"));
        assertThat(usd("1")).isNotEqualTo(usd("2")).isNotEqualTo(null).isNotEqualTo("USD 1.00");
        assertThat(Money.zero(USD)).isNotEqualTo(Money.zero(EUR));
        assertThat(Money.zero(USD).hashCode()).isNotEqualTo(Money.zero(EUR).hashCode());
        assertThat(usd("1").hashCode()).isNotEqualTo(usd("2").hashCode());
    }

    @Test
    void neverMixesCurrencies() {
        Money dollars = usd("1");
        Money euros = Money.of("1", "EUR");
        for (Runnable mix : List.<Runnable>of(
                () -> dollars.plus(euros),
                () -> dollars.minus(euros),
                () -> dollars.compareTo(euros),
                () -> Money.sum(List.of(dollars, euros)),
                () -> Money.sum(USD, List.of(euros)))) {
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(mix::run)
                    .withMessage("cannot combine USD with EUR: convert the amounts to one currency first")
                    .satisfies(e -> {
                        assertThat(e.first()).isEqualTo(USD);
                        assertThat(e.second()).isEqualTo(EUR);
                    });
        }
        CurrencyMismatchException copy = RoundTrip.of(new CurrencyMismatchException(EUR, JPY));
        assertThat(List.of(copy.first(), copy.second())).containsExactly(EUR, JPY);
    }

    @Test
    void isNegativeBelowZeroOnly() {
        for (String amount : List.of("0", "0.01", "0.001", "92233720368547758.08")) {
            assertThat(usd(amount).isNegative()).as(amount).isFalse();
            assertThat(usd(amount).negated().isNegative()).as("−" + amount).isEqualTo(!amount.equals("0"));
        }
    }

    @Test
    void ofTwoWrongArgumentsTheFirstIsNamed() {
        Refusal.of(() -> Money.of("abc", "QQQ"), "amount", "abc");
    }

    @Test
    void nullsAreNamed() {
        Money one = usd("1");
        String noText = null;
        BigDecimal noDecimal = null;
        Currency noCurrency = null;
        Fraction noFraction = null;
        List<Money> noList = null;
        assertNull("amount", () -> Money.of(noText, "USD"));
        assertNull("currencyCode", () -> Money.of("1", noText));
        assertNull("amount", () -> Money.of(noDecimal, USD));
        assertNull("amount", () -> Money.of(noDecimal, "USD"));
        assertNull("currency", () -> Money.of(BigDecimal.ONE, noCurrency));
        assertNull("currencyCode", () -> Money.of(BigDecimal.ONE, noText));
        assertNull("exact", () -> Money.of(noFraction, USD, RoundingMode.DOWN));
        assertNull("currency", () -> Money.of(Fraction.ONE, null, RoundingMode.DOWN));
        assertNull("rounding", () -> Money.of(Fraction.ONE, USD, null));
        assertNull("currency", () -> Money.ofMinor(1, noCurrency));
        assertNull("currencyCode", () -> Money.ofMinor(1, noText));
        assertNull("currency", () -> Money.zero(noCurrency));
        assertNull("text", () -> Money.parse(null));
        assertNull("amounts", () -> Money.sum(noList));
        assertNull("amounts", () -> Money.sum(USD, noList));
        assertNull("currency", () -> Money.sum(null, List.of(one)));
        assertNull("currency", () -> Money.sumOfMinor(null, 1));
        assertNull("minorUnits", () -> Money.sumOfMinor(USD, (long[]) null));
        assertNull("amounts holds null", () -> Money.sum(Arrays.asList(one, null)));
        assertNull("amounts holds null", () -> Money.sum(Arrays.asList(null, one)));
        assertNull("other", () -> one.plus(null));
        assertNull("other", () -> one.minus(null));
        assertNull("other", () -> one.compareTo(null));
        assertNull("factor", () -> one.times(noDecimal));
        assertNull("rounding", () -> one.rounded(null));
        assertNull("first", () -> new CurrencyMismatchException(null, USD));
        assertNull("second", () -> new CurrencyMismatchException(USD, null));
    }

    private static void assertNull(String message, Runnable call) {
        assertThatNullPointerException().isThrownBy(call::run).withMessage(message);
    }

    @Test
    void aStreamBringsTheNormalFormBack() throws Exception {
        Constructor<Money> unchecked = Money.class.getDeclaredConstructor(long.class, BigDecimal.class, Currency.class);
        unchecked.setAccessible(true);
        assertThat(RoundTrip.of(unchecked.newInstance(0L, new BigDecimal("1.5000"), USD)))
                .isEqualTo(usd("1.50"));
        Money broken = unchecked.newInstance(0L, new BigDecimal("1E+1000000000"), USD);
        assertThatIllegalArgumentException().isThrownBy(() -> RoundTrip.of(broken));
    }
}
