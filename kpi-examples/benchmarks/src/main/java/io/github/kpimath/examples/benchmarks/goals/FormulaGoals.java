package io.github.kpimath.examples.benchmarks.goals;

import static io.github.kpimath.examples.benchmarks.results.Reading.NANOS;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;

/** KPIs, intervals and explanations from counts: limits that are out of a request's way, beside what the bare arithmetic takes. */
final class FormulaGoals {

    private FormulaGoals() {}

    static List<Goal> all() {
        return List.of(
                of("Churn of two counts", "churn", "shareByHand", 20),
                of("CSAT of two counts", "satisfaction", "shareByHand", 20),
                of("NPS of three counts", "netPromoterScore", "netShareByHand", 20),
                of("Wilson's interval", "wilson", "wilsonByHand", 100),
                of("Score interval of a net share", "netShareInterval", "netShareIntervalByHand", 1_000),
                of("Score interval, as it is asked of an NPS", "intervalOfScore", "netShareIntervalByHand", 1_000),
                explanation("Explanation of an NPS", "netPromoterScore"),
                explanation("Explanation of an NPS without a value", "netPromoterScoreOfNobody"),
                explanation("Explanation of a churn rate, with a note", "churn"));
    }

    private static Goal of(String work, String ours, String byHand, double nanos) {
        return Goal.of(work, "Formulas." + ours, "Formulas." + byHand, NANOS).wanted(nanos);
    }

    private static Goal explanation(String work, String ours) {
        return Goal.of(work, "Explanations." + ours, "Explanations.formatted", NANOS)
                .wanted(1_500);
    }
}
