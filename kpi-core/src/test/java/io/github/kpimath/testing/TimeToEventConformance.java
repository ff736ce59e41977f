package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Definition;
import io.github.kpimath.TimeToEventKpi;
import io.github.kpimath.stats.DurationInterval;
import io.github.kpimath.stats.SurvivalInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A length of time of which some definitions are a quantile of the survival curve: these have its interval. */
public abstract class TimeToEventConformance<E, K extends TimeToEventKpi> extends DurationConformance<E, K> {

    protected abstract boolean isOfCurve(Definition definition);

    @Override
    protected void readsAs(K kpi, Ratio exact) {
        super.readsAs(kpi, exact);
        assertThat(kpi.curve().isPresent()).isEqualTo(isOfCurve(kpi.definition()));
        kpi.curve()
                .ifPresent(
                        curve -> assertThat(curve.quantile(kpi.curveQuantile())).contains(kpi.duration()));
        assertThat(kpi.interval(0.95)).isEqualTo(kpi.interval(0.95, SurvivalInterval.LOG_LOG));
        assertThat(kpi.intervalIfKnown(0.95)).isEqualTo(kpi.interval(0.95));
        for (SurvivalInterval method : SurvivalInterval.values()) {
            Optional<DurationInterval> wide = kpi.interval(0.95, method);
            assertThat(wide)
                    .isEqualTo(kpi.curve().flatMap(curve -> curve.quantileInterval(kpi.curveQuantile(), 0.95, method)));
            wide.ifPresent(interval ->
                    assertThat(interval.contains(kpi.duration())).as("%s", kpi).isTrue());
            kpi.interval(0.5, method).ifPresent(narrow -> {
                assertThat(narrow.lower())
                        .isGreaterThanOrEqualTo(wide.orElseThrow().lower());
                wide.orElseThrow()
                        .upper()
                        .ifPresent(
                                end -> assertThat(narrow.upper().orElseThrow()).isLessThanOrEqualTo(end));
            });
            for (double level : new double[] {0, 1, 95, Double.NaN}) {
                Refusal.of(() -> kpi.interval(level, method), "level", level);
            }
        }
    }

    @Override
    protected List<ThrowingCallable> accessors(K kpi) {
        List<ThrowingCallable> all = new ArrayList<>(super.accessors(kpi));
        all.add(() -> kpi.interval(0.95));
        all.add(() -> kpi.interval(0.95, SurvivalInterval.PLAIN));
        return all;
    }
}
