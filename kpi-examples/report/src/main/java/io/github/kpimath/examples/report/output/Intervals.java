package io.github.kpimath.examples.report.output;

import io.github.kpimath.Kpi;
import io.github.kpimath.RateKpi;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.DurationInterval;
import io.github.kpimath.stats.Interval;
import io.github.kpimath.value.Fraction;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** How sure a figure is, for the KPIs that know. */
final class Intervals {

    private static final double LEVEL = 0.95;
    private static final double PERCENT = 100;

    private Intervals() {}

    static Optional<Interval> of(Kpi kpi) {
        return kpi.intervalIfKnown(LEVEL).map(Interval.class::cast);
    }

    /** The lower end in the unit of the {@link PlainValue} of the figure. */
    static double lower(Kpi kpi, Interval interval) {
        return interval instanceof DurationInterval length
                ? days(length.lower())
                : plain(kpi, (ConfidenceInterval) interval).lower();
    }

    /** The upper end in the unit of the {@link PlainValue} of the figure; empty where the data do not reach it. */
    static OptionalDouble upper(Kpi kpi, Interval interval) {
        if (interval instanceof DurationInterval length) {
            return length.upper().map(end -> OptionalDouble.of(days(end))).orElseGet(OptionalDouble::empty);
        }
        return OptionalDouble.of(plain(kpi, (ConfidenceInterval) interval).upper());
    }

    private static ConfidenceInterval plain(Kpi kpi, ConfidenceInterval interval) {
        return kpi instanceof RateKpi ? interval.scaledBy(PERCENT) : interval;
    }

    private static double days(Duration length) {
        return Fraction.of(length.toNanos(), Duration.ofDays(1).toNanos()).doubleValue();
    }
}
