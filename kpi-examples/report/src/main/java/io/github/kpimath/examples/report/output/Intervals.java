package io.github.kpimath.examples.report.output;

import io.github.kpimath.Kpi;
import io.github.kpimath.NetShareKpi;
import io.github.kpimath.ShareKpi;
import io.github.kpimath.examples.report.kpis.StillThere;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.stats.ConfidenceInterval;
import java.util.Optional;

/** How sure a figure is, for the KPIs that know: in percent for shares, in points for net scores. */
final class Intervals {

    static final double LEVEL = 0.95;

    private static final double PERCENT = 100;

    private Intervals() {}

    static Optional<ConfidenceInterval> of(Kpi kpi) {
        if (kpi instanceof NetShareKpi net) {
            return Optional.of(net.interval(LEVEL));
        }
        return ratio(kpi).map(interval -> interval.scaledBy(PERCENT));
    }

    private static Optional<ConfidenceInterval> ratio(Kpi kpi) {
        if (kpi instanceof ShareKpi share) {
            return Optional.of(share.interval(LEVEL));
        }
        if (kpi instanceof ChurnRate churn) {
            return churn.interval(LEVEL);
        }
        if (kpi instanceof RetentionRate retention) {
            return retention.interval(LEVEL);
        }
        return kpi instanceof StillThere share ? share.interval(LEVEL) : Optional.empty();
    }
}
