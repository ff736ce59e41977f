package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.stats.GammaGamma.Purchases;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GammaGammaTest {

    private static final GammaGamma CDNOW = new GammaGamma(6.25, 3.74, 15.44);

    @Test
    void theWorkedExample() {
        assertThat(CDNOW.expectedValue(0, 0)).isCloseTo(35.218978102189781, within(1e-13));
        assertThat(CDNOW.expectedValue(2, 22.35)).isCloseTo(24.663713910761155, within(1e-13));
        assertThat(RoundTrip.of(CDNOW)).isEqualTo(CDNOW);
    }

    /** (q − 1) ÷ (p x + q − 1) of the mean of all, and the rest of his own. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void aMeanOfTheCustomersAndOfAll(
            @ForAll @IntRange(min = 1, max = 1_000) int purchases,
            @ForAll @DoubleRange(min = 0.01, max = 10_000) double mean) {
        double all = CDNOW.expectedValue(0, 0);
        double weight = 2.74 / (6.25 * purchases + 2.74);
        double expected = weight * all + (1 - weight) * mean;
        assertThat(CDNOW.expectedValue(purchases, mean)).isCloseTo(expected, within(1e-12 * expected));
    }

    private static Map<Purchases, Long> customers(double unit) {
        Map<Purchases, Long> customers = new HashMap<>();
        double[] means = {4, 9, 15, 22, 31, 44, 70, 150};
        long[] counts = {3, 9, 16, 20, 17, 11, 6, 2};
        for (int i = 0; i < means.length; i++) {
            customers.put(new Purchases(1, unit * means[i]), counts[i]);
            customers.put(new Purchases(3, unit * (means[i] + 25) / 2), counts[i]);
        }
        return customers;
    }

    /** In cents, v is a hundred times as much; p and q have no unit. */
    @Test
    void theUnitOfMoneyDoesNotMatter() {
        GammaGamma dollars = GammaGamma.fit(customers(1)).model().orElseThrow();
        GammaGamma cents = GammaGamma.fit(customers(100)).model().orElseThrow();
        assertThat(cents.p()).isCloseTo(dollars.p(), within(1e-4 * dollars.p()));
        assertThat(cents.q()).isCloseTo(dollars.q(), within(1e-4 * dollars.q()));
        assertThat(cents.v()).isCloseTo(100 * dollars.v(), within(1e-2 * dollars.v()));
        assertThat(dollars.expectedValue(0, 0)).isBetween(15.0, 45.0);
    }

    @Test
    void meansThatDoNotDecideAreNoFit() {
        assertThat(GammaGamma.fit(Map.of()).model()).isEmpty();
        assertThat(GammaGamma.fit(Map.of(new Purchases(3, 10), 50L)).model())
                .as("all alike")
                .isEmpty();
        Map<Purchases, Long> wild = Map.of(
                new Purchases(3, 10), 5L,
                new Purchases(3, 1_000), 5L,
                new Purchases(1, 0.1), 5L);
        assertThat(GammaGamma.fit(wild).model()).as("v and q grow for ever").isEmpty();
        Map<Purchases, Long> heavy = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            heavy.put(new Purchases(5, Math.exp(i)), 1L);
        }
        assertThat(GammaGamma.fit(heavy).model()).as("q of at most 1").isEmpty();
    }

    @Test
    void refusals() {
        Refusal.of(() -> new GammaGamma(0, 2, 1), "p", "0.0", "1.0E-8..1.0E12");
        Refusal.of(() -> new GammaGamma(1, 2, 0), "v", "0.0");
        Refusal.of(() -> new GammaGamma(1, 0, 1), "q", "0.0");
        Refusal.of(() -> new GammaGamma(1, 1, 1), "q 1.0 is not above 1", "no bound");
        assertThat(new GammaGamma(1, 1.5, 1).expectedValue(0, 0)).isEqualTo(2);
        Refusal.of(() -> CDNOW.expectedValue(-1, 5), "purchases", -1);
        Refusal.of(() -> CDNOW.expectedValue(1, -5), "mean", "-5.0");
        Refusal.of(() -> new Purchases(0, 5), "purchases", 0, "1..");
        Refusal.of(() -> new Purchases(1, 0), "mean 0.0 is not above 0");
        Refusal.of(() -> new Purchases(1, -1), "mean", "-1.0");
        Refusal.of(() -> GammaGamma.fit(Map.of(new Purchases(1, 1), -1L)), "count", -1);
    }
}
