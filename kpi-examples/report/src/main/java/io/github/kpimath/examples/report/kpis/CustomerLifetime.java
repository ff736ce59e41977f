package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.Fraction;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * How many of the first months does a customer stay on average? The restricted mean of the Kaplan–Meier curve: the area under
 * it up to a horizon, as what comes later nobody has seen. Who is a customer still counts, unlike in the mean age of those who
 * left. Another KPI of this module's own.
 *
 * @param evidence the lifetimes in whole months
 * @param horizon the months up to which to count; lifetimes are compared at one horizon only
 */
record CustomerLifetime(TimesToEvent evidence, int horizon) implements MultipleKpi {

    /** Where lifetimes end in this report, however long somebody stays. */
    static final int HORIZON_MONTHS = 48;

    private static final int DECIMALS = 9;

    private enum Method implements Definition {
        RESTRICTED_MEAN;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("retention", "customer-lifetime", Direction.HIGH_IS_GOOD)
            .withTexts(OwnWords.TEXTS);

    /** The horizon for a company and all of its segments: shorter where nobody has been observed for so long. */
    static int horizonOf(TimesToEvent all) {
        if (all.size() == 0 || reaches(all.curve(), HORIZON_MONTHS)) {
            return HORIZON_MONTHS;
        }
        return Math.toIntExact(all.curve().lastObserved().dividedBy(Customer.MONTH));
    }

    @Override
    public Definition definition() {
        return Method.RESTRICTED_MEAN;
    }

    @Override
    public Formula formula() {
        return Formula.estimate(
                "restricted-mean-kaplan-meier",
                outcome(),
                Formula.count("customers-left", evidence.reached()),
                Formula.count("customers-staying", evidence.waiting()),
                Formula.count("months", horizon));
    }

    private Formula outcome() {
        if (evidence.size() == 0) {
            return Formula.undefined(UndefinedReason.EMPTY_DENOMINATOR, Note.of("none.customers"));
        }
        SurvivalCurve curve = evidence.curve();
        if (horizon == 0 || !reaches(curve, horizon)) {
            return Formula.undefined(UndefinedReason.INCOMPLETE, Note.of("not-observed-so-long"));
        }
        return Formula.number("months", inMonths(curve.restrictedMean(time(horizon))));
    }

    private static boolean reaches(SurvivalCurve curve, int months) {
        return time(months).compareTo(curve.lastObserved()) <= 0 || curve.survivalAt(curve.lastObserved()) == 0;
    }

    private static Duration time(int months) {
        return Customer.MONTH.multipliedBy(months);
    }

    /** The curve is right to about 15 digits: what is beyond the ninth decimal of a month is no more than noise. */
    private static Fraction inMonths(Duration time) {
        return Fraction.of(
                Fraction.of(time.toNanos(), Customer.MONTH.toNanos()).toBigDecimal(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
