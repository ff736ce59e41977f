package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.testing.Refusal;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ParetoNbdTest {

    private static final ParetoNbd CDNOW = new ParetoNbd(0.553, 10.578, 0.606, 11.669);

    @Test
    void theWorkedExample() {
        PurchaseHistory justNow = PurchaseHistory.of(1, 38.86, 38.86);
        assertThat(CDNOW.probabilityAlive(justNow)).isEqualTo(1);
        assertThat(CDNOW.expectedPurchases(justNow, 39)).isCloseTo(1.0183964942015913, within(1e-14));
    }

    /** With one and the same rate of leaving, s ÷ beta, and of buying, the silent time decides alone. */
    @Test
    void withoutSpreadItIsARaceOfTwoClocks() {
        ParetoNbd model = new ParetoNbd(2e8, 1e8, 1e8, 2e9);
        double buying = 2;
        double leaving = 0.05;
        for (double silent : new double[] {0.5, 1, 3}) {
            double bothNot = Math.exp(-(buying + leaving) * silent);
            double left = leaving / (buying + leaving) * (1 - bothNot);
            assertThat(model.probabilityAlive(PurchaseHistory.of(3, 4, 4 + silent)))
                    .isCloseTo(bothNot / (bothNot + left), within(1e-6));
        }
        assertThat(model.expectedPurchases(10)).isCloseTo(buying * (1 - Math.exp(-0.5)) / leaving, within(1e-5));
    }

    /** s = 1 is a limit, not a hole. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void aShapeOfOneIsNothingSpecial(@ForAll @DoubleRange(min = 0.01, max = 1_000) double time) {
        double at = new ParetoNbd(0.553, 10.578, 1, 11.669).expectedPurchases(time);
        double above = new ParetoNbd(0.553, 10.578, 1 + 1e-9, 11.669).expectedPurchases(time);
        double below = new ParetoNbd(0.553, 10.578, 1 - 1e-9, 11.669).expectedPurchases(time);
        assertThat(at).isBetween(above, below);
        assertThat(below - above).isLessThan(at * 1e-7);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void silenceMakesLeavingLikelierEvenWithoutARepeat(
            @ForAll @IntRange(max = 300) int repeats, @ForAll @DoubleRange(min = 0.1, max = 100) double silence) {
        double recency = repeats == 0 ? 0 : 10;
        PurchaseHistory before = PurchaseHistory.of(repeats, recency, recency + silence);
        PurchaseHistory after = PurchaseHistory.of(repeats, recency, recency + 2 * silence);
        assertThat(CDNOW.probabilityAlive(before)).isLessThan(1);
        assertThat(CDNOW.probabilityAlive(after)).isBetween(0.0, CDNOW.probabilityAlive(before));
        double once = CDNOW.expectedPurchases(before, silence);
        assertThat(CDNOW.expectedPurchases(before, 2 * silence)).isBetween(once, 2 * once);
    }

    /** The likelihoods of 0 repeats, and of all densities of 1 repeat, are those of 0 and 1 purchases: together below 1. */
    @Test
    void likelihoodIsADensity() {
        double age = 5;
        double none = Math.exp(CDNOW.logLikelihood(PurchaseHistory.of(0, 0, age)));
        double one = 0;
        int steps = 2_000;
        for (int i = 0; i < steps; i++) {
            double time = (i + 0.5) * age / steps;
            one += Math.exp(CDNOW.logLikelihood(PurchaseHistory.of(1, time, age))) * age / steps;
        }
        assertThat(none).isBetween(0.8, 0.9);
        assertThat(none + one).isBetween(0.9, 1.0);
    }

    @Test
    void refusals() {
        Refusal.of(() -> new ParetoNbd(0, 1, 1, 1), "r", "0.0", "1.0E-8..1.0E12");
        Refusal.of(() -> new ParetoNbd(1, 0, 1, 1), "alpha", "0.0");
        Refusal.of(() -> new ParetoNbd(1, 1, 2e12, 1), "s", "2.0E12");
        Refusal.of(() -> new ParetoNbd(1, 1, 1, 0), "beta", "0.0");
        Refusal.of(() -> CDNOW.expectedPurchases(Double.NaN), "time", "NaN");
    }
}
