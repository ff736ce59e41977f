package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Direction;
import io.github.kpimath.retention.UsageChurnRate.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ShareConformance;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class UsageChurnRateTest extends ShareConformance<UsageMovement, UsageChurnRate> {

    @Override
    protected List<Canonical<UsageMovement, UsageChurnRate>> definitions() {
        return List.of(new Canonical<>(
                Method.INACTIVE_OVER_START, UsageChurnRate::of, e -> Ratio.of(e.inactive(), e.atStart())));
    }

    @Override
    protected Arbitrary<UsageMovement> inputs() {
        return UsageMovements.any();
    }

    @Override
    protected UsageMovement empty() {
        return UsageMovement.empty(UsageMovements.DAYS);
    }

    @Override
    protected Optional<BinaryOperator<UsageMovement>> plus() {
        return Optional.of(UsageMovement::plus);
    }

    @Override
    protected void holds(UsageChurnRate rate, Ratio exact) {
        assertThat(rate.exactRatio().plus(UsageRetentionRate.of(rate.evidence()).exactRatio()))
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void theExample() {
        UsageChurnRate rate = UsageChurnRate.of(new UsageMovement(30, 120, 1_000));
        assertThat(rate.percent()).isEqualTo(12.0);
        assertThat(rate.definition().kpi().direction()).isEqualTo(Direction.LOW_IS_GOOD);
        assertThat(rate).isEqualTo(UsageChurnRate.ofCounts(120, 1_000, 30));
        assertThat(rate.explain().text(Locale.ENGLISH))
                .isEqualTo(
                        "Churn rate by use = customers who stopped using the product ÷ customers at start = 120 ÷ 1,000 = 12%\nInactive: no qualifying event for 30 days.");
        assertThat(rate.explain().text(Locale.forLanguageTag("es")))
                .isEqualTo(
                        "Tasa de abandono por falta de uso = clientes que dejaron de usar el producto ÷ clientes al inicio = 120 ÷ 1.000 = 12\u00a0%\nInactivos: clientes sin ningún evento de uso en 30 días.");
        assertThat(rate.explain().text(Locale.forLanguageTag("pt")))
                .isEqualTo(
                        "Taxa de churn por falta de uso = clientes que deixaram de usar o produto ÷ clientes no início = 120 ÷ 1.000 = 12%\nInativos: clientes sem nenhum evento de uso em 30 dias.");
        assertThat(UsageChurnRate.ofCounts(0, 1, 1).explain().notes(Locale.ENGLISH))
                .containsExactly("Inactive: no qualifying event for 1 day.");
    }

    @Test
    void nobodyAtStartIsUndefined() {
        assertThat(UsageChurnRate.ofCounts(0, 0, 30).explain().formula(Locale.ENGLISH))
                .endsWith(": not defined, because there were no customers at the start");
    }

    @Test
    void anotherNumberOfDaysIsAnotherFigure() {
        UsageChurnRate month = UsageChurnRate.ofCounts(1, 2, 30);
        assertThat(month.isComparableWith(UsageChurnRate.ofCounts(1, 3, 30))).isTrue();
        assertThat(month.isComparableWith(UsageChurnRate.ofCounts(1, 2, 90))).isFalse();
        assertThat(month.isComparableWith(UsageRetentionRate.ofCounts(1, 2, 30)))
                .isFalse();
    }

    @Test
    void carriesItsPeriod() {
        UsageChurnRate rate = UsageChurnRate.ofCounts(1, 2, 30);
        assertThat(rate.per(Period.ofMonths(1))).isEqualTo(PerPeriod.monthly(rate));
    }

    @Test
    void refusals() {
        Refusal.of(() -> UsageChurnRate.ofCounts(65, 64, 30), "customersInactive", 65, "0..64", "customersAtStart");
        Refusal.of(() -> UsageChurnRate.ofCounts(-1, 64, 30), "customersInactive", -1, "0..64");
        Refusal.of(() -> UsageChurnRate.ofCounts(0, -2, 30), "customersAtStart -2", "0..");
        Refusal.of(() -> UsageChurnRate.ofCounts(1, 2, 0), "days", 0, "1..");
        Refusal.ofNullByName(() -> UsageChurnRate.of(null), "evidence");
        Refusal.ofNullByName(() -> new UsageChurnRate(null), "evidence");
    }
}
