package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrTerms.churned;
import static io.github.kpimath.revenue.MrrTerms.contraction;
import static io.github.kpimath.revenue.MrrTerms.expansion;
import static io.github.kpimath.revenue.MrrTerms.opening;
import static io.github.kpimath.revenue.MrrTerms.reactivation;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.RateKpi;
import java.util.function.Function;

/**
 * Which share of its recurring revenue did a company lose in a period, after what its customers bought more?
 *
 * <p><b>Formula</b> (churned MRR + contraction MRR − expansion MRR) ÷ opening MRR.
 *
 * <p><b>Unit and range</b> percent; negative where customers bought more than was lost. Low is good. It is never held at 0.
 *
 * <p><b>Example</b> opening 10,000, churned 500, contraction 300, expansion 800: 0 %; 200 reactivated: −2 %.
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when the opening MRR is 0.
 *
 * <p><b>Pooling</b> add the movements of disjoint segments; never average rates. <b>Pitfalls</b> new customers' MRR is no
 * expansion and is not subtracted. <b>Source</b> SaaS practice. Immutable and thread-safe.
 *
 * @param evidence how MRR moved
 * @param definition how it is computed
 */
public record NetMrrChurnRate(MrrMovement evidence, Method definition) implements RateKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** (Churned + contraction − expansion) ÷ opening. The default. */
        LOST_LESS_EXPANSION_OVER_OPENING(m -> lostLessExpansion(m).over(opening(m))),
        /** (Churned + contraction − expansion − reactivation) ÷ opening. ChartMogul. */
        NET_OF_REACTIVATION(m -> lostLessExpansion(m).minus(reactivation(m)).over(opening(m)));

        private final Function<MrrMovement, Formula> formula;

        Method(Function<MrrMovement, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("revenue", "net-mrr-churn", Direction.LOW_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence how MRR moved
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public NetMrrChurnRate {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The result by the default definition, {@link Method#LOST_LESS_EXPANSION_OVER_OPENING}.
     *
     * @param evidence how MRR moved
     * @return the result
     */
    public static NetMrrChurnRate of(MrrMovement evidence) {
        return of(evidence, Method.LOST_LESS_EXPANSION_OVER_OPENING);
    }

    /**
     * The result by a named definition.
     *
     * @param evidence how MRR moved
     * @param definition the definition
     * @return the result
     */
    public static NetMrrChurnRate of(MrrMovement evidence, Method definition) {
        return new NetMrrChurnRate(evidence, definition);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    private static Formula lostLessExpansion(MrrMovement m) {
        return churned(m).plus(contraction(m)).minus(expansion(m));
    }
}
