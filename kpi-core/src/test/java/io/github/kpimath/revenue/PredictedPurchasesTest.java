package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.revenue.PredictedPurchases.Method;
import io.github.kpimath.stats.BgNbd;
import io.github.kpimath.stats.ParetoNbd;
import io.github.kpimath.stats.PurchaseHistory;
import io.github.kpimath.stats.PurchaseModel;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MultipleConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.PerPeriod;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class PredictedPurchasesTest extends MultipleConformance<PurchaseHistory, PredictedPurchases> {

    private static final BgNbd BG_NBD = new BgNbd(0.243, 4.414, 0.793, 2.426);
    private static final ParetoNbd PARETO_NBD = new ParetoNbd(0.553, 10.578, 0.606, 11.669);
    private static final PurchaseHistory TWICE = PurchaseHistory.of(2, 30.43, 38.86);
    private static final Period HORIZON = Period.ofWeeks(39);

    private static <M extends PurchaseModel> PredictedPurchases weekly(PurchaseHistory history, M model) {
        return PredictedPurchases.of(PerPeriod.weekly(history), PerPeriod.weekly(model), HORIZON);
    }

    private static Canonical<PurchaseHistory, PredictedPurchases> by(Method method, PurchaseModel model) {
        return new Canonical<>(
                method,
                history -> weekly(history, model),
                history -> Ratio.of(BigDecimal.valueOf(model.expectedPurchases(history, 39)), BigDecimal.ONE));
    }

    /** The models have tests of their own. */
    @Override
    protected List<Canonical<PurchaseHistory, PredictedPurchases>> definitions() {
        return List.of(by(Method.BG_NBD, BG_NBD), by(Method.PARETO_NBD, PARETO_NBD));
    }

    @Override
    protected Arbitrary<PurchaseHistory> inputs() {
        Arbitrary<Double> times = Arbitraries.doubles().between(0.5, 50).ofScale(2);
        return Combinators.combine(Arbitraries.longs().between(0, 20), times, times)
                .as((repeats, recency, silence) ->
                        PurchaseHistory.of(repeats, repeats == 0 ? 0 : recency, recency + silence));
    }

    @Override
    protected PurchaseHistory empty() {
        return PurchaseHistory.ofNewCustomer();
    }

    /** Something is expected of a new customer. */
    @Override
    protected int definedWithoutEvidence() {
        return 2;
    }

    @Override
    protected Optional<BinaryOperator<PurchaseHistory>> plus() {
        return Optional.empty();
    }

    @Test
    void theWorkedExample() {
        PredictedPurchases predicted = weekly(TWICE, BG_NBD);
        assertThat(predicted.multiple()).isCloseTo(1.2260281747671444, within(1e-12));
        assertThat(predicted.explain().text(Locale.ENGLISH))
                .isEqualTo(
                        "Predicted purchases = BG/NBD model (repeat purchases; time from the first to the last purchase;"
                                + " time since the first purchase; horizon (periods); r; alpha; a; b)"
                                + " = BG/NBD model (2; 30.43; 38.86; 39; 0.243; 4.414; 0.793; 2.426) ≈ 1.23");
        assertThat(weekly(TWICE, PARETO_NBD).explain().formula(Locale.forLanguageTag("es")))
                .isEqualTo("Compras previstas = modelo Pareto/NBD (compras repetidas;"
                        + " tiempo de la primera a la última compra; tiempo desde la primera compra;"
                        + " horizonte (en períodos); r; alfa; s; beta)"
                        + " = modelo Pareto/NBD (2; 30,43; 38,86; 39; 0,553; 10,578; 0,606; 11,669) ≈ 1,46");
        assertThat(predicted.explain().formula(Locale.forLanguageTag("pt")))
                .startsWith("Compras previstas = modelo BG/NBD (recompras; tempo da primeira à última compra;"
                        + " tempo desde a primeira compra; horizonte (em períodos); r; alfa; a; b) = ");
    }

    @Test
    void theHorizonIsCountedInTheUnitOfTheModel() {
        PredictedPurchases days =
                PredictedPurchases.of(PerPeriod.weekly(TWICE), PerPeriod.weekly(BG_NBD), Period.ofDays(273));
        assertThat(days.formula()).isEqualTo(weekly(TWICE, BG_NBD).formula());
        assertThat(days.isComparableWith(weekly(TWICE, BG_NBD))).isTrue();
        PredictedPurchases half =
                PredictedPurchases.of(PerPeriod.weekly(TWICE), PerPeriod.weekly(BG_NBD), Period.ofDays(10));
        assertThat(half.multiple()).isCloseTo(BG_NBD.expectedPurchases(TWICE, 10 / 7.0), within(1e-12));
        assertThat(half.isComparableWith(days)).isFalse();
        assertThat(weekly(TWICE, PARETO_NBD).isComparableWith(days)).isFalse();
    }

    @Test
    void refusals() {
        PerPeriod<PurchaseHistory> weeks = PerPeriod.weekly(TWICE);
        Refusal.of(
                () -> PredictedPurchases.of(weeks, PerPeriod.daily(BG_NBD), HORIZON),
                "history and model",
                "P7D",
                "P1D");
        Refusal.of(
                () -> PredictedPurchases.of(weeks, PerPeriod.weekly(BG_NBD), Period.ofMonths(9)), "span", "P9M", "P7D");
        Refusal.of(() -> PredictedPurchases.of(weeks, PerPeriod.weekly(BG_NBD), Period.ZERO), "P0D");
        Refusal.ofNullByName(() -> PredictedPurchases.of(null, PerPeriod.weekly(BG_NBD), HORIZON), "history");
        Refusal.ofNullByName(() -> PredictedPurchases.of(weeks, null, HORIZON), "model");
        Refusal.ofNullByName(() -> new PredictedPurchases(weeks, null, HORIZON), "model");
        Refusal.ofNullByName(() -> PredictedPurchases.of(weeks, PerPeriod.weekly(BG_NBD), null), "horizon");
    }
}
