package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.sum;
import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.NetMrrChurnRate.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.RateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class NetMrrChurnRateTest extends RateConformance<MrrMovement, NetMrrChurnRate> {

    @Override
    protected List<Canonical<MrrMovement, NetMrrChurnRate>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.LOST_LESS_EXPANSION_OVER_OPENING,
                        NetMrrChurnRate::of,
                        m -> Ratio.of(
                                sum(m.churned(), m.contraction(), m.expansion().negated()),
                                m.opening().amount())),
                new Canonical<>(
                        Method.NET_OF_REACTIVATION,
                        m -> NetMrrChurnRate.of(m, Method.NET_OF_REACTIVATION),
                        m -> Ratio.of(
                                sum(
                                        m.churned(),
                                        m.contraction(),
                                        m.expansion().negated(),
                                        m.reactivation().negated()),
                                m.opening().amount())));
    }

    @Override
    protected Arbitrary<MrrMovement> inputs() {
        return MrrMovements.any();
    }

    @Override
    protected MrrMovement empty() {
        return MrrMovements.none();
    }

    @Override
    protected Optional<BinaryOperator<MrrMovement>> plus() {
        return Optional.of(MrrMovement::plus);
    }

    @Test
    void theExamplesOfTheCatalogue() {
        assertThat(NetMrrChurnRate.of(MrrMovements.ofTheCatalogue()).percent()).isZero();
        assertThat(NetMrrChurnRate.of(MrrMovements.ofTheCatalogue(), Method.NET_OF_REACTIVATION)
                        .percent())
                .isEqualTo(-2.0);
    }

    @Test
    void newRevenueIsNotSubtractedAndNothingIsHeldAtZero() {
        MrrMovement m = MrrMovement.startingWith(usd(100))
                .winning(usd(90))
                .expanding(usd(30))
                .losing(usd(10));
        assertThat(NetMrrChurnRate.of(m).percent()).isEqualTo(-20.0);
    }

    @Test
    void refusals() {
        Refusal.ofNull(() -> NetMrrChurnRate.of(null), "evidence");
        Refusal.ofNull(() -> NetMrrChurnRate.of(MrrMovements.none(), null), "definition");
    }
}
