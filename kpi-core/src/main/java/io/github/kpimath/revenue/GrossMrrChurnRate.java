package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrTerms.churned;
import static io.github.kpimath.revenue.MrrTerms.contraction;
import static io.github.kpimath.revenue.MrrTerms.opening;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.RateKpi;

/**
 * Which share of its recurring revenue did a company lose in a period?
 *
 * <p><b>Formula</b> (churned MRR + contraction MRR) ÷ opening MRR.
 *
 * <p><b>Unit and range</b> percent, 0…100 %. Low is good. It is 1 − gross revenue retention, exactly.
 *
 * <p><b>Example</b> opening 10,000, churned 500, contraction 300: 8 %.
 *
 * <p><b>Undefined</b> when the opening MRR is 0.
 *
 * <p><b>Pooling</b> add the movements of disjoint segments; never average rates. <b>Pitfalls</b> a rate per month is not one per
 * year; money is not customers: {@link io.github.kpimath.retention.ChurnRate} counts heads. <b>Source</b> ChartMogul and SaaS
 * practice. Immutable and thread-safe.
 *
 * @param evidence how MRR moved
 */
public record GrossMrrChurnRate(MrrMovement evidence) implements RateKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** (Churned + contraction) ÷ opening. */
        LOST_OVER_OPENING;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("revenue", "gross-mrr-churn", Direction.LOW_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence how MRR moved
     * @throws NullPointerException if the evidence is null
     */
    public GrossMrrChurnRate {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The result.
     *
     * @param evidence how MRR moved
     * @return the result
     */
    public static GrossMrrChurnRate of(MrrMovement evidence) {
        return new GrossMrrChurnRate(evidence);
    }

    @Override
    public Method definition() {
        return Method.LOST_OVER_OPENING;
    }

    @Override
    public Formula formula() {
        return churned(evidence).plus(contraction(evidence)).over(opening(evidence));
    }
}
