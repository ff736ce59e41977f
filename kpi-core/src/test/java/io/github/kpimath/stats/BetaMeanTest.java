package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.testing.Refusal;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BetaMeanTest {

    /** E p = a ÷ (a + b), E p² = a (a + 1) ÷ ((a + b) (a + b + 1)), over twenty powers of ten. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void moments(
            @ForAll @DoubleRange(min = -8, max = 12) double logA,
            @ForAll @DoubleRange(min = -8, max = 12) double logB) {
        double a = Math.pow(10, logA);
        double b = Math.pow(10, logB);
        double mean = a / (a + b);
        double square = mean * ((a + 1) / (a + b + 1));
        assertThat(BetaMean.of(a, b, p -> p)).isCloseTo(mean, within(1e-11 * mean));
        assertThat(BetaMean.of(a, b, p -> p * p)).isCloseTo(square, within(1e-11 * square));
        assertThat(BetaMean.of(a, b, p -> 1)).isEqualTo(1);
    }

    @Test
    void ends() {
        assertThat(BetaMean.of(1, 1, Math::sqrt)).isCloseTo(2 / 3.0, within(1e-14));
        assertThat(BetaMean.of(1, 1, p -> -Math.log(p))).isCloseTo(1, within(1e-14));
        assertThat(BetaMean.of(0.5, 0.5, p -> Math.sqrt(Math.sqrt(p))))
                .as("B(3/4, 1/2) ÷ B(1/2, 1/2)")
                .isCloseTo(0.76275976350181319, within(1e-14));
    }

    @Test
    void whatIsNotSmoothIsRefusedRatherThanGuessed() {
        Refusal.of(
                ArithmeticException.class,
                () -> BetaMean.of(1, 1, p -> p < 1 / Math.E ? 0 : 1),
                "no mean over Beta(1.0, 1.0)");
    }
}
