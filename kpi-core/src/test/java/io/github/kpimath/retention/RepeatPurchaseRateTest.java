package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.retention.RepeatPurchaseRate.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ShareConformance;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class RepeatPurchaseRateTest extends ShareConformance<RepeatPurchases, RepeatPurchaseRate> {

    private static Canonical<RepeatPurchases, RepeatPurchaseRate> by(Method method) {
        return new Canonical<>(
                method, e -> RepeatPurchaseRate.of(e, method), e -> Ratio.of(e.repeatBuyers(), e.buyers()));
    }

    @Override
    protected List<Canonical<RepeatPurchases, RepeatPurchaseRate>> definitions() {
        return List.of(by(Method.BY_ORDER), by(Method.BY_DISTINCT_DAY));
    }

    @Override
    protected Arbitrary<RepeatPurchases> inputs() {
        Arbitrary<Integer> customers = Arbitraries.integers().between(0, 40);
        return Combinators.combine(customers, customers)
                .as((repeating, once) -> new RepeatPurchases(repeating, repeating + once));
    }

    @Override
    protected RepeatPurchases empty() {
        return RepeatPurchases.empty();
    }

    @Override
    protected Optional<BinaryOperator<RepeatPurchases>> plus() {
        return Optional.of(RepeatPurchases::plus);
    }

    @Test
    void theMusicShop() {
        RepeatPurchaseRate rate = RepeatPurchaseRate.ofCounts(1_152, 2_357);
        assertThat(rate.definition()).isEqualTo(Method.BY_ORDER);
        assertThat(rate.percent(3, RoundingMode.HALF_EVEN)).isEqualByComparingTo("48.876");
        assertThat(RepeatPurchaseRate.of(new RepeatPurchases(1_139, 2_357), Method.BY_DISTINCT_DAY)
                        .percent(3, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("48.324");
        assertThat(rate.explain().text(Locale.ENGLISH))
                .isEqualTo("Repeat purchase rate = customers with two or more orders ÷ customers with an order"
                        + " = 1,152 ÷ 2,357 ≈ 48.88%");
    }

    @Test
    void refusals() {
        Refusal.of(() -> RepeatPurchaseRate.ofCounts(3, 2), "repeatBuyers", 3, "0..2", "buyers");
        Refusal.of(() -> new RepeatPurchases(-1, 2), "repeatBuyers", -1, "0..2");
        Refusal.of(() -> new RepeatPurchases(0, -1), "buyers -1 is outside 0.." + Long.MAX_VALUE + " ");
        RepeatPurchases most = new RepeatPurchases(Long.MAX_VALUE, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(new RepeatPurchases(0, 1)), "overflow");
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.ofNull(() -> RepeatPurchaseRate.of(null), "evidence");
        Refusal.ofNull(() -> RepeatPurchaseRate.of(RepeatPurchases.empty(), null), "definition");
    }
}
