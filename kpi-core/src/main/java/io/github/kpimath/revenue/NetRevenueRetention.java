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
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.RateKpi;
import java.time.Period;
import java.util.List;
import java.util.function.Function;

/**
 * How much of its recurring revenue do the customers of the start pay at the end, what they bought more included? Net Revenue
 * Retention (NRR), net dollar retention.
 *
 * <p><b>Formula</b> (opening + expansion − contraction − churned MRR) ÷ opening MRR: what the customers of the opening pay at the
 * end ÷ what they paid then, at the exchange rates of the opening.
 *
 * <p><b>Unit and range</b> percent, 0 and up, over a stated window; 12 months is customary. High is good.
 *
 * <p><b>Example</b> opening 10,000, expansion 800, contraction 300, churned 500: 100 %; with 200 reactivated 102 %.
 *
 * <pre>{@code
 * NetRevenueRetention.of(movement, Period.ofMonths(12)).percent();   // 100.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when the opening MRR is 0 (chained: in any part).
 *
 * <p><b>Pooling</b> add the windows of disjoint segments; never average rates.
 *
 * <p><b>Pitfalls</b> new customers are in neither side, returners who were not in the opening neither; a monthly figure is no
 * yearly one; twelve chained months and one year between two ends are two definitions.
 *
 * <p><b>Source</b> SaaS practice. Immutable and thread-safe.
 *
 * @param evidence how MRR moved over the window
 * @param definition how it is computed
 */
public record NetRevenueRetention(RevenueWindow evidence, Method definition) implements RateKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** What customers of the opening pay at the end ÷ what they paid at the opening. The default. */
        OPENING_COHORT(w -> w.chain(m -> kept(m).over(opening(m)))),
        /** The same, with reactivation of former customers above the line. ChartMogul. */
        INCLUDING_REACTIVATION(w -> w.chain(m -> kept(m).plus(reactivation(m)).over(opening(m)))),
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

    private static final KpiType KPI = KpiType.percent("revenue", "nrr", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence how MRR moved over the window
     * @param definition how it is computed
     * @throws IllegalArgumentException if the window has several parts, and the definition is not to chain them
     */
    public NetRevenueRetention {
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
    public static NetRevenueRetention of(RevenueWindow evidence) {
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
    public static NetRevenueRetention of(RevenueWindow evidence, Method definition) {
        return new NetRevenueRetention(evidence, definition);
    }

    /**
     * The result of one movement from the start of a window to its end.
     *
     * @param movement how MRR moved
     * @param window how long the window is; 12 months is customary
     * @return the result
     * @throws IllegalArgumentException if the window is not positive or mixes months and days
     */
    public static NetRevenueRetention of(MrrMovement movement, Period window) {
        return of(RevenueWindow.of(movement, window));
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof NetRevenueRetention that
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
        return opening(m).plus(expansion(m)).minus(contraction(m)).minus(churned(m));
    }
}
