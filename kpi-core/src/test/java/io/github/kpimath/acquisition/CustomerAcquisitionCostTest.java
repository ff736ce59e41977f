package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.acquisition.CustomerAcquisitionCost.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class CustomerAcquisitionCostTest extends MoneyConformance<AcquisitionSpend, CustomerAcquisitionCost> {

    private static final Currency USD = Currency.getInstance("USD");

    private static Canonical<AcquisitionSpend, CustomerAcquisitionCost> spendOver(
            Method method, ToLongFunction<AcquisitionSpend> won) {
        return new Canonical<>(
                method,
                e -> CustomerAcquisitionCost.of(e, method),
                e -> Ratio.of(e.spend().amount(), BigDecimal.valueOf(won.applyAsLong(e))));
    }

    @Override
    protected List<Canonical<AcquisitionSpend, CustomerAcquisitionCost>> definitions() {
        return List.of(
                spendOver(Method.SPEND_OVER_CUSTOMERS_WON, AcquisitionSpend::won),
                spendOver(Method.EARLIER_SPEND_OVER_CUSTOMERS_WON, AcquisitionSpend::won),
                spendOver(Method.CHANNEL_SPEND_OVER_CHANNEL_CUSTOMERS_WON, AcquisitionSpend::won),
                spendOver(Method.PAID_CHANNELS_ONLY, AcquisitionSpend::won),
                spendOver(Method.INCLUDING_RETURNERS, e -> e.won() + e.returned()));
    }

    @Override
    protected Arbitrary<AcquisitionSpend> inputs() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, 30);
        return Combinators.combine(Arbitraries.longs().between(0, 10_000_000), people, people)
                .as((cents, won, returned) ->
                        AcquisitionSpend.of(Money.ofMinor(cents, USD), won).withReturned(returned));
    }

    @Override
    protected AcquisitionSpend empty() {
        return AcquisitionSpend.zero(USD);
    }

    @Override
    protected Optional<BinaryOperator<AcquisitionSpend>> plus() {
        return Optional.of(AcquisitionSpend::plus);
    }

    @Override
    protected Currency currency(AcquisitionSpend input) {
        return input.spend().currency();
    }

    @Override
    protected AcquisitionSpend scaled(AcquisitionSpend input, int factor) {
        return new AcquisitionSpend(input.spend().times(factor), input.won(), input.returned());
    }

    @Test
    void theExampleOfTheCatalogue() {
        CustomerAcquisitionCost cac = CustomerAcquisitionCost.of(Money.of("10000", "USD"), 20);
        assertThat(cac.definition()).isEqualTo(Method.SPEND_OVER_CUSTOMERS_WON);
        assertThat(cac.amount(RoundingMode.HALF_EVEN)).hasToString("USD 500.00");
        assertThat(cac.explain().text(Locale.ENGLISH))
                .isEqualTo("Customer acquisition cost (CAC) = sales and marketing spend ÷ customers won"
                        + " = USD\u00a010,000.00 ÷ 20 = USD\u00a0500.00");
    }

    @Test
    void returnersAreWonByNameOnly() {
        AcquisitionSpend spend =
                AcquisitionSpend.of(Money.of("10000", "USD"), 20).withReturned(5);
        assertThat(CustomerAcquisitionCost.of(spend).amount()).isEqualTo(Money.of("500", "USD"));
        assertThat(CustomerAcquisitionCost.of(spend, Method.INCLUDING_RETURNERS).amount())
                .isEqualTo(Money.of("400", "USD"));
    }

    @Test
    void nobodyWonIsUndefined() {
        CustomerAcquisitionCost none = CustomerAcquisitionCost.of(Money.of("10000", "USD"), 0);
        assertThat(none.explain().formula(Locale.ENGLISH))
                .endsWith("USD\u00a010,000.00 ÷ 0: not defined, because nobody was won");
    }

    @Test
    void channelsAddUp() {
        AcquisitionSpend search = AcquisitionSpend.of(Money.of("9000.50", "USD"), 10);
        AcquisitionSpend fairs =
                AcquisitionSpend.of(Money.of("999.50", "USD"), 10).withReturned(3);
        assertThat(search.plus(fairs)).isEqualTo(new AcquisitionSpend(Money.of("10000", "USD"), 20, 3));
    }

    @Test
    void roundedOnlyAtTheEnd() {
        CustomerAcquisitionCost third = CustomerAcquisitionCost.of(Money.of("100", "USD"), 3);
        assertThat(third.amount()).hasToString("USD 33.33333333333333333333333333333333");
        assertThat(third.amount(RoundingMode.UP)).hasToString("USD 33.34");
        assertThat(third.explain().text(Locale.ENGLISH)).endsWith("USD\u00a0100.00 ÷ 3 ≈ USD\u00a033.33");
        assertThat(CustomerAcquisitionCost.of(Money.of("100", "JPY"), 3).amount(RoundingMode.HALF_EVEN))
                .hasToString("JPY 33");
        assertThat(CustomerAcquisitionCost.of(Money.of("100", "KWD"), 3).amount(RoundingMode.HALF_EVEN))
                .hasToString("KWD 33.333");
    }

    @Test
    void lagAndChannelAreKept() {
        AcquisitionSpend spend = AcquisitionSpend.of(Money.of("9000", "USD"), 20);
        CustomerAcquisitionCost quarter = CustomerAcquisitionCost.ofEarlierSpend(spend, Period.ofMonths(3));
        assertThat(quarter.definition()).isEqualTo(Method.EARLIER_SPEND_OVER_CUSTOMERS_WON);
        assertThat(notes(quarter, "en")).containsExactly("The spend is that of 3 months earlier.");
        assertThat(notes(quarter, "es")).containsExactly("El gasto es el de 3 meses antes.");
        assertThat(notes(quarter, "pt")).containsExactly("O gasto é o de 3 meses antes.");
        assertThat(notes(CustomerAcquisitionCost.ofEarlierSpend(spend, Period.ofMonths(1)), "en"))
                .containsExactly("The spend is that of 1 month earlier.");
        assertThat(notes(CustomerAcquisitionCost.ofEarlierSpend(spend, Period.ofWeeks(2)), "en"))
                .containsExactly("The spend is that of 14 days earlier.");
        CustomerAcquisitionCost search = CustomerAcquisitionCost.ofChannel(spend, "search");
        assertThat(search.definition()).isEqualTo(Method.CHANNEL_SPEND_OVER_CHANNEL_CUSTOMERS_WON);
        assertThat(notes(search, "en")).containsExactly("Channel: search.");
        assertThat(notes(search, "es")).containsExactly("Canal: search.");
        assertThat(notes(search, "pt")).containsExactly("Canal: search.");
        assertThat(CustomerAcquisitionCost.of(spend).notes()).isEmpty();
        Refusal.of(() -> CustomerAcquisitionCost.ofEarlierSpend(spend, Period.ZERO), "P0D");
        Refusal.of(() -> CustomerAcquisitionCost.ofEarlierSpend(spend, Period.of(0, 1, 1)), "P1M1D");
        Refusal.of(() -> CustomerAcquisitionCost.ofChannel(spend, ""), "channel \"\"", "one line");
        Method plain = Method.SPEND_OVER_CUSTOMERS_WON;
        Refusal.of(
                () -> new CustomerAcquisitionCost(spend, plain, Period.ofMonths(1), ""),
                "lag P1M",
                plain,
                Method.EARLIER_SPEND_OVER_CUSTOMERS_WON);
        Refusal.of(
                () -> new CustomerAcquisitionCost(spend, plain, Period.ZERO, "search"),
                "channel search",
                plain,
                Method.CHANNEL_SPEND_OVER_CHANNEL_CUSTOMERS_WON);
        Method byChannel = Method.CHANNEL_SPEND_OVER_CHANNEL_CUSTOMERS_WON;
        Refusal.of(() -> new CustomerAcquisitionCost(spend, byChannel, Period.ZERO, " "), "channel \" \"");
    }

    private static List<String> notes(CustomerAcquisitionCost cost, String language) {
        return cost.explain().notes(Locale.forLanguageTag(language));
    }

    @Test
    void refusals() {
        Money spend = Money.of("1", "USD");
        Refusal.of(() -> AcquisitionSpend.of(Money.of("-1", "USD"), 1), "spend", "USD -1.00", "0 or more");
        Refusal.of(() -> AcquisitionSpend.of(spend, -1), "won", -1, "0..");
        Refusal.of(() -> AcquisitionSpend.of(spend, 1).withReturned(-2), "returned", -2, "0..");
        Refusal.of(() -> new AcquisitionSpend(spend, 0, -3), "returned", -3, "0..");
        Refusal.of(() -> CustomerAcquisitionCost.of(spend, -4), "won", -4);
        Refusal.of(
                CurrencyMismatchException.class,
                () -> AcquisitionSpend.of(spend, 1).plus(AcquisitionSpend.zero(Currency.getInstance("EUR"))),
                "USD",
                "EUR");
        AcquisitionSpend most = new AcquisitionSpend(spend, Long.MAX_VALUE, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(AcquisitionSpend.of(spend, 1)), "overflow");
        Refusal.of(
                ArithmeticException.class,
                () -> most.plus(AcquisitionSpend.of(spend, 0).withReturned(1)),
                "overflow");
        Refusal.ofNull(() -> AcquisitionSpend.of(null, 1), "spend");
        Refusal.ofNull(() -> CustomerAcquisitionCost.of((AcquisitionSpend) null), "evidence");
        Refusal.ofNull(() -> CustomerAcquisitionCost.of(most, null), "definition");
    }
}
