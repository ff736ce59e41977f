package io.github.kpimath.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Definition;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.stats.DurationInterval;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.support.FirstResponseTime.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MinutesToEvent;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.TimeToEventConformance;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class FirstResponseTimeTest extends TimeToEventConformance<MinutesToEvent, FirstResponseTime> {

    @Override
    protected List<Canonical<MinutesToEvent, FirstResponseTime>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.MEDIAN,
                        e -> FirstResponseTime.of(e.times(), Method.MEDIAN),
                        e -> e.quantileOfReached(5, UndefinedReason.EMPTY_DENOMINATOR)),
                new Canonical<>(
                        Method.MEAN,
                        e -> FirstResponseTime.of(e.times(), Method.MEAN),
                        e -> e.over(e.reached().size())),
                new Canonical<>(
                        Method.P90,
                        e -> FirstResponseTime.of(e.times(), Method.P90),
                        e -> e.quantileOfReached(9, UndefinedReason.EMPTY_DENOMINATOR)),
                new Canonical<>(
                        Method.KAPLAN_MEIER_MEDIAN,
                        e -> FirstResponseTime.of(e.times(), Method.KAPLAN_MEIER_MEDIAN),
                        e -> e.kaplanMeierMedian()));
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
            List.of(Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofMinutes(60)),
            List.of(Duration.ofMinutes(90)));

    @Test
    void medianOfTheAnsweredWithTheUnansweredBeside() {
        FirstResponseTime time = FirstResponseTime.of(CASES);
        assertThat(time.definition()).isEqualTo(Method.MEDIAN);
        assertThat(time.duration()).isEqualTo(Duration.ofMinutes(20));
        assertThat(time.unanswered()).isEqualTo(1);
        assertThat(FirstResponseTime.of(CASES, Method.MEAN).duration()).isEqualTo(Duration.ofMinutes(30));
        assertThat(FirstResponseTime.of(CASES, Method.P90).duration()).isEqualTo(Duration.ofMinutes(52));
        assertThat(FirstResponseTime.of(CASES, Method.KAPLAN_MEIER_MEDIAN).duration())
                .isEqualTo(Duration.ofMinutes(40));
        assertThat(time.explain().text(Locale.ENGLISH))
                .isEqualTo("First response time = median (cases answered) = median (3) = 20\u00a0min\n"
                        + "1 case has no answer yet.");
    }

    @Test
    void noneAnsweredIsNotZero() {
        TimesToEvent waiting = TimesToEvent.of(List.of(), List.of(Duration.ofMinutes(90), Duration.ofMinutes(5)));
        FirstResponseTime time = FirstResponseTime.of(waiting);
        assertThat(time.explain().text(Locale.ENGLISH))
                .endsWith("not defined, because no case was answered\n2 cases have no answer yet.");
        assertThat(FirstResponseTime.of(waiting, Method.KAPLAN_MEIER_MEDIAN).undefinedReason())
                .contains(UndefinedReason.NOT_REACHED);
        assertThat(FirstResponseTime.of(TimesToEvent.empty()).notes()).isEmpty();
    }

    @Test
    void theKaplanMeierMedianHasAnInterval() {
        FirstResponseTime time = FirstResponseTime.of(CASES, Method.KAPLAN_MEIER_MEDIAN);
        assertThat(time.interval(0.95)).contains(DurationInterval.atLeast(Duration.ofMinutes(10), 0.95));
        assertThat(time.interval(0.5))
                .contains(DurationInterval.of(Duration.ofMinutes(20), Duration.ofMinutes(60), 0.5));
    }

    @Test
    void refusals() {
        Refusal.ofNull(() -> FirstResponseTime.of(null), "evidence");
        Refusal.ofNull(() -> FirstResponseTime.of(CASES, null), "definition");
    }
}
