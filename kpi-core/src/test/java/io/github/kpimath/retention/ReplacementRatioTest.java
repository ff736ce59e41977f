package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.retention.ReplacementRatio.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.RateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class ReplacementRatioTest extends RateConformance<CustomerMovement, ReplacementRatio> {

    private static Canonical<CustomerMovement, ReplacementRatio> lostOver(
            Method method, ToLongFunction<CustomerMovement> won) {
        return new Canonical<>(
                method,
                m -> ReplacementRatio.of(m, method),
                m -> m.joinersKnown() && m.lossesKnown()
                        ? Ratio.of(m.startersLost() + m.joinersLost() + m.returnersLost(), won.applyAsLong(m))
                        : Ratio.none(UndefinedReason.INCOMPLETE));
    }

    @Override
    protected List<Canonical<CustomerMovement, ReplacementRatio>> definitions() {
        return List.of(
                lostOver(Method.LOST_OVER_WON, CustomerMovement::joined),
                lostOver(Method.INCLUDING_RETURNERS, m -> m.joined() + m.returned()));
    }

    @Override
    protected Arbitrary<CustomerMovement> inputs() {
        return Movements.given();
    }

    @Override
    protected CustomerMovement empty() {
        return CustomerMovement.empty();
    }

    @Override
    protected Optional<BinaryOperator<CustomerMovement>> plus() {
        return Optional.of(CustomerMovement::plus);
    }

    @Test
    void theExampleOfTheCatalogue() {
        ReplacementRatio ratio = ReplacementRatio.of(Movements.may());
        assertThat(ratio.percent()).isEqualTo(32.5);
        assertThat(ratio.explain().text(Locale.ENGLISH))
                .isEqualTo("Customers lost per customer won = customers lost ÷ customers won = 13 ÷ 40 = 32.5%");
        assertThat(ReplacementRatio.of(CustomerMovement.startingWith(10).losing(3))
                        .explain()
                        .formula(Locale.ENGLISH))
                .endsWith("3 ÷ 0: not defined, because nobody was won");
    }

    @Test
    void refusals() {
        Refusal.ofNull(() -> ReplacementRatio.of(null), "evidence");
        Refusal.ofNull(() -> ReplacementRatio.of(Movements.may(), null), "definition");
    }
}
