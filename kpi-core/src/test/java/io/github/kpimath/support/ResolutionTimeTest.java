package io.github.kpimath.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.Definition;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.stats.DurationInterval;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.support.ResolutionTime.Method;
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

class ResolutionTimeTest extends TimeToEventConformance<MinutesToEvent, ResolutionTime> {

    @Override
    protected List<Canonical<MinutesToEvent, ResolutionTime>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.MEAN,
                        e -> ResolutionTime.of(e.times(), Method.MEAN),
                        e -> e.over(e.reached().size())),
                new Canonical<>(
                        Method.MEDIAN,
                        e -> ResolutionTime.of(e.times(), Method.MEDIAN),
                        e -> e.quantileOfReached(5, UndefinedReason.EMPTY_DENOMINATOR)),
                new Canonical<>(
                        Method.P90,
                        e -> ResolutionTime.of(e.times(), Method.P90),
                        e -> e.quantileOfReached(9, UndefinedReason.EMPTY_DENOMINATOR)),
                new Canonical<>(
                        Method.OVER_ALL_REQUESTS,
                        e -> ResolutionTime.of(e.times(), Method.OVER_ALL_REQUESTS),
                        e -> e.reached().isEmpty() ? Ratio.none(UndefinedReason.EMPTY_DENOMINATOR) : e.over(e.size())),
                new Canonical<>(
                        Method.KAPLAN_MEIER_MEDIAN,
                        e -> ResolutionTime.of(e.times(), Method.KAPLAN_MEIER_MEDIAN),
                        e -> e.kaplanMeierMedian()),
                new Canonical<>(
                        Method.FIRST_RESOLUTION,
                        e -> ResolutionTime.of(e.times(), Method.FIRST_RESOLUTION),
                        e -> e.over(e.reached().size())),
                new Canonical<>(
                        Method.BUSINESS_HOURS,
                        e -> ResolutionTime.of(e.times(), Method.BUSINESS_HOURS),
                        e -> e.over(e.reached().size())));
    }

    @Override
    protected boolean isOfCurve(Definition definition) {
        return definition == Method.KAPLAN_MEIER_MEDIAN;
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

    private static final TimesToEvent CASES = TimesToEvent.of(
            List.of(Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(12)), List.of(Duration.ofHours(30)));

    @Test
    void anOpenCaseDoesNotMakeItQuicker() {
        ResolutionTime time = ResolutionTime.of(CASES);
        assertThat(time.definition()).isEqualTo(Method.MEAN);
        assertThat(time.duration()).isEqualTo(Duration.ofHours(6));
        assertThat(ResolutionTime.of(CASES, Method.OVER_ALL_REQUESTS).duration())
                .isEqualTo(Duration.ofMinutes(270));
        assertThat(time.median()).isEqualTo(Duration.ofHours(4));
        assertThat(time.p90()).isEqualTo(Duration.ofMinutes(10 * 60 + 24));
        assertThat(time.open()).isEqualTo(1);
        assertThat(ResolutionTime.of(CASES, Method.KAPLAN_MEIER_MEDIAN).duration())
                .isEqualTo(Duration.ofHours(8));
        assertThat(time.explain().text(Locale.ENGLISH))
                .isEqualTo("Resolution time = total resolution time ÷ cases resolved"
                        + " = 18\u00a0h ÷ 3 = 6\u00a0h\n1 case is still open.");
    }

    @Test
    void explainsWhatItDid() {
        assertThat(ResolutionTime.of(CASES, Method.P90).explain().formula(Locale.ENGLISH))
                .isEqualTo(
                        "Resolution time = 90th percentile (cases resolved)" + " = 90th percentile (3) = 10.4\u00a0h");
        assertThat(ResolutionTime.of(CASES, Method.KAPLAN_MEIER_MEDIAN)
                        .explain()
                        .formula(Locale.ENGLISH))
                .isEqualTo("Resolution time = Kaplan–Meier median (cases resolved; cases open)"
                        + " = Kaplan–Meier median (3; 1) = 8\u00a0h");
        TimesToEvent two = CASES.plus(CASES);
        assertThat(ResolutionTime.of(two, Method.OVER_ALL_REQUESTS).explain().notes(Locale.ENGLISH))
                .containsExactly("2 open cases are included in the denominator: the time looks shorter than it is.");
        assertThat(ResolutionTime.of(two, Method.BUSINESS_HOURS).explain().notes(Locale.ENGLISH))
                .containsExactly("2 cases are still open.");
        TimesToEvent closed = TimesToEvent.of(List.of(Duration.ofHours(1)), List.of());
        assertThat(ResolutionTime.of(closed).notes()).isEmpty();
    }

    @Test
    void theKaplanMeierMedianHasAnInterval() {
        ResolutionTime time = ResolutionTime.of(CASES, Method.KAPLAN_MEIER_MEDIAN);
        assertThat(time.interval(0.95)).contains(DurationInterval.atLeast(Duration.ofHours(2), 0.95));
        assertThat(time.interval(0.5)).contains(DurationInterval.of(Duration.ofHours(4), Duration.ofHours(12), 0.5));
    }

    @Test
    void noneResolvedIsNotZero() {
        TimesToEvent open = TimesToEvent.of(List.of(), List.of(Duration.ofHours(30)));
        assertThat(ResolutionTime.of(open).explain().formula(Locale.ENGLISH))
                .endsWith("not defined, because no case was resolved");
        assertThat(ResolutionTime.of(open, Method.OVER_ALL_REQUESTS).explain().formula(Locale.ENGLISH))
                .endsWith("not defined, because no case was resolved");
        assertThatThrownBy(ResolutionTime.of(open)::median).isInstanceOf(UndefinedKpiException.class);
        assertThatThrownBy(ResolutionTime.of(open)::p90).isInstanceOf(UndefinedKpiException.class);
        assertThat(ResolutionTime.of(TimesToEvent.empty(), Method.KAPLAN_MEIER_MEDIAN)
                        .explain()
                        .formula(Locale.ENGLISH))
                .endsWith("not defined, because there were no cases");
    }

    @Test
    void refusals() {
        Refusal.ofNull(() -> ResolutionTime.of(null), "evidence");
        Refusal.ofNull(() -> ResolutionTime.of(CASES, null), "definition");
    }
}
