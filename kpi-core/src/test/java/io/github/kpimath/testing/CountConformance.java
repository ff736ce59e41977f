package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.CountKpi;
import io.github.kpimath.KpiType;
import java.math.RoundingMode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A whole number. */
public abstract class CountConformance<E, K extends CountKpi> extends KpiConformance<E, K> {

    @Override
    protected KpiType.Unit unit() {
        return KpiType.Unit.COUNT;
    }

    @Override
    protected void readsAs(K kpi, Ratio exact) {
        assertThat(kpi.count())
                .isEqualTo(exact.rounded(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    @Override
    protected List<ThrowingCallable> accessors(K kpi) {
        return List.of(kpi::count);
    }
}
