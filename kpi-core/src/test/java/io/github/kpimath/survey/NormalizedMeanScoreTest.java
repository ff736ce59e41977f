package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.kpimath.PointChange;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.survey.NormalizedMeanScore.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.RateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class NormalizedMeanScoreTest extends RateConformance<ScoreDistribution, NormalizedMeanScore> {

    /** (mean − 1) ÷ (5 − 1), over the count of answers. */
    @Override
    protected List<Canonical<ScoreDistribution, NormalizedMeanScore>> definitions() {
        return List.of(new Canonical<>(Method.MEAN_OVER_RANGE, NormalizedMeanScore::of, a -> {
            long answers = a.count(1) + a.count(2) + a.count(3) + a.count(4) + a.count(5);
            long sum = a.count(1) + 2 * a.count(2) + 3 * a.count(3) + 4 * a.count(4) + 5 * a.count(5);
            return Ratio.of(sum - answers, 4 * answers);
        }));
    }

    @Override
    protected Arbitrary<ScoreDistribution> inputs() {
        return Answers.on(Scale.ONE_TO_FIVE);
    }

    @Override
    protected ScoreDistribution empty() {
        return ScoreDistribution.empty(Scale.ONE_TO_FIVE);
    }

    @Override
    protected Optional<BinaryOperator<ScoreDistribution>> plus() {
        return Optional.of(ScoreDistribution::plus);
    }

    @Override
    protected void holds(NormalizedMeanScore score, Ratio exact) {
        assertThat(score.percent()).isBetween(0.0, 100.0);
    }

    @Test
    void theExampleOfTheCatalogueOpensIntoItsMean() {
        NormalizedMeanScore score = NormalizedMeanScore.of(Answers.effort());
        assertThat(score.percent()).isEqualTo(73.0);
        assertThat(score.explain().text(Locale.ENGLISH).lines())
                .containsExactly(
                        "Normalised mean score = (mean score − scale minimum) ÷ (scale maximum − scale minimum)"
                                + " = (5.38 − 1) ÷ (7 − 1) = 73%",
                        "  Mean score = sum of scores ÷ responses = 538 ÷ 100 = 5.38",
                        "  On a scale from 1 to 7; high is good.");
        assertThat(score.explain().restsOn())
                .singleElement()
                .satisfies(mean -> assertThat(mean.definition()).isEqualTo(MeanScore.Method.TOTAL_OVER_RESPONSES));
    }

    @Test
    void theScaleDecidesWhatIsComparable() {
        NormalizedMeanScore five = NormalizedMeanScore.of(ScoreDistribution.of(Scale.ONE_TO_FIVE, 3));
        assertThat(five.isComparableWith(NormalizedMeanScore.of(Answers.effort())))
                .isFalse();
        assertThat(five.isComparableWith(five.mean())).isFalse();
    }

    @Test
    void refusals() {
        Refusal.of(() -> NormalizedMeanScore.of(ScoreDistribution.empty(Scale.THUMBS)), "scale", "1..2");
        Refusal.ofNull(() -> new NormalizedMeanScore(null), "mean");
    }

    @Test
    void aChangeIsInPercentagePoints() {
        NormalizedMeanScore now = NormalizedMeanScore.of(Answers.effort());
        ScoreDistribution earlier = ScoreDistribution.ofCounts(Scale.ONE_TO_SEVEN, 5, 5, 10, 20, 30, 20, 10);
        PointChange change =
                now.changeSince(NormalizedMeanScore.of(earlier), 0.95).orElseThrow();
        // 0.73 of 6 points, and Welch's 0.3227…1.1373
        assertThat(change.exactPoints()).isEqualTo(Fraction.parse("73/6"));
        assertThat(change.interval().lower()).isCloseTo(0.3226790220136615 * 100 / 6, offset(1e-12));
        assertThat(change.interval().upper()).isCloseTo(1.1373209779863376 * 100 / 6, offset(1e-12));
        ConfidenceInterval interval = now.intervalIfKnown(0.95).orElseThrow();
        assertThat(interval.lower()).isCloseTo((5.1054351686203825 - 1) / 6, offset(1e-13));
        assertThat(interval.upper()).isCloseTo((5.654564831379617 - 1) / 6, offset(1e-13));
        assertThat(interval.level()).isEqualTo(0.95);
        NormalizedMeanScore one = NormalizedMeanScore.of(ScoreDistribution.of(Scale.ONE_TO_SEVEN, 3));
        assertThat(now.changeSince(one, 0.95)).isEmpty();
        NormalizedMeanScore other = NormalizedMeanScore.of(ScoreDistribution.of(Scale.ONE_TO_FIVE, 3, 4));
        Refusal.of(() -> now.changeSince(other, 0.95), "normalized-mean-score");
    }
}
