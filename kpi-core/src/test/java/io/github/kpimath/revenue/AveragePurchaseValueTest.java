package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.AveragePurchaseValue.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class AveragePurchaseValueTest extends MoneyConformance<PurchaseTotals, AveragePurchaseValue> {

    @Override
    protected List<Canonical<PurchaseTotals, AveragePurchaseValue>> definitions() {
        return List.of(new Canonical<>(
                Method.TOTAL_OVER_PURCHASES,
                AveragePurchaseValue::of,
                e -> Ratio.of(e.total().amount(), BigDecimal.valueOf(e.purchases()))));
    }

    @Override
    protected Arbitrary<PurchaseTotals> inputs() {
        return Totals.purchases();
    }

    @Override
    protected PurchaseTotals empty() {
        return PurchaseTotals.zero(Totals.EUR);
    }

    @Override
    protected Optional<BinaryOperator<PurchaseTotals>> plus() {
        return Optional.of(PurchaseTotals::plus);
    }

    @Override
    protected Currency currency(PurchaseTotals input) {
        return Totals.EUR;
    }

    @Override
    protected PurchaseTotals scaled(PurchaseTotals input, int factor) {
        return new PurchaseTotals(input.total().times(factor), input.purchases());
    }

    @Test
    void aWorkedExample() {
        AveragePurchaseValue average = AveragePurchaseValue.of(Money.of("100", "USD"), 3);
        assertThat(average.amount(RoundingMode.HALF_EVEN)).hasToString("USD 33.33");
        assertThat(average.explain().text(Locale.ENGLISH))
                .isEqualTo("Average purchase value = value of purchases ÷ purchases"
                        + " = USD\u00a0100.00 ÷ 3 ≈ USD\u00a033.33");
        assertThat(AveragePurchaseValue.of(Money.of("-6", "USD"), 4).amount()).hasToString("USD -1.50");
        assertThat(AveragePurchaseValue.of(Money.zero("USD"), 0).explain().formula(Locale.ENGLISH))
                .endsWith("not defined, because there were no purchases");
    }

    @Test
    void refusals() {
        Money ten = Money.of("10", "USD");
        Refusal.of(() -> AveragePurchaseValue.of(ten, -1), "purchases", -1, "0..");
        PurchaseTotals most = new PurchaseTotals(ten, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.of(CurrencyMismatchException.class, () -> most.plus(PurchaseTotals.zero(Totals.EUR)), "USD", "EUR");
        Refusal.ofNull(() -> new PurchaseTotals(null, 1), "total");
        Refusal.ofNull(() -> AveragePurchaseValue.of(null), "evidence");
    }
}
