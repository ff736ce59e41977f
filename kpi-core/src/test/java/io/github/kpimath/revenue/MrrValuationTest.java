package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.ExchangeRate;
import io.github.kpimath.value.ExchangeRates;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import java.math.RoundingMode;
import java.time.Period;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MrrValuationTest {

    private static final MrrValuation YEAR = MrrValuation.at(rates("1.10", "1.5"), rates("1.20", "1.4"));

    private static ExchangeRates rates(String euro, String pound) {
        return ExchangeRates.into(
                "USD",
                ExchangeRate.of(Fraction.parse(euro), "EUR", "USD"),
                ExchangeRate.of(Fraction.parse(pound), "GBP", "USD"));
    }

    private static Money eur(long amount) {
        return Money.ofMinor(amount * 100, "EUR");
    }

    private static MrrMovement opening(long dollars) {
        return MrrMovement.startingWith(usd(dollars));
    }

    @Provide
    Arbitrary<Money> amounts() {
        Arbitrary<Long> minor = Arbitraries.longs().between(0, 100_000);
        return Combinators.combine(minor, Arbitraries.of("EUR", "GBP", "USD")).as(Money::ofMinor);
    }

    @Test
    void theExampleOfTheDefinitions() {
        MrrMovement customer = YEAR.movement(eur(100), eur(120));
        assertThat(customer).isEqualTo(opening(110).expanding(usd(22)).withCurrencyEffect(usd(12)));
        assertThat(customer.closing()).isEqualTo(usd(144).exact());
        assertThat(NetRevenueRetention.of(RevenueWindow.of(customer, Period.ofMonths(12)))
                        .percent())
                .isEqualTo(120.0);
    }

    @Test
    void whoPaysAsBeforeHasNotMoved() {
        assertThat(YEAR.movement(eur(100), eur(100))).isEqualTo(opening(110).withCurrencyEffect(usd(10)));
        assertThat(YEAR.movement(usd(100), usd(130))).isEqualTo(opening(100).expanding(usd(30)));
    }

    @Test
    void whoPaysLess() {
        assertThat(YEAR.movement(eur(100), eur(80)))
                .isEqualTo(opening(110).contracting(usd(22)).withCurrencyEffect(usd(8)));
    }

    @Test
    void whoLeftHasNoCurrencyEffectAndNeedsNoRateOfTheClosing() {
        assertThat(YEAR.movement(eur(100), eur(0))).isEqualTo(opening(110).losing(usd(110)));
        assertThat(MrrValuation.at(rates("1.10", "1.5"), ExchangeRates.into("USD"))
                        .movement(eur(100), Money.zero("USD")))
                .isEqualTo(opening(110).losing(usd(110)));
    }

    @Test
    void whoCameIsValuedAtTheOpeningRate() {
        assertThat(YEAR.movement(Money.zero("USD"), eur(100)))
                .isEqualTo(opening(0).winning(usd(110)).withCurrencyEffect(usd(10)));
        assertThat(YEAR.reactivation(eur(100)))
                .isEqualTo(opening(0).reactivating(usd(110)).withCurrencyEffect(usd(10)));
        assertThat(YEAR.movement(eur(0), eur(0))).isEqualTo(opening(0));
    }

    @Test
    void aChangeOfCurrencyIsValuedAtOpeningRates() {
        // EUR 150 are USD 165 and GBP 110 are USD 165 at the opening, USD 154 at the closing
        assertThat(YEAR.movement(eur(150), Money.of("110", "GBP")))
                .isEqualTo(opening(165).withCurrencyEffect(Money.of("-11", "USD")));
        assertThat(YEAR.movement(Money.of("110", "GBP"), eur(160)))
                .isEqualTo(opening(165).expanding(usd(11)).withCurrencyEffect(usd(16)));
    }

    @Test
    void nothingIsRoundedBeforeTheSum() {
        MrrValuation yen = MrrValuation.at(
                ExchangeRates.into("USD", ExchangeRate.of(Fraction.of(1, 300), "JPY", "USD")),
                ExchangeRates.into("USD", ExchangeRate.of(Fraction.of(1, 300), "JPY", "USD")));
        MrrMovement one = yen.movement(Money.of("100", "JPY"), Money.of("100", "JPY"));
        assertThat(one.plus(one).plus(one).opening().toMoney(RoundingMode.UNNECESSARY))
                .isEqualTo(usd(1));
    }

    /** Closing is what the customer pays at the closing rate; without the currency effect, at the opening rate. */
    @Property
    void isConserved(@ForAll("amounts") Money before, @ForAll("amounts") Money after) {
        MrrMovement moved = YEAR.movement(before, after);
        assertThat(moved.opening()).isEqualTo(YEAR.opening().convert(before));
        assertThat(moved.closing()).isEqualTo(YEAR.closing().convert(after));
        assertThat(moved.closing().minus(moved.currencyEffect()))
                .isEqualTo(YEAR.opening().convert(after));
        long movements = Stream.of(
                        moved.won(), moved.expansion(), moved.contraction(), moved.churned(), moved.reactivation())
                .filter(MoneyAmount::isPositive)
                .count();
        assertThat(movements).isLessThanOrEqualTo(1);
        assertThat(YEAR.reactivation(after).closing()).isEqualTo(YEAR.closing().convert(after));
    }

    @Test
    void refusals() {
        Refusal.of(() -> YEAR.movement(Money.of("-1", "EUR"), eur(1)), "before", "EUR -1.00", "0 or more");
        Refusal.of(() -> YEAR.movement(eur(1), Money.of("-1", "EUR")), "after", "EUR -1.00", "0 or more");
        Refusal.of(() -> YEAR.reactivation(Money.of("-1", "EUR")), "after", "EUR -1.00", "0 or more");
        Refusal.of(CurrencyMismatchException.class, () -> YEAR.movement(Money.of("1", "CHF"), eur(1)), "USD", "CHF");
        Refusal.of(() -> MrrValuation.at(rates("1.1", "1.5"), ExchangeRates.into("EUR")), "closing", "EUR", "USD");
        Refusal.ofNull(() -> MrrValuation.at(null, rates("1", "1")), "opening");
        Refusal.ofNull(() -> MrrValuation.at(rates("1", "1"), null), "closing");
        Refusal.ofNull(() -> YEAR.movement(null, eur(1)), "before");
        Refusal.ofNull(() -> YEAR.movement(eur(1), null), "after");
        assertThat(RoundTrip.of(YEAR)).isEqualTo(YEAR);
        assertThat(YEAR.movement(eur(1), ExactMoney.zero(eur(1).currency())).churned())
                .isEqualTo(Money.of("1.10", "USD").exact());
    }
}
