package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.survey.MeanScore.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ScoreConformance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class MeanScoreTest extends ScoreConformance<ScoreDistribution, MeanScore> {

    @Override
    protected List<Canonical<ScoreDistribution, MeanScore>> definitions() {
        return List.of(new Canonical<>(
                Method.TOTAL_OVER_RESPONSES, MeanScore::of, answers -> Ratio.of(sum(answers), Answers.all(answers))));
    }

    static long sum(ScoreDistribution answers) {
        long sum = 0;
        for (int score = 0; score <= 10; score++) {
            sum += score * answers.count(score);
        }
        return sum;
    }

    @Override
    protected Arbitrary<ScoreDistribution> inputs() {
        return Answers.on(Scale.ZERO_TO_TEN);
    }

    @Override
    protected ScoreDistribution empty() {
        return ScoreDistribution.empty(Scale.ZERO_TO_TEN);
    }

    @Override
    protected Optional<BinaryOperator<ScoreDistribution>> plus() {
        return Optional.of(ScoreDistribution::plus);
    }

    @Override
    protected void holds(MeanScore mean, Ratio exact) {
        assertThat(mean.points()).isBetween(0.0, 10.0);
    }

    @Test
    void theExampleOfTheCatalogue() {
        MeanScore mean = MeanScore.of(Answers.effort());
        assertThat(mean.points()).isEqualTo(5.38);
        assertThat(mean.explain().text(Locale.ENGLISH))
                .isEqualTo("Mean score = sum of scores ÷ responses = 538 ÷ 100 = 5.38\n"
                        + "On a scale from 1 to 7; high is good.");
    }

    @Test
    void saysWhichEndIsGood() {
        MeanScore effort = MeanScore.of(ScoreDistribution.of(Scale.EFFORT_ONE_TO_FIVE, 1, 2));
        assertThat(effort.explain().notes(Locale.ENGLISH)).containsExactly("On a scale from 1 to 5; low is good.");
        assertThat(effort.isComparableWith(MeanScore.of(ScoreDistribution.of(Scale.ONE_TO_FIVE, 1, 2))))
                .isFalse();
        assertThat(effort.isComparableWith(NetPromoterScore.ofCounts(1, 1, 1))).isFalse();
    }

    @Test
    void thumbsHaveNoMean() {
        Refusal.of(() -> MeanScore.of(ScoreDistribution.empty(Scale.THUMBS)), "scale", "1..2");
        Refusal.of(() -> new MeanScore(ScoreDistribution.empty(Scale.ofLabels("no", "yes"))), "scale", "1..2");
        Refusal.ofNull(() -> new MeanScore(null), "evidence");
    }
}
