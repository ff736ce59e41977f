package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.revenue.ExpectedPurchaseValue.Method;
import io.github.kpimath.stats.GammaGamma;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/** One case is a customer's purchases and the unit of money in hundredths of v: a scaled case has a scaled model. */
class ExpectedPurchaseValueTest extends MoneyConformance<ExpectedPurchaseValueTest.Case, ExpectedPurchaseValue> {

    private static final Currency USD = Currency.getInstance("USD");
    private static final GammaGamma CDNOW = new GammaGamma(6.25, 3.74, 15.44);

    record Case(long cents, int purchases, int v) {

        private ExpectedPurchaseValue kpi() {
            return ExpectedPurchaseValue.of(
                    new PurchaseTotals(Money.ofMinor(cents, USD), purchases), new GammaGamma(6.25, 3.74, v));
        }
    }

    /** p (v + total) ÷ (p x + q − 1), with p = 625/100, q = 374/100, total in cents. */
    @Override
    protected List<Canonical<Case, ExpectedPurchaseValue>> definitions() {
        return List.of(new Canonical<>(
                Method.GAMMA_GAMMA,
                Case::kpi,
                c -> Ratio.of(625 * (100L * c.v() + c.cents()), 100 * (625L * c.purchases() + 274))));
    }

    @Override
    protected Arbitrary<Case> inputs() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 100))
                .as((cents, purchases, v) -> new Case(purchases == 0 ? 0 : cents, purchases, v));
    }

    @Override
    protected Case empty() {
        return new Case(0, 0, 15);
    }

    /** The mean of all customers. */
    @Override
    protected int definedWithoutEvidence() {
        return 1;
    }

    @Override
    protected Optional<BinaryOperator<Case>> plus() {
        return Optional.empty();
    }

    @Override
    protected Currency currency(Case input) {
        return USD;
    }

    @Override
    protected Case scaled(Case c, int factor) {
        return new Case(c.cents() * factor, c.purchases(), c.v() * factor);
    }

    private static PurchaseTotals usd(String total, long purchases) {
        return new PurchaseTotals(Money.of(total, "USD"), purchases);
    }

    @Test
    void theWorkedExample() {
        ExpectedPurchaseValue value = ExpectedPurchaseValue.of(usd("44.70", 2), CDNOW);
        assertThat(value.amount(RoundingMode.HALF_EVEN)).isEqualTo(Money.of("24.66", "USD"));
        assertThat(value.explain().text(Locale.ENGLISH))
                .isEqualTo("Expected purchase value = p × (v + value of purchases) ÷ (p × purchases + q − 1)"
                        + " = 6.25 × (USD\u00a015.44 + USD\u00a044.70) ÷ (6.25 × 2 + 3.74 − 1) ≈ USD\u00a024.66");
        assertThat(value.explain().formula(Locale.forLanguageTag("pt")))
                .startsWith("Valor esperado de compra = p × (v + valor das compras) ÷ (p × compras + q − 1) = ");
        assertThat(ExpectedPurchaseValue.of(usd("0", 0), CDNOW).amount(RoundingMode.HALF_EVEN))
                .isEqualTo(Money.of("35.22", "USD"));
    }

    @Test
    void agreesWithTheModel() {
        for (int purchases = 1; purchases < 50; purchases += 7) {
            ExpectedPurchaseValue value = ExpectedPurchaseValue.of(
                    new PurchaseTotals(Money.of("10", "USD").times(purchases), purchases), CDNOW);
            assertThat(value.exactAmount().doubleValue()).isCloseTo(CDNOW.expectedValue(purchases, 10), within(1e-14));
        }
        assertThat(ExpectedPurchaseValue.of(usd("0", 3), CDNOW).amount(RoundingMode.HALF_EVEN))
                .as("nothing was paid")
                .isEqualTo(Money.of(new BigDecimal("4.49"), "USD"));
    }

    @Test
    void refusals() {
        Refusal.of(() -> ExpectedPurchaseValue.of(usd("-1", 1), CDNOW), "total", "USD -1.00", "less than 0");
        Refusal.of(() -> ExpectedPurchaseValue.of(usd("1", 0), CDNOW), "total", "USD 1.00", "without any purchase");
        Refusal.ofNull(() -> ExpectedPurchaseValue.of(usd("1", 1), null), "model");
        Refusal.ofNull(() -> ExpectedPurchaseValue.of(null, CDNOW), "evidence");
    }
}
