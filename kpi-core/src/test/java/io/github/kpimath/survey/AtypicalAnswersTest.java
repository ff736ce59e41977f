package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AtypicalAnswersTest {

    private record Answer(String customer, LocalDate day, Integer score) implements Serializable {}

    private static Answer answer(String customer, int day, int score) {
        return new Answer(customer, LocalDate.of(2026, 5, day), score);
    }

    private static List<ScoreSwing<Answer>> swings(Answer... answers) {
        return Stream.of(answers).collect(swings());
    }

    private static Collector<Answer, ?, List<ScoreSwing<Answer>>> swings() {
        return AtypicalAnswers.swings(
                SurveyKind.RELATIONAL, NpsCuts.ZERO_TO_TEN, Answer::customer, Answer::day, Answer::score);
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Combinators.combine(
                        Arbitraries.of("Ana", "Bo", "Cy"),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(0, 6, 7, 8, 9, 10).injectNull(0.1))
                .as((customer, day, score) -> new Answer(customer, LocalDate.of(2026, 5, day), score))
                .list()
                .ofMaxSize(25);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheAnswersDoesNotMatter(@ForAll("answers") List<Answer> answers, @ForAll long seed) {
        List<ScoreSwing<Answer>> swings = CollectorLaws.hold(AtypicalAnswersTest::swings, answers, seed);

        List<ScoreSwing<Answer>> byHand = new ArrayList<>();
        for (String customer : List.of("Ana", "Bo", "Cy")) {
            List<Answer> own = answers.stream()
                    .filter(a -> a.customer().equals(customer) && a.score() != null)
                    .sorted(Comparator.comparing(a -> a.day().getDayOfMonth() * 100 + a.score()))
                    .toList();
            for (int i = 1; i < own.size(); i++) {
                int from = own.get(i - 1).score();
                int to = own.get(i).score();
                if (Math.min(from, to) <= 6 && Math.max(from, to) >= 9) {
                    byHand.add(new ScoreSwing<>(own.get(i - 1), own.get(i), from, to));
                }
            }
        }
        assertThat(swings).containsExactlyInAnyOrderElementsOf(byHand);
        assertThat(swings)
                .isSortedAccordingTo(
                        Comparator.comparing(swing -> swing.latest().day()));
    }

    @Test
    void ofTheSameTimeTheHigherAnswerIsTheLaterOne() {
        assertThat(swings(answer("Ana", 1, 10), answer("Ana", 1, 2)))
                .containsExactly(new ScoreSwing<>(answer("Ana", 1, 2), answer("Ana", 1, 10), 2, 10));
        assertThat(swings(answer("Bo", 1, 10), answer("Ana", 1, 10), answer("Ana", 2, 2), answer("Bo", 2, 2)))
                .extracting(swing -> swing.latest().customer())
                .containsExactly("Ana", "Bo");
        assertThat(swings(answer("Ana", 1, 10), new Answer("Ana", LocalDate.of(2026, 5, 2), null), answer("Ana", 3, 0)))
                .as("a skipped answer is none")
                .hasSize(1);
    }

    private record Noted(String customer, int day, int score, String note) {}

    @Test
    void ofEqualAnswersOfOneTimeTheFirstStandsForAll() {
        List<Noted> answers = List.of(
                new Noted("Ana", 1, 9, "a"),
                new Noted("Ana", 2, 2, "b"),
                new Noted("Ana", 2, 2, "c"),
                new Noted("Ana", 3, 2, "d"),
                new Noted("Ana", 4, 9, "e"),
                new Noted("Ana", 4, 10, "f"),
                new Noted("Ana", 5, 0, "g"));
        for (Stream<Noted> stream : List.of(answers.stream(), answers.parallelStream())) {
            assertThat(stream.collect(AtypicalAnswers.swings(
                            SurveyKind.RELATIONAL, NpsCuts.ZERO_TO_TEN, Noted::customer, Noted::day, Noted::score)))
                    .extracting(
                            swing -> swing.previous().note() + swing.latest().note())
                    .containsExactly("ab", "de", "fg");
        }
        List<Noted> back = List.of(answers.get(1), answers.get(2), answers.get(4));
        assertThat(back.stream()
                        .collect(AtypicalAnswers.swings(
                                SurveyKind.RELATIONAL, NpsCuts.ZERO_TO_TEN, Noted::customer, Noted::day, Noted::score)))
                .as("b stands for b and c")
                .extracting(swing -> swing.previous().note() + swing.latest().note())
                .containsExactly("be");
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
        assertThat(swings(new Answer[0])).isEmpty();
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
        Refusal.of(() -> AtypicalAnswers.segmentsApart(Map.of(), NpsCuts.ZERO_TO_TEN, 95), "level", 95.0);
        Refusal.of(() -> AtypicalAnswers.segmentsApart(Map.of(), NpsCuts.ZERO_TO_TEN, 0, 5), "level", 0.0);
        Refusal.ofNull(() -> swings(new Answer(null, LocalDate.of(2026, 5, 1), 3)), "respondent");
        Refusal.ofNull(() -> swings(new Answer("Ana", null, 3)), "time");
        Refusal.of(
                () -> Tally.of(swings())
                        .merge(Tally.of(AtypicalAnswers.swings(
                                SurveyKind.UNSTATED,
                                NpsCuts.ONE_TO_TEN,
                                Answer::customer,
                                Answer::day,
                                Answer::score))),
                "other");
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
