package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrTerms.churned;
import static io.github.kpimath.revenue.MrrTerms.contraction;
import static io.github.kpimath.revenue.MrrTerms.expansion;
import static io.github.kpimath.revenue.MrrTerms.reactivation;
import static io.github.kpimath.revenue.MrrTerms.won;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import java.util.function.Function;

/**
 * How much recurring revenue is gained for each unit lost? SaaS quick ratio.
 *
 * <p><b>Formula</b> (new MRR + expansion MRR) ÷ (contraction MRR + churned MRR).
 *
 * <p><b>Unit and range</b> a plain number, 0 and up; below 1 revenue shrinks. High is good.
 *
 * <p><b>Example</b> won 1,000, expansion 800, contraction 300, churned 500: 2.25; with 200 reactivated 2.5.
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when nothing was lost: neither infinite nor 0.
 *
 * <p><b>Pooling</b> add the movements of disjoint segments; never average ratios.
 *
 * <p><b>Pitfalls</b> it is not the quick ratio of accounting (the acid test); a young company with few customers has a high one.
 *
 * <p><b>Source</b> SaaS practice. Immutable and thread-safe.
 *
 * @param evidence how MRR moved
 * @param definition how it is computed
 */
public record QuickRatio(MrrMovement evidence, Method definition) implements MultipleKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** (New + expansion) ÷ (contraction + churned). The default. */
        GAINED_OVER_LOST(m -> won(m).plus(expansion(m)).over(lost(m), "nothing-lost")),
        /** (New + expansion + reactivation) ÷ (contraction + churned). */
        INCLUDING_REACTIVATION(
                m -> won(m).plus(expansion(m)).plus(reactivation(m)).over(lost(m), "nothing-lost"));

        private final Function<MrrMovement, Formula> formula;

        Method(Function<MrrMovement, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("revenue", "quick-ratio", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence how MRR moved
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public QuickRatio {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The result by the default definition, {@link Method#GAINED_OVER_LOST}.
     *
     * @param evidence how MRR moved
     * @return the result
     */
    public static QuickRatio of(MrrMovement evidence) {
        return of(evidence, Method.GAINED_OVER_LOST);
    }

    /**
     * The result by a named definition.
     *
     * @param evidence how MRR moved
     * @param definition the definition
     * @return the result
     */
    public static QuickRatio of(MrrMovement evidence, Method definition) {
        return new QuickRatio(evidence, definition);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    private static Formula lost(MrrMovement m) {
        return contraction(m).plus(churned(m));
    }
}
