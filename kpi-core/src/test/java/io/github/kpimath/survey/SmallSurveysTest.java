package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Ratio;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every survey of at most four answers on 0–10, 16,105 of them, each answer looked at by hand. */
class SmallSurveysTest {

    private static final int MOST_ANSWERS = 4;

    private static void everySurvey(Consumer<int[]> check) {
        for (int size = 0; size <= MOST_ANSWERS; size++) {
            int surveys = (int) Math.pow(11, size);
            for (int number = 0; number < surveys; number++) {
                int[] answers = new int[size];
                int rest = number;
                for (int i = 0; i < size; i++) {
                    answers[i] = rest % 11;
                    rest /= 11;
                }
                check.accept(answers);
            }
        }
    }

    @Test
    void netPromoterScoreAndMean() {
        everySurvey(answers -> {
            int promoters = 0;
            int detractors = 0;
            int sum = 0;
            for (int answer : answers) {
                if (answer == 9 || answer == 10) {
                    promoters++;
                }
                if (answer <= 6) {
                    detractors++;
                }
                sum += answer;
            }
            ScoreDistribution distribution = ScoreDistribution.of(Scale.ZERO_TO_TEN, answers);
            NetPromoterScore nps = NetPromoterScore.of(distribution);
            MeanScore mean = MeanScore.of(distribution);
            int passives = answers.length - promoters - detractors;
            if (!nps.evidence().equals(NpsBuckets.of(promoters, passives, detractors))
                    || nps.isDefined() != answers.length > 0
                    || mean.isDefined() != answers.length > 0) {
                assertThat(distribution).as("buckets").isNull();
            }
            if (answers.length > 0) {
                Ratio score = Ratio.of(100L * (promoters - detractors), answers.length);
                if (!score.is(nps.exactPoints())
                        || !score.isNearest(nps.points())
                        || !Ratio.of(sum, answers.length).isNearest(mean.points())) {
                    assertThat(distribution).as("score or mean").isNull();
                }
            }
        });
    }

    @Test
    void thereAreSoMany() {
        int[] surveys = {0};
        everySurvey(answers -> surveys[0]++);
        assertThat(surveys[0]).isEqualTo(1 + 11 + 121 + 1_331 + 14_641);
    }
}
