package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AtypicalAnswersTest {

    private record Answer(String customer, LocalDate day, Integer score) {}

    private static Answer answer(String customer, int day, int score) {
        return new Answer(customer, LocalDate.of(2026, 5, day), score);
    }

    private static List<ScoreSwing<Answer>> swings(Answer... answers) {
        return Stream.of(answers)
                .collect(AtypicalAnswers.swings(NpsCuts.ZERO_TO_TEN, Answer::customer, Answer::day, Answer::score));
    }

    @Test
    void fromOneEndToTheOtherSinceTheLastAnswer() {
        Answer ana = answer("Ana", 9, 6);
        Answer bo = answer("Bo", 3, 10);
        List<ScoreSwing<Answer>> swings =
                swings(ana, answer("Ana", 1, 9), answer("Bo", 2, 0), bo, answer("Cy", 1, 9), answer("Cy", 2, 7));
        assertThat(swings).extracting(ScoreSwing::latest).containsExactly(bo, ana);
        assertThat(swings).extracting(ScoreSwing::isFall).containsExactly(false, true);
        assertThat(swings.get(1).fromScore()).isEqualTo(9);
        assertThat(swings.get(1).toScore()).isEqualTo(6);
        assertThat(swings.get(1).previous()).isEqualTo(answer("Ana", 1, 9));
    }

    @Test
    void onlyTheAnswerBeforeCounts() {
        assertThat(swings(answer("Ana", 1, 10), answer("Ana", 2, 8), answer("Ana", 3, 2)))
                .isEmpty();
        assertThat(swings(answer("Ana", 1, 10), answer("Bo", 2, 2))).isEmpty();
        assertThat(swings(answer("Ana", 1, 10), answer("Ana", 1, 2))).hasSize(1);
        assertThat(swings()).isEmpty();
    }

    @Test
    void segmentsWhoseIntervalExcludesTheWhole() {
        Map<String, ScoreDistribution> segments = new LinkedHashMap<>();
        segments.put("north", nps(50, 20, 30));
        segments.put("south", nps(5, 20, 75));
        segments.put("east", nps(2, 0, 1));
        segments.put("west", ScoreDistribution.empty(Scale.ZERO_TO_TEN));
        assertThat(AtypicalAnswers.segmentsApart(segments, NpsCuts.ZERO_TO_TEN, 0.95))
                .containsExactly("north", "south");
        assertThat(AtypicalAnswers.segmentsApart(Map.of(), NpsCuts.ZERO_TO_TEN, 0.95))
                .isEmpty();
    }

    @Test
    void ofEmployeesNoSegmentBelowTheMinimum() {
        Map<String, ScoreDistribution> segments = new LinkedHashMap<>();
        segments.put("many", nps(50, 0, 0));
        segments.put("five", nps(0, 0, 5));
        segments.put("four", nps(0, 0, 4));
        assertThat(AtypicalAnswers.segmentsApart(segments, NpsCuts.ZERO_TO_TEN, 0.95))
                .containsExactly("many", "five", "four");
        assertThat(AtypicalAnswers.segmentsApart(segments, NpsCuts.ZERO_TO_TEN, 0.95, 5))
                .containsExactly("many", "five");
        assertThat(AtypicalAnswers.segmentsApart(segments, NpsCuts.ZERO_TO_TEN, 0.95, 6))
                .containsExactly("many");
        segments.replaceAll((name, answers) -> answers.withKind(SurveyKind.EMPLOYEE));
        assertThat(AtypicalAnswers.segmentsApart(segments, NpsCuts.ZERO_TO_TEN, 0.95))
                .containsExactly("many", "five");
        Refusal.of(
                () -> AtypicalAnswers.segmentsApart(segments, NpsCuts.ZERO_TO_TEN, 0.95, 0),
                "minimumAnswers",
                0,
                "1..");
    }

    @Test
    void noSwingOfAnEmployee() {
        List<Answer> answers = List.of(answer("Ana", 1, 9), answer("Ana", 2, 6));
        assertThat(answers.stream()
                        .collect(AtypicalAnswers.swings(
                                SurveyKind.RELATIONAL,
                                NpsCuts.ZERO_TO_TEN,
                                Answer::customer,
                                Answer::day,
                                Answer::score)))
                .hasSize(1);
        Refusal.of(
                () -> AtypicalAnswers.swings(
                        SurveyKind.EMPLOYEE, NpsCuts.ZERO_TO_TEN, Answer::customer, Answer::day, Answer::score),
                "kind EMPLOYEE");
        Refusal.ofNull(
                () -> AtypicalAnswers.swings(null, NpsCuts.ZERO_TO_TEN, Answer::customer, Answer::day, Answer::score),
                "kind");
    }

    private static ScoreDistribution nps(long promoters, long passives, long detractors) {
        return ScoreDistribution.ofCounts(Scale.ZERO_TO_TEN, detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters);
    }

    @Test
    void refusals() {
        Refusal.of(() -> swings(answer("Ana", 1, 11)), "score", 11, "0..10");
        Refusal.of(() -> new ScoreSwing<>("a", "b", 3, 3), "toScore", 3);
        Refusal.ofNull(() -> new ScoreSwing<>(null, "b", 3, 4), "previous");
        Refusal.ofNull(() -> new ScoreSwing<>("a", null, 3, 4), "latest");
        Refusal.of(
                () -> AtypicalAnswers.segmentsApart(
                        Map.of("x", ScoreDistribution.of(Scale.ONE_TO_TEN, 3)), NpsCuts.ZERO_TO_TEN, 0.95),
                "1..10",
                "0..10");
    }
}
