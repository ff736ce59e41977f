package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.Kpi;
import java.util.Optional;

/**
 * One line of the report.
 *
 * @param kpi the result; where there is a gap, one of nobody, which has the name
 * @param scope what the line is about if the KPI stands in the report more than once
 * @param gap why it is not measured, or empty
 */
public record Figure(Kpi kpi, Scope scope, Optional<Gap> gap) {

    /**
     * What tells lines of one KPI apart.
     *
     * @param key of its words
     * @param number in them
     */
    public record Scope(String key, int number) {

        public static final Scope PERIOD = new Scope("", 0);
        static final Scope START = new Scope("start", 0);
        static final Scope END = new Scope("end", 0);
        static final Scope EFFORT = new Scope("ces", 0);

        static Scope within(int months) {
            return new Scope("within", months);
        }

        static Scope months(int number) {
            return new Scope("months", number);
        }
    }

    Figure(Kpi kpi, Optional<Gap> gap) {
        this(kpi, Scope.PERIOD, gap);
    }

    Figure about(Scope newScope) {
        return new Figure(kpi, newScope, gap);
    }

    Figure hidden() {
        return new Figure(kpi, scope, Optional.of(Gap.of("hidden")));
    }

    /** Whether there is a value to show. */
    public boolean isMeasured() {
        return gap.isEmpty() && kpi.isDefined();
    }
}
