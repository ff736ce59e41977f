package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Direction;
import io.github.kpimath.survey.NpsCuts.Bucket;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where scales are cut: {@link NpsCuts} and {@link PositiveScores}. */
class CutsTest {

    private static final ScoreDistribution ONE_OF_EACH = ScoreDistribution.of(Scale.ONE_TO_FIVE, 1, 2, 3, 4, 5);

    @Test
    void npsCuts() {
        assertThat(NpsCuts.ZERO_TO_TEN).isEqualTo(NpsCuts.of(Scale.ZERO_TO_TEN, 6, 9));
        assertThat(NpsCuts.ONE_TO_TEN).isEqualTo(NpsCuts.of(Scale.ONE_TO_TEN, 6, 9));
        assertThat(NpsCuts.FIVE_POINT).isEqualTo(NpsCuts.of(Scale.ONE_TO_FIVE, 3, 5));
        assertThat(RoundTrip.of(NpsCuts.FIVE_POINT)).isEqualTo(NpsCuts.FIVE_POINT);
    }

    @Test
    void everyAnswerHasABucket() {
        assertThat(IntStream.rangeClosed(5, 10).mapToObj(NpsCuts.ZERO_TO_TEN::bucketOf))
                .containsExactly(
                        Bucket.DETRACTOR,
                        Bucket.DETRACTOR,
                        Bucket.PASSIVE,
                        Bucket.PASSIVE,
                        Bucket.PROMOTER,
                        Bucket.PROMOTER);
        assertThat(NpsCuts.ZERO_TO_TEN.bucketOf(0)).isEqualTo(Bucket.DETRACTOR);
        assertThat(NpsCuts.FIVE_POINT.bucketOf(4)).isEqualTo(Bucket.PASSIVE);
        Refusal.of(() -> NpsCuts.ZERO_TO_TEN.bucketOf(11), "score", 11, "0..10");
        Refusal.of(() -> NpsCuts.ONE_TO_TEN.bucketOf(0), "score", 0, "1..10");
    }

    @Test
    void npsCutsMayLeaveNoPassives() {
        NpsCuts sharp = NpsCuts.of(Scale.THUMBS, 1, 2);
        assertThat(NpsBuckets.from(ScoreDistribution.of(Scale.THUMBS, 1, 2, 2), sharp))
                .isEqualTo(new NpsBuckets(2, 0, 1, sharp));
    }

    @Test
    void npsCutsAreRefusedOffTheScaleAndInTheWrongOrder() {
        for (int[] cuts : new int[][] {{-1, 9}, {6, 11}, {9, 9}, {9, 6}}) {
            Refusal.of(
                    () -> NpsCuts.of(Scale.ZERO_TO_TEN, cuts[0], cuts[1]),
                    "detractorsTo " + cuts[0],
                    "promotersFrom " + cuts[1],
                    "0..10");
        }
        Scale low = Scale.of(0, 10, Direction.LOW_IS_GOOD);
        Refusal.of(() -> new NpsCuts(low, 6, 9), "scale", "0..10 (low is good)");
        Refusal.ofNull(() -> NpsCuts.of(null, 6, 9), "scale");
    }

    @Test
    void positiveScores() {
        assertThat(PositiveScores.atLeast(4).count(ONE_OF_EACH)).isEqualTo(2);
        assertThat(PositiveScores.topBoxes(2).count(ONE_OF_EACH)).isEqualTo(2);
        assertThat(PositiveScores.topBoxes(2).on(Scale.ONE_TO_FIVE)).isEqualTo(PositiveScores.atLeast(4));
        assertThat(PositiveScores.topBoxes(2).on(Scale.EFFORT_ONE_TO_FIVE)).isEqualTo(PositiveScores.atMost(2));
        ScoreDistribution effort = ScoreDistribution.of(Scale.EFFORT_ONE_TO_FIVE, 1, 1, 2, 5);
        assertThat(PositiveScores.atMost(2).count(effort)).isEqualTo(3);
        assertThat(RoundTrip.of(PositiveScores.topBoxes(3))).isEqualTo(PositiveScores.topBoxes(3));
        assertThat(PositiveScores.atMost(2)).hasToString("at most 2");
        assertThat(PositiveScores.atLeast(2)).hasToString("at least 2");
        assertThat(PositiveScores.topBoxes(2)).hasToString("top 2 boxes");
    }

    @Test
    void somethingMustBePositiveAndSomethingNot() {
        fits(PositiveScores.atLeast(2), Scale.ONE_TO_FIVE);
        fits(PositiveScores.atLeast(5), Scale.ONE_TO_FIVE);
        fits(PositiveScores.atMost(1), Scale.EFFORT_ONE_TO_FIVE);
        fits(PositiveScores.atMost(4), Scale.EFFORT_ONE_TO_FIVE);
        fits(PositiveScores.topBoxes(4), Scale.ONE_TO_FIVE);
        fits(PositiveScores.topBoxes(4), Scale.EFFORT_ONE_TO_FIVE);
        refused(PositiveScores.atLeast(1), Scale.ONE_TO_FIVE, "atLeast(2) to 5");
        refused(PositiveScores.atLeast(6), Scale.ONE_TO_FIVE, "atLeast(2) to 5");
        refused(PositiveScores.atMost(0), Scale.EFFORT_ONE_TO_FIVE, "atMost(1) to 4");
        refused(PositiveScores.atMost(5), Scale.EFFORT_ONE_TO_FIVE, "atMost(1) to 4");
        refused(PositiveScores.topBoxes(0), Scale.ONE_TO_FIVE, "topBoxes(1) to 4");
        refused(PositiveScores.topBoxes(5), Scale.ONE_TO_FIVE, "topBoxes(1) to 4");
        refused(PositiveScores.topBoxes(-1), Scale.EFFORT_ONE_TO_FIVE, "topBoxes(1) to 4");
        refused(PositiveScores.topBoxes(5), Scale.EFFORT_ONE_TO_FIVE, "topBoxes(1) to 4");
        refused(PositiveScores.topBoxes(Integer.MIN_VALUE), Scale.ONE_TO_FIVE, "1..5");
    }

    @Test
    void theScaleSaysWhichEndIsGood() {
        refused(PositiveScores.atMost(2), Scale.ONE_TO_FIVE, "1..5");
        refused(PositiveScores.atLeast(2), Scale.EFFORT_ONE_TO_FIVE, "1..5 (low is good)");
    }

    private static void fits(PositiveScores positive, Scale scale) {
        assertThat(positive.on(scale).count(ScoreDistribution.empty(scale))).isZero();
    }

    private static void refused(PositiveScores positive, Scale scale, String allowed) {
        Refusal.of(() -> positive.on(scale), positive, scale, allowed);
    }
}
