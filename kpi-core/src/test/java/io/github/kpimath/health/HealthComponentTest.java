package io.github.kpimath.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.health.HealthComponent.Method;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerLifetime;
import io.github.kpimath.retention.CustomersToWin;
import io.github.kpimath.revenue.MagicNumber;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.PositiveScores;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ScoreConformance;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class HealthComponentTest extends ScoreConformance<HealthComponentTest.Given, HealthComponent> {

    private static final Fraction HUNDRED = Fraction.of(100);

    record Given(Optional<Integer> value, int worst, int best) {}

    private static HealthComponent component(Given given) {
        return given.value()
                .map(value -> HealthComponent.stated(
                        HealthAspect.USE, Fraction.of(value), Fraction.of(given.worst()), Fraction.of(given.best())))
                .orElseGet(() -> HealthComponent.missing(HealthAspect.TICKETS));
    }

    private static Ratio score(Given given) {
        if (given.value().isEmpty()) {
            return Ratio.none(UndefinedReason.INCOMPLETE);
        }
        int way = given.best() > given.worst() ? 1 : -1;
        int gone = way * (given.value().get() - given.worst());
        int all = way * (given.best() - given.worst());
        return Ratio.of(100L * Math.min(Math.max(gone, 0), all), all);
    }

    @Override
    protected List<Canonical<Given, HealthComponent>> definitions() {
        return List.of(new Canonical<>(
                Method.BETWEEN_WORST_AND_BEST, HealthComponentTest::component, HealthComponentTest::score));
    }

    @Override
    protected Arbitrary<Given> inputs() {
        Arbitrary<Integer> number = Arbitraries.integers().between(-20, 20);
        return Combinators.combine(number.optional(), number, number)
                .filter((value, worst, best) -> !worst.equals(best))
                .as(Given::new);
    }

    @Override
    protected Given empty() {
        return new Given(Optional.empty(), 0, 1);
    }

    @Override
    protected Optional<BinaryOperator<Given>> plus() {
        return Optional.empty();
    }

    @Override
    protected void holds(HealthComponent component, Ratio exact) {
        assertThat(component.points()).isBetween(0.0, 100.0);
    }

    private static HealthComponent tickets(long count) {
        return HealthComponent.stated(HealthAspect.TICKETS, Fraction.of(count), Fraction.of(10), Fraction.ZERO);
    }

    @Test
    void fewerTicketsAreBetter() {
        assertThat(tickets(4).points()).isEqualTo(60.0);
        assertThat(tickets(4).explain().text(Locale.ENGLISH))
                .isEqualTo(
                        "Component score (support tickets) = 100 × (support tickets − worst value) ÷ (best value − worst value)"
                                + " = 100 × (4 − 10) ÷ (0 − 10) = 60");
        assertThat(tickets(0).points()).isEqualTo(100.0);
        assertThat(tickets(10).points()).isEqualTo(0.0);
    }

    @Test
    void beyondTheEndsItIsHeldAndSaysSo() {
        assertThat(tickets(14).points()).isEqualTo(0.0);
        assertThat(tickets(14).explain().text(Locale.ENGLISH))
                .isEqualTo(
                        "Component score (support tickets) = held at the worst value (support tickets; worst value; best value)"
                                + " = held at the worst value (14; 10; 0) = 0");
        CustomerSatisfaction csat = CustomerSatisfaction.ofCounts(19, 20);
        HealthComponent held = HealthComponent.of(csat, Fraction.parse("40%"), Fraction.parse("90%"));
        assertThat(held.points()).isEqualTo(100.0);
        assertThat(held.explain().text(Locale.ENGLISH))
                .isEqualTo("Component score (customer satisfaction score (CSAT)) = held at the best value"
                        + " (customer satisfaction score (CSAT); worst value; best value)"
                        + " = held at the best value (95%; 40%; 90%) = 100\n"
                        + "  Customer satisfaction score (CSAT) = positive responses ÷ responses = 19 ÷ 20 = 95%");
    }

    @Test
    void yesIsAHundredAndNoIsNothing() {
        assertThat(HealthComponent.yesNo(HealthAspect.HIRING, true).points()).isEqualTo(100.0);
        assertThat(HealthComponent.yesNo(HealthAspect.HIRING, false).points()).isEqualTo(0.0);
    }

    @Test
    void everyKindOfKpiInItsOwnUnit() {
        ChurnRate churn = ChurnRate.ofCounts(5, 100);
        assertThat(HealthComponent.of(churn, Fraction.parse("10%"), Fraction.ZERO)
                        .points())
                .isEqualTo(50.0);
        assertThat(HealthComponent.of(NetPromoterScore.ofCounts(3, 0, 1), Fraction.of(-100), HUNDRED)
                        .points())
                .isEqualTo(75.0);
        MagicNumber magic = MagicNumber.of(usd(10), usd(8), usd(16));
        assertThat(HealthComponent.of(magic, Fraction.ZERO, Fraction.ONE).points())
                .isEqualTo(50.0);
        CustomersToWin toWin = CustomersToWin.of(churn, 200);
        assertThat(HealthComponent.of(toWin, Fraction.of(40), Fraction.ZERO).points())
                .isEqualTo(75.0);
        CustomerLifetime lifetime = CustomerLifetime.of(TimesToEvent.of(List.of(Duration.ofDays(90)), List.of()));
        assertThat(HealthComponent.of(lifetime, Duration.ZERO, Duration.ofDays(360))
                        .points())
                .isEqualTo(25.0);
        CustomerAcquisitionCost cost = CustomerAcquisitionCost.of(usd(400), 4);
        assertThat(HealthComponent.of(cost, usd(500), usd(0)).points()).isEqualTo(80.0);
    }

    private static Money usd(long amount) {
        return Money.of(Long.toString(amount), "USD");
    }

    @Test
    void anUndefinedKpiHasNoScore() {
        HealthComponent none = HealthComponent.of(CustomerSatisfaction.ofCounts(0, 0), Fraction.ZERO, Fraction.ONE);
        assertThat(none.undefinedReason()).contains(UndefinedReason.EMPTY_DENOMINATOR);
        assertThat(none.explain().formula(Locale.ENGLISH)).endsWith("not defined, because nobody answered");
        assertThat(HealthComponent.missing(HealthAspect.USE).explain().text(Locale.ENGLISH))
                .isEqualTo(
                        "Component score (use of the product) = use of the product: not defined, because its value is missing");
    }

    @Test
    void valueAndEndsDecideWhatIsComparableNotTheWeight() {
        assertThat(tickets(4).isComparableWith(tickets(9).weighing(3))).isTrue();
        assertThat(tickets(4).isComparableWith(component(new Given(Optional.of(4), 10, 0))))
                .isFalse();
        HealthComponent lenient =
                HealthComponent.stated(HealthAspect.TICKETS, Fraction.of(4), Fraction.of(20), Fraction.ZERO);
        assertThat(tickets(4).isComparableWith(lenient)).isFalse();
        HealthComponent other =
                HealthComponent.stated(HealthAspect.TICKETS, Fraction.of(4), Fraction.of(10), Fraction.ONE);
        assertThat(tickets(4).isComparableWith(other)).isFalse();
        assertThat(tickets(4).isComparableWith(CustomerSatisfaction.ofCounts(1, 2)))
                .isFalse();
        ScoreDistribution answers = ScoreDistribution.of(Scale.ONE_TO_FIVE, 5, 4, 1);
        HealthComponent two = HealthComponent.of(CustomerSatisfaction.of(answers), Fraction.ZERO, Fraction.ONE);
        HealthComponent one = HealthComponent.of(
                CustomerSatisfaction.of(answers, PositiveScores.topBoxes(1)), Fraction.ZERO, Fraction.ONE);
        assertThat(two.isComparableWith(two)).isTrue();
        assertThat(two.isComparableWith(one)).isFalse();
    }

    @Test
    void refusals() {
        Refusal.of(
                () -> HealthComponent.stated(HealthAspect.USE, Fraction.ONE, HUNDRED, HUNDRED), "worst", 100, "best");
        HealthComponent one = tickets(1);
        Refusal.of(() -> new HealthComponent(one.value(), one.best(), one.best(), one.weight()), "worst", "best-value");
        Refusal.of(
                () -> new HealthComponent(one.value(), one.worst(), one.worst(), one.weight()), "best", "worst-value");
        Refusal.of(() -> one.weighing(0), "weight", 0);
        Refusal.of(() -> tickets(1).weighing(Fraction.of(-1, 2)), "weight", "-1/2");
        CustomerSatisfaction csat = CustomerSatisfaction.ofCounts(4, 5);
        Refusal.of(() -> HealthComponent.of(csat, Fraction.ZERO, HUNDRED), "best", 100, "0..1");
        Refusal.of(() -> HealthComponent.of(csat, Fraction.of(-1), Fraction.ONE), "worst", -1, "0..1");
        CustomerAcquisitionCost cost = CustomerAcquisitionCost.of(usd(400), 4);
        Refusal.of(
                CurrencyMismatchException.class,
                () -> HealthComponent.of(cost, Money.of("5", "EUR"), Money.of("0", "EUR")),
                "USD",
                "EUR");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> HealthComponent.of(cost, usd(5), Money.of("0", "EUR")),
                "USD",
                "EUR");
    }
}
