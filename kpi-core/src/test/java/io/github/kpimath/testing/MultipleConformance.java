package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import java.math.RoundingMode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A plain number, each accessor rounded at most once. */
public abstract class MultipleConformance<E, K extends MultipleKpi> extends KpiConformance<E, K> {

    @Override
    protected KpiType.Unit unit() {
        return KpiType.Unit.MULTIPLE;
    }

    @Override
    protected void readsAs(K kpi, Ratio exact) {
        assertThat(kpi.exactMultiple()).isEqualTo(kpi.formula().value());
        assertThat(kpi.multiple()).matches(exact::isNearest, "nearest to " + exact);
        for (RoundingMode rounding : List.of(RoundingMode.HALF_EVEN, RoundingMode.CEILING, RoundingMode.DOWN)) {
            assertThat(kpi.multiple(2, rounding)).isEqualTo(exact.rounded(2, rounding));
        }
    }

    @Override
    protected List<ThrowingCallable> accessors(K kpi) {
        return List.of(kpi::multiple, kpi::exactMultiple, () -> kpi.multiple(2, RoundingMode.HALF_EVEN));
    }
}
