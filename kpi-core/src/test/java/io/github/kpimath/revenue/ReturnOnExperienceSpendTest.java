package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.sum;
import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.ReturnOnExperienceSpend.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.RateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class ReturnOnExperienceSpendTest extends RateConformance<SpendReturn, ReturnOnExperienceSpend> {

    @Override
    protected List<Canonical<SpendReturn, ReturnOnExperienceSpend>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.GAIN_OVER_SPEND,
                        ReturnOnExperienceSpend::of,
                        e -> Ratio.of(
                                sum(e.revenue(), e.spend().negated()), e.spend().amount())),
                new Canonical<>(
                        Method.EXPECTED_GAIN_OVER_EXPECTED_SPEND,
                        e -> ReturnOnExperienceSpend.of(e, Method.EXPECTED_GAIN_OVER_EXPECTED_SPEND),
                        e -> Ratio.of(
                                sum(e.revenue(), e.spend().negated()), e.spend().amount())));
    }

    @Override
    protected Arbitrary<SpendReturn> inputs() {
        return MrrMovements.any()
                .map(m -> new SpendReturn(MrrMovements.money(m.currencyEffect()), MrrMovements.money(m.won())));
    }

    @Override
    protected SpendReturn empty() {
        return SpendReturn.zero(MrrMovements.EUR);
    }

    @Override
    protected Optional<BinaryOperator<SpendReturn>> plus() {
        return Optional.of(SpendReturn::plus);
    }

    @Test
    void theExampleOfTheCatalogue() {
        ReturnOnExperienceSpend twice = ReturnOnExperienceSpend.of(new SpendReturn(usd(60_000), usd(30_000)));
        assertThat(twice.percent()).isEqualTo(100.0);
    }

    @Test
    void refusals() {
        Refusal.of(() -> new SpendReturn(usd(1), usd(-1)), "spend", "USD -1.00");
        Refusal.of(CurrencyMismatchException.class, () -> new SpendReturn(usd(1), Money.zero("EUR")), "USD", "EUR");
        Refusal.ofNull(() -> new SpendReturn(usd(1), null), "spend");
        Refusal.ofNull(() -> ReturnOnExperienceSpend.of(null), "evidence");
        Refusal.ofNull(() -> ReturnOnExperienceSpend.of(empty(), null), "definition");
    }
}
