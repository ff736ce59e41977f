package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.AverageRevenuePerAccount.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class AverageRevenuePerAccountTest extends MoneyConformance<RecurringRevenue, AverageRevenuePerAccount> {

    @Override
    protected List<Canonical<RecurringRevenue, AverageRevenuePerAccount>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.MRR_OVER_PAYING_CUSTOMERS,
                        AverageRevenuePerAccount::of,
                        e -> Ratio.of(e.perMonth().amount(), BigDecimal.valueOf(e.payers()))),
                new Canonical<>(
                        Method.MRR_OVER_MEAN_PAYING_CUSTOMERS,
                        e -> AverageRevenuePerAccount.of(e, Method.MRR_OVER_MEAN_PAYING_CUSTOMERS),
                        Totals::overTheMean));
    }

    @Override
    protected Arbitrary<RecurringRevenue> inputs() {
        return Totals.recurring();
    }

    @Override
    protected RecurringRevenue empty() {
        return RecurringRevenue.zero(Totals.EUR);
    }

    @Override
    protected Optional<BinaryOperator<RecurringRevenue>> plus() {
        return Optional.of(RecurringRevenue::plus);
    }

    @Override
    protected Currency currency(RecurringRevenue input) {
        return Totals.EUR;
    }

    @Override
    protected RecurringRevenue scaled(RecurringRevenue input, int factor) {
        return Totals.scaled(input, factor);
    }

    @Test
    void opensIntoTheRevenue() {
        AverageRevenuePerAccount arpa = AverageRevenuePerAccount.of(Money.of("1000", "USD"), 3);
        assertThat(arpa.explain().text(Locale.ENGLISH).lines())
                .containsExactly(
                        "Average revenue per account (ARPA) = monthly recurring revenue (MRR) ÷ paying customers"
                                + " = USD\u00a01,000.00 ÷ 3 ≈ USD\u00a0333.33",
                        "  Monthly recurring revenue (MRR) = recurring prices per month of paying customers"
                                + " = USD\u00a01,000.00");
    }

    @Test
    void overTheMeanOfStartAndEnd() {
        AverageRevenuePerAccount arpa = AverageRevenuePerAccount.of(
                new RecurringRevenue(Money.of("712500", "USD"), 1_000).withPayersAtStart(900),
                Method.MRR_OVER_MEAN_PAYING_CUSTOMERS);
        assertThat(arpa.amount()).isEqualTo(Money.of("750", "USD"));
        assertThat(arpa.explain().formula(Locale.forLanguageTag("pt")))
                .isEqualTo("Receita média por conta (ARPA) = receita recorrente mensal (MRR)"
                        + " ÷ ((clientes pagantes no início + clientes pagantes no fim) ÷ 2)"
                        + " = USD\u00a0712.500,00 ÷ ((900 + 1.000) ÷ 2) = USD\u00a0750,00");
    }

    @Test
    void theStartIsNotGuessed() {
        RecurringRevenue atEnd = new RecurringRevenue(Money.of("10", "USD"), 1);
        assertThat(AverageRevenuePerAccount.of(atEnd, Method.MRR_OVER_MEAN_PAYING_CUSTOMERS)
                        .explain()
                        .formula(Locale.ENGLISH))
                .endsWith("not defined, because it was not given who paid at the start");
        assertThat(AverageRevenuePerAccount.of(atEnd.withPayersAtStart(0), Method.MRR_OVER_MEAN_PAYING_CUSTOMERS)
                        .amount())
                .isEqualTo(Money.of("20", "USD"));
        assertThat(AverageRevenuePerAccount.of(RecurringRevenue.zero(Totals.EUR), Method.MRR_OVER_MEAN_PAYING_CUSTOMERS)
                        .explain()
                        .formula(Locale.ENGLISH))
                .endsWith("not defined, because nobody pays");
    }

    @Test
    void nobodyPays() {
        AverageRevenuePerAccount none = AverageRevenuePerAccount.of(Money.zero("USD"), 0);
        assertThat(none.explain().formula(Locale.ENGLISH)).endsWith("not defined, because nobody pays");
        Refusal.ofNull(() -> AverageRevenuePerAccount.of(null), "evidence");
        Refusal.ofNull(() -> AverageRevenuePerAccount.of(none.evidence(), null), "definition");
        Refusal.of(() -> AverageRevenuePerAccount.of(Money.of("-1", "USD"), 3), "perMonth", "USD -1.00", "0 or more");
    }
}
