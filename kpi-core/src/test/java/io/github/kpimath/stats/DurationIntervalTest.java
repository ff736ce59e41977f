package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationIntervalTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void hasTwoEndsOrIsOpen() {
        DurationInterval closed = DurationInterval.of(DAY, WEEK, 0.95);
        assertThat(closed.lower()).isEqualTo(DAY);
        assertThat(closed.upper()).contains(WEEK);
        assertThat(closed.level()).isEqualTo(0.95);
        assertThat(closed).hasToString("DurationInterval[lower=PT24H, upper=PT168H, level=0.95]");
        DurationInterval open = DurationInterval.atLeast(DAY, 0.9);
        assertThat(open.lower()).isEqualTo(DAY);
        assertThat(open.upper()).isEmpty();
        assertThat(open.level()).isEqualTo(0.9);
        assertThat(open).hasToString("DurationInterval[lower=PT24H, upper=open, level=0.9]");
    }

    @Test
    void containsItsEndsAndNothingBeyond() {
        DurationInterval closed = DurationInterval.of(DAY, WEEK, 0.95);
        DurationInterval open = DurationInterval.atLeast(DAY, 0.95);
        for (DurationInterval interval : new DurationInterval[] {closed, open}) {
            assertThat(interval.contains(DAY)).isTrue();
            assertThat(interval.contains(WEEK)).isTrue();
            assertThat(interval.contains(DAY.minusNanos(1))).isFalse();
        }
        assertThat(closed.contains(WEEK.plusNanos(1))).isFalse();
        assertThat(open.contains(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
    }

    @Test
    void equalValuesAreEqualObjects() {
        DurationInterval closed = DurationInterval.of(DAY, WEEK, 0.95);
        DurationInterval open = DurationInterval.atLeast(DAY, 0.95);
        for (DurationInterval interval : new DurationInterval[] {closed, open}) {
            assertThat(RoundTrip.of(interval)).isEqualTo(interval).hasSameHashCodeAs(interval);
            assertThat(interval)
                    .isNotEqualTo(DurationInterval.of(Duration.ZERO, WEEK, 0.95))
                    .isNotEqualTo(DurationInterval.of(DAY, DAY, 0.95))
                    .isNotEqualTo(DurationInterval.of(DAY, WEEK, 0.9))
                    .isNotEqualTo(DurationInterval.atLeast(DAY, 0.9))
                    .isNotEqualTo(new ConfidenceInterval(1, 7, 0.95));
        }
        assertThat(closed).isNotEqualTo(open).doesNotHaveSameHashCodeAs(open);
    }

    @Test
    void refusals() {
        assertThat(DurationInterval.of(DAY, DAY, 0.95).upper()).contains(DAY);
        Refusal.of(() -> DurationInterval.of(WEEK, DAY, 0.95), "lower PT168H is above upper PT24H");
        for (double level : new double[] {0, 1, 95, Double.NaN}) {
            Refusal.of(() -> DurationInterval.of(DAY, WEEK, level), "level " + level, "0..1");
            Refusal.of(() -> DurationInterval.atLeast(DAY, level), "level " + level, "0..1");
        }
        Refusal.ofNullByName(() -> DurationInterval.of(null, WEEK, 0.95), "lower");
        Refusal.ofNullByName(() -> DurationInterval.of(DAY, null, 0.95), "upper");
        Refusal.ofNullByName(() -> DurationInterval.atLeast(null, 0.95), "lower");
        DurationInterval closed = DurationInterval.of(DAY, WEEK, 0.95);
        Refusal.of(() -> RoundTrip.tampered(closed, WEEK.toSeconds(), 5), "lower PT24H is above upper PT5S");
    }
}
