package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.acquisition.ReferringCustomersShare.Method;
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

class ReferringCustomersShareTest extends ShareConformance<Referrers, ReferringCustomersShare> {

    @Override
    protected List<Canonical<Referrers, ReferringCustomersShare>> definitions() {
        return List.of(new Canonical<>(
                Method.REFERRERS_OVER_CUSTOMERS,
                e -> ReferringCustomersShare.of(e),
                e -> Ratio.of(e.referrers(), e.customers())));
    }

    @Override
    protected Arbitrary<Referrers> inputs() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, 40);
        return Combinators.combine(people, people).as((part, others) -> new Referrers(part, part + others));
    }

    @Override
    protected Referrers empty() {
        return Referrers.empty();
    }

    @Override
    protected Optional<BinaryOperator<Referrers>> plus() {
        return Optional.of(Referrers::plus);
    }

    @Test
    void theExample() {
        ReferringCustomersShare share = ReferringCustomersShare.ofCounts(30, 600);
        assertThat(share.percent()).isEqualTo(5.0);
        assertThat(share.explain().text(Locale.ENGLISH))
                .isEqualTo("Share of customers who referred = customers who referred ÷ customers = 30 ÷ 600 = 5%");
    }

    @Test
    void refusals() {
        Refusal.of(() -> ReferringCustomersShare.ofCounts(3, 2), "referrers", 3, "0..2", "customers");
        Refusal.of(() -> ReferringCustomersShare.ofCounts(-1, 2), "referrers", -1, "0..2");
        Refusal.of(() -> ReferringCustomersShare.ofCounts(0, -1), "customers", -1, "0..");
        Referrers most = new Referrers(0, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.ofNull(() -> ReferringCustomersShare.of(null), "evidence");
    }
}
