package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.acquisition.DirectTrafficShare.Method;
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

class DirectTrafficShareTest extends ShareConformance<VisitSources, DirectTrafficShare> {

    @Override
    protected List<Canonical<VisitSources, DirectTrafficShare>> definitions() {
        return List.of(new Canonical<>(
                Method.DIRECT_OVER_VISITS, e -> DirectTrafficShare.of(e), e -> Ratio.of(e.direct(), e.visits())));
    }

    @Override
    protected Arbitrary<VisitSources> inputs() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, 40);
        return Combinators.combine(people, people).as((part, others) -> new VisitSources(part, part + others));
    }

    @Override
    protected VisitSources empty() {
        return VisitSources.empty();
    }

    @Override
    protected Optional<BinaryOperator<VisitSources>> plus() {
        return Optional.of(VisitSources::plus);
    }

    @Test
    void theExample() {
        DirectTrafficShare share = DirectTrafficShare.ofCounts(450, 1_500);
        assertThat(share.percent()).isEqualTo(30.0);
        assertThat(share.explain().text(Locale.ENGLISH))
                .isEqualTo("Direct traffic share = direct visits ÷ visits = 450 ÷ 1,500 = 30%");
    }

    @Test
    void refusals() {
        Refusal.of(() -> DirectTrafficShare.ofCounts(3, 2), "direct", 3, "0..2", "visits");
        Refusal.of(() -> DirectTrafficShare.ofCounts(-1, 2), "direct", -1, "0..2");
        Refusal.of(() -> DirectTrafficShare.ofCounts(0, -1), "visits", -1, "0..");
        VisitSources most = new VisitSources(0, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.ofNull(() -> DirectTrafficShare.of(null), "evidence");
    }
}
