package io.github.kpimath.retention;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.KpiType;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;
import java.util.function.Function;

/**
 * Which share of buyers came back to buy again?
 *
 * <p><b>Formula</b> customers with two or more orders ÷ customers with an order.
 *
 * <p><b>Unit and range</b> percent of customers, 0…100 %. High is good.
 *
 * <p><b>Example</b> the CDNOW sample, 1,152 of 2,357 customers: 48.876 %.
 *
 * <pre>{@code
 * RepeatPurchaseRate.ofCounts(1_152, 2_357).percent(3, RoundingMode.HALF_EVEN);   // 48.876
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when nobody bought.
 *
 * <p><b>Pooling</b> add the evidence of disjoint sets of customers; never average rates.
 *
 * <p><b>Pitfalls</b> a captive customer is not a loyal one; who bought for the first time yesterday had no time to come back;
 * an order refunded in full or of amount 0 is no purchase unless the caller says so.
 *
 * <p><b>Source</b> customer-experience guides; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence who bought, and who bought again
 * @param definition how the evidence was counted
 */
public record RepeatPurchaseRate(RepeatPurchases evidence, Method definition) implements ShareKpi {

    /** The definitions in use. Each constant is the {@link Definition}; the caller states how orders were counted. */
    public enum Method implements Definition {
        /** Two or more orders with ids of their own, be it on one day. The default. */
        BY_ORDER(e -> count("repeat-buyers", e.repeatBuyers()).over(count("buyers", e.buyers()))),
        /** Orders on two or more different days. */
        BY_DISTINCT_DAY(e -> count("repeat-buyers-by-day", e.repeatBuyers()).over(count("buyers", e.buyers())));

        private final Function<RepeatPurchases, Quotient> formula;

        Method(Function<RepeatPurchases, Quotient> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("retention", "repeat-purchase-rate", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who bought, and who bought again
     * @param definition how the evidence was counted
     * @throws NullPointerException if either is null
     */
    public RepeatPurchaseRate {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The rate by the default definition, {@link Method#BY_ORDER}.
     *
     * @param evidence who bought, and who bought again
     * @return the rate
     */
    public static RepeatPurchaseRate of(RepeatPurchases evidence) {
        return of(evidence, Method.BY_ORDER);
    }

    /**
     * The rate by a named definition.
     *
     * @param evidence who bought, and who bought again, counted in that way
     * @param definition the definition
     * @return the rate
     */
    public static RepeatPurchaseRate of(RepeatPurchases evidence, Method definition) {
        return new RepeatPurchaseRate(evidence, definition);
    }

    /**
     * The rate from two numbers.
     *
     * @param repeatBuyers customers with two or more orders, 0 to {@code buyers}
     * @param buyers customers with an order
     * @return the rate; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static RepeatPurchaseRate ofCounts(long repeatBuyers, long buyers) {
        return of(new RepeatPurchases(repeatBuyers, buyers));
    }

    @Override
    public Quotient formula() {
        return definition.formula.apply(evidence);
    }
}
