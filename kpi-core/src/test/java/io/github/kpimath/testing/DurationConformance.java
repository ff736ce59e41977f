package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.DurationKpi;
import io.github.kpimath.KpiType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A length of time, rounded once to the nanosecond. */
public abstract class DurationConformance<E, K extends DurationKpi> extends KpiConformance<E, K> {

    @Override
    protected KpiType.Unit unit() {
        return KpiType.Unit.DURATION;
    }

    @Override
    protected void readsAs(K kpi, Ratio exact) {
        BigDecimal nanos = BigDecimal.valueOf(kpi.duration().toSeconds(), -9)
                .add(BigDecimal.valueOf(kpi.duration().toNanosPart()));
        assertThat(nanos).isEqualByComparingTo(exact.rounded(0, RoundingMode.HALF_EVEN));
    }

    @Override
    protected List<ThrowingCallable> accessors(K kpi) {
        return List.of(kpi::duration);
    }
}
