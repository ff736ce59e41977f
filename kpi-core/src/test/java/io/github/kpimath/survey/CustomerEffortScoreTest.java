package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Direction;
import io.github.kpimath.survey.CustomerEffortScore.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ShareConformance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class CustomerEffortScoreTest extends ShareConformance<ScoreDistribution, CustomerEffortScore> {

    @Override
    protected List<Canonical<ScoreDistribution, CustomerEffortScore>> definitions() {
        return List.of(new Canonical<>(
                Method.EASY_OVER_RESPONSES,
                CustomerEffortScore::of,
                answers -> Ratio.of(answers.count(5) + answers.count(6) + answers.count(7), Answers.all(answers))));
    }

    @Override
    protected Arbitrary<ScoreDistribution> inputs() {
        return Answers.on(Scale.ONE_TO_SEVEN);
    }

    @Override
    protected ScoreDistribution empty() {
        return ScoreDistribution.empty(Scale.ONE_TO_SEVEN);
    }

    @Override
    protected Optional<BinaryOperator<ScoreDistribution>> plus() {
        return Optional.of(ScoreDistribution::plus);
    }

    @Test
    void theExampleOfTheCatalogue() {
        CustomerEffortScore ces = CustomerEffortScore.of(Answers.effort());
        assertThat(ces.percent()).isEqualTo(80.0);
        assertThat(ces.mean().points()).isEqualTo(5.38);
        assertThat(ces.notes()).isEmpty();
        assertThat(NetShare.of(ces.evidence(), 3, 6).points()).isEqualTo(45.0);
        assertThat(ces.explain().text(Locale.ENGLISH))
                .isEqualTo("Customer effort score (CES) = responses \"easy\" ÷ responses = 80 ÷ 100 = 80%");
    }

    @Test
    void theCutFollowsTheScaleThatWasAsked() {
        isCut(Scale.ONE_TO_SEVEN, PositiveScores.atLeast(5), 0);
        isCut(Scale.ONE_TO_FIVE, PositiveScores.atLeast(4), 1);
        isCut(Scale.EFFORT_ONE_TO_FIVE, PositiveScores.atMost(2), 1);
        isCut(Scale.THUMBS, PositiveScores.atLeast(2), 0);
        isCut(Scale.ofLabels("bad", "poor", "so-so", "good", "best"), PositiveScores.atLeast(4), 1);
        isCut(Scale.ofLabels("no", "yes"), PositiveScores.atLeast(2), 0);
    }

    @Test
    void aCutIsNeeded() {
        Refusal.ofNullByName(() -> CustomerEffortScore.of(Answers.effort(), null), "easy");
    }

    private static void isCut(Scale scale, PositiveScores easy, int notes) {
        CustomerEffortScore ces = CustomerEffortScore.of(ScoreDistribution.empty(scale));
        assertThat(ces.easy()).as(scale.toString()).isEqualTo(easy);
        assertThat(ces.notes()).hasSize(notes);
    }

    @Test
    void otherScalesNeedAStatedCut() {
        for (Scale scale : List.of(
                Scale.ZERO_TO_TEN,
                Scale.ONE_TO_TEN,
                Scale.of(1, 6, Direction.HIGH_IS_GOOD),
                Scale.of(0, 7, Direction.HIGH_IS_GOOD),
                Scale.of(0, 5, Direction.HIGH_IS_GOOD),
                Scale.of(1, 7, Direction.LOW_IS_GOOD),
                Scale.of(1, 2, Direction.LOW_IS_GOOD))) {
            Refusal.of(() -> CustomerEffortScore.of(ScoreDistribution.empty(scale)), "answers", scale, "state");
        }
        ScoreDistribution ten = ScoreDistribution.of(Scale.ONE_TO_TEN, 10, 2);
        assertThat(CustomerEffortScore.of(ten, PositiveScores.topBoxes(3)).percent())
                .isEqualTo(50.0);
    }

    @Test
    void theUsualCutOfAnotherScaleIsNotUsual() {
        ScoreDistribution ten = ScoreDistribution.of(Scale.ONE_TO_TEN, 5);
        assertThat(CustomerEffortScore.of(ten, PositiveScores.atLeast(5))
                        .explain()
                        .notes(Locale.ENGLISH))
                .containsExactly("Asked on 1 to 10: easy from 5.");
    }

    @Test
    void lowEffortIsGood() {
        ScoreDistribution answers = ScoreDistribution.of(Scale.EFFORT_ONE_TO_FIVE, 1, 2, 3, 5, 5);
        CustomerEffortScore ces = CustomerEffortScore.of(answers);
        assertThat(ces.percent()).isEqualTo(40.0);
        assertThat(ces.explain().notes(Locale.ENGLISH)).containsExactly("Asked on 1 to 5, low is good: easy to 2.");
    }

    @Test
    void countsAloneHaveNoMean() {
        CustomerEffortScore ces = CustomerEffortScore.ofCounts(40, 50);
        assertThat(ces.percent()).isEqualTo(80.0);
        Refusal.of(ces::mean, "scale", "1..2");
    }

    @Test
    void scaleAndCutDecideWhatIsComparable() {
        CustomerEffortScore usual = CustomerEffortScore.of(Answers.effort());
        assertThat(usual.isComparableWith(CustomerEffortScore.of(Answers.effort(), PositiveScores.atLeast(6))))
                .isFalse();
        assertThat(usual.isComparableWith(CustomerEffortScore.ofCounts(4, 5))).isFalse();
        assertThat(usual.isComparableWith(CustomerSatisfaction.ofCounts(4, 5))).isFalse();
    }

    @Test
    void refusals() {
        Refusal.of(() -> CustomerEffortScore.ofCounts(51, 50), "easy", 51, "0..50");
        Refusal.of(() -> CustomerEffortScore.ofCounts(0, -1), "responses", -1);
        Refusal.of(() -> CustomerEffortScore.of(Answers.effort(), PositiveScores.topBoxes(7)), "7", "1..7");
        Refusal.ofNull(() -> CustomerEffortScore.of(null, PositiveScores.atLeast(2)), "evidence");
    }
}
