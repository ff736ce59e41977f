package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.constant;
import static io.github.kpimath.Formula.money;
import static io.github.kpimath.Formula.number;
import static io.github.kpimath.internal.Inputs.requireNotNegative;
import static io.github.kpimath.internal.Inputs.requireWithin;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.ScoreKpi;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;

/**
 * Do growth and profit together make up for each other? Rule of 40.
 *
 * <p><b>Formula</b> 100 × (revenue − revenue of the year before) ÷ revenue of the year before + 100 × profit ÷ revenue.
 *
 * <p><b>Unit and range</b> points. High is good; 40 and more is said to be healthy.
 *
 * <p><b>Example</b> revenue from 100 to 130 (30 %), a profit of 15.6 (12 %): 42; weighted 4/3 and 2/3: 48.
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when there was no revenue in either year.
 *
 * <p><b>Pooling</b> it is derived: add revenues and profits, then derive. <b>Pitfalls</b> both years are whole years; the margin's
 * definition matters more than the rule. <b>Source</b> venture capital practice, about 2015. Immutable and thread-safe.
 *
 * @param revenue revenue of the year
 * @param revenueBefore revenue of the year before
 * @param profit profit of the year, by the margin that the definition names
 * @param growthWeight how much growth counts; 1 unless the definition is weighted
 * @param marginWeight how much the margin counts; 1 unless the definition is weighted
 * @param definition which profit is meant
 */
public record RuleOf40(
        Money revenue,
        Money revenueBefore,
        Money profit,
        Fraction growthWeight,
        Fraction marginWeight,
        Method definition)
        implements ScoreKpi {

    /** The definitions in use. */
    public enum Method implements Definition {
        /** Growth + EBITDA margin. The default. */
        EBITDA_MARGIN("ebitda", Fraction.ONE, Fraction.ONE),
        /** Growth + free-cash-flow margin. */
        FREE_CASH_FLOW_MARGIN("free-cash-flow", Fraction.ONE, Fraction.ONE),
        /** Growth and EBITDA margin by stated weights; unless stated, 4/3 and 2/3. Software Equity Group. */
        WEIGHTED_GROWTH("ebitda", Fraction.of(4, 3), Fraction.of(2, 3));

        private final String profit;
        private final Fraction growthWeight;
        private final Fraction marginWeight;

        Method(String profit, Fraction growthWeight, Fraction marginWeight) {
            this.profit = profit;
            this.growthWeight = growthWeight;
            this.marginWeight = marginWeight;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.points("revenue", "rule-of-40", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param revenue revenue of the year
     * @param revenueBefore revenue of the year before
     * @param profit profit of the year, by the margin that the definition names
     * @param growthWeight how much growth counts; 1 unless the definition is weighted
     * @param marginWeight how much the margin counts; 1 unless the definition is weighted
     * @param definition which profit is meant
     * @throws IllegalArgumentException if a revenue or a weight is negative, or a weight is not 1 though the definition has none
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public RuleOf40 {
        requireNonNull(definition, "definition");
        requireNonNull(profit, "profit");
        requireNotNegative("revenue", revenue);
        requireNotNegative("revenueBefore", revenueBefore);
        revenue.plus(revenueBefore).plus(profit);
        requireWithin("growthWeight", growthWeight, Fraction.ZERO, null);
        requireWithin("marginWeight", marginWeight, Fraction.ZERO, null);
        if (definition != Method.WEIGHTED_GROWTH
                && !(growthWeight.equals(Fraction.ONE) && marginWeight.equals(Fraction.ONE))) {
            throw new IllegalArgumentException("growthWeight " + growthWeight + " and marginWeight " + marginWeight
                    + " do not fit " + definition.id() + ": expected 1 and 1");
        }
    }

    /**
     * The score by the default definition, {@link Method#EBITDA_MARGIN}.
     *
     * @param revenue revenue of the year
     * @param revenueBefore revenue of the year before
     * @param ebitda earnings before interest, taxes, depreciation and amortisation
     * @return the score
     * @throws IllegalArgumentException if a revenue is negative
     */
    public static RuleOf40 of(Money revenue, Money revenueBefore, Money ebitda) {
        return of(revenue, revenueBefore, ebitda, Method.EBITDA_MARGIN);
    }

    /**
     * The score by a named definition.
     *
     * @param revenue revenue of the year
     * @param revenueBefore revenue of the year before
     * @param profit profit of the year, by the margin that the definition names
     * @param definition which profit is meant
     * @return the score
     * @throws IllegalArgumentException if a revenue is negative
     */
    public static RuleOf40 of(Money revenue, Money revenueBefore, Money profit, Method definition) {
        return new RuleOf40(
                revenue, revenueBefore, profit, definition.growthWeight, definition.marginWeight, definition);
    }

    /**
     * The score by stated weights of growth and EBITDA margin, {@link Method#WEIGHTED_GROWTH}.
     *
     * @param revenue revenue of the year
     * @param revenueBefore revenue of the year before
     * @param ebitda earnings before interest, taxes, depreciation and amortisation
     * @param growthWeight how much growth counts, 0 or more
     * @param marginWeight how much the margin counts, 0 or more
     * @return the score
     * @throws IllegalArgumentException if a revenue or a weight is negative
     */
    public static RuleOf40 ofWeighted(
            Money revenue, Money revenueBefore, Money ebitda, Fraction growthWeight, Fraction marginWeight) {
        return new RuleOf40(revenue, revenueBefore, ebitda, growthWeight, marginWeight, Method.WEIGHTED_GROWTH);
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof RuleOf40 that
                && definition == that.definition
                && growthWeight.equals(that.growthWeight)
                && marginWeight.equals(that.marginWeight);
    }

    @Override
    public Formula formula() {
        Formula growth = money("revenue-year", revenue)
                .minus(money("revenue-year-before", revenueBefore))
                .over(money("revenue-year-before", revenueBefore), "none.revenue-year");
        Formula margin = money(definition.profit, profit).over(money("revenue-year", revenue));
        return definition == Method.WEIGHTED_GROWTH
                ? constant(100)
                        .times(number("growth-weight", growthWeight))
                        .times(growth)
                        .plus(constant(100)
                                .times(number("margin-weight", marginWeight))
                                .times(margin))
                : constant(100).times(growth).plus(constant(100).times(margin));
    }
}
