package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Questionnaires and answers become evidence. */
class SurveyCollectorsTest {

    private record Answer(String wave, String question, String respondent, LocalDate day, Integer score)
            implements Serializable {}

    private record Sent(String segment, int answers, int questions) implements Serializable {}

    private static Collector<Answer, ?, PulseSurvey> pulse() {
        return PulseSurvey.collector(Scale.ONE_TO_FIVE, Answer::question, Answer::score);
    }

    private static Collector<Answer, ?, ScoreDistribution> latest() {
        return ScoreDistribution.latestPerRespondent(Scale.ONE_TO_FIVE, Answer::respondent, Answer::day, Answer::score);
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Combinators.combine(
                        Arbitraries.of("April", "May"),
                        Arbitraries.of("clear aims", "good tools", "fair pay"),
                        Arbitraries.of("ana", "bo", "cy"),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 5).injectNull(0.2))
                .as((wave, question, respondent, day, score) ->
                        new Answer(wave, question, respondent, LocalDate.of(2026, 5, day), score))
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Sent>> questionnaires() {
        return Combinators.combine(
                        Arbitraries.of("north", "south"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2))
                .as((segment, answered, more) -> new Sent(segment, answered, Math.max(1, answered + more)))
                .list()
                .ofMaxSize(30);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void answersByQuestion(@ForAll("answers") List<Answer> answers, @ForAll long seed) {
        PulseSurvey survey = CollectorLaws.holdAndAddUp(SurveyCollectorsTest::pulse, Answer::respondent, answers, seed);

        assertThat(survey.questions().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        answers.stream().map(Answer::question).distinct().toList());
        survey.questions().forEach((question, distribution) -> {
            List<Answer> own =
                    answers.stream().filter(a -> a.question().equals(question)).toList();
            assertThat(distribution.responses() + distribution.notAnswered()).isEqualTo(own.size());
            assertThat(distribution.count(4))
                    .isEqualTo(own.stream()
                            .filter(a -> Integer.valueOf(4).equals(a.score()))
                            .count());
        });
        Map<String, PulseSurvey> waves = answers.stream().collect(Collectors.groupingBy(Answer::wave, pulse()));
        waves.forEach((wave, own) -> assertThat(own)
                .isEqualTo(answers.stream().filter(a -> a.wave().equals(wave)).collect(pulse())));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theLatestAnswerOfEach(@ForAll("answers") List<Answer> answers, @ForAll long seed) {
        ScoreDistribution distribution =
                CollectorLaws.holdAndAddUp(SurveyCollectorsTest::latest, Answer::respondent, answers, seed);

        List<Integer> byHand = Stream.of("ana", "bo", "cy")
                .flatMap(who -> answers.stream()
                        .filter(a -> a.respondent().equals(who))
                        .map(a -> a.day().getDayOfMonth() * 10 + (a.score() == null ? 0 : a.score()))
                        .max(Comparator.naturalOrder())
                        .map(best -> best % 10)
                        .stream())
                .toList();
        assertThat(distribution.responses() + distribution.notAnswered()).isEqualTo(byHand.size());
        for (int score = 1; score <= 5; score++) {
            int wanted = score;
            assertThat(distribution.count(score))
                    .isEqualTo(byHand.stream().filter(one -> one == wanted).count());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void questionnairesByHowFarTheyWereAnswered(@ForAll("questionnaires") List<Sent> sent, @ForAll long seed) {
        SurveyResponses responses = CollectorLaws.holdAndAddUp(
                () -> SurveyResponses.collector(Sent::answers, Sent::questions), Sent::segment, sent, seed);

        assertThat(responses.asked()).isEqualTo(sent.size());
        assertThat(responses.notAnswered())
                .isEqualTo(sent.stream().filter(one -> one.answers() == 0).count());
        assertThat(responses.answered())
                .isEqualTo(sent.stream()
                        .filter(one -> one.answers() == one.questions())
                        .count());
        SurveyResponses yesOrNo = CollectorLaws.holdAndAddUp(
                () -> SurveyResponses.<Sent>collector(one -> one.answers() > 0), Sent::segment, sent, seed);
        assertThat(yesOrNo)
                .isEqualTo(new SurveyResponses(
                        responses.answered() + responses.partlyAnswered(), 0, responses.notAnswered()));
    }

    @Test
    void refusals() {
        Collector<Sent, ?, SurveyResponses> sent = SurveyResponses.collector(Sent::answers, Sent::questions);
        Refusal.of(() -> Stream.of(new Sent("a", 3, 2)).collect(sent), "answers 3", "0..2");
        Refusal.of(() -> Stream.of(new Sent("a", -1, 2)).collect(sent), "answers -1", "0..2");
        Refusal.of(() -> Stream.of(new Sent("a", 0, 0)).collect(sent), "questions 0", "outside 1");
        Refusal.ofNull(() -> SurveyResponses.collector(null), "answered");
        Refusal.ofNull(() -> SurveyResponses.collector(null, Sent::questions), "answers");
        Refusal.ofNull(() -> SurveyResponses.collector(Sent::answers, null), "questions");
        LocalDate day = LocalDate.of(2026, 5, 1);
        Refusal.of(() -> Stream.of(new Answer("w", " ", "ana", day, 3)).collect(pulse()), "question \" \"", "blank");
        Refusal.of(() -> Stream.of(new Answer("w", "q", "ana", day, 6)).collect(pulse()), "score 6", "1..5");
        Refusal.ofNull(() -> Stream.of(new Answer("w", null, "ana", day, 3)).collect(pulse()), "question");
        Answer anonymous = new Answer("w", "q", null, day, 3);
        Refusal.ofNullByName(() -> Stream.of(anonymous).collect(latest()), "respondent");
        Refusal.ofNull(() -> PulseSurvey.collector(null, Answer::question, Answer::score), "scale");
        Refusal.ofNull(() -> PulseSurvey.collector(Scale.ONE_TO_FIVE, null, Answer::score), "question");
        Refusal.ofNull(() -> PulseSurvey.collector(Scale.ONE_TO_FIVE, Answer::question, null), "score");
        Refusal.of(
                () -> Tally.of(pulse())
                        .merge(Tally.of(PulseSurvey.collector(Scale.ONE_TO_SEVEN, Answer::question, Answer::score))),
                "1..7",
                "1..5");
    }
}
