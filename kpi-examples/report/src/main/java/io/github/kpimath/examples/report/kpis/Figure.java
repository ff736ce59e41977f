package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.Kpi;
import java.time.YearMonth;
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
     * @param name in them
     */
    public record Scope(String key, int number, String name) {

        public static final Scope PERIOD = of("");
        static final Scope START = of("start");
        static final Scope END = of("end");
        static final Scope EFFORT = of("ces");
        static final Scope BUSIEST = of("busiest");
        static final Scope COMMENTS = of("comments");
        static final Scope SATISFACTION = of("csat");

        private static Scope of(String key) {
            return new Scope(key, 0, "");
        }

        static Scope within(int months) {
            return new Scope("within", months, "");
        }

        static Scope days(int days) {
            return new Scope("days", days, "");
        }

        static Scope theme(String name) {
            return new Scope("theme", 0, name);
        }

        /** A month, and how many after it. */
        static Scope cohort(YearMonth month, int later) {
            return new Scope("cohort", 0, month + "+" + later);
        }

        static Scope customer(String id) {
            return new Scope("customer", 0, id);
        }
    }

    Figure(Kpi kpi, Optional<Gap> gap) {
        this(kpi, Scope.PERIOD, gap);
    }

    Figure about(Scope newScope) {
        return new Figure(kpi, newScope, gap);
    }

    /** The same, not measured for want of something else. */
    Figure unless(Optional<Gap> other) {
        return new Figure(kpi, scope, gap.or(() -> other));
    }

    Figure hidden() {
        return new Figure(kpi, scope, Optional.of(Gap.of("hidden")));
    }

    /** Whether there is a value to show. */
    public boolean isMeasured() {
        return gap.isEmpty() && kpi.isDefined();
    }
}
