package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.survey.ResponseRate.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ShareConformance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class ResponseRateTest extends ShareConformance<SurveyResponses, ResponseRate> {

    @Override
    protected List<Canonical<SurveyResponses, ResponseRate>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.COMPLETE_ANSWERS,
                        ResponseRate::of,
                        e -> Ratio.of(e.answered(), e.answered() + e.partlyAnswered() + e.notAnswered())),
                new Canonical<>(
                        Method.PARTIAL_ANSWERS_COUNTED,
                        e -> ResponseRate.of(e, Method.PARTIAL_ANSWERS_COUNTED),
                        e -> Ratio.of(
                                e.answered() + e.partlyAnswered(),
                                e.answered() + e.partlyAnswered() + e.notAnswered())));
    }

    @Override
    protected Arbitrary<SurveyResponses> inputs() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, 40);
        return Combinators.combine(people, people, people).as(SurveyResponses::new);
    }

    @Override
    protected SurveyResponses empty() {
        return SurveyResponses.empty();
    }

    @Override
    protected Optional<BinaryOperator<SurveyResponses>> plus() {
        return Optional.of(SurveyResponses::plus);
    }

    @Test
    void partialAnswersCountByName() {
        SurveyResponses responses = new SurveyResponses(50, 30, 120);
        assertThat(ResponseRate.of(responses).percent()).isEqualTo(25.0);
        assertThat(ResponseRate.of(responses, Method.PARTIAL_ANSWERS_COUNTED).percent())
                .isEqualTo(40.0);
        assertThat(ResponseRate.of(responses).explain().text(Locale.ENGLISH))
                .isEqualTo("Response rate = people who answered ÷ people asked = 50 ÷ 200 = 25%");
    }

    @Test
    void fromTheAnswersOfOneQuestion() {
        ScoreDistribution answers =
                ScoreDistribution.of(Scale.ONE_TO_FIVE, 5, 4, 1).withNotAnswered(9);
        assertThat(ResponseRate.of(SurveyResponses.from(answers))).isEqualTo(ResponseRate.ofCounts(3, 12));
        assertThat(ResponseRate.ofCounts(0, 0).explain().formula(Locale.ENGLISH))
                .endsWith("because nobody was asked");
    }

    @Test
    void refusals() {
        Refusal.of(() -> ResponseRate.ofCounts(3, 2), "answered", 3, "0..2", "asked");
        Refusal.of(() -> ResponseRate.ofCounts(-1, 2), "answered", -1, "0..2");
        Refusal.of(() -> new SurveyResponses(-1, 0, 0), "answered", -1, "0..");
        Refusal.of(() -> new SurveyResponses(0, -1, 0), "partlyAnswered", -1, "0..");
        Refusal.of(() -> new SurveyResponses(0, 0, -1), "notAnswered", -1, "0..");
        Refusal.of(ArithmeticException.class, () -> new SurveyResponses(Long.MAX_VALUE, 0, 1), "overflow");
        Refusal.ofNull(() -> ResponseRate.of(null), "evidence");
        Refusal.ofNull(() -> ResponseRate.of(SurveyResponses.empty(), null), "definition");
    }
}
