package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrTerms.churned;
import static io.github.kpimath.revenue.MrrTerms.contraction;
import static io.github.kpimath.revenue.MrrTerms.opening;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.RateKpi;
import java.time.Period;
import java.util.List;
import java.util.function.Function;

/**
 * How much of its recurring revenue do the customers of the start still pay at the end, what they bought more left out? Gross
 * Revenue Retention (GRR).
 *
 * <p><b>Formula</b> (opening − contraction − churned MRR) ÷ opening MRR: of each customer of the opening the smaller of what he
 * paid then and pays at the end, at the exchange rates of the opening.
 *
 * <p><b>Unit and range</b> percent, 0…100 %, over a stated window; 12 months is customary. High is good. It is never more than
 * {@link NetRevenueRetention}.
 *
 * <p><b>Example</b> opening 10,000, contraction 300, churned 500: 92 %.
 *
 * <pre>{@code
 * GrossRevenueRetention.of(movement, Period.ofMonths(12)).percent();   // 92.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when the opening MRR is 0 (chained: in any part).
 *
 * <p><b>Pooling</b> add the windows of disjoint segments; never average rates.
 *
 * <p><b>Pitfalls</b> it needs the net change of each customer: lines booked one by one would make a customer's move from one plan
 * to another a loss. A monthly figure is no yearly one.
 *
 * <p><b>Source</b> SaaS practice. Immutable and thread-safe.
 *
 * @param evidence how MRR moved over the window
 * @param definition how it is computed
 */
public record GrossRevenueRetention(RevenueWindow evidence, Method definition) implements RateKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Σ min(end, start) ÷ Σ start over the customers of the opening. The default. */
        OPENING_COHORT(w -> w.chain(m -> kept(m).over(opening(m)))),
        /** The product of the figures of the parts, such as twelve months. */
        CHAINED(w -> w.chain(m -> kept(m).over(opening(m))));

        private final Function<RevenueWindow, Formula> formula;

        Method(Function<RevenueWindow, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("revenue", "grr", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence how MRR moved over the window
     * @param definition how it is computed
     * @throws IllegalArgumentException if the window has several parts, and the definition is not to chain them
     */
    public GrossRevenueRetention {
        requireNonNull(evidence, "evidence");
        if (definition != Method.CHAINED) {
            evidence.requireOnePart(requireNonNull(definition, "definition"));
        }
    }

    /**
     * The result by the default definition, {@link Method#OPENING_COHORT}.
     *
     * @param evidence how MRR moved over the window, in one part
     * @return the result
     * @throws IllegalArgumentException if the window has several parts
     */
    public static GrossRevenueRetention of(RevenueWindow evidence) {
        return of(evidence, Method.OPENING_COHORT);
    }

    /**
     * The result by a named definition.
     *
     * @param evidence how MRR moved over the window
     * @param definition the definition
     * @return the result
     * @throws IllegalArgumentException if the window has several parts, and the definition is not to chain them
     */
    public static GrossRevenueRetention of(RevenueWindow evidence, Method definition) {
        return new GrossRevenueRetention(evidence, definition);
    }

    /**
     * The result of one movement from the start of a window to its end.
     *
     * @param movement how MRR moved
     * @param window how long the window is; 12 months is customary
     * @return the result
     * @throws IllegalArgumentException if the window is not positive or mixes months and days
     */
    public static GrossRevenueRetention of(MrrMovement movement, Period window) {
        return of(RevenueWindow.of(movement, window));
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof GrossRevenueRetention that
                && definition == that.definition
                && evidence.isAsLongAs(that.evidence);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        return evidence.notes();
    }

    private static Formula kept(MrrMovement m) {
        return opening(m).minus(contraction(m)).minus(churned(m));
    }
}
