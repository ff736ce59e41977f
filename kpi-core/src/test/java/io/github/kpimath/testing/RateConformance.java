package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.KpiType;
import io.github.kpimath.RateKpi;
import io.github.kpimath.value.PerPeriod;
import java.math.RoundingMode;
import java.time.Period;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A rate: each accessor is right in its own unit, and percent is not a hundred times the ratio. */
public abstract class RateConformance<E, K extends RateKpi> extends KpiConformance<E, K> {

    @Override
    protected KpiType.Unit unit() {
        return KpiType.Unit.PERCENT;
    }

    @Override
    protected void readsAs(K kpi, Ratio exact) {
        assertThat(kpi.exactRatio()).isEqualTo(kpi.formula().value());
        assertThat(kpi.ratio()).matches(exact::isNearest, "nearest to " + exact);
        Ratio percent = exact.times(100);
        assertThat(kpi.percent()).matches(percent::isNearest, "nearest to " + percent);
        for (RoundingMode rounding : List.of(RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.UP)) {
            assertThat(kpi.percent(1, rounding)).isEqualTo(percent.rounded(1, rounding));
        }
        assertThat(kpi.per(Period.ofMonths(3))).isEqualTo(PerPeriod.of(kpi, Period.ofMonths(3)));
    }

    @Override
    protected List<ThrowingCallable> accessors(K kpi) {
        return List.of(kpi::ratio, kpi::percent, kpi::exactRatio, () -> kpi.percent(2, RoundingMode.HALF_EVEN));
    }
}
