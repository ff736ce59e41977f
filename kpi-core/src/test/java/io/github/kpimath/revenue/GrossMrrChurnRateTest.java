package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.sum;
import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.GrossMrrChurnRate.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.RateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class GrossMrrChurnRateTest extends RateConformance<MrrMovement, GrossMrrChurnRate> {

    @Override
    protected List<Canonical<MrrMovement, GrossMrrChurnRate>> definitions() {
        return List.of(new Canonical<>(
                Method.LOST_OVER_OPENING,
                GrossMrrChurnRate::of,
                m -> Ratio.of(sum(m.churned(), m.contraction()), m.opening().amount())));
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

    @Override
    protected void holds(GrossMrrChurnRate churn, Ratio exact) {
        GrossRevenueRetention kept = GrossRevenueRetention.of(churn.evidence(), Period.ofMonths(1));
        assertThat(churn.exactRatio().plus(kept.exactRatio())).isEqualTo(Fraction.ONE);
    }

    @Test
    void theExamples() {
        assertThat(GrossMrrChurnRate.of(MrrMovements.ofTheCatalogue()).percent())
                .isEqualTo(8.0);
        // ChartMogul's help: MRR of 100 at the start, churn 10, contraction 10
        MrrMovement m = MrrMovement.startingWith(usd(100))
                .losing(usd(10))
                .contracting(usd(10))
                .expanding(usd(10));
        assertThat(GrossMrrChurnRate.of(m).ratio()).isEqualTo(0.2);
    }

    @Test
    void refusals() {
        Refusal.ofNull(() -> GrossMrrChurnRate.of(null), "evidence");
    }
}
