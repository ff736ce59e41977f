package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.survey.MeanOfQuestionMeans.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ScoreConformance;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class MeanOfQuestionMeansTest extends ScoreConformance<PulseSurvey, MeanOfQuestionMeans> {

    private static final int MINIMUM = 5;

    private static Ratio mean(PulseSurvey survey) {
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ONE;
        long questions = 0;
        for (ScoreDistribution answers : survey.questions().values()) {
            BigDecimal size = BigDecimal.valueOf(Answers.all(answers));
            if (size.intValueExact() >= MINIMUM) {
                long sum = answers.count(1)
                        + 2 * answers.count(2)
                        + 3 * answers.count(3)
                        + 4 * answers.count(4)
                        + 5 * answers.count(5);
                above = above.multiply(size).add(below.multiply(BigDecimal.valueOf(sum)));
                below = below.multiply(size);
                questions++;
            }
        }
        return questions == 0
                ? Ratio.none(UndefinedReason.SUPPRESSED)
                : Ratio.of(above, below.multiply(BigDecimal.valueOf(questions)));
    }

    @Override
    protected List<Canonical<PulseSurvey, MeanOfQuestionMeans>> definitions() {
        return List.of(
                new Canonical<>(Method.MEANS_OVER_QUESTIONS, MeanOfQuestionMeans::of, MeanOfQuestionMeansTest::mean));
    }

    @Override
    protected Arbitrary<PulseSurvey> inputs() {
        return Pulses.any();
    }

    @Override
    protected PulseSurvey empty() {
        return PulseSurvey.empty();
    }

    @Override
    protected Optional<BinaryOperator<PulseSurvey>> plus() {
        return Optional.of(PulseSurvey::plus);
    }

    @Test
    void eachQuestionCountsTheSame() {
        MeanOfQuestionMeans mean = MeanOfQuestionMeans.of(Pulses.example());
        assertThat(mean.points()).isEqualTo(3.6);
        assertThat(mean.explain().text(Locale.ENGLISH))
                .startsWith("Mean of the question means = (mean score + mean score) ÷ 2 = (3.3 + 3.9) ÷ 2 = 3.6\n"
                        + "  Mean score = ");
        ScoreDistribution manyTimesFour = ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 0, 0, 0, 980, 0);
        PulseSurvey uneven = Pulses.example().asking("third", manyTimesFour);
        assertThat(MeanOfQuestionMeans.of(uneven).exactPoints().times(Fraction.of(3)))
                .isEqualTo(Fraction.parse("11.2"));
    }

    @Test
    void aQuestionWithTooFewAnswersIsLeftOut() {
        PulseSurvey wave = Pulses.example().asking("few", ScoreDistribution.of(Scale.ONE_TO_FIVE, 1));
        assertThat(MeanOfQuestionMeans.of(wave).points()).isEqualTo(3.6);
        assertThat(MeanOfQuestionMeans.of(wave).notes()).hasSize(1);
        assertThat(MeanOfQuestionMeans.of(wave.only("few")).notes()).isEmpty();
        assertThat(MeanOfQuestionMeans.of(wave, 1).notes()).isEmpty();
    }

    @Test
    void questionsAndScaleDecideWhatIsComparable() {
        MeanOfQuestionMeans mean = MeanOfQuestionMeans.of(Pulses.example());
        assertThat(mean.isComparableWith(MeanOfQuestionMeans.of(Pulses.example(), 9)))
                .isTrue();
        assertThat(mean.isComparableWith(MeanOfQuestionMeans.of(Pulses.example().only(Pulses.NEED))))
                .isFalse();
        assertThat(mean.isComparableWith(MeanOfQuestionMeans.of(PulseSurvey.empty())))
                .isFalse();
        assertThat(mean.isComparableWith(EmployeeEngagement.of(Pulses.example())))
                .isFalse();
    }

    @Test
    void refusals() {
        PulseSurvey thumbs = PulseSurvey.empty().asking("q", ScoreDistribution.of(Scale.THUMBS, 2));
        Refusal.of(() -> MeanOfQuestionMeans.of(thumbs), "1..2", "two points");
        Refusal.of(() -> MeanOfQuestionMeans.of(Pulses.example(), -1), "minimumAnswers", -1, "1..");
        Refusal.ofNull(() -> MeanOfQuestionMeans.of(null), "evidence");
    }
}
