package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NpsBucketsTest {

    @Test
    void remembersItsCuts() {
        NpsBuckets buckets = NpsBuckets.of(250, 675, 75);
        assertThat(buckets.responses()).isEqualTo(1_000);
        assertThat(buckets.cuts()).isEqualTo(NpsCuts.ZERO_TO_TEN);
        assertThat(buckets).isNotEqualTo(new NpsBuckets(250, 675, 75, NpsCuts.ONE_TO_TEN));
        assertThat(RoundTrip.of(buckets)).isEqualTo(buckets);
    }

    @Test
    void sharesForPeopleAddUpToOneHundred() {
        Map<NpsCuts.Bucket, BigDecimal> thirds = NpsBuckets.of(1, 1, 1).shares(0);
        assertThat(thirds.keySet())
                .containsExactly(NpsCuts.Bucket.PROMOTER, NpsCuts.Bucket.PASSIVE, NpsCuts.Bucket.DETRACTOR);
        assertThat(thirds.values())
                .containsExactly(BigDecimal.valueOf(34), BigDecimal.valueOf(33), BigDecimal.valueOf(33));
        assertThat(NpsBuckets.of(250, 675, 75).shares(1)).containsEntry(NpsCuts.Bucket.PASSIVE, new BigDecimal("67.5"));
        assertThat(NpsBuckets.empty(NpsCuts.FIVE_POINT).shares(1)).isEmpty();
        Refusal.of(() -> NpsBuckets.of(1, 0, 0).shares(16), "decimals", 16, "0..15");
    }

    @Property
    void sharesAddUp(
            @ForAll @IntRange(max = 1_000) int promoters,
            @ForAll @IntRange(max = 1_000) int passives,
            @ForAll @IntRange(min = 1, max = 1_000) int detractors,
            @ForAll @IntRange(max = 4) int decimals) {
        NpsBuckets buckets = NpsBuckets.of(promoters, passives, detractors);
        Map<NpsCuts.Bucket, BigDecimal> shares = buckets.shares(decimals);
        assertThat(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(shares.get(NpsCuts.Bucket.DETRACTOR).doubleValue())
                .isCloseTo(100.0 * detractors / buckets.responses(), within(Math.pow(10, -decimals)));
        assertThat(shares.get(NpsCuts.Bucket.PROMOTER).doubleValue())
                .isCloseTo(100.0 * promoters / buckets.responses(), within(Math.pow(10, -decimals)));
    }

    @Test
    void bucketsCutOtherwiseAreNotAdded() {
        NpsBuckets standard = NpsBuckets.of(1, 2, 3);
        NpsBuckets other = new NpsBuckets(1, 2, 3, NpsCuts.ONE_TO_TEN);
        assertThat(standard.plus(NpsBuckets.of(10, 20, 30))).isEqualTo(NpsBuckets.of(11, 22, 33));
        Refusal.of(() -> standard.plus(other), "other", other.cuts(), standard.cuts());
    }

    @Test
    void interactionAndBrandAreNeverPooled() {
        ScoreDistribution answers = ScoreDistribution.of(Scale.ZERO_TO_TEN, 10, 3);
        NpsBuckets visit = NpsBuckets.from(answers.withKind(SurveyKind.TRANSACTIONAL), NpsCuts.ZERO_TO_TEN);
        NpsBuckets brand = NpsBuckets.of(1, 0, 1).withKind(SurveyKind.RELATIONAL);
        NpsBuckets unstated = NpsBuckets.of(1, 0, 1);
        assertThat(unstated.kind()).isEqualTo(SurveyKind.UNSTATED);
        assertThat(visit.kind()).isEqualTo(SurveyKind.TRANSACTIONAL);
        Refusal.of(() -> visit.plus(brand), "other", "RELATIONAL", "TRANSACTIONAL", "never pooled");
        Refusal.of(() -> brand.plus(visit), "other", "RELATIONAL", "TRANSACTIONAL", "never pooled");
        assertThat(visit.plus(unstated).kind()).isEqualTo(SurveyKind.TRANSACTIONAL);
        assertThat(NpsBuckets.empty(NpsCuts.ZERO_TO_TEN).plus(brand)).isEqualTo(brand);
        assertThat(unstated.plus(unstated).kind()).isEqualTo(SurveyKind.UNSTATED);
    }

    @Test
    void labelsAreWordsForThePoints() {
        ScoreDistribution faces =
                ScoreDistribution.of(Scale.ofLabels("awful", "bad", "so-so", "good", "great"), 5, 4, 1);
        assertThat(NpsBuckets.from(faces, NpsCuts.FIVE_POINT)).isEqualTo(new NpsBuckets(1, 1, 1, NpsCuts.FIVE_POINT));
        Refusal.of(() -> NpsBuckets.from(faces, NpsCuts.ONE_TO_TEN), "1..5", "great", "1..10");
    }

    @Test
    void overflowIsRefused() {
        NpsBuckets most = NpsBuckets.of(Long.MAX_VALUE, 0, 0);
        Refusal.of(ArithmeticException.class, () -> most.plus(NpsBuckets.of(1, 0, 0)), "overflow");
        Refusal.of(ArithmeticException.class, () -> most.plus(NpsBuckets.of(0, 1, 0)), "overflow");
        NpsBuckets passives = NpsBuckets.of(0, Long.MAX_VALUE, 0);
        Refusal.of(ArithmeticException.class, () -> passives.plus(passives), "overflow");
        NpsBuckets detractors = NpsBuckets.of(0, 0, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> detractors.plus(detractors), "overflow");
    }

    @Test
    void refusals() {
        Refusal.of(() -> new NpsBuckets(-1, 0, 0, NpsCuts.FIVE_POINT), "promoters", -1, "0..");
        Refusal.ofNull(() -> new NpsBuckets(0, 0, 0, null), "cuts");
        Refusal.ofNull(() -> NpsBuckets.empty(null), "cuts");
        Refusal.ofNull(() -> new NpsBuckets(0, 0, 0, NpsCuts.FIVE_POINT, null), "kind");
        Refusal.ofNull(() -> NpsBuckets.of(1, 2, 3).withKind(null), "surveyKind");
    }
}
