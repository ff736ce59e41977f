package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Direction;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void standardScales() {
        assertThat(List.of(
                        Scale.ZERO_TO_TEN,
                        Scale.ONE_TO_TEN,
                        Scale.ONE_TO_SEVEN,
                        Scale.ONE_TO_FIVE,
                        Scale.EFFORT_ONE_TO_FIVE,
                        Scale.THUMBS))
                .extracting(Scale::toString)
                .containsExactly("0..10", "1..10", "1..7", "1..5", "1..5 (low is good)", "1..2");
        assertThat(Scale.ZERO_TO_TEN.points()).isEqualTo(11);
    }

    @Test
    void containsItsEndsAndNothingBeyond() {
        assertThat(Scale.ONE_TO_FIVE.contains(0)).isFalse();
        assertThat(Scale.ONE_TO_FIVE.contains(1)).isTrue();
        assertThat(Scale.ONE_TO_FIVE.contains(5)).isTrue();
        assertThat(Scale.ONE_TO_FIVE.contains(6)).isFalse();
    }

    @Test
    void wordsAreScoredInTheirOrder() {
        Scale faces = Scale.ofLabels("bad", "so-so", "good");
        assertThat(faces.scoreOf("bad")).isEqualTo(1);
        assertThat(faces.scoreOf("good")).isEqualTo(3);
        assertThat(faces.maximum()).isEqualTo(3);
        assertThat(faces).hasToString("1..3 [bad, so-so, good]");
        assertThat(faces.direction()).isEqualTo(Direction.HIGH_IS_GOOD);
        Refusal.of(() -> faces.scoreOf("great"), "label", "great", "[bad, so-so, good]");
        assertThat(new Scale(0, 1, Direction.HIGH_IS_GOOD, List.of("no", "yes")).scoreOf("yes"))
                .isEqualTo(1);
    }

    @Test
    void labelsAreCopied() {
        List<String> words = new ArrayList<>(List.of("no", "yes"));
        Scale scale = new Scale(1, 2, Direction.HIGH_IS_GOOD, words);
        words.set(0, "never");
        assertThat(scale.labels()).containsExactly("no", "yes").isUnmodifiable();
    }

    @Test
    void everyPartTellsScalesApart() {
        Scale scale = new Scale(1, 2, Direction.HIGH_IS_GOOD, List.of("no", "yes"));
        assertThat(scale)
                .isEqualTo(Scale.ofLabels("no", "yes"))
                .hasSameHashCodeAs(Scale.ofLabels("no", "yes"))
                .isEqualTo(RoundTrip.of(scale))
                .isNotEqualTo(Scale.THUMBS)
                .isNotEqualTo(new Scale(0, 1, Direction.HIGH_IS_GOOD, List.of("no", "yes")))
                .isNotEqualTo(new Scale(1, 2, Direction.LOW_IS_GOOD, List.of("no", "yes")))
                .isNotEqualTo("1..2");
        assertThat(Scale.of(1, 5, Direction.HIGH_IS_GOOD)).isNotEqualTo(Scale.of(1, 6, Direction.HIGH_IS_GOOD));
        assertThat(Scale.THUMBS).doesNotHaveSameHashCodeAs(Scale.ONE_TO_FIVE);
    }

    @Test
    void refusals() {
        Refusal.of(() -> Scale.of(5, 5, Direction.HIGH_IS_GOOD), "scale 5..5", "1 points", "2..1001");
        Refusal.of(() -> Scale.of(7, 1, Direction.HIGH_IS_GOOD), "scale 7..1", "2..1001");
        Refusal.of(() -> Scale.of(0, 1_001, Direction.HIGH_IS_GOOD), "0..1001", "1002 points", "2..1001");
        Refusal.of(() -> Scale.of(Integer.MIN_VALUE, Integer.MAX_VALUE, Direction.HIGH_IS_GOOD), "4294967296 points");
        assertThat(Scale.of(0, 1_000, Direction.HIGH_IS_GOOD).points()).isEqualTo(1_001);
        Refusal.of(() -> Scale.of(1, 5, Direction.NEITHER), "direction", "NEITHER");
        Refusal.of(() -> Scale.ofLabels("same", "same"), "labels", "[same, same]");
        Refusal.of(() -> Scale.ofLabels("alone"), "1..1", "2..1001");
        Refusal.of(
                () -> new Scale(1, 3, Direction.HIGH_IS_GOOD, List.of("no", "yes")),
                "labels",
                "[no, yes]",
                "3 different");
        Refusal.ofNull(() -> Scale.of(1, 5, null), "direction");
    }
}
