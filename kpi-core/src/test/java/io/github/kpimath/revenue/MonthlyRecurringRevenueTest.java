package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.MonthlyRecurringRevenue.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class MonthlyRecurringRevenueTest extends MoneyConformance<RecurringRevenue, MonthlyRecurringRevenue> {

    @Override
    protected List<Canonical<RecurringRevenue, MonthlyRecurringRevenue>> definitions() {
        return List.of(new Canonical<>(
                Method.SUM_OF_PRICES,
                MonthlyRecurringRevenue::of,
                e -> Ratio.of(e.perMonth().amount(), BigDecimal.ONE)));
    }

    @Override
    protected Arbitrary<RecurringRevenue> inputs() {
        return Totals.recurring();
    }

    @Override
    protected RecurringRevenue empty() {
        return RecurringRevenue.zero(Totals.EUR);
    }

    /** No revenue is a value: 0. */
    @Override
    protected int definedWithoutEvidence() {
        return 1;
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
    void theExampleOfTheCatalogue() {
        MonthlyRecurringRevenue mrr =
                MonthlyRecurringRevenue.of(Money.of("750", "USD").times(1_000), 1_000);
        assertThat(mrr.amount()).hasToString("USD 750000.00");
        assertThat(mrr.explain().text(Locale.ENGLISH))
                .isEqualTo("Monthly recurring revenue (MRR) = recurring prices per month of paying customers"
                        + " = USD\u00a0750,000.00");
        assertThat(MonthlyRecurringRevenue.of(Money.zero("USD"), 0).amount()).isEqualTo(Money.zero("USD"));
    }

    @Test
    void refusals() {
        Money ten = Money.of("10", "USD");
        Refusal.of(() -> MonthlyRecurringRevenue.of(ten.negated(), 1), "perMonth", "USD -10.00", "0 or more");
        Refusal.of(() -> MonthlyRecurringRevenue.of(ten, -1), "payers", -1, "0..");
        Refusal.of(() -> MonthlyRecurringRevenue.of(ten, 0), "payers 0", "USD 10.00");
        Refusal.of(() -> MonthlyRecurringRevenue.of(Money.zero("USD"), 5), "payers 5", "USD 0.00");
        RecurringRevenue most = new RecurringRevenue(ten, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.of(CurrencyMismatchException.class, () -> most.plus(RecurringRevenue.zero(Totals.EUR)), "USD", "EUR");
        Refusal.ofNull(() -> new RecurringRevenue(null, 1), "perMonth");
        Refusal.ofNull(() -> MonthlyRecurringRevenue.of(null), "evidence");
    }
}
