package io.github.kpimath.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.health.CustomerExperienceScore.Method;
import io.github.kpimath.survey.CustomerEffortScore;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.NormalizedMeanScore;
import io.github.kpimath.survey.NpsBuckets;
import io.github.kpimath.survey.NpsCuts;
import io.github.kpimath.survey.PositiveScores;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ScoreConformance;
import io.github.kpimath.value.Fraction;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class CustomerExperienceScoreTest extends ScoreConformance<CustomerExperienceScoreTest.Given, CustomerExperienceScore> {

    private static final MissingComponents RENORMALISE = MissingComponents.renormalise();
    private static final ExperienceWeights WEIGHTS = ExperienceWeights.of(2, 1, 1);

    record Given(int positive, int others, int promoters, int passives, int detractors, int easy, int hard) {

        CustomerExperienceScore score(MissingComponents missing) {
            return CustomerExperienceScore.of(
                    CustomerSatisfaction.ofCounts(positive, positive + others),
                    NetPromoterScore.ofCounts(promoters, passives, detractors),
                    CustomerEffortScore.ofCounts(easy, easy + hard),
                    missing);
        }

        MeanByHand byHand(int weightOfSatisfaction) {
            int asked = promoters + passives + detractors;
            return new MeanByHand()
                    .with(weightOfSatisfaction, Ratio.of(100L * positive, positive + others))
                    .with(1, Ratio.of(100L * (promoters - detractors) + 100L * asked, 2L * asked))
                    .with(1, Ratio.of(100L * easy, easy + hard));
        }
    }

    private static Canonical<Given, CustomerExperienceScore> by(
            Method method, MissingComponents missing, ExperienceWeights weights, Function<Given, Ratio> mean) {
        return new Canonical<>(method, given -> given.score(missing).weighing(weights), mean);
    }

    @Override
    protected List<Canonical<Given, CustomerExperienceScore>> definitions() {
        return List.of(
                by(
                        Method.RENORMALISE,
                        RENORMALISE,
                        ExperienceWeights.EQUAL,
                        given -> given.byHand(1).renormalised()),
                by(
                        Method.NEUTRAL,
                        MissingComponents.neutral(Fraction.of(50)),
                        WEIGHTS,
                        given -> given.byHand(2).neutral()),
                by(
                        Method.UNDEFINED_BELOW,
                        MissingComponents.undefinedBelow(Fraction.parse("50%")),
                        WEIGHTS,
                        given -> given.byHand(2).undefinedBelowHalf()));
    }

    @Override
    protected Arbitrary<Given> inputs() {
        Arbitrary<Integer> count = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, 20)));
        return Combinators.combine(count, count, count, count, count, count, count)
                .as(Given::new);
    }

    @Override
    protected Given empty() {
        return new Given(0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    protected Optional<BinaryOperator<Given>> plus() {
        return Optional.empty();
    }

    @Override
    protected void holds(CustomerExperienceScore score, Ratio exact) {
        assertThat(score.points()).isBetween(0.0, 100.0);
        assertThat(score.coverage()).isBetween(Fraction.of(1, 4), Fraction.ONE);
    }

    private static CustomerExperienceScore example() {
        return new Given(40, 10, 250, 675, 75, 80, 20).score(RENORMALISE);
    }

    @Test
    void theExampleOfTheCatalogue() {
        assertThat(example().points(4, RoundingMode.DOWN)).isEqualByComparingTo("72.9166");
        assertThat(example().exactPoints()).isEqualTo(Fraction.of(875, 12));
        assertThat(example().explain().text(Locale.ENGLISH))
                .startsWith("Customer experience score (CX score) = (100 × customer satisfaction score (CSAT)"
                        + " + (Net Promoter Score (NPS) + 100) ÷ 2 + 100 × customer effort score (CES)) ÷ 3"
                        + " = (100 × 80% + (17.5 + 100) ÷ 2 + 100 × 80%) ÷ 3 ≈ 72.92\n"
                        + "Coverage: 100% of the weight is present.\n"
                        + "  Customer satisfaction score (CSAT) = ");
        assertThat(example().explain().restsOn()).hasSize(3);
    }

    @Test
    void statedWeights() {
        CustomerExperienceScore score = example().weighing(ExperienceWeights.of(1, 2, 1));
        assertThat(score.points()).isEqualTo(69.375);
        assertThat(score.explain().formula(Locale.ENGLISH)).contains("weight × (Net Promoter Score (NPS) + 100) ÷ 2");
    }

    @Test
    void theMeanEffortRunsTheGoodWay() {
        ScoreDistribution ease = ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 0, 0, 0, 4, 0);
        ScoreDistribution effort = ScoreDistribution.ofCounts(Scale.EFFORT_ONE_TO_FIVE, 0, 4, 0, 0, 0);
        CustomerExperienceScore byEase = byMean(ease);
        CustomerExperienceScore byEffort = byMean(effort);
        assertThat(byEase.exactPoints()).isEqualTo(Fraction.of(75));
        assertThat(byEffort.exactPoints()).isEqualTo(Fraction.of(75));
        assertThat(byEffort.explain().formula(Locale.ENGLISH)).contains("100 × (1 − 25%)");
        assertThat(byEase.isComparableWith(byEffort)).isFalse();
        assertThat(byEase.isComparableWith(example())).isFalse();
    }

    private static CustomerExperienceScore byMean(ScoreDistribution effort) {
        return CustomerExperienceScore.of(
                CustomerSatisfaction.ofCounts(3, 4),
                NetPromoterScore.ofCounts(3, 0, 1),
                NormalizedMeanScore.of(effort),
                RENORMALISE);
    }

    @Test
    void whatIsUndefinedFollowsThePolicy() {
        Given withoutNps = new Given(8, 2, 0, 0, 0, 6, 4);
        assertThat(withoutNps.score(RENORMALISE).points()).isEqualTo(70.0);
        assertThat(withoutNps.score(MissingComponents.neutral(Fraction.of(40))).points())
                .isEqualTo(60.0);
        assertThat(withoutNps.score(RENORMALISE).explain().notes(Locale.ENGLISH))
                .containsExactly("Coverage: about 66% of the weight is present.", "Missing: Net Promoter Score (NPS).");
    }

    @Test
    void partsWeightsAndPolicyDecideWhatIsComparable() {
        assertThat(example().isComparableWith(new Given(1, 1, 1, 1, 1, 1, 1).score(RENORMALISE)))
                .isTrue();
        assertThat(example().isComparableWith(example().weighing(WEIGHTS))).isFalse();
        assertThat(example().isComparableWith(empty().score(MissingComponents.neutral(Fraction.ZERO))))
                .isFalse();
        CustomerSatisfaction top =
                CustomerSatisfaction.of(ScoreDistribution.of(Scale.ONE_TO_FIVE, 5), PositiveScores.topBoxes(1));
        assertThat(example()
                        .isComparableWith(CustomerExperienceScore.of(
                                top,
                                example().recommendation(),
                                (CustomerEffortScore) example().effort(),
                                RENORMALISE)))
                .isFalse();
        NetPromoterScore ten = NetPromoterScore.of(new NpsBuckets(1, 1, 1, NpsCuts.ONE_TO_TEN));
        assertThat(example()
                        .isComparableWith(CustomerExperienceScore.of(
                                example().satisfaction(),
                                ten,
                                (CustomerEffortScore) example().effort(),
                                RENORMALISE)))
                .isFalse();
        assertThat(example().isComparableWith(top)).isFalse();
    }

    @Test
    void refusals() {
        CustomerExperienceScore score = example();
        Refusal.of(
                () -> new CustomerExperienceScore(
                        score.satisfaction(),
                        score.recommendation(),
                        score.satisfaction(),
                        ExperienceWeights.EQUAL,
                        RENORMALISE),
                "effort",
                "csat/");
        Refusal.of(() -> ExperienceWeights.of(0, 1, 1), "satisfaction", 0);
        Refusal.of(() -> ExperienceWeights.of(1, -1, 1), "recommendation", -1);
        Refusal.of(() -> ExperienceWeights.of(1, 1, 0), "effort", 0);
        Refusal.ofNull(() -> score.weighing(null), "weights");
        Refusal.ofNull(() -> empty().score(null), "missing");
    }
}
