package io.github.kpimath.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.health.CustomerSuccessRate.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ShareConformance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class CustomerSuccessRateTest extends ShareConformance<CustomerOutcomes, CustomerSuccessRate> {

    private static Canonical<CustomerOutcomes, CustomerSuccessRate> by(Method method) {
        return new Canonical<>(
                method,
                e -> CustomerSuccessRate.of(e, method),
                e -> Ratio.of(e.succeeded(), e.succeeded() + e.notSucceeded()));
    }

    @Override
    protected List<Canonical<CustomerOutcomes, CustomerSuccessRate>> definitions() {
        return List.of(by(Method.OWN_METRIC_GREW), by(Method.GOAL_REACHED));
    }

    @Override
    protected Arbitrary<CustomerOutcomes> inputs() {
        Arbitrary<Integer> customers = Arbitraries.integers().between(0, 40);
        return Combinators.combine(customers, customers, customers).as(CustomerOutcomes::new);
    }

    @Override
    protected CustomerOutcomes empty() {
        return CustomerOutcomes.empty();
    }

    @Override
    protected Optional<BinaryOperator<CustomerOutcomes>> plus() {
        return Optional.of(CustomerOutcomes::plus);
    }

    @Test
    void whatIsNotKnownIsApart() {
        CustomerSuccessRate rate = CustomerSuccessRate.of(new CustomerOutcomes(45, 15, 40));
        assertThat(rate.percent()).isEqualTo(75.0);
        assertThat(rate.explain().text(Locale.ENGLISH))
                .isEqualTo("Customer success rate = customers whose own metric grew ÷ customers with known outcome"
                        + " = 45 ÷ 60 = 75%\nLeft out: 40 customers whose outcome is not known.");
        assertThat(CustomerSuccessRate.of(new CustomerOutcomes(1, 0, 1))
                        .explain()
                        .notes(Locale.ENGLISH))
                .containsExactly("Left out: 1 customer whose outcome is not known.");
        assertThat(CustomerSuccessRate.ofCounts(45, 60).notes()).isEmpty();
        assertThat(CustomerSuccessRate.of(new CustomerOutcomes(3, 1, 0), Method.GOAL_REACHED)
                        .explain()
                        .formula(Locale.ENGLISH))
                .contains("customers who reached their goal");
    }

    @Test
    void refusals() {
        Refusal.of(() -> CustomerSuccessRate.ofCounts(3, 2), "succeeded", 3, "0..2", "known");
        Refusal.of(() -> CustomerSuccessRate.ofCounts(-1, 2), "succeeded", -1, "0..2");
        Refusal.of(() -> new CustomerOutcomes(-1, 0, 0), "succeeded", -1);
        Refusal.of(() -> new CustomerOutcomes(0, -1, 0), "notSucceeded", -1);
        Refusal.of(() -> new CustomerOutcomes(0, 0, -1), "unknown", -1);
        Refusal.of(ArithmeticException.class, () -> new CustomerOutcomes(Long.MAX_VALUE, 1, 0), "overflow");
        Refusal.ofNull(() -> CustomerSuccessRate.of(null), "evidence");
        Refusal.ofNull(() -> CustomerSuccessRate.of(CustomerOutcomes.empty(), null), "definition");
    }
}
