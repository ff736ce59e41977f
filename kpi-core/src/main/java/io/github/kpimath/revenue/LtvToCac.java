package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.Note;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import java.util.List;

/**
 * How many times over does a customer bring back what he cost to win? LTV:CAC.
 *
 * <p><b>Formula</b> customer lifetime value ÷ customer acquisition cost.
 *
 * <p><b>Unit and range</b> a plain number. High is good; 3 is a common rule of thumb.
 *
 * <p><b>Example</b> 100 a month × 80 % margin ÷ 5 % churn, won for 500: 3.2.
 *
 * <p><b>Variants</b> the lifetime value should be margin; one of revenue is computed too, and says so ({@link Method}).
 *
 * <p><b>Undefined</b> when the acquisition cost is 0, or either has no value.
 *
 * <p><b>Pooling</b> it is derived: pool the evidence of both, then derive. <b>Pitfalls</b> revenue against cost flatters by the
 * whole cost of serving; discounts to new customers must not be deducted on both sides. <b>Source</b> SaaS practice. Immutable
 * and thread-safe.
 *
 * @param lifetimeValue what a customer is worth
 * @param acquisitionCost what he cost to win
 */
public record LtvToCac(CustomerLifetimeValue lifetimeValue, CustomerAcquisitionCost acquisitionCost)
        implements MultipleKpi {

    /** The definitions in use. */
    public enum Method implements Definition {
        /** A lifetime value of margin ÷ acquisition cost. */
        MARGIN_CLV_OVER_CAC,
        /** A lifetime value of revenue ÷ acquisition cost: not comparable with the other. */
        REVENUE_CLV_OVER_CAC;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("revenue", "ltv-cac", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param lifetimeValue what a customer is worth
     * @param acquisitionCost what he cost to win
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public LtvToCac {
        requireNonNull(lifetimeValue, "lifetimeValue");
        requireNonNull(acquisitionCost, "acquisitionCost");
        quotient(lifetimeValue, acquisitionCost);
    }

    /**
     * The ratio.
     *
     * @param lifetimeValue what a customer is worth
     * @param acquisitionCost what he cost to win, in the same currency
     * @return the ratio
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public static LtvToCac of(CustomerLifetimeValue lifetimeValue, CustomerAcquisitionCost acquisitionCost) {
        return new LtvToCac(lifetimeValue, acquisitionCost);
    }

    @Override
    public Method definition() {
        return lifetimeValue.isRevenue() ? Method.REVENUE_CLV_OVER_CAC : Method.MARGIN_CLV_OVER_CAC;
    }

    @Override
    public Formula formula() {
        return quotient(lifetimeValue, acquisitionCost);
    }

    @Override
    public List<Note> notes() {
        return definition() == Method.REVENUE_CLV_OVER_CAC ? List.of(Note.of("revenue-not-margin")) : List.of();
    }

    private static Formula quotient(CustomerLifetimeValue lifetimeValue, CustomerAcquisitionCost acquisitionCost) {
        return result(lifetimeValue).over(result(acquisitionCost));
    }
}
