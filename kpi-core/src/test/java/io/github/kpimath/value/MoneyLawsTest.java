package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.RoundTrip;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class MoneyLawsTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Provide
    Arbitrary<Money> dollars() {
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.longs().between(-100_000, 100_000), Arbitraries.longs()),
                        Arbitraries.integers().between(-3, 6))
                .as((unscaled, scale) -> Money.of(BigDecimal.valueOf(unscaled, scale), USD));
    }

    private static BigDecimal exactSum(List<Money> amounts) {
        return amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void isNormal(Money money) {
        BigDecimal amount = money.amount();
        int minorDigits = Math.max(0, money.currency().getDefaultFractionDigits());
        assertThat(amount.scale()).isGreaterThanOrEqualTo(minorDigits);
        if (amount.scale() > minorDigits) {
            assertThat(amount.stripTrailingZeros()).isEqualTo(amount);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void sumsAreExactInAnyOrderAndGrouping(
            @ForAll @NotEmpty List<@From("dollars") Money> amounts, @ForAll Random random) {
        Money sum = Money.sum(amounts);
        assertThat(sum.amount()).isEqualByComparingTo(exactSum(amounts));
        isNormal(sum);

        List<Money> shuffled = new ArrayList<>(amounts);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(shuffled.size() + 1);
        Money parts =
                Money.sum(USD, shuffled.subList(0, cut)).plus(Money.sum(USD, shuffled.subList(cut, shuffled.size())));
        assertThat(parts).isEqualTo(sum).isEqualTo(Money.sum(USD, amounts)).hasSameHashCodeAs(sum);
    }

    @Property
    void minorUnitsAddUpToTheSumOfTheAmounts(@ForAll long[] minorUnits, @ForAll("currencies") Currency currency) {
        List<Money> amounts = LongStream.of(minorUnits)
                .mapToObj(each -> Money.ofMinor(each, currency))
                .toList();
        Money sum = Money.sumOfMinor(currency, minorUnits);
        assertThat(sum).isEqualTo(Money.sum(currency, amounts)).satisfies(MoneyLawsTest::isNormal);
        assertThat(sum.amount()).isEqualByComparingTo(exactSum(amounts));
        assertThat(amounts.stream().reduce(Money.zero(currency), Money::plus)).isEqualTo(sum);
        for (int i = 0; i < minorUnits.length; i++) {
            assertThat(amounts.get(i).minorUnits()).hasValue(minorUnits[i]);
        }
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("USD", "JPY", "BHD", "XXX").map(Currency::getInstance);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void arithmeticAgreesWithFractions(@ForAll("dollars") Money a, @ForAll("dollars") Money b, @ForAll long factor) {
        assertThat(a.plus(b).fraction()).isEqualTo(a.fraction().plus(b.fraction()));
        assertThat(a.minus(b).fraction()).isEqualTo(a.fraction().minus(b.fraction()));
        assertThat(a.times(factor).fraction()).isEqualTo(a.fraction().times(Fraction.of(factor)));
        assertThat(a.times(b.amount()).fraction()).isEqualTo(a.fraction().times(b.fraction()));
        assertThat(a.compareTo(b)).isEqualTo(a.fraction().compareTo(b.fraction()));
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
        assertThat(a.negated().plus(a)).isEqualTo(Money.zero(USD));
        for (Money result :
                List.of(a.plus(b), a.minus(b), a.times(factor), a.times(b.amount()), a.negated(), a.abs())) {
            isNormal(result);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void equalAmountsAreEqualObjectsWhateverTheirScale(
            @ForAll("dollars") Money money, @ForAll @IntRange(max = 20) int zeros) {
        BigDecimal padded = money.amount().setScale(money.amount().scale() + zeros);
        assertThat(Money.of(padded, USD)).isEqualTo(money).hasSameHashCodeAs(money);
        assertThat(Money.of(money.amount().stripTrailingZeros(), USD)).isEqualTo(money);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void roundingIsThatOfTheExactValue(@ForAll("dollars") Money money, @ForAll RoundingMode rounding) {
        if (rounding != RoundingMode.UNNECESSARY) {
            assertThat(money.rounded(rounding))
                    .isEqualTo(Money.of(money.fraction(), USD, rounding))
                    .satisfies(MoneyLawsTest::isNormal);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void textAndStreamsBringTheSameMoneyBack(@ForAll("dollars") Money money) {
        assertThat(Money.parse(money.toString())).isEqualTo(money);
        assertThat(RoundTrip.of(money)).isEqualTo(money).hasSameHashCodeAs(money);
    }
}
