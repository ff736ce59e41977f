package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.acquisition.ReferralRate.Method;
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

class ReferralRateTest extends ShareConformance<ReferredCustomers, ReferralRate> {

    @Override
    protected List<Canonical<ReferredCustomers, ReferralRate>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.FIRST_TIME_CUSTOMERS,
                        e -> ReferralRate.of(e, Method.FIRST_TIME_CUSTOMERS),
                        e -> Ratio.of(e.referred(), e.won())),
                new Canonical<>(
                        Method.INCLUDING_RETURNERS,
                        e -> ReferralRate.of(e, Method.INCLUDING_RETURNERS),
                        e -> Ratio.of(e.referred() + e.returnedReferred(), e.won() + e.returned())));
    }

    @Override
    protected Arbitrary<ReferredCustomers> inputs() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, 40);
        return Combinators.combine(people, people, people, people)
                .as((referred, others, backReferred, back) ->
                        new ReferredCustomers(referred, referred + others, backReferred, backReferred + back));
    }

    @Override
    protected ReferredCustomers empty() {
        return ReferredCustomers.empty();
    }

    @Override
    protected Optional<BinaryOperator<ReferredCustomers>> plus() {
        return Optional.of(ReferredCustomers::plus);
    }

    @Test
    void returnersCountByNameOnly() {
        ReferredCustomers may = new ReferredCustomers(8, 40, 2, 10);
        assertThat(ReferralRate.of(may).percent()).isEqualTo(20.0);
        assertThat(ReferralRate.of(may)).isNotEqualTo(ReferralRate.ofCounts(8, 40));
        assertThat(ReferralRate.of(may, Method.INCLUDING_RETURNERS).explain().text(Locale.ENGLISH))
                .isEqualTo("Referral rate = customers won or won back by referral ÷ customers won or won back"
                        + " = 10 ÷ 50 = 20%");
    }

    @Test
    void theExample() {
        ReferralRate rate = ReferralRate.ofCounts(8, 40);
        assertThat(rate.definition()).isEqualTo(Method.FIRST_TIME_CUSTOMERS);
        assertThat(rate.explain().text(Locale.ENGLISH))
                .isEqualTo("Referral rate = customers won by referral ÷ customers won = 8 ÷ 40 = 20%");
    }

    @Test
    void refusals() {
        Refusal.of(() -> ReferralRate.ofCounts(3, 2), "referred", 3, "0..2", "won");
        Refusal.of(() -> ReferralRate.ofCounts(0, -1), "won", -1, "0..");
        Refusal.of(() -> new ReferredCustomers(0, 0, 3, 2), "returnedReferred", 3, "0..2", "returned");
        Refusal.of(() -> new ReferredCustomers(0, 0, 0, -1), "returned", -1, "0..");
        Refusal.of(ArithmeticException.class, () -> new ReferredCustomers(0, Long.MAX_VALUE, 0, 1), "overflow");
        Refusal.ofNull(() -> ReferralRate.of(null), "evidence");
        Refusal.ofNull(() -> ReferralRate.of(ReferredCustomers.empty(), null), "definition");
    }
}
