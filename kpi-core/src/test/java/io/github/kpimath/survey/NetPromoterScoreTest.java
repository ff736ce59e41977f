package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.Direction;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.NetShareInterval;
import io.github.kpimath.survey.NetPromoterScore.Method;
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

class NetPromoterScoreTest extends NetShareConformance<NpsBuckets, NetPromoterScore> {

    private static final NpsCuts OWN_CUTS = NpsCuts.of(Scale.ONE_TO_SEVEN, 4, 6);

    private static Canonical<NpsBuckets, NetPromoterScore> cutBy(Method method, NpsCuts cuts) {
        return new Canonical<>(
                method,
                b -> NetPromoterScore.of(new NpsBuckets(b.promoters(), b.passives(), b.detractors(), cuts)),
                b -> Ratio.of(100 * (b.promoters() - b.detractors()), b.promoters() + b.passives() + b.detractors()));
    }

    @Override
    protected List<Canonical<NpsBuckets, NetPromoterScore>> definitions() {
        return List.of(
                cutBy(Method.ZERO_TO_TEN, NpsCuts.ZERO_TO_TEN),
                cutBy(Method.ONE_TO_TEN, NpsCuts.ONE_TO_TEN),
                cutBy(Method.FIVE_POINT, NpsCuts.FIVE_POINT),
                cutBy(Method.CUSTOM_CUTS, OWN_CUTS));
    }

    @Override
    protected Arbitrary<NpsBuckets> inputs() {
        return Answers.buckets();
    }

    @Override
    protected NpsBuckets empty() {
        return NpsBuckets.empty(NpsCuts.ZERO_TO_TEN);
    }

    @Override
    protected Optional<BinaryOperator<NpsBuckets>> plus() {
        return Optional.of(NpsBuckets::plus);
    }

    @Override
    protected NpsBuckets swapped(NpsBuckets input) {
        return new NpsBuckets(input.detractors(), input.passives(), input.promoters(), input.cuts());
    }

    private static void isRounded(ConfidenceInterval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, within(0.0005));
        assertThat(interval.upper()).isCloseTo(upper, within(0.0005));
    }

    @Test
    void theExampleOfTheCatalogue() {
        NetPromoterScore nps = NetPromoterScore.ofCounts(250, 675, 75);
        assertThat(nps.points()).isEqualTo(17.5);
        assertThat(nps.standardError()).isCloseTo(1.7157, within(0.00005));
        isRounded(nps.interval(0.95), 14.140, 20.878);
        isRounded(nps.interval(0.95, NetShareInterval.WALD), 14.137, 20.863);
        assertThat(nps.explain().text(Locale.ENGLISH))
                .isEqualTo("Net Promoter Score (NPS) = 100 × (promoters − detractors) ÷ responses"
                        + " = 100 × (250 − 75) ÷ 1,000 = 17.5");
    }

    /** Cells that Tango published in 1998, as differences of two shares of one sample. */
    @Test
    void theIntervalIsTangos() {
        isTango(NetPromoterScore.ofCounts(9, 20, 3).interval(0.95), -2.7, 39.0);
        isTango(NetPromoterScore.ofCounts(0, 43, 1).interval(0.90), -9.6, 3.7);
        isTango(NetPromoterScore.ofCounts(16, 62, 8).interval(0.95), -2.0, 20.7);
        isTango(NetPromoterScore.ofCounts(1, 13, 7).interval(0.95), -51.7, -2.6);
    }

    private static void isTango(ConfidenceInterval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, within(0.05));
        assertThat(interval.upper()).isCloseTo(upper, within(0.05));
    }

    @Test
    void adjustedWaldMayLeaveTheRangeAndTheScore() {
        ConfidenceInterval interval = NetPromoterScore.ofCounts(1, 0, 0).interval(0.99, NetShareInterval.ADJUSTED_WALD);
        assertThat(interval.upper()).isGreaterThan(100);
        assertThat(NetPromoterScore.ofCounts(30, 0, 0)
                        .interval(0.5, NetShareInterval.ADJUSTED_WALD)
                        .contains(100))
                .isFalse();
    }

    @Test
    void answersOnTheStandardScale() {
        ScoreDistribution answers = ScoreDistribution.of(Scale.ZERO_TO_TEN, 10, 9, 9, 8, 7, 3);
        NetPromoterScore nps = NetPromoterScore.of(answers);
        assertThat(nps.evidence()).isEqualTo(NpsBuckets.of(3, 2, 1));
        assertThat(nps.points()).isEqualTo(100.0 / 3);
        assertThat(nps.definition()).isEqualTo(Method.ZERO_TO_TEN);
        assertThat(NetPromoterScore.of(answers.withNotAnswered(94))).isEqualTo(nps);
    }

    @Test
    void eachScaleByItsOwnCuts() {
        ScoreDistribution ten = ScoreDistribution.of(Scale.ONE_TO_TEN, 1, 6, 7, 8, 9, 10, 10);
        assertThat(NetPromoterScore.of(ten, NpsCuts.ONE_TO_TEN).evidence())
                .isEqualTo(new NpsBuckets(3, 2, 2, NpsCuts.ONE_TO_TEN));
        ScoreDistribution five = ScoreDistribution.of(Scale.ONE_TO_FIVE, 1, 2, 3, 4, 5, 5);
        assertThat(NetPromoterScore.of(five, NpsCuts.FIVE_POINT).evidence())
                .isEqualTo(new NpsBuckets(2, 1, 3, NpsCuts.FIVE_POINT));
    }

    @Test
    void saysWhereItWasCutUnlessAsUsual() {
        assertThat(NetPromoterScore.ofCounts(1, 1, 1).notes()).isEmpty();
        assertThat(NetPromoterScore.of(new NpsBuckets(1, 1, 1, NpsCuts.FIVE_POINT))
                        .explain()
                        .notes(Locale.ENGLISH))
                .containsExactly("Asked on 1 to 5: promoters from 5, detractors to 3;"
                        + " not comparable with the standard scale 0 to 10.");
    }

    @Test
    void cutsDecideWhatIsComparable() {
        NetPromoterScore own = NetPromoterScore.of(new NpsBuckets(1, 1, 1, OWN_CUTS));
        NpsCuts otherCuts = NpsCuts.of(Scale.ONE_TO_SEVEN, 3, 6);
        NetPromoterScore other = NetPromoterScore.of(new NpsBuckets(1, 1, 1, otherCuts));
        assertThat(own.definition()).isEqualTo(other.definition());
        assertThat(own.isComparableWith(other)).isFalse();
        assertThat(own.isComparableWith(NetPromoterScore.of(new NpsBuckets(9, 1, 1, OWN_CUTS))))
                .isTrue();
        assertThat(NetPromoterScore.ofCounts(9, 8, 7)
                        .isComparableWith(EmployeeNetPromoterScore.of(NpsBuckets.of(9, 8, 7))))
                .isFalse();
        Refusal.of(() -> own.changeSince(other, 0.95), "earlier", "nps/custom-cuts", "not comparable");
    }

    @Test
    void changeBetweenTwoWaves() {
        NetPromoterScore later = NetPromoterScore.ofCounts(280, 630, 90);
        NetPromoterScore earlier = NetPromoterScore.ofCounts(250, 675, 75);
        assertThat(later.changeSince(earlier, 0.95).points()).isEqualTo(1.5);
    }

    @Test
    void refusals() {
        ScoreDistribution ten = ScoreDistribution.of(Scale.ONE_TO_TEN, 9);
        ScoreDistribution five = ScoreDistribution.of(Scale.ONE_TO_FIVE, 5);
        Refusal.of(() -> NetPromoterScore.of(ten), "answers", "1..10", "0..10");
        Refusal.of(() -> NetPromoterScore.of(five), "answers", "1..5", "0..10");
        Refusal.of(() -> NetPromoterScore.of(ten, NpsCuts.FIVE_POINT), "answers", "1..10", "1..5");
        Refusal.of(
                () -> NetPromoterScore.of(
                        ScoreDistribution.empty(Scale.of(0, 10, Direction.LOW_IS_GOOD)), NpsCuts.ZERO_TO_TEN),
                "low is good");
        Refusal.of(() -> NetPromoterScore.ofCounts(-1, 0, 0), "promoters", -1, "0..");
        Refusal.of(() -> NetPromoterScore.ofCounts(0, -2, 0), "passives", -2, "0..");
        Refusal.of(() -> NetPromoterScore.ofCounts(0, 0, -3), "detractors", -3, "0..");
        Refusal.of(ArithmeticException.class, () -> NetPromoterScore.ofCounts(Long.MAX_VALUE, 1, 0), "overflow");
        Refusal.of(ArithmeticException.class, () -> NetPromoterScore.ofCounts(1, 1, Long.MAX_VALUE - 1), "overflow");
        Refusal.ofNull(() -> NetPromoterScore.of((NpsBuckets) null), "evidence");
        Refusal.ofNull(() -> new NetPromoterScore(null), "evidence");
    }
}
