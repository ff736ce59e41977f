package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import org.junit.jupiter.api.Test;

class PurchaseHistoryTest {

    @Test
    void equalHistoriesAreEqual() {
        assertThat(PurchaseHistory.of(0, -0.0, -0.0)).isEqualTo(PurchaseHistory.ofNewCustomer());
        assertThat(PurchaseHistory.of(1, 5, 5)).isEqualTo(new PurchaseHistory(1, 5, 5));
        assertThat(PurchaseHistory.of(1, 1e15, 1e15).age()).isEqualTo(1e15);
    }

    @Test
    void refusals() {
        Refusal.of(() -> PurchaseHistory.of(-1, 0, 0), "repeats", -1, "0..");
        Refusal.of(() -> PurchaseHistory.of(1, 5, 4), "recency", "5.0", "0..4.0 (age)");
        Refusal.of(() -> PurchaseHistory.of(1, -1, 4), "recency", "-1.0");
        Refusal.of(() -> PurchaseHistory.of(1, Double.NaN, 4), "recency NaN");
        Refusal.of(() -> PurchaseHistory.of(0, 0, -1), "age", "-1.0", "0.0..1.0E15");
        Refusal.of(() -> PurchaseHistory.of(0, 0, 1.1e15), "age", "1.1E15");
        Refusal.of(() -> PurchaseHistory.of(0, 0, Double.NaN), "age NaN");
        Refusal.of(() -> PurchaseHistory.of(0, 1, 4), "recency 1.0", "0 repeats");
        Refusal.of(() -> PurchaseHistory.of(1, 0, 4), "recency 0.0", "1 repeats");
    }
}
