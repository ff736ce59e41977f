package io.github.kpimath.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Against {@link Money#sum}. */
class AmountsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Money MOST = Money.ofMinor(Long.MAX_VALUE, USD);

    private static Collector<Money, ?, String> collector(Currency currency) {
        return Amounts.collector("amounts", currency, Function.identity(), all -> all.count() + " are " + all.total());
    }

    private static String collected(Currency currency, Stream<Money> amounts) {
        return amounts.collect(collector(currency));
    }

    @Provide
    Arbitrary<List<Money>> amounts() {
        Arbitrary<BigDecimal> cents = Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .edgeCases(edges -> edges.add(0L, 1L, Long.MAX_VALUE - 1, Long.MAX_VALUE))
                .map(units -> BigDecimal.valueOf(units, 2));
        Arbitrary<BigDecimal> finerOrLonger = Arbitraries.bigIntegers().map(digits -> new BigDecimal(digits.abs(), 5));
        return Arbitraries.oneOf(cents, finerOrLonger)
                .map(amount -> Money.of(amount, USD))
                .list()
                .ofMaxSize(20);
    }

    @Property
    void addUpExactly(@ForAll("amounts") List<Money> amounts, @ForAll long seed) {
        assertThat(CollectorLaws.hold(() -> collector(USD), amounts, seed))
                .isEqualTo(amounts.size() + " are " + Money.sum(USD, amounts));
    }

    @Test
    void areNoLongerLongs() {
        Money cent = Money.ofMinor(1, USD);
        assertThat(collected(USD, Stream.of(MOST))).isEqualTo("1 are USD 92233720368547758.07");
        assertThat(collected(USD, Stream.of(MOST, cent))).isEqualTo("2 are USD 92233720368547758.08");
        assertThat(collected(USD, Stream.of(MOST.plus(cent)))).isEqualTo("1 are USD 92233720368547758.08");
        assertThat(collected(USD, Stream.of(MOST, MOST, cent))).isEqualTo("3 are USD 184467440737095516.15");
        assertThat(collected(USD, Stream.of(Money.of("0.005", "USD"), cent))).isEqualTo("2 are USD 0.015");
    }

    @Test
    void haveTheDigitsOfTheirCurrency() {
        assertThat(collected(Currency.getInstance("JPY"), Stream.of(Money.of("7", "JPY"), Money.of("0.5", "JPY"))))
                .isEqualTo("2 are JPY 7.5");
        assertThat(collected(Currency.getInstance("KWD"), Stream.of(Money.of("1.234", "KWD"))))
                .isEqualTo("1 are KWD 1.234");
        assertThat(collected(Currency.getInstance("XAU"), Stream.of(Money.of("2", "XAU"), Money.of("0.1", "XAU"))))
                .isEqualTo("2 are XAU 2.1");
    }

    @Test
    void areRefused() {
        Tally<Money, String> dollars = Tally.of(collector(USD));
        Refusal.of(() -> dollars.add(Money.of("-0.01", "USD")), "amount USD -0.01");
        Refusal.of(CurrencyMismatchException.class, () -> dollars.add(Money.of("1", "EUR")), "USD", "EUR");
        Refusal.ofNullByName(() -> dollars.add(null), "record");
        Refusal.of(() -> dollars.merge(Tally.of(collector(Currency.getInstance("EUR")))), "EUR", "USD");
        assertThat(dollars.result()).isEqualTo("0 are USD 0.00");
    }
}
