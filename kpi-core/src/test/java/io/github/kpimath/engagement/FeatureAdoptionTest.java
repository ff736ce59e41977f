package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.engagement.FeatureAdoption.Method;
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

class FeatureAdoptionTest extends ShareConformance<FeatureUse, FeatureAdoption> {

    @Override
    protected List<Canonical<FeatureUse, FeatureAdoption>> definitions() {
        return List.of(new Canonical<>(
                Method.FEATURE_USERS_OVER_ACTIVE_USERS,
                e -> FeatureAdoption.of(e),
                e -> Ratio.of(e.featureUsers(), e.activeUsers())));
    }

    @Override
    protected Arbitrary<FeatureUse> inputs() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 40);
        return Combinators.combine(number, number).as((part, others) -> new FeatureUse(part, part + others));
    }

    @Override
    protected FeatureUse empty() {
        return FeatureUse.empty();
    }

    @Override
    protected Optional<BinaryOperator<FeatureUse>> plus() {
        return Optional.of(FeatureUse::plus);
    }

    @Test
    void theExample() {
        FeatureAdoption share = FeatureAdoption.ofCounts(900, 3_000);
        assertThat(share.percent()).isEqualTo(30.0);
        assertThat(share.explain().text(Locale.ENGLISH))
                .isEqualTo("Feature adoption rate = users of the feature ÷ active users = 900 ÷ 3,000 = 30%");
    }

    @Test
    void refusals() {
        Refusal.of(() -> FeatureAdoption.ofCounts(3, 2), "featureUsers", 3, "0..2", "activeUsers");
        Refusal.of(() -> FeatureAdoption.ofCounts(-1, 2), "featureUsers", -1, "0..2");
        Refusal.of(() -> FeatureAdoption.ofCounts(0, -1), "activeUsers", -1, "0..");
        FeatureUse most = new FeatureUse(0, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.ofNull(() -> FeatureAdoption.of(null), "evidence");
    }
}
