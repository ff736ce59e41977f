package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.PointChange;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.engagement.ProductUsageRate.Method;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Numerals;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ShareConformance;
import io.github.kpimath.value.Fraction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class ProductUsageRateTest extends ShareConformance<ProductUse, ProductUsageRate> {

    @Override
    protected List<Canonical<ProductUse, ProductUsageRate>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.EVERY_INTERVAL,
                        e -> ProductUsageRate.of(e, Frequency.WEEKLY),
                        e -> Ratio.of(e.reached(), e.customers())),
                new Canonical<>(
                        Method.AT_LEAST_K_INTERVALS,
                        e -> ProductUsageRate.ofAtLeast(e, Frequency.WEEKLY, 3),
                        e -> Ratio.of(e.reached(), e.customers())));
    }

    @Override
    protected Arbitrary<ProductUse> inputs() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 40);
        return Combinators.combine(number, number, number)
                .as((reached, others, without) -> new ProductUse(reached, reached + others, without));
    }

    @Override
    protected ProductUse empty() {
        return ProductUse.empty();
    }

    @Override
    protected Optional<BinaryOperator<ProductUse>> plus() {
        return Optional.of(ProductUse::plus);
    }

    @Test
    void whoHasNoWholeWeekIsApart() {
        ProductUsageRate usage = ProductUsageRate.of(new ProductUse(120, 160, 8), Frequency.WEEKLY);
        assertThat(usage.definition()).isEqualTo(Method.EVERY_INTERVAL);
        assertThat(usage.percent()).isEqualTo(75.0);
        assertThat(usage.explain().text(Locale.ENGLISH))
                .isEqualTo("Product usage rate = customers who reached the frequency ÷ customers with a whole interval"
                        + " = 120 ÷ 160 = 75%\n"
                        + "Frequency: active in every week as a customer.\n"
                        + "8 customers without a whole interval are left out.");
        assertThat(ProductUsageRate.of(new ProductUse(0, 0, 1), Frequency.MONTHLY)
                        .explain()
                        .text(Locale.ENGLISH))
                .endsWith("because no customer has a whole interval\n"
                        + "Frequency: active in every month as a customer.\n"
                        + "1 customer without a whole interval is left out.");
    }

    @Test
    void theFrequencyIsNamedInEveryLanguage() {
        for (Frequency frequency : Frequency.values()) {
            for (Locale locale : Numerals.LOCALES) {
                ProductUse use = ProductUse.ofCustomers(1, 2);
                assertThat(ProductUsageRate.of(use, frequency).explain().notes(locale))
                        .hasSize(1);
                for (int k = 1; k <= 2; k++) {
                    assertThat(ProductUsageRate.ofAtLeast(use, frequency, k)
                                    .explain()
                                    .notes(locale))
                            .singleElement()
                            .asString()
                            .contains(String.valueOf(k));
                }
            }
        }
    }

    @Test
    void distanceFromTheTarget() {
        ProductUsageRate usage = ProductUsageRate.ofCounts(120, 160, Frequency.WEEKLY);
        PointChange distance = usage.distanceFrom(Fraction.parse("0.8"), 0.95);
        assertThat(distance.exactPoints()).isEqualTo(Fraction.of(-5));
        assertThat(distance.points()).isEqualTo(-5.0);
        ConfidenceInterval rate = usage.interval(0.95);
        assertThat(distance.interval().lower()).isCloseTo(100 * rate.lower() - 80, within(1e-9));
        assertThat(distance.interval().upper()).isCloseTo(100 * rate.upper() - 80, within(1e-9));
        assertThat(usage.distanceFrom(Fraction.ONE, 0.95).points()).isEqualTo(-25.0);
        assertThat(usage.distanceFrom(Fraction.ZERO, 0.95).points()).isEqualTo(75.0);
    }

    @Test
    void frequencyAndIntervalsDecideWhatIsComparable() {
        ProductUse use = ProductUse.ofCustomers(1, 2);
        ProductUsageRate weekly = ProductUsageRate.of(use, Frequency.WEEKLY);
        assertThat(weekly.isComparableWith(ProductUsageRate.ofCounts(5, 9, Frequency.WEEKLY)))
                .isTrue();
        assertThat(weekly.isComparableWith(ProductUsageRate.of(use, Frequency.DAILY)))
                .isFalse();
        ProductUsageRate three = ProductUsageRate.ofAtLeast(use, Frequency.WEEKLY, 3);
        assertThat(weekly.isComparableWith(three)).isFalse();
        assertThat(three.isComparableWith(ProductUsageRate.ofAtLeast(use, Frequency.WEEKLY, 4)))
                .isFalse();
        assertThat(weekly.isComparableWith(SeatAdoption.ofCounts(1, 2))).isFalse();
    }

    @Test
    void whatWasCountedByOneGoalIsNotToldOfAnother() {
        ProductUse weekly = new ProductUse(1, 2, 0, List.of(new ProductUse.Goal(Frequency.WEEKLY, 0)));
        ProductUse twice = new ProductUse(1, 2, 0, List.of(new ProductUse.Goal(Frequency.WEEKLY, 2)));
        Refusal.of(() -> weekly.plus(twice), "other", "goals", "leastIntervals=2", "leastIntervals=0");
        ProductUse both = ProductUse.empty().plus(weekly).plus(new ProductUse(3, 4, 5));
        assertThat(both).isEqualTo(new ProductUse(4, 6, 5, weekly.goals()));
        assertThat(ProductUsageRate.of(both, Frequency.WEEKLY).evidence()).isEqualTo(both);
        assertThat(ProductUsageRate.ofAtLeast(twice, Frequency.WEEKLY, 2).percent())
                .isEqualTo(50.0);
        Refusal.of(() -> ProductUsageRate.of(weekly, Frequency.MONTHLY), "counted by", "WEEKLY", "MONTHLY");
        Refusal.of(() -> ProductUsageRate.of(twice, Frequency.WEEKLY), "leastIntervals=2", "leastIntervals=0");
        Refusal.of(
                () -> ProductUsageRate.ofAtLeast(twice, Frequency.WEEKLY, 3), "leastIntervals=2", "leastIntervals=3");
        Refusal.of(() -> new ProductUse.Goal(Frequency.WEEKLY, -1), "leastIntervals", -1);
        Refusal.ofNull(() -> new ProductUse.Goal(null, 1), "frequency");
        List<ProductUse.Goal> two = List.of(weekly.goals().get(0), twice.goals().get(0));
        Refusal.of(() -> new ProductUse(1, 2, 0, two), "goals", 2, "0..1");
        Refusal.ofNull(() -> new ProductUse(1, 2, 0, null), "goals");
    }

    @Test
    void refusals() {
        ProductUse use = ProductUse.ofCustomers(1, 2);
        ProductUsageRate usage = ProductUsageRate.of(use, Frequency.DAILY);
        Refusal.of(() -> ProductUsageRate.ofCounts(3, 2, Frequency.DAILY), "reached", 3, "0..2", "customers");
        Refusal.of(() -> ProductUsageRate.ofCounts(0, -1, Frequency.DAILY), "customers", -1, "0..");
        Refusal.of(() -> new ProductUse(0, 0, -1), "withoutInterval", -1, "0..");
        Refusal.of(() -> ProductUsageRate.ofAtLeast(use, Frequency.DAILY, 0), "leastIntervals", 0, "1..");
        Refusal.of(
                () -> new ProductUsageRate(use, Method.EVERY_INTERVAL, Frequency.DAILY, 3),
                "leastIntervals",
                3,
                "EVERY_INTERVAL");
        Refusal.of(() -> usage.distanceFrom(Fraction.of(80), 0.95), "target", 80, "0..1");
        Refusal.of(() -> usage.distanceFrom(Fraction.of(-1), 0.95), "target", -1, "0..1");
        assertThatThrownBy(() ->
                        ProductUsageRate.of(ProductUse.empty(), Frequency.DAILY).distanceFrom(Fraction.ONE, 0.95))
                .isInstanceOf(UndefinedKpiException.class);
        Refusal.ofNull(() -> ProductUsageRate.of(null, Frequency.DAILY), "evidence");
        Refusal.ofNull(() -> ProductUsageRate.of(use, null), "frequency");
        Refusal.ofNull(() -> new ProductUsageRate(use, null, Frequency.DAILY, 0), "definition");
    }
}
