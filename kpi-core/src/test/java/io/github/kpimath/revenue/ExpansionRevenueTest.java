package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.sum;
import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.ExpansionRevenue.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class ExpansionRevenueTest extends MoneyConformance<ExpansionSales, ExpansionRevenue> {

    @Override
    protected List<Canonical<ExpansionSales, ExpansionRevenue>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.RECURRING_AND_ONE_TIME,
                        ExpansionRevenue::of,
                        e -> Ratio.of(sum(e.recurringIncrease(), e.oneTimePurchases()), BigDecimal.ONE)),
                new Canonical<>(
                        Method.RECURRING_ONLY,
                        e -> ExpansionRevenue.of(e, Method.RECURRING_ONLY),
                        e -> Ratio.of(e.recurringIncrease().amount(), BigDecimal.ONE)),
                new Canonical<>(
                        Method.ONE_TIME_ONLY,
                        e -> ExpansionRevenue.of(e, Method.ONE_TIME_ONLY),
                        e -> Ratio.of(e.oneTimePurchases().amount(), BigDecimal.ONE)));
    }

    @Override
    protected Arbitrary<ExpansionSales> inputs() {
        return MrrMovements.any().map(m -> new ExpansionSales(m.expansion(), MrrMovements.money(m.won())));
    }

    @Override
    protected ExpansionSales empty() {
        return ExpansionSales.zero(MrrMovements.EUR);
    }

    @Override
    protected Optional<BinaryOperator<ExpansionSales>> plus() {
        return Optional.of(ExpansionSales::plus);
    }

    /** Nothing is a value: 0. */
    @Override
    protected int definedWithoutEvidence() {
        return 3;
    }

    @Override
    protected Currency currency(ExpansionSales input) {
        return MrrMovements.EUR;
    }

    @Override
    protected ExpansionSales scaled(ExpansionSales input, int factor) {
        return new ExpansionSales(
                input.recurringIncrease().times(factor),
                input.oneTimePurchases().times(factor));
    }

    @Test
    void theExample() {
        ExpansionSales sales = new ExpansionSales(usd(800), usd(1_200));
        assertThat(ExpansionRevenue.of(sales).amount()).isEqualTo(usd(2_000));
        assertThat(ExpansionRevenue.of(sales, Method.RECURRING_ONLY).amount()).isEqualTo(usd(800));
        assertThat(ExpansionRevenue.of(sales, Method.ONE_TIME_ONLY).amount()).isEqualTo(usd(1_200));
    }

    @Test
    void refusals() {
        Refusal.of(() -> new ExpansionSales(usd(-1), usd(0)), "recurringIncrease USD -1.00", "0 or more");
        Refusal.of(() -> new ExpansionSales(usd(0), usd(-1)), "oneTimePurchases USD -1.00", "0 or more");
        Refusal.of(CurrencyMismatchException.class, () -> new ExpansionSales(usd(0), Money.zero("EUR")), "USD", "EUR");
        Refusal.ofNull(() -> new ExpansionSales(null, usd(0)), "recurringIncrease");
        Refusal.ofNull(() -> new ExpansionSales(usd(0), null), "oneTimePurchases");
        Refusal.ofNull(() -> ExpansionRevenue.of(null), "evidence");
        Refusal.ofNull(() -> ExpansionRevenue.of(empty(), null), "definition");
    }
}
