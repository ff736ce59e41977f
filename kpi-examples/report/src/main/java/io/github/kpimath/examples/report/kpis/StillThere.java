package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.RateKpi;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.SurvivalInterval;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Which share of customers is still there after so many months? A point of the Kaplan–Meier curve of their lifetimes, and
 * another KPI of this module's own.
 */
public record StillThere(TimesToEvent evidence, int months) implements RateKpi {

    private enum Method implements Definition {
        KAPLAN_MEIER;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI =
            KpiType.percent("retention", "still-there", Direction.HIGH_IS_GOOD).withTexts(OwnWords.TEXTS);

    @Override
    public Definition definition() {
        return Method.KAPLAN_MEIER;
    }

    @Override
    public Formula formula() {
        return Formula.estimate(
                "share-kaplan-meier",
                outcome(),
                Formula.count("customers-left", evidence.reached()),
                Formula.count("customers-staying", evidence.waiting()),
                Formula.count("months", months));
    }

    private Formula outcome() {
        if (evidence.size() == 0) {
            return Formula.undefined(UndefinedReason.EMPTY_DENOMINATOR, Note.of("none.customers"));
        }
        SurvivalCurve curve = evidence.curve();
        if (time().compareTo(curve.lastObserved()) > 0 && curve.survivalAt(curve.lastObserved()) > 0) {
            return Formula.undefined(UndefinedReason.INCOMPLETE, Note.of("not-observed-so-long"));
        }
        return Formula.percentage("share-kaplan-meier", Fraction.of(BigDecimal.valueOf(curve.survivalAt(time()))));
    }

    /** The log-log interval of the share as ratios, where it is neither 0 nor 1. */
    public Optional<ConfidenceInterval> interval(double level) {
        requireDefined();
        return evidence.curve().intervalAt(time(), level, SurvivalInterval.LOG_LOG);
    }

    private Duration time() {
        return Customer.MONTH.multipliedBy(months);
    }
}
