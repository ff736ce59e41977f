package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.RevenuePerExperienceSpend.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MultipleConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class RevenuePerExperienceSpendTest extends MultipleConformance<SpendReturn, RevenuePerExperienceSpend> {

    @Override
    protected List<Canonical<SpendReturn, RevenuePerExperienceSpend>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.REVENUE_OVER_SPEND,
                        RevenuePerExperienceSpend::of,
                        e -> Ratio.of(e.revenue().amount(), e.spend().amount())),
                new Canonical<>(
                        Method.EXPECTED_REVENUE_OVER_EXPECTED_SPEND,
                        e -> RevenuePerExperienceSpend.of(e, Method.EXPECTED_REVENUE_OVER_EXPECTED_SPEND),
                        e -> Ratio.of(e.revenue().amount(), e.spend().amount())));
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

    @Override
    protected void holds(RevenuePerExperienceSpend times, Ratio exact) {
        Fraction gained = ReturnOnExperienceSpend.of(times.evidence()).exactRatio();
        assertThat(times.exactMultiple()).isEqualTo(gained.plus(Fraction.ONE));
    }

    @Test
    void theExampleOfTheCatalogue() {
        SpendReturn evidence = new SpendReturn(usd(60_000), usd(30_000));
        RevenuePerExperienceSpend twice = RevenuePerExperienceSpend.of(evidence);
        assertThat(twice.definition()).isEqualTo(Method.REVENUE_OVER_SPEND);
        assertThat(twice.multiple()).isEqualTo(2.0);
        assertThat(twice.explain().text(Locale.ENGLISH))
                .isEqualTo(
                        "Revenue per customer-experience spend = revenue gained or protected ÷ spend = USD\u00a060,000.00 ÷ USD\u00a030,000.00 = 2");
        assertThat(twice.explain().text(Locale.forLanguageTag("es")))
                .isEqualTo(
                        "Ingresos por gasto en experiencia del cliente = ingresos ganados o protegidos ÷ gasto = USD\u00a060.000,00 ÷ USD\u00a030.000,00 = 2");
        assertThat(twice.explain().text(Locale.forLanguageTag("pt")))
                .isEqualTo(
                        "Receita por gasto em experiência do cliente = receita ganha ou protegida ÷ gasto = USD\u00a060.000,00 ÷ USD\u00a030.000,00 = 2");
        assertThat(RevenuePerExperienceSpend.of(evidence, Method.EXPECTED_REVENUE_OVER_EXPECTED_SPEND)
                        .explain()
                        .text(Locale.ENGLISH))
                .isEqualTo(
                        "Revenue per customer-experience spend = expected revenue ÷ expected cost = USD\u00a060,000.00 ÷ USD\u00a030,000.00 = 2");
        assertThat(RevenuePerExperienceSpend.of(new SpendReturn(usd(1), usd(0)))
                        .explain()
                        .formula(Locale.ENGLISH))
                .endsWith("not defined, because nothing was spent");
    }

    @Test
    void refusals() {
        Refusal.ofNull(() -> RevenuePerExperienceSpend.of(null), "evidence");
        Refusal.ofNull(() -> RevenuePerExperienceSpend.of(empty(), null), "definition");
    }
}
