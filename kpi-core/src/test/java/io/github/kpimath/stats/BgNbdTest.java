package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BgNbdTest {

    private static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426);
    private static final PurchaseHistory TWICE = PurchaseHistory.of(2, 30.43, 38.86);

    @Provide
    Arbitrary<BgNbd> models() {
        Arbitrary<Double> parameter = Arbitraries.doubles().between(0.05, 20);
        return Combinators.combine(parameter, parameter, parameter, parameter).as(BgNbd::new);
    }

    @Test
    void theWorkedExample() {
        assertThat(CDNOW.probabilityAlive(TWICE)).isCloseTo(0.72657857008067291, within(1e-14));
        assertThat(CDNOW.expectedPurchases(TWICE, 39)).isCloseTo(1.2260281747671444, within(1e-14));
        assertThat(CDNOW.expectedPurchases(52)).isCloseTo(1.4460505953964037, within(1e-14));
    }

    @Test
    void whoHasNotBoughtAgainCannotHaveLeft() {
        PurchaseHistory silent = PurchaseHistory.of(0, 0, 38.86);
        assertThat(CDNOW.probabilityAlive(silent)).isEqualTo(1);
        assertThat(CDNOW.expectedPurchases(silent, 39)).isCloseTo(0.19509805201126264, within(1e-15));
    }

    /** The chance to have left is a ÷ (b + x − 1) against 1 for one who bought a moment ago. */
    @Test
    void evenWhoJustBoughtMayHaveLeft() {
        assertThat(CDNOW.probabilityAlive(PurchaseHistory.of(3, 10, 10))).isCloseTo(4.426 / 5.219, within(1e-15));
    }

    @Test
    void noTimeNoPurchases() {
        assertThat(CDNOW.expectedPurchases(TWICE, 0)).isZero();
        assertThat(CDNOW.expectedPurchases(TWICE, 1e-300) / 1e-300)
                .as("the rate of the living × their chance")
                .isCloseTo(CDNOW.probabilityAlive(TWICE) * 2.243 / 43.274, within(1e-15));
    }

    /** Purchases are Poisson with rate λ = r ÷ alpha, and after each p = a ÷ (a + b) leave, where nothing is spread. */
    @Test
    void withoutSpreadItIsAThinnedPoissonProcess() {
        BgNbd model = new BgNbd(3e8, 1e8, 2e8, 8e8);
        double p = 0.2;
        double rate = 3;
        for (double time : new double[] {0.1, 1, 10, 1_000}) {
            assertThat(model.expectedPurchases(time)).isCloseTo((1 - Math.exp(-rate * p * time)) / p, within(1e-6));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void moreTimeBringsMoreButEverLess(
            @ForAll("models") BgNbd model,
            @ForAll @IntRange(max = 50) int repeats,
            @ForAll @DoubleRange(min = 0.1, max = 100) double time) {
        PurchaseHistory history = PurchaseHistory.of(repeats, repeats == 0 ? 0 : 5, 20);
        double once = model.expectedPurchases(history, time);
        double twice = model.expectedPurchases(history, 2 * time);
        assertThat(once).isPositive();
        assertThat(twice).isBetween(once, 2 * once);
        assertThat(once).isLessThanOrEqualTo((model.r() + repeats) / (model.alpha() + 20) * time * (1 + 1e-12));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void silenceMakesLeavingLikelier(
            @ForAll("models") BgNbd model,
            @ForAll @IntRange(min = 1, max = 500) int repeats,
            @ForAll @DoubleRange(min = 0.1, max = 100) double silence) {
        double before = model.probabilityAlive(PurchaseHistory.of(repeats, 10, 10));
        double after = model.probabilityAlive(PurchaseHistory.of(repeats, 10, 10 + silence));
        assertThat(after).isBetween(0.0, before);
        assertThat(before).isLessThan(1);
    }

    /** A change of the unit of time changes alpha and nothing else; each purchase has a density per unit of time. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void theUnitOfTimeDoesNotMatter(@ForAll("models") BgNbd model, @ForAll @IntRange(min = 1, max = 100) int repeats) {
        BgNbd daily = new BgNbd(model.r(), 7 * model.alpha(), model.a(), model.b());
        PurchaseHistory weeks = PurchaseHistory.of(repeats, 11, 17);
        PurchaseHistory days = PurchaseHistory.of(repeats, 77, 119);
        double expected = model.expectedPurchases(weeks, 9);
        assertThat(daily.expectedPurchases(days, 63)).isCloseTo(expected, within(1e-11 * expected));
        assertThat(daily.logLikelihood(days) + repeats * Math.log(7))
                .isCloseTo(model.logLikelihood(weeks), within(1e-9));
    }

    @Test
    void thousandsOfPurchasesAndALongSilenceAreNoMatter() {
        PurchaseHistory gone = PurchaseHistory.of(1_000, 10, 100);
        assertThat(CDNOW.probabilityAlive(gone)).isZero();
        assertThat(CDNOW.expectedPurchases(gone, 39)).isZero();
        assertThat(CDNOW.logLikelihood(gone)).isCloseTo(3225.1429836828236, within(1e-9));
        assertThat(CDNOW.expectedPurchases(1e15)).isFinite().isGreaterThan(CDNOW.expectedPurchases(1e14));
    }

    @Test
    void historiesThatDoNotDecideAreNoFit() {
        assertThat(BgNbd.fit(Map.of()).model()).isEmpty();
        assertThat(BgNbd.fit(Map.of(TWICE, 0L)).model()).isEmpty();
        assertThat(BgNbd.fit(Map.of(TWICE, 50L)).model()).as("all alike").isEmpty();
        assertThat(BgNbd.fit(Map.of(PurchaseHistory.of(0, 0, 10), 50L)).model())
                .as("nobody bought again")
                .isEmpty();
        assertThat(BgNbd.fit(Map.of(PurchaseHistory.ofNewCustomer(), 50L)).model())
                .as("no time yet")
                .isEmpty();
    }

    @Test
    void aFitIsTheSameInAnyOrder() {
        Map<PurchaseHistory, Long> customers = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            customers.put(PurchaseHistory.of(i % 4, i % 4 == 0 ? 0 : 1 + i % 17, 20 + i % 3), 100L >> (i % 4));
        }
        customers.put(PurchaseHistory.of(30, 19, 20), 4L);
        Map<PurchaseHistory, Long> reversed = new LinkedHashMap<>();
        customers.keySet().stream()
                .sorted((one, other) -> Double.compare(other.age() + other.recency(), one.age() + one.recency()))
                .forEach(history -> reversed.put(history, customers.get(history)));
        ModelFit<BgNbd> fit = BgNbd.fit(customers);
        assertThat(fit.model()).isPresent().isEqualTo(BgNbd.fit(reversed).model());
        BgNbd model = fit.model().orElseThrow();
        double best = fit.logLikelihood().orElseThrow();
        for (double change : new double[] {0.99, 1.01}) {
            BgNbd[] neighbours = {
                new BgNbd(model.r() * change, model.alpha(), model.a(), model.b()),
                new BgNbd(model.r(), model.alpha() * change, model.a(), model.b()),
                new BgNbd(model.r(), model.alpha(), model.a() * change, model.b()),
                new BgNbd(model.r(), model.alpha(), model.a(), model.b() * change)
            };
            for (BgNbd neighbour : neighbours) {
                double likelihood = customers.entrySet().stream()
                        .mapToDouble(each -> each.getValue() * neighbour.logLikelihood(each.getKey()))
                        .sum();
                assertThat(likelihood).isLessThan(best);
            }
        }
    }

    @Test
    void refusals() {
        Refusal.of(() -> new BgNbd(0, 1, 1, 1), "r", "0.0", "1.0E-8..1.0E12");
        Refusal.of(() -> new BgNbd(1, -1, 1, 1), "alpha", "-1.0");
        Refusal.of(() -> new BgNbd(1, 1, Double.NaN, 1), "a NaN");
        Refusal.of(() -> new BgNbd(1, 1, 1, Double.POSITIVE_INFINITY), "b", "Infinity");
        Refusal.of(() -> CDNOW.expectedPurchases(TWICE, -1), "time", "-1.0", "0.0..1.0E15");
        Refusal.of(() -> BgNbd.fit(Map.of(TWICE, -1L)), "count of", TWICE, -1);
        Refusal.ofNull(() -> BgNbd.fit(null), "customers");
        Map<PurchaseHistory, Long> unknown = new HashMap<>();
        unknown.put(TWICE, null);
        Refusal.ofNull(() -> BgNbd.fit(unknown), "the count of customers");
        unknown.clear();
        unknown.put(null, 1L);
        Refusal.ofNull(() -> BgNbd.fit(unknown), "a key of customers");
    }

    @Test
    void theEndsOfTheRangeAreAllowed() {
        assertThat(new BgNbd(1e-8, 1e12, 1e-8, 1e12).expectedPurchases(1)).isCloseTo(1e-20, within(1e-30));
        assertThat(new BgNbd(1e12, 1e-8, 1e12, 1e-8).expectedPurchases(1)).isCloseTo(1, within(1e-10));
    }

    @Test
    void canBeShipped() {
        assertThat(RoundTrip.of(CDNOW)).isEqualTo(CDNOW);
        assertThat(RoundTrip.of(TWICE)).isEqualTo(TWICE);
    }
}
