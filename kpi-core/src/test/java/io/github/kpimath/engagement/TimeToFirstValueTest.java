package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Definition;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.engagement.TimeToFirstValue.Method;
import io.github.kpimath.stats.DurationInterval;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MinutesToEvent;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.TimeToEventConformance;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class TimeToFirstValueTest extends TimeToEventConformance<MinutesToEvent, TimeToFirstValue> {

    @Override
    protected List<Canonical<MinutesToEvent, TimeToFirstValue>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.MEDIAN, e -> TimeToFirstValue.of(e.times(), Method.MEDIAN), e -> e.kaplanMeierMedian()),
                new Canonical<>(
                        Method.QUANTILE,
                        e -> TimeToFirstValue.of(e.times(), Method.QUANTILE, 0.5),
                        e -> e.kaplanMeierMedian()),
                new Canonical<>(
                        Method.MEAN_OF_REACHED,
                        e -> TimeToFirstValue.of(e.times(), Method.MEAN_OF_REACHED),
                        e -> e.over(e.reached().size())),
                new Canonical<>(
                        Method.MEDIAN_OF_REACHED,
                        e -> TimeToFirstValue.of(e.times(), Method.MEDIAN_OF_REACHED),
                        e -> e.quantileOfReached(5, UndefinedReason.EMPTY_DENOMINATOR)),
                new Canonical<>(
                        Method.QUANTILE_OF_REACHED,
                        e -> TimeToFirstValue.of(e.times(), Method.QUANTILE_OF_REACHED, 0.9),
                        e -> e.quantileOfReached(9, UndefinedReason.EMPTY_DENOMINATOR)));
    }

    @Override
    protected boolean isOfCurve(Definition definition) {
        return definition == Method.MEDIAN || definition == Method.QUANTILE;
    }

    @Override
    protected Arbitrary<MinutesToEvent> inputs() {
        return MinutesToEvent.any();
    }

    @Override
    protected MinutesToEvent empty() {
        return MinutesToEvent.empty();
    }

    @Override
    protected Optional<BinaryOperator<MinutesToEvent>> plus() {
        return Optional.of(MinutesToEvent::plus);
    }

    private static final TimesToEvent CUSTOMERS = TimesToEvent.of(
            List.of(Duration.ofDays(2), Duration.ofDays(4), Duration.ofDays(6)), List.of(Duration.ofDays(10)));

    @Override
    protected void holds(TimeToFirstValue time, Ratio exact) {
        TimeToValue.Method same = TimeToValue.Method.valueOf(time.definition().name());
        assertThat(time.formula())
                .isEqualTo(
                        TimeToValue.of(time.evidence(), same, time.quantile()).formula());
    }

    @Test
    void halfGotThereBetweenDayFourAndDaySix() {
        TimeToFirstValue time = TimeToFirstValue.of(CUSTOMERS);
        assertThat(time.definition()).isEqualTo(Method.MEDIAN);
        assertThat(time.duration()).isEqualTo(Duration.ofDays(5));
        assertThat(time.explain().text(Locale.ENGLISH))
                .isEqualTo("Time to first value (TTFV) = Kaplan–Meier median (customers who reached value;"
                        + " customers still waiting) = Kaplan–Meier median (3; 1) = 5\u00a0d");
        assertThat(TimeToFirstValue.of(CUSTOMERS, Method.QUANTILE, 0.25).duration())
                .isEqualTo(Duration.ofDays(3));
        assertThat(TimeToFirstValue.of(CUSTOMERS, Method.MEAN_OF_REACHED).duration())
                .isEqualTo(Duration.ofDays(4));
        assertThat(TimeToFirstValue.of(CUSTOMERS, Method.MEAN_OF_REACHED)
                        .explain()
                        .notes(Locale.ENGLISH))
                .containsExactly("1 customer still waiting is left out: the time looks shorter than it is"
                        + " (survivor bias).");
        assertThat(time.notes()).isEmpty();
    }

    @Test
    void theIntervalIsThatOfTheCurve() {
        assertThat(TimeToFirstValue.of(CUSTOMERS).interval(0.5))
                .contains(DurationInterval.of(Duration.ofDays(4), Duration.ofDays(6), 0.5));
        assertThat(TimeToFirstValue.of(CUSTOMERS, Method.QUANTILE, 0.25).interval(0.5))
                .contains(DurationInterval.of(Duration.ofDays(2), Duration.ofDays(4), 0.5));
    }

    @Test
    void refusals() {
        Refusal.of(() -> TimeToFirstValue.of(CUSTOMERS, Method.QUANTILE, 90), "quantile", 90.0);
        for (Method method : List.of(Method.QUANTILE, Method.QUANTILE_OF_REACHED)) {
            Refusal.of(
                    () -> TimeToFirstValue.of(CUSTOMERS, method),
                    method,
                    "needs a quantile",
                    "of(evidence, definition, quantile)");
        }
        Refusal.of(() -> TimeToFirstValue.of(CUSTOMERS, Method.MEDIAN, 0.9), "quantile", 0.9, "0.5");
        Refusal.ofNull(() -> TimeToFirstValue.of(null), "evidence");
        Refusal.ofNull(() -> TimeToFirstValue.of(CUSTOMERS, null), "definition");
    }
}
