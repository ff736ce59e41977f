package io.github.kpimath.examples.report.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HiddenTest {

    @Test
    void nothingIsHiddenWhereEverySegmentHasEnoughAnswers() {
        assertThat(Hidden.forTheSakeOfOthers(Map.of("a", 5L, "b", 100L))).isEmpty();
    }

    @Test
    void segmentsWithoutAnswersRevealNothing() {
        assertThat(Hidden.forTheSakeOfOthers(Map.of("a", 0L, "b", 100L))).isEmpty();
    }

    @Test
    void oneSmallSegmentTakesTheNextSmallestWithIt() {
        assertThat(Hidden.forTheSakeOfOthers(Map.of("a", 3L, "b", 100L, "c", 20L)))
                .containsExactly("c");
    }

    @Test
    void twoSmallSegmentsWithEnoughAnswersTogetherHideEachOther() {
        assertThat(Hidden.forTheSakeOfOthers(Map.of("a", 3L, "b", 2L, "c", 20L)))
                .isEmpty();
    }

    @Test
    void smallSegmentsThatAreFewTogetherTakeTheNextSmallestWithThem() {
        assertThat(Hidden.forTheSakeOfOthers(Map.of("a", 1L, "b", 2L, "c", 20L, "d", 30L)))
                .containsExactly("c");
    }
}
