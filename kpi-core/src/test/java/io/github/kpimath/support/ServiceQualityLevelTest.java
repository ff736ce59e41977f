package io.github.kpimath.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.support.ServiceQualityLevel.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ShareConformance;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class ServiceQualityLevelTest extends ShareConformance<TargetCases, ServiceQualityLevel> {

    @Override
    protected List<Canonical<TargetCases, ServiceQualityLevel>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.TARGET_MET,
                        e -> ServiceQualityLevel.of(e, Method.TARGET_MET),
                        e -> Ratio.of(e.met(), e.due())),
                new Canonical<>(
                        Method.ALL_TARGETS_MET,
                        e -> ServiceQualityLevel.of(e, Method.ALL_TARGETS_MET),
                        e -> Ratio.of(e.met(), e.due())));
    }

    @Override
    protected Arbitrary<TargetCases> inputs() {
        Arbitrary<Integer> cases = Arbitraries.integers().between(0, 40);
        return Combinators.combine(cases, cases, cases)
                .as((met, missed, later) -> new TargetCases(met, met + missed, later));
    }

    @Override
    protected TargetCases empty() {
        return TargetCases.empty();
    }

    @Override
    protected Optional<BinaryOperator<TargetCases>> plus() {
        return Optional.of(TargetCases::plus);
    }

    @Test
    void casesThatStillHaveTimeAreApart() {
        ServiceQualityLevel level = ServiceQualityLevel.of(new TargetCases(170, 200, 12));
        assertThat(level.definition()).isEqualTo(Method.TARGET_MET);
        assertThat(level.percent()).isEqualTo(85.0);
        assertThat(level.explain().text(Locale.ENGLISH))
                .isEqualTo("Service quality level = cases within target ÷ cases whose target has fallen due"
                        + " = 170 ÷ 200 = 85%\n12 cases still have time.");
        assertThat(ServiceQualityLevel.of(new TargetCases(0, 0, 1)).explain().text(Locale.ENGLISH))
                .endsWith("not defined, because no target has fallen due\n1 case still has time.");
        assertThat(ServiceQualityLevel.ofCounts(170, 200).notes()).isEmpty();
    }

    @Test
    void theTargetIsKept() {
        ServiceTarget answer = ServiceTarget.firstResponse(Duration.ofHours(1));
        ServiceTarget resolution = ServiceTarget.resolution(Duration.ofDays(2));
        TargetCases cases = new TargetCases(170, 200, 12).withTargets(resolution, answer, resolution);
        assertThat(cases.targets()).containsExactly(answer, resolution).isUnmodifiable();
        assertThat(notes(cases, "en"))
                .containsExactly(
                        "Target: first response within 1\u00a0h.",
                        "Target: resolution within 2\u00a0d.",
                        "12 cases still have time.");
        assertThat(notes(TargetCases.ofDue(1, 2).withTargets(answer, resolution), "es"))
                .containsExactly(
                        "Objetivo: primera respuesta en un plazo de 1\u00a0h.",
                        "Objetivo: resolución en un plazo de 2\u00a0d.");
        assertThat(notes(TargetCases.ofDue(1, 2).withTargets(answer, resolution), "pt"))
                .containsExactly(
                        "Meta: primeira resposta no prazo de 1\u00a0h.", "Meta: resolução no prazo de 2\u00a0d.");
        assertThat(answer).isLessThan(ServiceTarget.firstResponse(Duration.ofHours(2)));
        assertThat(cases.plus(TargetCases.empty()))
                .isEqualTo(cases)
                .isEqualTo(TargetCases.empty().plus(cases));
        assertThat(cases.plus(cases)).isEqualTo(new TargetCases(340, 400, 24, List.of(answer, resolution)));
        Refusal.of(() -> cases.plus(cases.withTargets(answer)), "targets", "FIRST_RESPONSE", "RESOLUTION", "alike");
        Refusal.of(() -> ServiceTarget.resolution(Duration.ZERO), "within PT0S", "above 0");
        Refusal.of(() -> ServiceTarget.resolution(Duration.ofSeconds(-1)), "within PT-1S", "above 0");
        Refusal.ofNull(() -> ServiceTarget.resolution(null), "within");
        Refusal.ofNull(() -> new ServiceTarget(null, Duration.ofHours(1)), "promise");
        Refusal.ofNull(() -> new TargetCases(0, 0, 0, null), "targets");
    }

    private static List<String> notes(TargetCases evidence, String language) {
        return ServiceQualityLevel.of(evidence).explain().notes(Locale.forLanguageTag(language));
    }

    @Test
    void refusals() {
        Refusal.of(() -> ServiceQualityLevel.ofCounts(3, 2), "met", 3, "0..2", "due");
        Refusal.of(() -> ServiceQualityLevel.ofCounts(0, -1), "due", -1, "0..");
        Refusal.of(() -> new TargetCases(0, 0, -1), "notYetDue", -1, "0..");
        TargetCases most = TargetCases.ofDue(0, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.ofNull(() -> ServiceQualityLevel.of(null), "evidence");
        Refusal.ofNull(() -> ServiceQualityLevel.of(TargetCases.empty(), null), "definition");
    }
}
