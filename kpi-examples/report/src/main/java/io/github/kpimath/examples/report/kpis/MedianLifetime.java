package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.Fraction;
import java.time.Duration;

/**
 * After how many months has half of the customers left? The Kaplan–Meier median, who is a customer still being censored: a KPI
 * of this module's own, in kpi-core's terms and with its statistics.
 */
record MedianLifetime(TimesToEvent evidence) implements MultipleKpi {

    private enum Method implements Definition {
        KAPLAN_MEIER;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("retention", "median-lifetime", Direction.HIGH_IS_GOOD)
            .withTexts(OwnWords.TEXTS);

    @Override
    public Definition definition() {
        return Method.KAPLAN_MEIER;
    }

    @Override
    public Formula formula() {
        return Formula.estimate(
                "median-kaplan-meier",
                outcome(),
                Formula.count("customers-left", evidence.reached()),
                Formula.count("customers-staying", evidence.waiting()));
    }

    private Formula outcome() {
        if (evidence.size() == 0) {
            return Formula.undefined(UndefinedReason.EMPTY_DENOMINATOR, Note.of("none.customers"));
        }
        return evidence.curve()
                .median()
                .<Formula>map(median -> Formula.number("months", inMonths(median)))
                .orElseGet(() -> Formula.undefined(UndefinedReason.NOT_REACHED, Note.of("fewer-than-half-left")));
    }

    private static Fraction inMonths(Duration time) {
        return Fraction.of(time.toNanos(), Customer.MONTH.toNanos());
    }
}
