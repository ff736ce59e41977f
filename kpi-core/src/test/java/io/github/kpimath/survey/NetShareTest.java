package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Direction;
import io.github.kpimath.survey.NetShare.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.NetShareConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class NetShareTest extends NetShareConformance<ScoreDistribution, NetShare> {

    @Override
    protected List<Canonical<ScoreDistribution, NetShare>> definitions() {
        return List.of(new Canonical<>(
                Method.POSITIVE_LESS_NEGATIVE_OVER_RESPONSES,
                answers -> NetShare.of(answers, 2, 4),
                a -> Ratio.of(100 * (a.count(4) + a.count(5) - a.count(1) - a.count(2)), Answers.all(a))));
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
    protected ScoreDistribution swapped(ScoreDistribution input) {
        return Answers.reversed(input);
    }

    @Test
    void theIndexOfTheCatalogue() {
        NetShare index = NetShare.of(Answers.effort(), 3, 6);
        assertThat(index.points()).isEqualTo(45.0);
        assertThat(index.explain().text(Locale.ENGLISH).lines())
                .containsExactly(
                        "Net positive score (net CSAT, net CES)"
                                + " = 100 × (positive responses − negative responses) ÷ responses"
                                + " = 100 × (55 − 10) ÷ 100 = 45",
                        "On a scale from 1 to 7; high is good.",
                        "The low end goes to 3, the high end starts at 6.");
    }

    @Test
    void whereLowIsGoodTheLowAnswersArePositive() {
        ScoreDistribution effort = ScoreDistribution.of(Scale.EFFORT_ONE_TO_FIVE, 1, 1, 2, 5);
        NetShare net = NetShare.of(effort, 2, 4);
        assertThat(net.favourable()).isEqualTo(3);
        assertThat(net.unfavourable()).isEqualTo(1);
        assertThat(net.points()).isEqualTo(50.0);
    }

    @Test
    void cutsDecideWhatIsComparable() {
        NetShare net = NetShare.of(Answers.effort(), 3, 6);
        assertThat(net.isComparableWith(NetShare.of(Answers.reversed(Answers.effort()), 3, 6)))
                .isTrue();
        assertThat(net.isComparableWith(NetShare.of(Answers.effort(), 2, 6))).isFalse();
        assertThat(net.isComparableWith(NetShare.of(Answers.effort(), 3, 7))).isFalse();
        Scale low = Scale.of(1, 7, Direction.LOW_IS_GOOD);
        assertThat(net.isComparableWith(NetShare.of(ScoreDistribution.empty(low), 3, 6)))
                .isFalse();
        assertThat(net.isComparableWith(NetPromoterScore.ofCounts(1, 1, 1))).isFalse();
    }

    @Test
    void refusals() {
        for (int[] cuts : new int[][] {{0, 4}, {2, 8}, {4, 4}, {5, 3}, {8, 9}}) {
            Refusal.of(
                    () -> NetShare.of(Answers.effort(), cuts[0], cuts[1]),
                    "lowTo " + cuts[0],
                    "highFrom " + cuts[1],
                    "1..7");
        }
        assertThat(NetShare.of(Answers.effort(), 1, 7).points()).isEqualTo(18.0);
        Refusal.ofNull(() -> NetShare.of(null, 1, 2), "evidence");
    }
}
