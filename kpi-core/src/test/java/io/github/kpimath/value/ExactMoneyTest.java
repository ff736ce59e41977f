package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExactMoneyTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final ExactMoney THIRD = usd(500, 3);

    private static ExactMoney usd(long numerator, long denominator) {
        return ExactMoney.of(Fraction.of(numerator, denominator), USD);
    }

    @Provide
    Arbitrary<ExactMoney> amounts() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.of(1L, 2L, 7L, 12L, 100L, 487L, 1_200L))
                .as(ExactMoneyTest::usd);
    }

    @Test
    void classExample() {
        ExactMoney month = Money.of("2000", "USD").exact().dividedBy(12);
        assertThat(month).isEqualTo(THIRD);
        assertThat(month.toMoney(RoundingMode.HALF_EVEN)).hasToString("USD 166.67");
        assertThat(month.times(12).toMoney(RoundingMode.UNNECESSARY)).hasToString("USD 2000.00");
    }

    @Test
    void calculates() {
        assertThat(THIRD.plus(usd(1, 3))).isEqualTo(usd(167, 1));
        assertThat(THIRD.plus(Money.of("0.50", "USD"))).isEqualTo(usd(1_003, 6));
        assertThat(THIRD.minus(usd(2, 3))).isEqualTo(usd(166, 1));
        assertThat(THIRD.minus(Money.of("166", "USD"))).isEqualTo(usd(2, 3));
        assertThat(THIRD.times(6)).isEqualTo(usd(1_000, 1));
        assertThat(THIRD.times(Fraction.of(3, 10))).isEqualTo(usd(50, 1));
        assertThat(THIRD.dividedBy(5)).isEqualTo(usd(100, 3));
        assertThat(THIRD.dividedBy(Fraction.of(5, 3))).isEqualTo(usd(100, 1));
        assertThat(THIRD.negated()).isEqualTo(usd(-500, 3));
        assertThat(ExactMoney.zero(USD)).isEqualTo(Money.zero(USD).exact());
        assertThat(THIRD.exact()).isSameAs(THIRD);
    }

    @Test
    void asksForTheSign() {
        assertThat(List.of(THIRD.negated(), ExactMoney.zero(USD), THIRD))
                .extracting(ExactMoney::signum)
                .containsExactly(-1, 0, 1);
        assertThat(THIRD.isPositive()).isTrue();
        assertThat(THIRD.negated().isNegative()).isTrue();
        assertThat(ExactMoney.zero(USD).isZero()).isTrue();
    }

    @Test
    void roundsOnce() {
        assertThat(THIRD.amount()).isEqualTo(new BigDecimal("166.6666666666666666666666666666667"));
        assertThat(usd(3, 2).amount()).isEqualTo(new BigDecimal("1.50"));
        assertThat(THIRD.toMoney(RoundingMode.DOWN)).hasToString("USD 166.66");
        assertThat(ExactMoney.of(Fraction.of(5, 2), JPY).toMoney(RoundingMode.HALF_EVEN))
                .hasToString("JPY 2");
        Refusal.of(ArithmeticException.class, () -> THIRD.toMoney(RoundingMode.UNNECESSARY), "ounding");
    }

    @Test
    void writesDecimalsAsMoneyDoes() {
        assertThat(usd(-3, 2)).hasToString("USD -1.50");
        assertThat(usd(1, 8)).hasToString("USD 0.125");
        assertThat(THIRD).hasToString("USD 500/3 (about 166.67)");
        assertThat(ExactMoney.of(Fraction.of(-5, 3), JPY)).hasToString("JPY -5/3 (about -2)");
        Fraction thousandDigits = Fraction.of(10).power(997);
        assertThat(ExactMoney.of(thousandDigits, USD)).hasToString("USD 1" + "0".repeat(997) + ".00");
        assertThat(ExactMoney.of(thousandDigits.times(Fraction.of(1_000)), USD).toString())
                .startsWith("USD 1000")
                .endsWith(".00)");
    }

    @Property
    void sumsAreExactInAnyOrderAndGrouping(@ForAll List<@From("amounts") ExactMoney> amounts, @ForAll Random random) {
        List<ExactMoney> shuffled = new ArrayList<>(amounts);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(amounts.size() + 1);
        ExactMoney sum = ExactMoney.sum(USD, amounts);
        assertThat(ExactMoney.sum(USD, shuffled.subList(0, cut))
                        .plus(ExactMoney.sum(USD, shuffled.subList(cut, amounts.size()))))
                .isEqualTo(sum)
                .hasSameHashCodeAs(sum);
        // all denominators divide this one
        assertThat(sum.times(7L * 487 * 1_200).fraction().isInteger()).isTrue();
        assertThat(sum.times(7L * 487 * 1_200).fraction().numerator())
                .isEqualTo(amounts.stream()
                        .map(each -> each.times(7L * 487 * 1_200).fraction().numerator())
                        .reduce(BigInteger.ZERO, BigInteger::add));
    }

    @Property
    void agreesWithMoney(@ForAll("amounts") ExactMoney a, @ForAll("amounts") ExactMoney b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.compareTo(b)).isEqualTo(a.fraction().compareTo(b.fraction()));
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
        assertThat(RoundTrip.of(a)).isEqualTo(a);
        if (a.fraction().isDecimal()) {
            Money money = Money.of(a.fraction().toBigDecimal(), USD);
            assertThat(money.exact()).isEqualTo(a);
            assertThat(a.amount()).isEqualTo(money.amount());
            assertThat(a).hasToString(money.toString());
        }
    }

    @Test
    void neverMixesCurrencies() {
        Money euros = Money.of("1", "EUR");
        Refusal.of(CurrencyMismatchException.class, () -> THIRD.plus(euros), "USD", "EUR");
        Refusal.of(CurrencyMismatchException.class, () -> THIRD.minus(euros.exact()), "USD", "EUR");
        Refusal.of(CurrencyMismatchException.class, () -> THIRD.compareTo(euros.exact()), "USD", "EUR");
        Refusal.of(CurrencyMismatchException.class, () -> ExactMoney.sum(USD, List.of(THIRD, euros)), "USD", "EUR");
        assertThat(ExactMoney.zero(USD)).isNotEqualTo(ExactMoney.zero(JPY));
        assertThat(ExactMoney.sum(JPY, List.of())).isEqualTo(ExactMoney.zero(JPY));
    }

    @Test
    void nullsAreNamed() {
        Refusal.ofNullByName(() -> ExactMoney.of(null, USD), "fraction");
        Refusal.ofNullByName(() -> ExactMoney.of(Fraction.ONE, null), "currency");
        Refusal.ofNullByName(() -> ExactMoney.zero(null), "currency");
        Refusal.ofNullByName(() -> THIRD.plus(null), "other");
        Refusal.ofNullByName(() -> THIRD.minus(null), "other");
        Refusal.ofNullByName(() -> THIRD.compareTo(null), "other");
        Refusal.ofNullByName(() -> ExactMoney.sum(USD, null), "amounts");
        Refusal.ofNullByName(() -> ExactMoney.sum(USD, Arrays.asList(THIRD, null)), "amounts holds null");
        Refusal.of(ArithmeticException.class, () -> THIRD.dividedBy(0), "zero");
    }
}
