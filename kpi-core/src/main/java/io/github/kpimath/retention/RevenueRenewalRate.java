package io.github.kpimath.retention;

import static io.github.kpimath.Formula.money;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.RateKpi;
import java.util.List;
import java.util.function.Function;

/**
 * Which share of the contract value that ran out in a period was renewed?
 *
 * <p><b>Formula</b> value renewed ÷ value up for renewal, of each contract no more than it was worth.
 *
 * <p><b>Unit and range</b> percent of money, 0…100 %; uncapped it may exceed 100 %. High is good.
 *
 * <p><b>Example</b> contracts of 100 and 100 ran out; one was renewed for 120, the other not: 50 %, uncapped 60 %.
 *
 * <pre>{@code
 * RenewedRevenue contracts = RenewedRevenue.ofContract(usd(120), usd(100), 0)
 *         .plus(RenewedRevenue.ofContract(usd(0), usd(100), 0));
 * RevenueRenewalRate.of(contracts).percent();                    // 50.0
 * RevenueRenewalRate.of(contracts, Method.UNCAPPED).percent();   // 60.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}; by customers it is {@link RenewalRate}.
 *
 * <p><b>Undefined</b> when no value was up for renewal.
 *
 * <p><b>Pooling</b> add the evidence of disjoint sets of contracts; never average rates.
 *
 * <p><b>Pitfalls</b> uncapped, one contract that doubled hides one that was lost; capping the totals instead of each contract has
 * the same fault. It is not revenue retention, whose base is everybody who paid at the opening.
 *
 * <p><b>Source</b> customer-success practice, where the two are called gross and net renewal rate. There is no interval: amounts
 * are not counts. Immutable and thread-safe.
 *
 * @param evidence what ran out, and what was renewed
 * @param definition how it is computed
 */
public record RevenueRenewalRate(RenewedRevenue evidence, Method definition) implements RateKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Of each contract no more counts than it was worth: the gross renewal rate. The default. */
        CAPPED(e -> money("value-renewed-capped", e.renewedCapped()).over(due(e))),
        /** Contracts that grew count with what they grew to: the net renewal rate. */
        UNCAPPED(e -> money("value-renewed", e.renewed()).over(due(e)));

        private final Function<RenewedRevenue, Formula> formula;

        Method(Function<RenewedRevenue, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("retention", "revenue-renewal-rate", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what ran out, and what was renewed
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public RevenueRenewalRate {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The rate by the default definition, {@link Method#CAPPED}.
     *
     * @param evidence what ran out, and what was renewed
     * @return the rate
     */
    public static RevenueRenewalRate of(RenewedRevenue evidence) {
        return of(evidence, Method.CAPPED);
    }

    /**
     * The rate by a named definition.
     *
     * @param evidence what ran out, and what was renewed
     * @param definition the definition
     * @return the rate
     */
    public static RevenueRenewalRate of(RenewedRevenue evidence, Method definition) {
        return new RevenueRenewalRate(evidence, definition);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        return Renewals.notes(evidence.graceDays());
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof RevenueRenewalRate that
                && definition == that.definition
                && evidence.graceDays() == that.evidence.graceDays();
    }

    private static Formula due(RenewedRevenue e) {
        return money("value-due", e.due());
    }
}
