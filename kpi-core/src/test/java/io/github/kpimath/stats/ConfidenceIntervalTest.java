package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpimath.testing.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceIntervalTest {

    @Test
    void aLevelIsCheckedAlsoWithoutAnInterval() {
        for (double level : new double[] {0, 1, -0.5, 95, Double.NaN}) {
            Refusal.of(() -> ConfidenceInterval.requireLevel(level), "level " + level, "0..1");
        }
        assertThatCode(() -> ConfidenceInterval.requireLevel(0.95)).doesNotThrowAnyException();
    }

    @Test
    void workedExample() {
        ConfidenceInterval interval = new ConfidenceInterval(0.25, 0.75, 0.95);
        assertThat(interval.width()).isEqualTo(0.5);
        assertThat(interval.contains(0.75)).isTrue();
        assertThat(interval.scaledBy(100)).isEqualTo(new ConfidenceInterval(25, 75, 0.95));
    }

    @Test
    void containsItsEndsAndNothingBeyond() {
        ConfidenceInterval interval = new ConfidenceInterval(-1, 2, 0.5);
        assertThat(interval.contains(-1)).isTrue();
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(Math.nextDown(-1.0))).isFalse();
        assertThat(interval.contains(Math.nextUp(2.0))).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
    }

    @Test
    void negativeZeroIsZero() {
        assertThat(new ConfidenceInterval(-0.0, -0.0, 0.95)).isEqualTo(new ConfidenceInterval(0.0, 0.0, 0.95));
    }

    @Test
    void aPointIsAnInterval() {
        assertThat(new ConfidenceInterval(3, 3, 0.95).width()).isZero();
    }

    @Test
    void refusesEndsOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfidenceInterval(2, 1, 0.95))
                .withMessage("lower 2.0 is above upper 1.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesEndsThatAreNotFinite(double end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfidenceInterval(end, 1, 0.95))
                .withMessage("lower " + end + " and upper 1.0 must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfidenceInterval(1, end, 0.95))
                .withMessage("lower 1.0 and upper " + end + " must be finite");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 1.5, 95, Double.NaN})
    void refusesLevelsThatAreNotBetweenZeroAndOne(double level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfidenceInterval(0, 1, level))
                .withMessage("level " + level + " is outside the open range 0..1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesFactorsThatAreNotPositive(double factor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfidenceInterval(0, 1, 0.95).scaledBy(factor))
                .withMessage("factor " + factor + " is not finite and above 0");
    }
}
