package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.Direction;
import io.github.kpimath.survey.CustomerSatisfaction.Method;
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

class CustomerSatisfactionTest extends ShareConformance<ScoreDistribution, CustomerSatisfaction> {

    @Override
    protected List<Canonical<ScoreDistribution, CustomerSatisfaction>> definitions() {
        return List.of(new Canonical<>(
                Method.POSITIVE_OVER_RESPONSES,
                CustomerSatisfaction::of,
                answers -> Ratio.of(answers.count(4) + answers.count(5), Answers.all(answers))));
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

    @Test
    void theExampleOfTheGuides() {
        CustomerSatisfaction csat = CustomerSatisfaction.ofCounts(40, 50);
        assertThat(csat.percent()).isEqualTo(80.0);
        assertThat(csat.interval(0.95).lower()).isCloseTo(0.6696, within(0.00005));
        assertThat(csat.interval(0.95).upper()).isCloseTo(0.8876, within(0.00005));
        assertThat(csat.explain().text(Locale.ENGLISH))
                .isEqualTo("Customer satisfaction score (CSAT) = positive responses ÷ responses = 40 ÷ 50 = 80%");
        assertThat(CustomerSatisfaction.ofCounts(0, 0).isDefined()).isFalse();
    }

    @Test
    void sixToTenOfTenByName() {
        ScoreDistribution answers = ScoreDistribution.of(Scale.ONE_TO_TEN, 6, 9, 3, 10);
        CustomerSatisfaction csat = CustomerSatisfaction.of(answers, PositiveScores.atLeast(6));
        assertThat(csat.percent()).isEqualTo(75.0);
        assertThat(csat.explain().notes(Locale.ENGLISH)).containsExactly("Asked on 1 to 10: positive from 6.");
    }

    @Test
    void topBoxesAreKeptAsABound() {
        ScoreDistribution answers = ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 14, 9, 10, 32, 42);
        CustomerSatisfaction top = CustomerSatisfaction.of(answers, PositiveScores.topBoxes(2));
        assertThat(top).isEqualTo(CustomerSatisfaction.of(answers));
        assertThat(top.positive()).isEqualTo(PositiveScores.atLeast(4));
        assertThat(top.notes()).isEmpty();
        assertThat(CustomerSatisfaction.of(answers, PositiveScores.topBoxes(1)).notes())
                .hasSize(1);
        ScoreDistribution ten = ScoreDistribution.of(Scale.ONE_TO_TEN, 4);
        assertThat(CustomerSatisfaction.of(ten, PositiveScores.atLeast(4)).notes())
                .hasSize(1);
    }

    @Test
    void lowIsGoodCountsFromTheLowEnd() {
        Scale low = Scale.of(1, 6, Direction.LOW_IS_GOOD);
        ScoreDistribution answers = ScoreDistribution.of(low, 1, 2, 3, 6);
        CustomerSatisfaction csat = CustomerSatisfaction.of(answers, PositiveScores.topBoxes(2));
        assertThat(csat.percent()).isEqualTo(50.0);
        assertThat(csat.explain().notes(Locale.ENGLISH))
                .containsExactly("Asked on 1 to 6, low is good: positive to 2.");
    }

    @Test
    void whoDidNotAnswerIsInNoShare() {
        ScoreDistribution answers = ScoreDistribution.of(Scale.ONE_TO_FIVE, 5, 1);
        assertThat(CustomerSatisfaction.of(answers.withNotAnswered(8)).percent())
                .isEqualTo(50.0);
    }

    @Test
    void labelsAreWordsForThePoints() {
        Scale faces = Scale.ofLabels("awful", "bad", "so-so", "good", "great");
        CustomerSatisfaction csat = CustomerSatisfaction.of(ScoreDistribution.of(faces, 5, 4, 1, 1));
        assertThat(csat.percent()).isEqualTo(50.0);
        assertThat(csat.notes()).isEmpty();
    }

    @Test
    void scaleAndCutDecideWhatIsComparable() {
        ScoreDistribution five = ScoreDistribution.of(Scale.ONE_TO_FIVE, 5, 1);
        CustomerSatisfaction usual = CustomerSatisfaction.of(five);
        assertThat(usual.isComparableWith(CustomerSatisfaction.of(five, PositiveScores.topBoxes(2))))
                .isTrue();
        CustomerSatisfaction top = CustomerSatisfaction.of(five, PositiveScores.atLeast(5));
        assertThat(usual.isComparableWith(top)).isFalse();
        assertThat(usual.isComparableWith(CustomerSatisfaction.ofCounts(4, 5))).isFalse();
        assertThat(usual.isComparableWith(CustomerEffortScore.of(five))).isFalse();
        Refusal.of(() -> usual.changeSince(top, 0.95), "earlier", "csat/positive-over-responses", "not comparable");
    }

    @Test
    void refusals() {
        ScoreDistribution ten = ScoreDistribution.of(Scale.ONE_TO_TEN, 9);
        Refusal.of(() -> CustomerSatisfaction.of(ten), "answers", "1..10", "1..5");
        Refusal.of(
                () -> CustomerSatisfaction.of(ScoreDistribution.of(Scale.EFFORT_ONE_TO_FIVE, 1)),
                "answers",
                "1..5 (low is good)");
        Refusal.of(() -> CustomerSatisfaction.of(ten, PositiveScores.atLeast(11)), "at least 11", "1..10");
        Refusal.of(() -> new CustomerSatisfaction(ten, PositiveScores.atMost(3)), "at most 3", "1..10");
        Refusal.of(() -> CustomerSatisfaction.ofCounts(51, 50), "positive", 51, "0..50");
        Refusal.of(() -> CustomerSatisfaction.ofCounts(-1, 50), "positive", -1, "0..50");
        Refusal.of(() -> CustomerSatisfaction.ofCounts(0, -1), "responses", -1);
        Refusal.ofNull(() -> CustomerSatisfaction.of(null, PositiveScores.atLeast(2)), "evidence");
        Refusal.ofNullByName(() -> CustomerSatisfaction.of(ten, null), "positive");
    }
}
