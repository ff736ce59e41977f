package io.github.kpimath.survey;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Pulse surveys to try: one question with any number of answers, or several with enough of them. */
final class Pulses {

    static final String EXPECTED = "I know what is expected of me";
    static final String NEED = "I have what I need";

    private static final int ENOUGH = 5;

    private Pulses() {}

    /** Two questions with 20 answers each: 15 and 10 are favourable, the means are 3.9 and 3.3. */
    static PulseSurvey example() {
        return PulseSurvey.empty()
                .asking(EXPECTED, ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 0, 2, 3, 10, 5))
                .asking(NEED, ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 1, 4, 5, 8, 2));
    }

    static Arbitrary<PulseSurvey> any() {
        Arbitrary<ScoreDistribution> answers = Answers.on(Scale.ONE_TO_FIVE);
        Arbitrary<PulseSurvey> one = answers.map(few -> survey(List.of(few)));
        Arbitrary<PulseSurvey> several = answers.filter(many -> Answers.all(many) >= ENOUGH)
                .list()
                .ofMaxSize(3)
                .map(Pulses::survey);
        return Arbitraries.oneOf(one, several);
    }

    private static PulseSurvey survey(List<ScoreDistribution> answers) {
        TreeMap<String, ScoreDistribution> questions = new TreeMap<>();
        answers.forEach(each -> questions.put("question " + questions.size(), each));
        return new PulseSurvey(questions);
    }
}
