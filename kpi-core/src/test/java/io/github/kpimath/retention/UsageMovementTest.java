package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class UsageMovementTest {

    private static final UsageMovement MAY = new UsageMovement(30, 120, 1_000);

    @Test
    void whoIsNotInactiveIsStillActive() {
        assertThat(MAY.stillActive()).isEqualTo(880);
        assertThat(MAY.plus(new UsageMovement(30, 5, 10))).isEqualTo(new UsageMovement(30, 125, 1_010));
        assertThat(UsageMovement.empty(30).plus(MAY)).isEqualTo(MAY);
        assertThat(RoundTrip.of(MAY)).isEqualTo(MAY);
    }

    @Test
    void refusals() {
        Refusal.of(() -> UsageMovement.empty(0), "days", 0, "1..");
        Refusal.of(() -> new UsageMovement(30, 3, 2), "inactive", 3, "0..2", "atStart");
        Refusal.of(() -> new UsageMovement(30, -1, 2), "inactive", -1);
        Refusal.of(() -> new UsageMovement(30, 0, -1), "atStart", -1);
        Refusal.of(() -> MAY.plus(UsageMovement.empty(90)), "other", "90 days", "after 30", "same days");
        UsageMovement most = new UsageMovement(30, 0, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(new UsageMovement(30, 0, 1)), "overflow");
        assertThat(new UsageMovement(1, 0, 0)).isEqualTo(UsageMovement.empty(1));
    }
}
