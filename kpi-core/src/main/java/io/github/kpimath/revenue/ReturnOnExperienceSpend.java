package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.money;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.RateKpi;
import java.util.function.Function;

/**
 * What does spending on retention and customer experience bring back?
 *
 * <p><b>Formula</b> (revenue gained or protected − spend) ÷ spend.
 *
 * <p><b>Unit and range</b> percent, −100 % and up. High is good. Beside it the multiple, {@link RevenuePerExperienceSpend}.
 *
 * <p><b>Example</b> 60,000 gained on 30,000 spent: 100 %, 2.0 times.
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when nothing was spent.
 *
 * <p><b>Pooling</b> add the evidence of disjoint measures. <b>Pitfalls</b> the gain is the caller's statement over a baseline:
 * revenue that would have come anyway is none. <b>Source</b> customer-experience guides. Immutable and thread-safe.
 *
 * @param evidence what was spent and gained
 * @param definition how it is computed
 */
public record ReturnOnExperienceSpend(SpendReturn evidence, Method definition) implements RateKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** (Revenue − spend) ÷ spend, looking back. The default. */
        GAIN_OVER_SPEND(e -> net("revenue-gained", "experience-spend", e)),
        /** (Expected revenue − expected cost) ÷ expected cost, for a planned feature or service. */
        EXPECTED_GAIN_OVER_EXPECTED_SPEND(e -> net("revenue-expected", "cost-expected", e));

        private final Function<SpendReturn, Formula> formula;

        Method(Function<SpendReturn, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("revenue", "cx-return", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what was spent and gained
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public ReturnOnExperienceSpend {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The result by the default definition, {@link Method#GAIN_OVER_SPEND}.
     *
     * @param evidence what was spent and gained
     * @return the result
     */
    public static ReturnOnExperienceSpend of(SpendReturn evidence) {
        return of(evidence, Method.GAIN_OVER_SPEND);
    }

    /**
     * The result by a named definition.
     *
     * @param evidence what was spent and gained
     * @param definition the definition
     * @return the result
     */
    public static ReturnOnExperienceSpend of(SpendReturn evidence, Method definition) {
        return new ReturnOnExperienceSpend(evidence, definition);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    private static Formula net(String revenue, String spend, SpendReturn e) {
        return money(revenue, e.revenue()).minus(money(spend, e.spend())).over(money(spend, e.spend()));
    }
}
