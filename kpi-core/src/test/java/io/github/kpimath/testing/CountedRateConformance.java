package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.CountedRateKpi;
import io.github.kpimath.stats.ShareInterval;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A rate that is a share by some definitions: an interval by any method for these, none for the others. */
public abstract class CountedRateConformance<E, K extends CountedRateKpi> extends RateConformance<E, K> {

    @Override
    protected void readsAs(K kpi, Ratio exact) {
        super.readsAs(kpi, exact);
        assertThat(kpi.interval(0.95)).isEqualTo(kpi.interval(0.95, ShareInterval.WILSON));
        assertThat(kpi.intervalIfKnown(0.95)).isEqualTo(kpi.interval(0.95));
        for (ShareInterval method : ShareInterval.values()) {
            assertThat(kpi.interval(0.9, method).isPresent()).isEqualTo(kpi.isShare());
            kpi.interval(0.9, method)
                    .ifPresent(interval -> assertThat(interval)
                            .isEqualTo(method.of(
                                    exact.above().longValueExact(),
                                    exact.below().longValueExact(),
                                    0.9)));
            for (double level : new double[] {0, 1, 95, Double.NaN}) {
                Refusal.of(() -> kpi.interval(level, method), "level", level);
            }
        }
        if (kpi.isShare()) {
            assertThat(kpi.interval(0.95).orElseThrow().contains(kpi.ratio())).isTrue();
        }
    }

    @Override
    protected List<ThrowingCallable> accessors(K kpi) {
        List<ThrowingCallable> all = new ArrayList<>(super.accessors(kpi));
        all.add(() -> kpi.interval(0.95));
        all.add(() -> kpi.interval(0.95, ShareInterval.WALD));
        return all;
    }
}
