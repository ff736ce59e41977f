package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.money;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import java.util.function.Function;

/**
 * How many times over does spending on retention and customer experience come back as revenue?
 *
 * <p><b>Formula</b> revenue gained or protected ÷ spend. It is {@link ReturnOnExperienceSpend} + 1.
 *
 * <p><b>Unit and range</b> times; below 1 the spend did not come back. High is good.
 *
 * <p><b>Example</b> 60,000 gained on 30,000 spent: 2.0 times.
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when nothing was spent.
 *
 * <p><b>Pooling</b> add the evidence of disjoint measures. <b>Pitfalls</b> 2.0 times is a return of 100 %, not of 200 %. Of revenue, not
 * of profit: costs other than the spend are not in it. <b>Source</b> customer-experience guides. Immutable and thread-safe.
 *
 * @param evidence what was spent and gained
 * @param definition how it is computed
 */
public record RevenuePerExperienceSpend(SpendReturn evidence, Method definition) implements MultipleKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Revenue ÷ spend, looking back. The default. */
        REVENUE_OVER_SPEND(e -> money("revenue-gained", e.revenue()).over(money("experience-spend", e.spend()))),
        /** Expected revenue ÷ expected cost, for a planned feature or service. */
        EXPECTED_REVENUE_OVER_EXPECTED_SPEND(
                e -> money("revenue-expected", e.revenue()).over(money("cost-expected", e.spend())));

        private final Function<SpendReturn, Formula> formula;

        Method(Function<SpendReturn, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("revenue", "revenue-per-cx-spend", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what was spent and gained
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public RevenuePerExperienceSpend {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The result by the default definition, {@link Method#REVENUE_OVER_SPEND}.
     *
     * @param evidence what was spent and gained
     * @return the result
     */
    public static RevenuePerExperienceSpend of(SpendReturn evidence) {
        return of(evidence, Method.REVENUE_OVER_SPEND);
    }

    /**
     * The result by a named definition.
     *
     * @param evidence what was spent and gained
     * @param definition the definition
     * @return the result
     */
    public static RevenuePerExperienceSpend of(SpendReturn evidence, Method definition) {
        return new RevenuePerExperienceSpend(evidence, definition);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }
}
