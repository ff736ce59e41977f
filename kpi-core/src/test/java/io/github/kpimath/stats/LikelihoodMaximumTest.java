package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class LikelihoodMaximumTest {

    private static final double SIZE = 1_000;

    /** A summit at (2, 5) in logarithms of the parameters, of which one goes with the other. */
    private static double hill(double[] at, double curvature) {
        double x = Math.log(at[0] / 2);
        double y = Math.log(at[1] / 5);
        return -SIZE * curvature * (x * x + 0.5 * x * y + y * y) / 2;
    }

    private static void isNoSummit(String what, ToDoubleFunction<double[]> hill) {
        assertThat(LikelihoodMaximum.of(hill, SIZE, 1, 1)).as(what).isEmpty();
    }

    @Test
    void summits() {
        for (double curvature : new double[] {1e-4, 1, 1e4}) {
            double[] top =
                    LikelihoodMaximum.of(at -> hill(at, curvature), SIZE, 1, 1).orElseThrow();
            double near = 1e-5 / Math.sqrt(Math.min(curvature, 1));
            assertThat(top[0]).isCloseTo(2, within(near));
            assertThat(top[1]).isCloseTo(5, within(near));
        }
    }

    /** Between an uncertainty of e^9 and one of e^11, the standard error being 1 ÷ √(size × curvature). */
    @Test
    void aSummitThatIsAlmostFlatDecidesNothing() {
        ToDoubleFunction<double[]> e9 = at -> -Math.pow(Math.log(at[0] / 2), 2) / (2 * 81);
        ToDoubleFunction<double[]> e11 = at -> -Math.pow(Math.log(at[0] / 2), 2) / (2 * 121);
        assertThat(LikelihoodMaximum.of(e9, SIZE, 1)).isPresent();
        assertThat(LikelihoodMaximum.of(e11, SIZE, 1)).isEmpty();
    }

    @Test
    void whatHasNoSummit() {
        isNoSummit("a plain", at -> 0);
        isNoSummit("a ridge", at -> hill(new double[] {at[0], 5}, 1));
        isNoSummit("a ridge across", at -> -SIZE * Math.pow(Math.log(at[0] * at[1]), 2));
        isNoSummit("a slope", at -> SIZE * Math.log(at[0]) + hill(new double[] {2, at[1]}, 1));
        isNoSummit("a slope that flattens out", at -> -SIZE / at[0] + hill(new double[] {2, at[1]}, 1));
        isNoSummit("a slope towards 0", at -> -SIZE * at[0] + hill(new double[] {2, at[1]}, 1));
        isNoSummit("nobody", at -> Double.NaN);
        assertThat(LikelihoodMaximum.of(at -> hill(at, 1), 0, 1, 1)).isEmpty();
    }

    /** Where a likelihood cannot be computed it is taken for none. */
    @Test
    void goesAroundHoles() {
        double[] top = LikelihoodMaximum.of(at -> at[0] > 3 ? Double.NaN : hill(at, 1), SIZE, 1, 1)
                .orElseThrow();
        assertThat(top[0]).isCloseTo(2, within(1e-5));
    }

    /** Rosenbrock's bent valley, upside down and in logarithms: the summit is at (1, 1) in these. */
    @Test
    void climbsAroundTheBend() {
        double[] top = LikelihoodMaximum.of(
                        at -> {
                            double x = Math.log(at[0]);
                            double y = Math.log(at[1]);
                            return -SIZE * (Math.pow(1 - x, 2) + 100 * Math.pow(y - x * x, 2));
                        },
                        SIZE,
                        Math.exp(-1.2),
                        Math.E)
                .orElseThrow();
        assertThat(Math.log(top[0])).isCloseTo(1, within(1e-5));
        assertThat(Math.log(top[1])).isCloseTo(1, within(1e-5));
    }
}
