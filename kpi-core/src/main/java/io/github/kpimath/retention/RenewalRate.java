package io.github.kpimath.retention;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;
import java.util.List;
import java.util.function.Function;

/**
 * Which share of the customers whose contract ran out in a period renewed it?
 *
 * <p><b>Formula</b> customers who renewed ÷ customers up for renewal.
 *
 * <p><b>Unit and range</b> percent of customers, 0…100 %. High is good.
 *
 * <p><b>Example</b> 50 contracts ended, 45 were renewed: 90 %.
 *
 * <pre>{@code
 * RenewalRate.ofCounts(45, 50).percent();                                // 90.0
 * RenewalRate.of(Renewals.withGrace(30, 47, 50)).percent();              // 94.0, late signatures counted
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}; in money it is {@link RevenueRenewalRate}. The days of grace are part of the evidence,
 * and the explanation says them.
 *
 * <p><b>Undefined</b> when nobody was up for renewal.
 *
 * <p><b>Pooling</b> add the evidence of disjoint sets of customers with the same grace; never average rates.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>It is not 1 − churn: churn is over all customers, this over those who had to decide.
 *   <li>One unit on both sides: customers ÷ customers, not customers ÷ users.
 *   <li>As long as days of grace are running, the figure can still rise.
 * </ul>
 *
 * <p><b>Source</b> customer-success guides; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence who was due, and who renewed
 * @param definition how the evidence was counted
 */
public record RenewalRate(Renewals evidence, Method definition) implements ShareKpi {

    /** The definitions in use. Each constant is the {@link Definition}; the caller states how renewals were counted. */
    public enum Method implements Definition {
        /** Due is whose term ended in the period; renewed, who signed a new one by then or within the grace. The default. */
        BY_CUSTOMERS(e -> count("customers-renewed", e.renewed()).over(count("customers-due", e.due()))),
        /**
         * Due is whose product came to the end of its life in the period, purchase date + product life; renewed, who bought the
         * same product again by then or within the grace.
         */
        BY_PRODUCT_EXPIRY(
                e -> count("customers-bought-again", e.renewed()).over(count("customers-product-expired", e.due())));

        private final Function<Renewals, Quotient> formula;

        Method(Function<Renewals, Quotient> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("retention", "renewal-rate", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who was due, and who renewed
     * @param definition how the evidence was counted
     * @throws NullPointerException if either is null
     */
    public RenewalRate {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The rate by the default definition, {@link Method#BY_CUSTOMERS}.
     *
     * @param evidence who was due, and who renewed
     * @return the rate
     */
    public static RenewalRate of(Renewals evidence) {
        return of(evidence, Method.BY_CUSTOMERS);
    }

    /**
     * The rate by a named definition.
     *
     * @param evidence who was due, and who renewed, counted in that way
     * @param definition the definition
     * @return the rate
     */
    public static RenewalRate of(Renewals evidence, Method definition) {
        return new RenewalRate(evidence, definition);
    }

    /**
     * The rate from two numbers, without grace.
     *
     * @param renewed customers who renewed, 0 to {@code due}
     * @param due customers up for renewal
     * @return the rate; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static RenewalRate ofCounts(long renewed, long due) {
        return of(new Renewals(renewed, due, 0));
    }

    @Override
    public Quotient formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        return Renewals.notes(evidence.graceDays());
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof RenewalRate that
                && definition == that.definition
                && evidence.graceDays() == that.evidence.graceDays();
    }
}
