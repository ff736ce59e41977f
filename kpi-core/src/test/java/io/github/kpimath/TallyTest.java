package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.testing.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static Tally<Integer, ScoreDistribution> tally() {
        return Tally.of(ScoreDistribution.collector(Scale.ZERO_TO_TEN));
    }

    @Test
    void theResultCanBeAskedAtAnyTimeAndAgain() {
        Tally<Integer, ScoreDistribution> answers = tally();
        assertThat(answers.result()).isEqualTo(ScoreDistribution.empty(Scale.ZERO_TO_TEN));
        answers.add(9);
        ScoreDistribution first = answers.result();
        answers.add(10);
        answers.add(null);
        assertThat(NetPromoterScore.of(answers.result()).points()).isEqualTo(100.0);
        assertThat(answers.result().notAnswered()).isEqualTo(1);
        assertThat(first).isEqualTo(ScoreDistribution.of(Scale.ZERO_TO_TEN, 9));
    }

    @Test
    void mergingSpendsTheOther() {
        Tally<Integer, ScoreDistribution> one = tally();
        Tally<Integer, ScoreDistribution> other = tally();
        one.add(1);
        other.add(2);
        one.merge(other);
        assertThat(one.result()).isEqualTo(ScoreDistribution.of(Scale.ZERO_TO_TEN, 1, 2));
        Refusal.of(IllegalStateException.class, other::result, "merged", "spent");
        Refusal.of(IllegalStateException.class, () -> other.add(3), "merged", "spent");
        Refusal.of(IllegalStateException.class, () -> one.merge(other), "merged", "spent");
        Refusal.of(IllegalStateException.class, () -> other.merge(one), "merged", "spent");
        one.add(4);
        assertThat(one.result().responses()).isEqualTo(3);
    }

    @Test
    void neverWithItself() {
        Tally<Integer, ScoreDistribution> one = tally();
        Refusal.of(() -> one.merge(one), "other", "twice");
        assertThat(one.result().responses()).isZero();
    }

    @Test
    void takesAnyCollector() {
        Tally<String, List<String>> words = Tally.of(Collectors.toList());
        words.add("a");
        words.add("b");
        assertThat(words.result()).containsExactly("a", "b");
        Refusal.ofNull(() -> Tally.of(null), "collector");
    }

    @Test
    void aRefusedRecordIsNotCounted() {
        Tally<Integer, ScoreDistribution> answers = tally();
        answers.add(5);
        Refusal.of(() -> answers.add(11), "score 11", "0..10");
        assertThat(answers.result().responses()).isEqualTo(1);
    }
}
