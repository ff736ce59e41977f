package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.money;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import java.util.function.Function;

/**
 * How much more did existing customers spend? Expansion revenue: upsell, cross-sell, add-ons, loyalty programmes.
 *
 * <p><b>Formula</b> recurring increase + one-time purchases of customers who were paying at the start.
 *
 * <p><b>Unit and range</b> money, 0 and up. High is good.
 *
 * <p><b>Example</b> 800 more in recurring prices, 1,200 of add-ons: 2,000.
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> never: 0 is a value. <b>Pooling</b> add the evidence of disjoint segments. <b>Pitfalls</b> what new customers
 * buy is not expansion. <b>Source</b> customer-success guides. Immutable and thread-safe.
 *
 * @param evidence what existing customers bought more
 * @param definition how it is computed
 */
public record ExpansionRevenue(ExpansionSales evidence, Method definition) implements MoneyKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Recurring increase + one-time purchases. The default. */
        RECURRING_AND_ONE_TIME(e -> recurring(e).plus(oneTime(e))),
        /** Only the recurring increase, as expansion MRR. */
        RECURRING_ONLY(e -> recurring(e)),
        /** Only one-time purchases; some guides call this "expansion MRR", which it is not. */
        ONE_TIME_ONLY(e -> oneTime(e));

        private final Function<ExpansionSales, Formula> formula;

        Method(Function<ExpansionSales, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "expansion-revenue", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what existing customers bought more
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public ExpansionRevenue {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The result by the default definition, {@link Method#RECURRING_AND_ONE_TIME}.
     *
     * @param evidence what existing customers bought more
     * @return the result
     */
    public static ExpansionRevenue of(ExpansionSales evidence) {
        return of(evidence, Method.RECURRING_AND_ONE_TIME);
    }

    /**
     * The result by a named definition.
     *
     * @param evidence what existing customers bought more
     * @param definition the definition
     * @return the result
     */
    public static ExpansionRevenue of(ExpansionSales evidence, Method definition) {
        return new ExpansionRevenue(evidence, definition);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    private static Formula recurring(ExpansionSales e) {
        return money("recurring-increase", e.recurringIncrease());
    }

    private static Formula oneTime(ExpansionSales e) {
        return money("one-time-purchases", e.oneTimePurchases());
    }
}
