package io.github.kpimath.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.health.CustomerHealthScore.Method;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ScoreConformance;
import io.github.kpimath.value.Fraction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class CustomerHealthScoreTest extends ScoreConformance<CustomerHealthScoreTest.Given, CustomerHealthScore> {

    private static final MissingComponents RENORMALISE = MissingComponents.renormalise();
    private static final MissingComponents FIFTY = MissingComponents.neutral(Fraction.of(50));
    private static final MissingComponents HALF = MissingComponents.undefinedBelow(Fraction.parse("50%"));

    /** Use and tickets may be unknown, and nobody may have answered; the weight is that of the use. */
    record Given(Optional<Integer> use, int positive, int responses, Optional<Integer> tickets, int weight) {}

    private static HealthComponent stated(HealthAspect aspect, Optional<Integer> value, long worst, long best) {
        return value.map(known ->
                        HealthComponent.stated(aspect, Fraction.of(known), Fraction.of(worst), Fraction.of(best)))
                .orElseGet(() -> HealthComponent.missing(HealthAspect.TICKETS));
    }

    private static List<HealthComponent> components(Given given) {
        return List.of(
                stated(HealthAspect.USE, given.use(), 0, 100).weighing(given.weight()),
                HealthComponent.of(
                        CustomerSatisfaction.ofCounts(given.positive(), given.responses()),
                        Fraction.ZERO,
                        Fraction.ONE),
                stated(HealthAspect.TICKETS, given.tickets(), 10, 0));
    }

    private static Ratio within(Optional<Integer> score) {
        return score.map(points -> Ratio.of(Math.min(100, Math.max(0, points)), 1))
                .orElse(Ratio.none(UndefinedReason.INCOMPLETE));
    }

    private static MeanByHand byHand(Given given) {
        return new MeanByHand()
                .with(given.weight(), within(given.use()))
                .with(1, Ratio.of(100L * given.positive(), given.responses()))
                .with(1, within(given.tickets().map(tickets -> 10 * (10 - tickets))));
    }

    private static Canonical<Given, CustomerHealthScore> by(
            Method method, MissingComponents missing, Function<MeanByHand, Ratio> mean) {
        return new Canonical<>(
                method,
                given -> CustomerHealthScore.of(components(given), missing),
                given -> mean.apply(byHand(given)));
    }

    @Override
    protected List<Canonical<Given, CustomerHealthScore>> definitions() {
        return List.of(
                by(Method.RENORMALISE, RENORMALISE, MeanByHand::renormalised),
                by(Method.NEUTRAL, FIFTY, MeanByHand::neutral),
                by(Method.UNDEFINED_BELOW, HALF, MeanByHand::undefinedBelowHalf));
    }

    @Override
    protected Arbitrary<Given> inputs() {
        Arbitrary<Optional<Integer>> use =
                Arbitraries.integers().between(-10, 120).optional();
        Arbitrary<Optional<Integer>> tickets =
                Arbitraries.integers().between(0, 12).optional();
        Arbitrary<Integer> answers = Arbitraries.integers().between(0, 6);
        return Combinators.combine(
                        use, answers, answers, tickets, Arbitraries.integers().between(1, 3))
                .as((u, positive, others, t, weight) -> new Given(u, positive, positive + others, t, weight));
    }

    @Override
    protected Given empty() {
        return new Given(Optional.empty(), 0, 0, Optional.empty(), 3);
    }

    @Override
    protected Optional<BinaryOperator<Given>> plus() {
        return Optional.empty();
    }

    @Override
    protected void holds(CustomerHealthScore score, Ratio exact) {
        assertThat(score.points()).isBetween(0.0, 100.0);
        assertThat(score.coverage()).isBetween(Fraction.of(1, 5), Fraction.ONE);
        assertThat(score.notes()).hasSize(score.coverage().equals(Fraction.ONE) ? 1 : 2);
    }

    private static CustomerHealthScore example(Optional<Integer> tickets, MissingComponents missing) {
        return CustomerHealthScore.of(components(new Given(Optional.of(80), 40, 50, tickets, 3)), missing);
    }

    @Test
    void theExampleOfTheCatalogue() {
        CustomerHealthScore score = example(Optional.of(4), RENORMALISE);
        assertThat(score.points()).isEqualTo(76.0);
        assertThat(score.distanceTo(Fraction.of(90))).isEqualTo(Fraction.of(14));
        assertThat(score.coverage()).isEqualTo(Fraction.ONE);
        assertThat(score.explain().text(Locale.ENGLISH)).isEqualTo("""
                        Customer health score = (weight × component score (use of the product) \
                        + weight × component score (customer satisfaction score (CSAT)) \
                        + weight × component score (support tickets)) ÷ (weight + weight + weight) \
                        = (3 × 80 + 1 × 80 + 1 × 60) ÷ (3 + 1 + 1) = 76
                        Coverage: 100% of the weight is present.
                          Component score (use of the product) = 100 × (use of the product − worst value) ÷ (best value − worst value) \
                        = 100 × (80 − 0) ÷ (100 − 0) = 80
                          Component score (customer satisfaction score (CSAT)) \
                        = 100 × (customer satisfaction score (CSAT) − worst value) \
                        ÷ (best value − worst value) = 100 × (80% − 0%) ÷ (100% − 0%) = 80
                            Customer satisfaction score (CSAT) = positive responses ÷ responses = 40 ÷ 50 = 80%
                          Component score (support tickets) = 100 × (support tickets − worst value) ÷ (best value − worst value) \
                        = 100 × (4 − 10) ÷ (0 − 10) = 60""");
    }

    @Test
    void withoutTheTickets() {
        assertThat(example(Optional.empty(), RENORMALISE).points()).isEqualTo(80.0);
        assertThat(example(Optional.empty(), FIFTY).points()).isEqualTo(74.0);
        assertThat(example(Optional.empty(), FIFTY).coverage()).isEqualTo(Fraction.of(4, 5));
        assertThat(example(Optional.empty(), FIFTY).explain().notes(Locale.ENGLISH))
                .containsExactly("Coverage: 80% of the weight is present.", "Missing: support tickets.");
        MissingComponents eighty = MissingComponents.undefinedBelow(Fraction.parse("80%"));
        assertThat(example(Optional.empty(), eighty).points()).isEqualTo(80.0);
        CustomerHealthScore tooLittle =
                example(Optional.empty(), MissingComponents.undefinedBelow(Fraction.parse("81%")));
        assertThat(tooLittle.undefinedReason()).contains(UndefinedReason.INCOMPLETE);
        assertThat(tooLittle.explain().text(Locale.ENGLISH))
                .isEqualTo("Customer health score: not defined,"
                        + " because the coverage is below the stated minimum\n"
                        + "Coverage: 80% of the weight is present.\nMissing: support tickets.");
        Refusal.of(UndefinedKpiException.class, () -> tooLittle.distanceTo(Fraction.of(90)), "health-score");
    }

    @Test
    void coverageIsNeverRoundedUp() {
        List<HealthComponent> thirds = List.of(
                HealthComponent.yesNo(HealthAspect.HIRING, true),
                HealthComponent.yesNo(HealthAspect.MORE_BUSINESS, false),
                HealthComponent.missing(HealthAspect.RELATION));
        CustomerHealthScore score = CustomerHealthScore.of(thirds, RENORMALISE);
        assertThat(score.points()).isEqualTo(50.0);
        assertThat(score.explain().formula(Locale.ENGLISH))
                .isEqualTo("Customer health score = (component score (hiring)"
                        + " + component score (growing business)) ÷ 2 = (100 + 0) ÷ 2 = 50");
        assertThat(score.explain().notes(Locale.ENGLISH))
                .containsExactly("Coverage: about 66% of the weight is present.", "Missing: relation.");
        assertThat(score.explain().notes(Locale.forLanguageTag("es"))).contains("Faltan: relación.");
        assertThat(score.explain().notes(Locale.forLanguageTag("pt"))).contains("Faltam: relacionamento.");
    }

    @Test
    void everyAspectHasAName() {
        for (HealthAspect aspect : HealthAspect.values()) {
            assertThat(HealthComponent.yesNo(aspect, true).explain().text(Locale.forLanguageTag("pt-PT")))
                    .isNotBlank();
        }
    }

    @Test
    void componentsWeightsAndPolicyDecideWhatIsComparable() {
        CustomerHealthScore score = example(Optional.of(4), RENORMALISE);
        assertThat(score.isComparableWith(example(Optional.of(9), RENORMALISE))).isTrue();
        assertThat(score.isComparableWith(example(Optional.empty(), RENORMALISE)))
                .isTrue();
        assertThat(example(Optional.empty(), RENORMALISE).isComparableWith(score))
                .isTrue();
        assertThat(score.isComparableWith(example(Optional.of(4), FIFTY))).isFalse();
        assertThat(score.isComparableWith(
                        CustomerHealthScore.of(score.components().subList(0, 2), RENORMALISE)))
                .isFalse();
        Given heavier = new Given(Optional.of(80), 40, 50, Optional.of(4), 2);
        assertThat(score.isComparableWith(CustomerHealthScore.of(components(heavier), RENORMALISE)))
                .isFalse();
        List<HealthComponent> turned = List.of(
                score.components().get(0),
                score.components().get(2),
                score.components().get(1));
        assertThat(score.isComparableWith(CustomerHealthScore.of(turned, RENORMALISE)))
                .as("in any order")
                .isTrue();
        assertThat(score.isComparableWith(CustomerSatisfaction.ofCounts(1, 2))).isFalse();
    }

    private static HealthComponent other(long value, long best) {
        return HealthComponent.stated(HealthAspect.OTHER, Fraction.of(value), Fraction.ZERO, Fraction.of(best));
    }

    private static boolean areComparable(List<HealthComponent> some, List<HealthComponent> others) {
        boolean answer =
                CustomerHealthScore.of(some, RENORMALISE).isComparableWith(CustomerHealthScore.of(others, RENORMALISE));
        assertThat(CustomerHealthScore.of(others, RENORMALISE)
                        .isComparableWith(CustomerHealthScore.of(some, RENORMALISE)))
                .isEqualTo(answer);
        return answer;
    }

    @Test
    void aMissingComponentTakesNoPlaceThatAnotherNeeds() {
        HealthComponent missing = HealthComponent.missing(HealthAspect.OTHER);
        assertThat(areComparable(List.of(missing, other(1, 10)), List.of(other(2, 10), other(3, 5))))
                .isTrue();
        assertThat(areComparable(List.of(missing, other(1, 10)), List.of(other(3, 5), missing)))
                .isTrue();
        assertThat(areComparable(List.of(other(1, 10), other(1, 10)), List.of(other(2, 10), other(3, 5))))
                .isFalse();
        assertThat(areComparable(List.of(missing), List.of(HealthComponent.missing(HealthAspect.USE))))
                .as("of another aspect")
                .isFalse();
        assertThat(areComparable(List.of(missing), List.of(other(1, 10).weighing(2))))
                .isFalse();
        assertThat(areComparable(List.of(missing.weighing(2), other(1, 10)), List.of(other(1, 10), missing)))
                .isFalse();
    }

    @Test
    void oneComponentIsTheScore() {
        CustomerHealthScore one =
                CustomerHealthScore.of(List.of(HealthComponent.yesNo(HealthAspect.HIRING, true)), RENORMALISE);
        assertThat(one.points()).isEqualTo(100.0);
        assertThat(one.explain().formula(Locale.ENGLISH))
                .isEqualTo("Customer health score = component score (hiring) = 100");
    }

    @Test
    void refusals() {
        Refusal.of(() -> CustomerHealthScore.of(List.of(), RENORMALISE), "components", "empty");
        Refusal.of(() -> MissingComponents.neutral(Fraction.of(101)), "neutral", 101, "0..100");
        Refusal.of(() -> MissingComponents.neutral(Fraction.of(-1)), "neutral", -1, "0..100");
        Refusal.of(() -> MissingComponents.undefinedBelow(Fraction.of(80)), "coverage", 80, "0..1");
        Refusal.of(() -> new MissingComponents(MissingComponents.Policy.RENORMALISE, Fraction.ONE), "value", 1, "0..0");
        CustomerHealthScore score = example(Optional.of(4), RENORMALISE);
        Refusal.of(() -> score.distanceTo(Fraction.of(101)), "ideal", 101, "0..100");
        Refusal.of(() -> score.distanceTo(Fraction.of(-1)), "ideal", -1, "0..100");
        Refusal.ofNull(() -> CustomerHealthScore.of(score.components(), null), "missing");
    }
}
