package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Kpi;
import io.github.kpimath.testing.Refusal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures about an interaction and about the brand are not set beside one another. */
class SurveyKindTest {

    private static Arguments of(Scale scale, Function<ScoreDistribution, Kpi> kpi) {
        return Arguments.of(ScoreDistribution.of(scale, 5, 5, 4, 3, 1), kpi);
    }

    static Stream<Arguments> kpis() {
        return Stream.of(
                of(Scale.ZERO_TO_TEN, NetPromoterScore::of),
                of(Scale.ZERO_TO_TEN, EmployeeNetPromoterScore::of),
                of(Scale.ONE_TO_FIVE, CustomerSatisfaction::of),
                of(Scale.ONE_TO_SEVEN, CustomerEffortScore::of),
                of(Scale.ONE_TO_FIVE, MeanScore::of),
                of(Scale.ONE_TO_FIVE, NormalizedMeanScore::of),
                of(Scale.ONE_TO_FIVE, answers -> NetShare.of(answers, 2, 4)));
    }

    @ParameterizedTest
    @MethodSource("kpis")
    void twoStatedKindsAreNotComparable(ScoreDistribution answers, Function<ScoreDistribution, Kpi> kpi) {
        Kpi unstated = kpi.apply(answers);
        Kpi visit = kpi.apply(answers.withKind(SurveyKind.TRANSACTIONAL));
        Kpi brand = kpi.apply(answers.withKind(SurveyKind.RELATIONAL));
        assertThat(visit.isComparableWith(brand)).isFalse();
        assertThat(brand.isComparableWith(visit)).isFalse();
        assertThat(visit.isComparableWith(visit)).isTrue();
        assertThat(visit.isComparableWith(unstated)).isTrue();
        assertThat(unstated.isComparableWith(brand)).isTrue();
    }

    @Test
    void norIsThereAChangeBetweenThem() {
        ScoreDistribution answers = ScoreDistribution.of(Scale.ONE_TO_FIVE, 5, 4, 1);
        CustomerSatisfaction visit = CustomerSatisfaction.of(answers.withKind(SurveyKind.TRANSACTIONAL));
        CustomerSatisfaction brand = CustomerSatisfaction.of(answers.withKind(SurveyKind.RELATIONAL));
        Refusal.of(() -> visit.changeSince(brand, 0.95), "earlier", "not comparable");
    }
}
