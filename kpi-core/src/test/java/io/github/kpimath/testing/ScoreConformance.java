package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.KpiType;
import io.github.kpimath.ScoreKpi;
import java.math.RoundingMode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A score: points, each accessor rounded at most once. */
public abstract class ScoreConformance<E, K extends ScoreKpi> extends KpiConformance<E, K> {

    @Override
    protected KpiType.Unit unit() {
        return KpiType.Unit.POINTS;
    }

    @Override
    protected void readsAs(K kpi, Ratio exact) {
        assertThat(kpi.exactPoints()).isEqualTo(kpi.formula().value());
        assertThat(kpi.points()).matches(exact::isNearest, "nearest to " + exact);
        for (RoundingMode rounding : List.of(RoundingMode.HALF_EVEN, RoundingMode.CEILING, RoundingMode.DOWN)) {
            assertThat(kpi.points(1, rounding)).isEqualTo(exact.rounded(1, rounding));
        }
    }

    @Override
    protected List<ThrowingCallable> accessors(K kpi) {
        return List.of(kpi::points, kpi::exactPoints, () -> kpi.points(1, RoundingMode.HALF_EVEN));
    }
}
