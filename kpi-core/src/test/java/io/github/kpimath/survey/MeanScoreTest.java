package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.kpimath.PointChange;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.survey.MeanScore.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ScoreConformance;
import io.github.kpimath.value.Fraction;
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

    private static final ScoreDistribution EARLIER =
            ScoreDistribution.ofCounts(Scale.ONE_TO_SEVEN, 5, 5, 10, 20, 30, 20, 10);

    /** By scipy.stats.ttest_1samp and ttest_ind(equal_var=False). */
    @Test
    void howSureTheMeanAndItsChangeAre() {
        MeanScore mean = MeanScore.of(Answers.effort());
        ConfidenceInterval interval = mean.intervalIfKnown(0.95).orElseThrow();
        assertThat(interval.lower()).isCloseTo(5.1054351686203825, offset(1e-13));
        assertThat(interval.upper()).isCloseTo(5.654564831379617, offset(1e-13));
        PointChange change = mean.changeSince(MeanScore.of(EARLIER), 0.9).orElseThrow();
        assertThat(change.exactPoints()).isEqualTo(Fraction.parse("0.73"));
        assertThat(change.interval().lower()).isCloseTo(0.3886629334864808, offset(1e-13));
        assertThat(change.interval().upper()).isCloseTo(1.0713370665135182, offset(1e-13));
        assertThat(change.interval().level()).isEqualTo(0.9);
    }

    @Test
    void whereTheAnswersDoNotShowHowTheyScatterThereIsNoInterval() {
        MeanScore one = MeanScore.of(ScoreDistribution.of(Scale.ONE_TO_SEVEN, 3));
        MeanScore alike = MeanScore.of(ScoreDistribution.of(Scale.ONE_TO_SEVEN, 3, 3));
        MeanScore mean = MeanScore.of(EARLIER);
        assertThat(one.intervalIfKnown(0.95)).isEmpty();
        assertThat(alike.intervalIfKnown(0.95)).isEmpty();
        assertThat(mean.changeSince(one, 0.95)).isEmpty();
        assertThat(one.changeSince(mean, 0.95)).isEmpty();
        assertThat(alike.changeSince(alike, 0.95)).isEmpty();
        assertThat(alike.changeSince(mean, 0.95)).isPresent();
        Refusal.of(() -> one.intervalIfKnown(95), "level", 95.0);
        Refusal.of(() -> one.changeSince(one, 95), "level", 95.0);
        Refusal.of(
                () -> mean.changeSince(MeanScore.of(ScoreDistribution.of(Scale.ONE_TO_FIVE, 3)), 0.95), "mean-score");
        MeanScore nobody = MeanScore.of(ScoreDistribution.empty(Scale.ONE_TO_SEVEN));
        Refusal.of(UndefinedKpiException.class, () -> nobody.intervalIfKnown(0.95), "mean-score");
        Refusal.of(UndefinedKpiException.class, () -> mean.changeSince(nobody, 0.95), "mean-score");
        Refusal.of(UndefinedKpiException.class, () -> nobody.changeSince(mean, 0.95), "mean-score");
    }

    @Test
    void thumbsHaveNoMean() {
        Refusal.of(() -> MeanScore.of(ScoreDistribution.empty(Scale.THUMBS)), "scale", "1..2");
        Refusal.of(() -> new MeanScore(ScoreDistribution.empty(Scale.ofLabels("no", "yes"))), "scale", "1..2");
        Refusal.ofNull(() -> new MeanScore(null), "evidence");
    }
}
