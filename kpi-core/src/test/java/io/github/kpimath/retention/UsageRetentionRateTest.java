package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Direction;
import io.github.kpimath.retention.UsageRetentionRate.Method;
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

class UsageRetentionRateTest extends ShareConformance<UsageMovement, UsageRetentionRate> {

    @Override
    protected List<Canonical<UsageMovement, UsageRetentionRate>> definitions() {
        return List.of(new Canonical<>(
                Method.ACTIVE_OVER_START,
                UsageRetentionRate::of,
                e -> Ratio.of(e.atStart() - e.inactive(), e.atStart())));
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
    protected void holds(UsageRetentionRate rate, Ratio exact) {
        assertThat(rate.exactRatio().plus(UsageChurnRate.of(rate.evidence()).exactRatio()))
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void theExample() {
        UsageRetentionRate rate = UsageRetentionRate.of(new UsageMovement(30, 120, 1_000));
        assertThat(rate.percent()).isEqualTo(88.0);
        assertThat(rate.definition().kpi().direction()).isEqualTo(Direction.HIGH_IS_GOOD);
        assertThat(rate).isEqualTo(UsageRetentionRate.ofCounts(880, 1_000, 30));
        assertThat(rate.explain().text(Locale.ENGLISH))
                .isEqualTo(
                        "Retention rate by use = customers still using the product ÷ customers at start = 880 ÷ 1,000 = 88%\nInactive: no qualifying event for 30 days.");
        assertThat(rate.explain().text(Locale.forLanguageTag("es")))
                .isEqualTo(
                        "Tasa de retención por uso = clientes que siguen usando el producto ÷ clientes al inicio = 880 ÷ 1.000 = 88\u00a0%\nInactivos: clientes sin ningún evento de uso en 30 días.");
        assertThat(rate.explain().text(Locale.forLanguageTag("pt")))
                .isEqualTo(
                        "Taxa de retenção por uso = clientes que continuam usando o produto ÷ clientes no início = 880 ÷ 1.000 = 88%\nInativos: clientes sem nenhum evento de uso em 30 dias.");
        assertThat(UsageRetentionRate.ofCounts(0, 1, 1).explain().notes(Locale.ENGLISH))
                .containsExactly("Inactive: no qualifying event for 1 day.");
    }

    @Test
    void nobodyAtStartIsUndefined() {
        assertThat(UsageRetentionRate.ofCounts(0, 0, 30).explain().formula(Locale.ENGLISH))
                .endsWith(": not defined, because there were no customers at the start");
    }

    @Test
    void anotherNumberOfDaysIsAnotherFigure() {
        UsageRetentionRate month = UsageRetentionRate.ofCounts(1, 2, 30);
        assertThat(month.isComparableWith(UsageRetentionRate.ofCounts(1, 3, 30)))
                .isTrue();
        assertThat(month.isComparableWith(UsageRetentionRate.ofCounts(1, 2, 90)))
                .isFalse();
        assertThat(month.isComparableWith(UsageChurnRate.ofCounts(1, 2, 30))).isFalse();
    }

    @Test
    void carriesItsPeriod() {
        UsageRetentionRate rate = UsageRetentionRate.ofCounts(1, 2, 30);
        assertThat(rate.per(Period.ofMonths(1))).isEqualTo(PerPeriod.monthly(rate));
    }

    @Test
    void refusals() {
        Refusal.of(() -> UsageRetentionRate.ofCounts(65, 64, 30), "customersActive", 65, "0..64", "customersAtStart");
        Refusal.of(() -> UsageRetentionRate.ofCounts(-1, 64, 30), "customersActive", -1, "0..64");
        Refusal.of(() -> UsageRetentionRate.ofCounts(0, -2, 30), "customersAtStart -2", "0..");
        Refusal.of(() -> UsageRetentionRate.ofCounts(1, 2, 0), "days", 0, "1..");
        Refusal.ofNullByName(() -> UsageRetentionRate.of(null), "evidence");
        Refusal.ofNullByName(() -> new UsageRetentionRate(null), "evidence");
    }
}
