package io.github.kpimath.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Against integers without a limit. */
class MoneySumTest {

    private static final Currency USD = Currency.getInstance("USD");

    private static ExactMoney cents(BigInteger count) {
        return ExactMoney.of(Fraction.of(new BigDecimal(count, 2)), USD);
    }

    @Property
    void isExactBeyondTheRangeOfLong(@ForAll List<Long> added, @ForAll List<Long> subtracted) {
        MoneySum sum = new MoneySum(USD);
        added.forEach(sum::addMinor);
        MoneySum rest = new MoneySum(USD);
        subtracted.forEach(count -> rest.subtract(Money.ofMinor(count, USD)));
        assertThat(sum.total()).isEqualTo(cents(total(added)));
        assertThat(rest.total()).isEqualTo(cents(total(subtracted).negate()));
        sum.addAll(rest);
        assertThat(sum.total()).isEqualTo(cents(total(added).subtract(total(subtracted))));
    }

    private static BigInteger total(List<Long> counts) {
        return counts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Test
    void passesBothEndsOfTheRange() {
        for (long end : new long[] {Long.MAX_VALUE, Long.MIN_VALUE}) {
            MoneySum sum = new MoneySum(USD);
            sum.addMinor(end);
            assertThat(sum.total()).isEqualTo(cents(BigInteger.valueOf(end)));
            sum.addMinor(Long.signum(end));
            assertThat(sum.total()).isEqualTo(cents(BigInteger.valueOf(end).add(BigInteger.valueOf(Long.signum(end)))));
        }
    }

    @Test
    void isInOneCurrency() {
        MoneySum sum = new MoneySum(USD);
        Money euro = Money.of("1", "EUR");
        MoneySum euros = new MoneySum(euro.currency());
        for (Runnable each : List.<Runnable>of(
                () -> sum.add(euro),
                () -> sum.add(euro.exact()),
                () -> sum.subtract(euro),
                () -> sum.subtract(euro.exact()),
                () -> sum.add(Money.zero(USD), euro),
                () -> sum.addAll(euros))) {
            assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(each::run);
        }
        assertThat(sum.total()).isEqualTo(ExactMoney.zero(USD));
    }
}
