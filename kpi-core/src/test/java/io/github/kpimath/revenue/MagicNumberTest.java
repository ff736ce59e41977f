package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.sum;
import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.MagicNumber.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MultipleConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class MagicNumberTest extends MultipleConformance<MrrMovement, MagicNumber> {

    @Override
    protected List<Canonical<MrrMovement, MagicNumber>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.SPEND_OF_QUARTER_BEFORE,
                        m -> MagicNumber.of(m.won(), m.opening(), MrrMovements.money(m.expansion())),
                        m -> Ratio.of(
                                        sum(m.won(), m.opening().negated()),
                                        m.expansion().amount())
                                .times(4)),
                new Canonical<>(
                        Method.SPEND_OF_SAME_QUARTER,
                        m -> MagicNumber.of(
                                m.won(), m.opening(), MrrMovements.money(m.expansion()), Method.SPEND_OF_SAME_QUARTER),
                        m -> Ratio.of(
                                        sum(m.won(), m.opening().negated()),
                                        m.expansion().amount())
                                .times(4)));
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

    @Test
    void theExampleOfTheCatalogue() {
        assertThat(MagicNumber.of(usd(1_200_000), usd(1_000_000), usd(500_000)).multiple())
                .isEqualTo(1.6);
        assertThat(MagicNumber.of(usd(1), usd(1), usd(0)).isDefined()).isFalse();
    }

    @Test
    void refusals() {
        Refusal.of(() -> MagicNumber.of(usd(-1), usd(1), usd(1)), "revenue USD -1.00");
        Refusal.of(() -> MagicNumber.of(usd(1), usd(-1), usd(1)), "revenueBefore USD -1.00");
        Refusal.of(() -> MagicNumber.of(usd(1), usd(1), usd(-1)), "spend USD -1.00");
        Refusal.of(
                CurrencyMismatchException.class, () -> MagicNumber.of(usd(1), usd(1), Money.zero("EUR")), "USD", "EUR");
        Refusal.ofNull(() -> MagicNumber.of(usd(1), usd(1), null), "spend");
        Refusal.ofNull(() -> MagicNumber.of(usd(1), usd(1), usd(1), null), "definition");
    }
}
