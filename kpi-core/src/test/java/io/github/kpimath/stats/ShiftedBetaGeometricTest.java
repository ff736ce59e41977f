package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShiftedBetaGeometricTest {

    private static final ShiftedBetaGeometric REGULAR = new ShiftedBetaGeometric(0.704, 1.182);

    @Test
    void theWorkedExample() {
        assertThat(REGULAR.survival(1)).isCloseTo(0.62672322375397667, within(1e-15));
        assertThat(REGULAR.retention(2)).isCloseTo(0.75606375606375606, within(1e-15));
        assertThat(REGULAR.churn(1)).isCloseTo(0.37327677624602333, within(1e-15));
        assertThat(REGULAR.discountedStay(0.1, 12)).isCloseTo(3.2582239930323721, within(1e-13));
        assertThat(REGULAR.discountedStay(0.1).orElseThrow()).isCloseTo(3.6951474055745741, within(1e-13));
        assertThat(RoundTrip.of(REGULAR)).isEqualTo(REGULAR);
    }

    @Test
    void everybodyIsThereInTheFirstPeriod() {
        assertThat(REGULAR.survival(0)).isEqualTo(1);
        assertThat(REGULAR.discountedStay(0.1, 0)).isZero();
        assertThat(REGULAR.discountedStay(0.1, 1)).isCloseTo(1, within(1e-15));
    }

    /** (alpha + beta − 1) ÷ (alpha − 1), the mean of 1 ÷ chance. */
    @Test
    void withoutDiscountTheStayHasABoundOnlyAboveOne() {
        assertThat(REGULAR.discountedStay(0)).isEmpty();
        assertThat(new ShiftedBetaGeometric(1, 2).discountedStay(0)).isEmpty();
        assertThat(new ShiftedBetaGeometric(3, 4).discountedStay(0)).hasValue(3);
        assertThat(new ShiftedBetaGeometric(1, 2).discountedStay(1e-3)).isPresent();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theStayIsTheSumOfItsTerms(
            @ForAll @DoubleRange(min = 0.01, max = 50) double alpha,
            @ForAll @DoubleRange(min = 0.01, max = 50) double beta,
            @ForAll @DoubleRange(max = 0.5) double discount,
            @ForAll @IntRange(min = 1, max = 60) int horizon) {
        ShiftedBetaGeometric model = new ShiftedBetaGeometric(alpha, beta);
        double sum = 0;
        double survival = 1;
        for (int t = 0; t < horizon; t++) {
            assertThat(model.survival(t)).isCloseTo(survival, within(1e-12 * survival));
            sum += survival / Math.pow(1 + discount, t);
            survival *= model.retention(t + 1);
        }
        assertThat(model.discountedStay(discount, horizon)).isCloseTo(sum, within(1e-12 * sum));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void laterPeriodsAreThoseOfWhoRenewed(
            @ForAll @DoubleRange(min = 0.01, max = 50) double alpha,
            @ForAll @DoubleRange(min = 0.01, max = 50) double beta,
            @ForAll @DoubleRange(min = 0.01, max = 2) double discount) {
        ShiftedBetaGeometric model = new ShiftedBetaGeometric(alpha, beta);
        double whole = model.discountedStay(discount).orElseThrow();
        double later = model.survival(3)
                / Math.pow(1 + discount, 3)
                * model.afterRenewals(3).discountedStay(discount).orElseThrow();
        assertThat(model.discountedStay(discount, 3) + later).isCloseTo(whole, within(1e-12 * whole));
        assertThat(model.afterRenewals(0)).isEqualTo(model);
    }

    @Test
    void retentionRises() {
        for (int t = 1; t < 50; t++) {
            assertThat(REGULAR.retention(t + 1)).isGreaterThan(REGULAR.retention(t));
        }
    }

    @Test
    void publishedFits() {
        ShiftedBetaGeometric highEnd = ShiftedBetaGeometric.fit(1_000, 869, 743, 653, 593, 551, 517, 491)
                .model()
                .orElseThrow();
        assertThat(highEnd.alpha()).isCloseTo(0.668, within(0.0005));
        assertThat(highEnd.beta()).isCloseTo(3.806, within(0.0005));
        ModelFit<ShiftedBetaGeometric> fit = ShiftedBetaGeometric.fit(1_000, 631, 468, 382, 326, 289, 262, 241);
        ShiftedBetaGeometric regular = fit.model().orElseThrow();
        assertThat(regular.alpha()).isCloseTo(0.704, within(0.0005));
        assertThat(regular.beta()).isCloseTo(1.182, within(0.0005));
        assertThat(fit.logLikelihood().orElseThrow()).isCloseTo(-1680.3, within(0.05));
        assertThat(fit)
                .hasToString("ModelFit[" + regular + ", logLikelihood="
                        + fit.logLikelihood().orElseThrow() + "]");
        assertThat(RoundTrip.of(fit).model()).hasValue(regular);
    }

    @Test
    void cohortsThatDoNotDecideAreNoFit() {
        long[][] undecided = {
            {},
            {0, 0},
            {1_000},
            {1_000, 1_000, 1_000},
            {1_000, 0},
            {1_000, 900},
            {1_000, 800, 640, 512},
            {1_000, 900, 700, 400, 100},
        };
        for (long[] there : undecided) {
            ModelFit<ShiftedBetaGeometric> fit = ShiftedBetaGeometric.fit(there);
            assertThat(fit.model()).as("%s", (Object) there).isEmpty();
            assertThat(fit.logLikelihood()).isEmpty();
            assertThat(fit).hasToString("ModelFit[no maximum: the observations do not decide the parameters]");
        }
    }

    @Test
    void fitsOfFewAndOfMany() {
        assertThat(ShiftedBetaGeometric.fit(100, 60, 45, 38, 34).model()).isPresent();
        ShiftedBetaGeometric few =
                ShiftedBetaGeometric.fit(1_000, 869, 743, 653).model().orElseThrow();
        ShiftedBetaGeometric many = ShiftedBetaGeometric.fit(
                        1_000_000_000_000L, 869_000_000_000L, 743_000_000_000L, 653_000_000_000L)
                .model()
                .orElseThrow();
        assertThat(many.alpha()).isCloseTo(few.alpha(), within(1e-4 * few.alpha()));
    }

    @Test
    void refusals() {
        Refusal.of(() -> new ShiftedBetaGeometric(0, 1), "alpha", "0.0", "1.0E-8..1.0E12");
        Refusal.of(() -> new ShiftedBetaGeometric(1, -1), "beta", "-1.0");
        Refusal.of(() -> REGULAR.survival(-1), "renewals", -1, "0..");
        Refusal.of(() -> REGULAR.afterRenewals(-1), "renewals", -1);
        Refusal.of(() -> REGULAR.retention(0), "period", 0, "1..");
        Refusal.of(() -> REGULAR.churn(0), "period", 0);
        Refusal.of(() -> REGULAR.discountedStay(-0.1), "discount", "-0.1");
        Refusal.of(() -> REGULAR.discountedStay(-0.1, 1), "discount", "-0.1");
        Refusal.of(() -> REGULAR.discountedStay(0.1, -1), "horizon", -1);
        Refusal.of(() -> ShiftedBetaGeometric.fit(10, 11), "there[1] 11", "0..10");
        Refusal.of(() -> ShiftedBetaGeometric.fit(-1), "there[0] -1");
        Refusal.of(() -> ShiftedBetaGeometric.fit(5, -1), "there[1] -1", "0..5");
    }
}
