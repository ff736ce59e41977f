package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.ExpansionMrr.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class ExpansionMrrTest extends MoneyConformance<MrrMovement, ExpansionMrr> {

    @Override
    protected List<Canonical<MrrMovement, ExpansionMrr>> definitions() {
        return List.of(new Canonical<>(
                Method.RECURRING_INCREASE,
                ExpansionMrr::of,
                m -> Ratio.of(m.expansion().amount(), BigDecimal.ONE)));
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

    /** Nothing is a value: 0. */
    @Override
    protected int definedWithoutEvidence() {
        return 1;
    }

    @Override
    protected Currency currency(MrrMovement input) {
        return MrrMovements.EUR;
    }

    @Override
    protected MrrMovement scaled(MrrMovement input, int factor) {
        return times(input, factor);
    }

    private static MrrMovement times(MrrMovement m, int factor) {
        return new MrrMovement(
                m.opening().times(factor),
                m.won().times(factor),
                m.expansion().times(factor),
                m.contraction().times(factor),
                m.churned().times(factor),
                m.reactivation().times(factor),
                m.currencyEffect().times(factor));
    }

    /** Movements that differ elsewhere have the same expansion, and are other results all the same. */
    @Test
    void theExample() {
        assertThat(ExpansionMrr.of(MrrMovements.ofTheCatalogue()).amount()).isEqualTo(MrrMovements.usd(800));
        Refusal.ofNull(() -> ExpansionMrr.of(null), "evidence");
    }
}
