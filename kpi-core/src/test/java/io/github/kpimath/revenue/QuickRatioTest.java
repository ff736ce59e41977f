package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.sum;
import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.QuickRatio.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MultipleConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class QuickRatioTest extends MultipleConformance<MrrMovement, QuickRatio> {

    @Override
    protected List<Canonical<MrrMovement, QuickRatio>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.GAINED_OVER_LOST,
                        QuickRatio::of,
                        m -> Ratio.of(sum(m.won(), m.expansion()), sum(m.contraction(), m.churned()))),
                new Canonical<>(
                        Method.INCLUDING_REACTIVATION,
                        m -> QuickRatio.of(m, Method.INCLUDING_REACTIVATION),
                        m -> Ratio.of(
                                sum(m.won(), m.expansion(), m.reactivation()), sum(m.contraction(), m.churned()))));
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
        assertThat(QuickRatio.of(MrrMovements.ofTheCatalogue()).multiple()).isEqualTo(2.25);
        assertThat(QuickRatio.of(MrrMovements.ofTheCatalogue(), Method.INCLUDING_REACTIVATION)
                        .multiple())
                .isEqualTo(2.5);
    }

    @Test
    void nothingLostIsNeitherInfiniteNorZero() {
        QuickRatio none = QuickRatio.of(MrrMovement.startingWith(usd(10)).winning(usd(5)));
        assertThat(none.isDefined()).isFalse();
        assertThat(none.explain().text(Locale.ENGLISH)).endsWith("not defined, because nothing was lost");
    }

    @Test
    void refusals() {
        Refusal.ofNull(() -> QuickRatio.of(null), "evidence");
        Refusal.ofNull(() -> QuickRatio.of(MrrMovements.none(), null), "definition");
    }
}
