package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.acquisition.TrialConversion.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.CountedRateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class TrialConversionTest extends CountedRateConformance<ConversionCohort, TrialConversion> {

    @Override
    protected List<Canonical<ConversionCohort, TrialConversion>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.MATURE_COHORT, e -> TrialConversion.of(e, 14), e -> Ratio.of(e.converted(), e.base())),
                new Canonical<>(
                        Method.ENDED_IN_PERIOD,
                        e -> TrialConversion.of(e, Method.ENDED_IN_PERIOD),
                        e -> Ratio.of(e.converted(), e.base())),
                new Canonical<>(
                        Method.SAME_PERIOD,
                        e -> TrialConversion.of(e, Method.SAME_PERIOD),
                        e -> Ratio.of(e.converted(), e.base())));
    }

    @Override
    protected Arbitrary<ConversionCohort> inputs() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, 40);
        return Combinators.combine(people, people, people, people)
                .as((converted, others, early, late) ->
                        new ConversionCohort(converted, converted + others, early, early + late));
    }

    @Override
    protected ConversionCohort empty() {
        return ConversionCohort.empty();
    }

    @Override
    protected Optional<BinaryOperator<ConversionCohort>> plus() {
        return Optional.of(ConversionCohort::plus);
    }

    @Override
    protected void holds(TrialConversion conversion, Ratio exact) {
        assertThat(conversion.isShare()).isEqualTo(conversion.definition() != Method.SAME_PERIOD);
    }

    @Test
    void immatureTrialsAreApartConvertedOrNot() {
        TrialConversion conversion = TrialConversion.of(new ConversionCohort(12, 30, 3, 10), 14);
        assertThat(conversion.definition()).isEqualTo(Method.MATURE_COHORT);
        assertThat(conversion.percent()).isEqualTo(40.0);
        assertThat(conversion.horizonDays()).isEqualTo(14);
        assertThat(conversion.explain().text(Locale.ENGLISH))
                .isEqualTo("Free-trial conversion rate = converted trials ÷ mature trials = 12 ÷ 30 = 40%\n"
                        + "A conversion counts within 14 days from the start.\n"
                        + "Left out, not there for so long yet: 10, of which converted already: 3.");
        assertThat(TrialConversion.ofCounts(12, 30, 1).explain().notes(Locale.ENGLISH))
                .containsExactly("A conversion counts within 1 day from the start.");
    }

    @Test
    void conversionsOfAPeriodMayExceedItsNewTrials() {
        TrialConversion conversion = TrialConversion.of(ConversionCohort.ofMature(12, 10), Method.SAME_PERIOD);
        assertThat(conversion.percent()).isEqualTo(120.0);
        assertThat(conversion.interval(0.95)).isEmpty();
        Refusal.of(() -> conversion.interval(95), "level", 95.0);
        assertThat(conversion.notes()).isEmpty();
    }

    @Test
    void withoutHorizonNobodyIsLeftOut() {
        ConversionCohort cohort = new ConversionCohort(12, 30, 3, 10);
        assertThat(TrialConversion.of(cohort, 14).notes()).hasSize(2);
        assertThat(TrialConversion.of(cohort, Method.ENDED_IN_PERIOD).notes()).isEmpty();
        assertThat(TrialConversion.of(cohort, Method.SAME_PERIOD).notes()).isEmpty();
    }

    @Test
    void anotherHorizonIsAnotherFigure() {
        TrialConversion fortnight = TrialConversion.ofCounts(12, 30, 14);
        assertThat(fortnight.isComparableWith(TrialConversion.ofCounts(1, 9, 14)))
                .isTrue();
        assertThat(fortnight.isComparableWith(TrialConversion.ofCounts(12, 30, 30)))
                .isFalse();
        ConversionCohort cohort = ConversionCohort.ofMature(12, 30);
        assertThat(TrialConversion.of(cohort, Method.SAME_PERIOD)
                        .isComparableWith(TrialConversion.of(cohort, Method.ENDED_IN_PERIOD)))
                .isFalse();
        assertThat(fortnight.isComparableWith(ConversionRate.ofCounts(12, 30))).isFalse();
    }

    @Test
    void theHorizonOfTheEvidenceIsThatOfTheFigure() {
        ConversionCohort fortnight = new ConversionCohort(12, 30, 3, 10).withHorizonDays(14);
        assertThat(TrialConversion.of(fortnight)).isEqualTo(TrialConversion.of(fortnight, 14));
        assertThat(fortnight.plus(ConversionCohort.empty())).isEqualTo(fortnight);
        assertThat(ConversionCohort.empty().plus(fortnight)).isEqualTo(fortnight);
        assertThat(fortnight.plus(fortnight)).isEqualTo(new ConversionCohort(24, 60, 6, 20, 14));
        Refusal.of(() -> fortnight.plus(fortnight.withHorizonDays(30)), "horizonDays 30", "this has 14", "alike");
        Refusal.of(() -> TrialConversion.of(fortnight, 30), "horizonDays 30", "14", "evidence");
        Refusal.of(() -> FreemiumConversion.of(fortnight, 30), "horizonDays 30", "14", "evidence");
        Refusal.of(() -> TrialConversion.of(fortnight, Method.ENDED_IN_PERIOD), "horizonDays 0", "14", "evidence");
        Refusal.of(() -> TrialConversion.of(ConversionCohort.ofMature(1, 2)), "horizonDays 0");
        Refusal.of(() -> FreemiumConversion.of(ConversionCohort.ofMature(1, 2)), "horizonDays 0");
        assertThat(FreemiumConversion.of(fortnight)).isEqualTo(FreemiumConversion.of(fortnight, 14));
        Refusal.of(() -> fortnight.withHorizonDays(0), "horizonDays 0", "1 (one day)");
        Refusal.of(() -> new ConversionCohort(0, 0, 0, 0, -1), "horizonDays -1");
    }

    @Test
    void refusals() {
        ConversionCohort cohort = ConversionCohort.ofMature(12, 10);
        Refusal.of(() -> TrialConversion.of(cohort, 14), "converted", 12, "0..10");
        Refusal.of(() -> TrialConversion.of(cohort, Method.ENDED_IN_PERIOD), "converted", 12, "0..10");
        Refusal.of(() -> TrialConversion.ofCounts(12, 30, 0), "horizonDays", 0, "1..");
        Refusal.of(
                () -> TrialConversion.of(ConversionCohort.empty(), Method.MATURE_COHORT),
                "horizonDays",
                0,
                "1..",
                "MATURE_COHORT");
        Refusal.of(
                () -> new TrialConversion(ConversionCohort.empty(), Method.SAME_PERIOD, 7),
                "horizonDays",
                7,
                "SAME_PERIOD");
        Refusal.of(() -> ConversionCohort.ofMature(-1, 10), "converted", -1, "0..");
        Refusal.of(() -> ConversionCohort.ofMature(0, -1), "base", -1, "0..");
        Refusal.of(() -> new ConversionCohort(0, 0, 0, -1), "immature", -1, "0..");
        Refusal.of(() -> new ConversionCohort(0, 0, 2, 1), "immatureConverted", 2, "0..1");
        ConversionCohort most = ConversionCohort.ofMature(0, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        assertThatThrownBy(() -> TrialConversion.ofCounts(0, 0, 14).interval(0.95))
                .isInstanceOf(UndefinedKpiException.class);
        Refusal.ofNull(() -> TrialConversion.of(null, 14), "evidence");
        Refusal.ofNull(() -> TrialConversion.of(cohort, null), "definition");
    }
}
