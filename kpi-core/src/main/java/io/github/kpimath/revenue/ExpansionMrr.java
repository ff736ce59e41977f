package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrTerms.expansion;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;

/**
 * How much more do existing customers pay per month than at the start? Expansion MRR.
 *
 * <p><b>Formula</b> the recurring increase of customers of the opening, net of all lines of each.
 *
 * <p><b>Unit and range</b> money per month, 0 and up. High is good.
 *
 * <p><b>Example</b> customers of the opening pay 800 more: 800.
 *
 * <p><b>Undefined</b> never: 0 is a value. <b>Pooling</b> add the movements of disjoint segments. <b>Pitfalls</b> one-time
 * purchases are no recurring revenue, though some guides add them up under this name: see {@link ExpansionRevenue}.
 * <b>Source</b> SaaS practice. Immutable and thread-safe.
 *
 * @param evidence how MRR moved
 */
public record ExpansionMrr(MrrMovement evidence) implements MoneyKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** The recurring increase of customers of the opening. */
        RECURRING_INCREASE;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "expansion-mrr", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence how MRR moved
     * @throws NullPointerException if the evidence is null
     */
    public ExpansionMrr {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The result.
     *
     * @param evidence how MRR moved
     * @return the result
     */
    public static ExpansionMrr of(MrrMovement evidence) {
        return new ExpansionMrr(evidence);
    }

    @Override
    public Method definition() {
        return Method.RECURRING_INCREASE;
    }

    @Override
    public Formula formula() {
        return expansion(evidence);
    }
}
