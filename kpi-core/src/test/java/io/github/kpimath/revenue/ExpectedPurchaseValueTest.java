package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.revenue.ExpectedPurchaseValue.Method;
import io.github.kpimath.stats.GammaGamma;
import io.github.kpimath.stats.ModelFit;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/** One case is a customer's purchases and the unit of money in hundredths of v: a scaled case has a scaled model. */
class ExpectedPurchaseValueTest extends MoneyConformance<ExpectedPurchaseValueTest.Case, ExpectedPurchaseValue> {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final GammaGamma PARAMETERS = new GammaGamma(6.25, 3.74, 15.44);
    private static final SpendingModel CDNOW = SpendingModel.of(PARAMETERS, "USD");

    record Case(long cents, int purchases, int v) {

        private ExpectedPurchaseValue kpi() {
            return ExpectedPurchaseValue.of(
                    new PurchaseTotals(Money.ofMinor(cents, USD), purchases),
                    SpendingModel.of(new GammaGamma(6.25, 3.74, v), "USD"));
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
            assertThat(value.exactAmount().doubleValue())
                    .isCloseTo(PARAMETERS.expectedValue(purchases, 10), within(1e-14));
        }
        assertThat(ExpectedPurchaseValue.of(usd("0", 3), CDNOW).amount(RoundingMode.HALF_EVEN))
                .as("nothing was paid")
                .isEqualTo(Money.of(new BigDecimal("4.49"), "USD"));
    }

    @Test
    void comparesFiguresOfOneCurrency() {
        ExpectedPurchaseValue value = ExpectedPurchaseValue.of(usd("44.70", 2), CDNOW);
        assertThat(value.isComparableWith(
                        ExpectedPurchaseValue.of(usd("1", 1), SpendingModel.of(new GammaGamma(2, 3, 4), "USD"))))
                .isTrue();
        assertThat(value.isComparableWith(ExpectedPurchaseValue.of(
                        new PurchaseTotals(Money.of("44.70", "EUR"), 2), SpendingModel.of(PARAMETERS, "EUR"))))
                .isFalse();
    }

    /** The model fitted to means, in dollars as in numbers. */
    @Test
    void isFittedToMoney() {
        Map<PurchaseTotals, Long> customers = new LinkedHashMap<>();
        Map<GammaGamma.Purchases, Long> means = new LinkedHashMap<>();
        int[] dollars = {4, 9, 15, 22, 31, 44, 70, 150};
        long[] counts = {3, 9, 16, 20, 17, 11, 6, 2};
        for (int i = 0; i < dollars.length; i++) {
            customers.put(usd(String.valueOf(dollars[i]), 1), counts[i]);
            customers.put(usd(String.valueOf(2 * (dollars[i] + 25)), 4), counts[i]);
            means.put(new GammaGamma.Purchases(1, dollars[i]), counts[i]);
            means.put(new GammaGamma.Purchases(4, (dollars[i] + 25) / 2.0), counts[i]);
        }
        ModelFit<SpendingModel> fit = SpendingModel.fit(USD, customers);
        ModelFit<GammaGamma> plain = GammaGamma.fit(means);
        assertThat(fit.model()).contains(new SpendingModel(plain.model().orElseThrow(), USD));
        assertThat(fit.logLikelihood()).isEqualTo(plain.logLikelihood());
        assertThat(SpendingModel.fit(USD, Map.of(usd("30", 3), 50L)).model()).isEmpty();
        assertThat(SpendingModel.fit(USD, Map.of()).logLikelihood()).isEmpty();
        Refusal.of(CurrencyMismatchException.class, () -> SpendingModel.fit(EUR, customers), "EUR", "USD");
        Refusal.of(() -> SpendingModel.fit(USD, Map.of(usd("0", 0), 1L)), "purchases", 0);
        Refusal.of(() -> SpendingModel.fit(USD, Map.of(usd("0", 1), 1L)), "mean 0.0", "above 0");
        Refusal.ofNullByName(() -> SpendingModel.fit(null, customers), "currency");
        Refusal.ofNullByName(() -> SpendingModel.fit(USD, null), "customers");
    }

    @Test
    void refusals() {
        Refusal.of(() -> ExpectedPurchaseValue.of(usd("-1", 1), CDNOW), "total", "USD -1.00", "less than 0");
        Refusal.of(() -> ExpectedPurchaseValue.of(usd("1", 0), CDNOW), "total", "USD 1.00", "without any purchase");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> ExpectedPurchaseValue.of(usd("1", 1), SpendingModel.of(PARAMETERS, "EUR")),
                "EUR",
                "USD");
        Refusal.ofNull(() -> SpendingModel.of(null, "USD"), "parameters");
        Refusal.of(() -> SpendingModel.of(PARAMETERS, "usd"), "usd", "ISO 4217");
        Refusal.ofNull(() -> new SpendingModel(PARAMETERS, null), "currency");
        Refusal.ofNull(() -> ExpectedPurchaseValue.of(usd("1", 1), null), "model");
        Refusal.ofNull(() -> ExpectedPurchaseValue.of(null, CDNOW), "evidence");
    }
}
