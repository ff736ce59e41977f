package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.acquisition.ConversionRate;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.retention.RepeatPurchaseRate;
import io.github.kpimath.stats.NetShareDifferenceInterval;
import io.github.kpimath.survey.CustomerEffortScore;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.MeanScore;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.NetShare;
import io.github.kpimath.survey.NormalizedMeanScore;
import io.github.kpimath.survey.NpsBuckets;
import io.github.kpimath.survey.NpsCuts;
import io.github.kpimath.survey.PositiveScores;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.testing.Golden;
import org.junit.jupiter.api.Test;

class PointChangeTest {

    private static final ScoreDistribution FIVE = ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 1, 2, 3, 4, 5);
    private static final ScoreDistribution SEVEN =
            ScoreDistribution.ofCounts(Scale.ONE_TO_SEVEN, 2, 3, 5, 10, 25, 35, 20);

    @Test
    void ofTwoWavesOfNpsComesOutAsTheGoldenCases() {
        JsonNode cases = Golden.read("nps/cases.json").get("difference");
        assertThat(cases).isNotEmpty();
        for (JsonNode golden : cases) {
            NetPromoterScore a = nps(golden.get("a"));
            NetPromoterScore b = nps(golden.get("b"));

            PointChange change = a.changeSince(b, 0.95, NetShareDifferenceInterval.WALD);

            assertThat(change.points()).isCloseTo(golden.get("diff_100").asDouble(), within(1e-12));
            assertThat(change.interval().lower())
                    .isCloseTo(golden.get("ci95_100").get(0).asDouble(), within(1e-10));
            assertThat(change.interval().upper())
                    .isCloseTo(golden.get("ci95_100").get(1).asDouble(), within(1e-10));
        }
    }

    @Test
    void ofNpsByTheDefaultStaysWithinWhatScoresCanDiffer() {
        PointChange change = NetPromoterScore.ofCounts(3, 0, 0).changeSince(NetPromoterScore.ofCounts(0, 0, 3), 0.95);

        assertThat(change.points()).isEqualTo(200);
        assertThat(change.interval().upper()).isEqualTo(200);
        assertThat(change.interval().lower()).isBetween(0.0, 200.0);
    }

    @Test
    void ofSharesIsInPercentagePointsByNewcombe() {
        // Newcombe 1998, Statistics in Medicine 17:873-890, table II case (a): 56/70 against 48/80, 0.0524 to 0.3339
        PointChange change =
                CustomerSatisfaction.ofCounts(56, 70).changeSince(CustomerSatisfaction.ofCounts(48, 80), 0.95);

        assertThat(change.points()).isEqualTo(20);
        assertThat(change.interval().lower()).isCloseTo(5.24, within(0.005));
        assertThat(change.interval().upper()).isCloseTo(33.39, within(0.005));
    }

    @Test
    void ofCountedRatesThatAreSharesIsThatOfShares() {
        ConversionRate later = ConversionRate.ofCounts(56, 70);
        ConversionRate earlier = ConversionRate.ofCounts(48, 80);

        assertThat(later.changeSince(earlier, 0.95))
                .contains(
                        CustomerSatisfaction.ofCounts(56, 70).changeSince(CustomerSatisfaction.ofCounts(48, 80), 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> later.changeSince(earlier, 95));
        assertThatIllegalArgumentException().isThrownBy(() -> later.changeSince(ChurnRate.ofCounts(1, 2), 0.95));
        assertThatExceptionOfType(UndefinedKpiException.class)
                .isThrownBy(() -> later.changeSince(ConversionRate.ofCounts(0, 0), 0.95));
        assertThatExceptionOfType(UndefinedKpiException.class)
                .isThrownBy(() -> ConversionRate.ofCounts(0, 0).changeSince(later, 0.95));
    }

    @Test
    void ofCountedRatesThatAreNoSharesHasNone() {
        CustomerMovement movement = CustomerMovement.startingWith(100).losing(5).joining(9);
        ChurnRate all = ChurnRate.of(movement.losingJoiners(1));
        ChurnRate starters = ChurnRate.of(movement, ChurnRate.Method.STARTERS_LOST_OVER_START);

        assertThat(all.changeSince(all, 0.95)).isEmpty();
        assertThat(starters.changeSince(starters, 0.95).map(PointChange::points))
                .contains(0.0);
        assertThatIllegalArgumentException().isThrownBy(() -> all.changeSince(all, 95));
    }

    @Test
    void isUndefinedWhereEitherSideIs() {
        CustomerSatisfaction some = CustomerSatisfaction.ofCounts(1, 2);
        CustomerSatisfaction none = CustomerSatisfaction.ofCounts(0, 0);

        assertThatExceptionOfType(UndefinedKpiException.class).isThrownBy(() -> some.changeSince(none, 0.95));
        assertThatExceptionOfType(UndefinedKpiException.class).isThrownBy(() -> none.changeSince(some, 0.95));
    }

    @Test
    void isRefusedBetweenFiguresThatWereAskedOrCutInAnotherWay() {
        CustomerSatisfaction topTwo = CustomerSatisfaction.of(FIVE);
        CustomerSatisfaction topOne = CustomerSatisfaction.of(FIVE, PositiveScores.topBoxes(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> topTwo.changeSince(topOne, 0.95))
                .withMessageContaining("csat/positive-over-responses")
                .withMessageContaining("not comparable");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> topTwo.changeSince(RepeatPurchaseRate.ofCounts(1, 2), 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetPromoterScore.ofCounts(1, 2, 3)
                        .changeSince(NetPromoterScore.of(NpsBuckets.empty(NpsCuts.ONE_TO_TEN)), 0.95))
                .withMessageContaining("nps/one-to-ten");
    }

    @Test
    void comparesOnlyWhatHasTheSameScaleAndCut() {
        assertThat(CustomerSatisfaction.of(FIVE)
                        .isComparableWith(CustomerSatisfaction.of(FIVE, PositiveScores.atLeast(4))))
                .isTrue();
        assertThat(CustomerSatisfaction.ofCounts(1, 2).isComparableWith(CustomerEffortScore.ofCounts(1, 2)))
                .isFalse();
        assertThat(CustomerSatisfaction.of(SEVEN, PositiveScores.atLeast(4))
                        .isComparableWith(CustomerSatisfaction.of(FIVE)))
                .isFalse();
        assertThat(CustomerEffortScore.of(SEVEN).isComparableWith(CustomerEffortScore.of(SEVEN)))
                .isTrue();
        assertThat(CustomerEffortScore.of(SEVEN).isComparableWith(CustomerEffortScore.of(FIVE)))
                .isFalse();
        assertThat(CustomerEffortScore.of(SEVEN)
                        .isComparableWith(CustomerEffortScore.of(SEVEN, PositiveScores.atLeast(6))))
                .isFalse();
        assertThat(MeanScore.of(SEVEN).isComparableWith(MeanScore.of(SEVEN))).isTrue();
        assertThat(MeanScore.of(SEVEN).isComparableWith(MeanScore.of(FIVE))).isFalse();
        assertThat(NormalizedMeanScore.of(SEVEN).isComparableWith(NormalizedMeanScore.of(SEVEN)))
                .isTrue();
        assertThat(NormalizedMeanScore.of(SEVEN).isComparableWith(NormalizedMeanScore.of(FIVE)))
                .isFalse();
        assertThat(NetShare.of(SEVEN, 3, 6).isComparableWith(NetShare.of(SEVEN, 3, 6)))
                .isTrue();
        assertThat(NetShare.of(SEVEN, 3, 6).isComparableWith(NetShare.of(SEVEN, 3, 5)))
                .isFalse();
        assertThat(NetShare.of(SEVEN, 3, 6).isComparableWith(NetShare.of(SEVEN, 2, 6)))
                .isFalse();
        assertThat(NetShare.of(SEVEN, 2, 4).isComparableWith(NetShare.of(FIVE, 2, 4)))
                .isFalse();
        assertThat(NetPromoterScore.ofCounts(1, 0, 0).isComparableWith(NetPromoterScore.ofCounts(0, 0, 1)))
                .isTrue();
    }

    @Test
    void workedExampleAndStandardError() {
        NetPromoterScore later = NetPromoterScore.ofCounts(280, 630, 90);
        NetPromoterScore earlier = NetPromoterScore.ofCounts(250, 675, 75);

        assertThat(later.changeSince(earlier, 0.95).points()).isEqualTo(1.5);
        assertThat(earlier.standardError()).isCloseTo(1.7157, within(0.00005));
        assertThat(NetPromoterScore.ofCounts(5, 0, 0).standardError()).isZero();
    }

    private static NetPromoterScore nps(JsonNode counts) {
        return NetPromoterScore.ofCounts(
                counts.get(0).asLong(), counts.get(1).asLong(), counts.get(2).asLong());
    }
}
