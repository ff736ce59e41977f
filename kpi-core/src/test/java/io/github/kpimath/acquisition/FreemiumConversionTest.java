package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.acquisition.FreemiumConversion.Method;
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

class FreemiumConversionTest extends CountedRateConformance<ConversionCohort, FreemiumConversion> {

    @Override
    protected List<Canonical<ConversionCohort, FreemiumConversion>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.WITHIN_DAYS, e -> FreemiumConversion.of(e, 90), e -> Ratio.of(e.converted(), e.base())),
                new Canonical<>(
                        Method.CONVERTED_IN_PERIOD_OVER_START,
                        e -> FreemiumConversion.of(e, Method.CONVERTED_IN_PERIOD_OVER_START),
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
    protected void holds(FreemiumConversion conversion, Ratio exact) {
        assertThat(conversion.isShare()).isEqualTo(conversion.definition() == Method.WITHIN_DAYS);
    }

    @Test
    void whoSignedUpYesterdayIsNotLost() {
        FreemiumConversion conversion = FreemiumConversion.of(new ConversionCohort(24, 800, 2, 200), 90);
        assertThat(conversion.definition()).isEqualTo(Method.WITHIN_DAYS);
        assertThat(conversion.percent()).isEqualTo(3.0);
        assertThat(conversion.explain().text(Locale.ENGLISH))
                .isEqualTo("Free-to-paid conversion rate = free users who converted in time"
                        + " ÷ free users past the horizon = 24 ÷ 800 = 3%\n"
                        + "A conversion counts within 90 days from the start.\n"
                        + "Left out, not there for so long yet: 200, of which converted already: 2.");
    }

    @Test
    void aPeriodMayConvertMoreThanWereThereAtItsStart() {
        FreemiumConversion conversion =
                FreemiumConversion.of(ConversionCohort.ofMature(3, 2), Method.CONVERTED_IN_PERIOD_OVER_START);
        assertThat(conversion.percent()).isEqualTo(150.0);
        assertThat(FreemiumConversion.of(new ConversionCohort(24, 800, 2, 200), Method.CONVERTED_IN_PERIOD_OVER_START)
                        .notes())
                .as("nobody is left out")
                .isEmpty();
        Refusal.of(() -> conversion.interval(95), "level", 95.0);
    }

    @Test
    void anotherHorizonIsAnotherFigure() {
        FreemiumConversion quarter = FreemiumConversion.ofCounts(24, 800, 90);
        assertThat(quarter.isComparableWith(FreemiumConversion.ofCounts(1, 9, 90)))
                .isTrue();
        assertThat(quarter.isComparableWith(FreemiumConversion.ofCounts(24, 800, 30)))
                .isFalse();
        ConversionCohort cohort = ConversionCohort.ofMature(24, 800);
        assertThat(quarter.isComparableWith(FreemiumConversion.of(cohort, Method.CONVERTED_IN_PERIOD_OVER_START)))
                .isFalse();
        assertThat(quarter.isComparableWith(TrialConversion.of(cohort, 90))).isFalse();
    }

    @Test
    void refusals() {
        Refusal.of(() -> FreemiumConversion.ofCounts(12, 10, 90), "converted", 12, "0..10", "base");
        Refusal.of(() -> FreemiumConversion.ofCounts(12, 30, -90), "horizonDays", -90, "1..");
        Refusal.of(
                () -> new FreemiumConversion(ConversionCohort.empty(), Method.CONVERTED_IN_PERIOD_OVER_START, 90),
                "horizonDays",
                90,
                "CONVERTED_IN_PERIOD_OVER_START");
        Refusal.ofNull(() -> FreemiumConversion.of(null, 90), "evidence");
        Refusal.ofNull(() -> FreemiumConversion.of(ConversionCohort.empty(), null), "definition");
    }
}
