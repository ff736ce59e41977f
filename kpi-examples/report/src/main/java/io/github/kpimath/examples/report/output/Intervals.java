package io.github.kpimath.examples.report.output;

import io.github.kpimath.Kpi;
import io.github.kpimath.NetShareKpi;
import io.github.kpimath.ShareKpi;
import io.github.kpimath.acquisition.ConversionRate;
import io.github.kpimath.acquisition.FreemiumConversion;
import io.github.kpimath.acquisition.TrialConversion;
import io.github.kpimath.engagement.ValueReachedShare;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.survey.EmployeeEngagement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How sure a figure is, for the KPIs that know: in percent for shares, in points for net scores. */
final class Intervals {

    static final double LEVEL = 0.95;

    private static final double PERCENT = 100;

    /** Rates that are shares by some of their definitions only. */
    private record Sometimes<K extends Kpi>(Class<K> type, Function<K, Optional<ConfidenceInterval>> interval) {

        Optional<ConfidenceInterval> of(Kpi kpi) {
            return type.isInstance(kpi) ? interval.apply(type.cast(kpi)) : Optional.empty();
        }
    }

    private static final List<Sometimes<?>> SOMETIMES = List.of(
            new Sometimes<>(ChurnRate.class, kpi -> kpi.interval(LEVEL)),
            new Sometimes<>(RetentionRate.class, kpi -> kpi.interval(LEVEL)),
            new Sometimes<>(ConversionRate.class, kpi -> kpi.interval(LEVEL)),
            new Sometimes<>(TrialConversion.class, kpi -> kpi.interval(LEVEL)),
            new Sometimes<>(FreemiumConversion.class, kpi -> kpi.interval(LEVEL)),
            new Sometimes<>(EmployeeEngagement.class, kpi -> kpi.interval(LEVEL)),
            new Sometimes<>(ValueReachedShare.class, kpi -> kpi.interval(LEVEL)));

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
        return SOMETIMES.stream()
                .map(type -> type.of(kpi))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
