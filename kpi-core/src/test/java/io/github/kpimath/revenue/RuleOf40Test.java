package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.RuleOf40.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ScoreConformance;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class RuleOf40Test extends ScoreConformance<MrrMovement, RuleOf40> {

    @Override
    protected List<Canonical<MrrMovement, RuleOf40>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.EBITDA_MARGIN,
                        m -> RuleOf40.of(m.won(), m.opening(), m.currencyEffect()),
                        m -> points(m, 1, 1)),
                new Canonical<>(
                        Method.FREE_CASH_FLOW_MARGIN,
                        m -> RuleOf40.of(m.won(), m.opening(), m.currencyEffect(), Method.FREE_CASH_FLOW_MARGIN),
                        m -> points(m, 1, 1)),
                new Canonical<>(
                        Method.WEIGHTED_GROWTH,
                        m -> RuleOf40.of(m.won(), m.opening(), m.currencyEffect(), Method.WEIGHTED_GROWTH),
                        m -> weighted(m)));
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
        return Optional.empty();
    }

    /** 100 × (growth × a + margin × b), over one denominator. */
    private static Ratio points(MrrMovement m, int a, int b) {
        BigDecimal revenue = m.won().amount();
        BigDecimal before = m.opening().amount();
        BigDecimal growth = revenue.subtract(before).multiply(revenue).multiply(BigDecimal.valueOf(a));
        BigDecimal margin = m.currencyEffect().amount().multiply(before).multiply(BigDecimal.valueOf(b));
        return Ratio.of(growth.add(margin), before.multiply(revenue)).times(100);
    }

    private static Ratio weighted(MrrMovement m) {
        Ratio thirds = points(m, 4, 2);
        return Ratio.of(thirds.above(), thirds.below().multiply(BigDecimal.valueOf(3)));
    }

    @Test
    void theExampleOfTheCatalogue() {
        assertThat(RuleOf40.of(usd(1_300), usd(1_000), usd(156)).points()).isEqualTo(42.0);
        assertThat(RuleOf40.of(usd(1_300), usd(1_000), usd(156), Method.WEIGHTED_GROWTH)
                        .points())
                .isEqualTo(48.0);
        assertThat(RuleOf40.of(usd(1_300), usd(0), usd(156)).isDefined()).isFalse();
        assertThat(RuleOf40.of(usd(0), usd(1_000), usd(156)).isDefined()).isFalse();
    }

    @Test
    void refusals() {
        Refusal.of(() -> RuleOf40.of(usd(-1), usd(1), usd(1)), "revenue USD -1.00");
        Refusal.of(() -> RuleOf40.of(usd(1), usd(-1), usd(1)), "revenueBefore USD -1.00");
        Refusal.of(CurrencyMismatchException.class, () -> RuleOf40.of(usd(1), usd(1), Money.zero("EUR")), "USD", "EUR");
        Refusal.ofNull(() -> RuleOf40.of(usd(1), usd(1), null), "profit");
        Refusal.ofNull(() -> RuleOf40.of(usd(1), usd(1), usd(1), null), "definition");
    }
}
