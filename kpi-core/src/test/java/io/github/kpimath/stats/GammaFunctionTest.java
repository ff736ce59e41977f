package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GammaFunctionTest {

    @Test
    void logarithms() {
        assertThat(GammaFunction.log(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-14));
        assertThat(GammaFunction.log(1)).isCloseTo(0, within(1e-13));
        assertThat(GammaFunction.log(6)).isCloseTo(Math.log(120), within(1e-13));
        assertThat(GammaFunction.log(19.999999)).isCloseTo(39.339881216675527, within(1e-13));
        assertThat(GammaFunction.log(20)).isCloseTo(39.339884187199494, within(1e-13));
        assertThat(GammaFunction.log(171.5)).isCloseTo(709.14316303092824, within(1e-12));
        assertThat(GammaFunction.log(1e-8)).isCloseTo(18.420680738180209, within(1e-13));
    }

    /** Γ(z + n) ÷ Γ(z) is z (z + 1) … (z + n − 1). */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void ratiosAreRisingProducts(
            @ForAll @DoubleRange(min = -8, max = 12) double logZ, @ForAll @IntRange(max = 60) int n) {
        double z = Math.pow(10, logZ);
        double sum = 0;
        double size = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.log(z + i);
            size += Math.abs(Math.log(z + i));
        }
        assertThat(GammaFunction.logRatio(z, n)).isCloseTo(sum, within(1e-13 * (1 + size)));
        assertThat(GammaFunction.logRatio(z, 0)).isZero();
    }

    /** B(a, b + n) ÷ B(a, b) is the product of (b + i) ÷ (a + b + i): no digit is lost, however near to 1 it is. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void ratiosOfBetaFunctionsAreProductsOfChances(
            @ForAll @DoubleRange(min = -8, max = 12) double logA,
            @ForAll @DoubleRange(min = -8, max = 12) double logB,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        double a = Math.pow(10, logA);
        double b = Math.pow(10, logB);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double share = a / (a + b + i);
            sum += share < 0.5 ? Math.log1p(-share) : Math.log((b + i) / (a + b + i));
        }
        assertThat(GammaFunction.logBetaRatio(a, b, n)).isCloseTo(sum, within(1e-12 * -sum));
        assertThat(GammaFunction.logBetaRatio(n, b, a)).isCloseTo(sum, within(1e-12 * -sum));
    }

    @Test
    void noTrialNoChance() {
        assertThat(GammaFunction.logBetaRatio(0.7, 1.2, 0)).isZero();
    }
}
