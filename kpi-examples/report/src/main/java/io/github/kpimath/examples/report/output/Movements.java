package io.github.kpimath.examples.report.output;

import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.value.ExactMoney;
import java.math.RoundingMode;
import java.util.List;

/** An MRR movement for programs, step by step from the opening to the closing MRR. */
final class Movements {

    /** Of all its steps. */
    static final String ID = "mrr-movement";

    private Movements() {}

    /**
     * A step.
     *
     * @param key of it, such as new
     * @param symbol under which kpi-core has its name
     * @param amount which is to be added or, of contraction and churned, subtracted
     */
    record Step(String key, String symbol, ExactMoney amount) {

        String value() {
            return amount.toMoney(RoundingMode.HALF_EVEN).amount().toPlainString();
        }

        String unit() {
            return amount.currency().getCurrencyCode();
        }
    }

    /** All amounts of the report are of one currency: there is no currency effect. */
    static List<Step> of(MrrMovement mrr) {
        return List.of(
                new Step("opening", "mrr-opening", mrr.opening()),
                new Step("new", "mrr-new", mrr.won()),
                new Step("expansion", "mrr-expansion", mrr.expansion()),
                new Step("contraction", "mrr-contraction", mrr.contraction()),
                new Step("churned", "mrr-churned", mrr.churned()),
                new Step("reactivation", "mrr-reactivation", mrr.reactivation()),
                new Step("closing", "mrr-closing", mrr.closing()));
    }
}
