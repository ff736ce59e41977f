package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.TimesToEvent;
import java.time.Duration;

/** Where lifetimes end in this report, however long somebody stays. */
final class Horizon {

    private static final int LONGEST_MONTHS = 48;

    private Horizon() {}

    /** The same for a company and all of its segments; shorter where nobody has been observed for so long. */
    static int months(TimesToEvent all) {
        if (all.size() == 0) {
            return LONGEST_MONTHS;
        }
        SurvivalCurve curve = all.curve();
        boolean allLeft = curve.survivalAt(curve.lastObserved()) == 0;
        boolean reached = duration(LONGEST_MONTHS).compareTo(curve.lastObserved()) <= 0;
        return allLeft || reached
                ? LONGEST_MONTHS
                : Math.max(1, Math.toIntExact(curve.lastObserved().dividedBy(Customer.MONTH)));
    }

    static Duration duration(int months) {
        return Customer.MONTH.multipliedBy(months);
    }
}
