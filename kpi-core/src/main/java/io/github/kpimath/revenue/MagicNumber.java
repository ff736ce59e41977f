package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.constant;
import static io.github.kpimath.Formula.money;
import static io.github.kpimath.internal.Inputs.requireNotNegative;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;

/**
 * How much recurring revenue per year does each unit of sales and marketing spend bring? SaaS magic number.
 *
 * <p><b>Formula</b> 4 × (recurring revenue of the quarter − of the quarter before) ÷ sales and marketing spend of the quarter
 * before.
 *
 * <p>The recurring revenue of a quarter may be an exact sum, such as three months of MRR.
 *
 * <p><b>Unit and range</b> a plain number, negative where revenue shrinks. High is good.
 *
 * <p><b>Example</b> 200,000 more on a spend of 500,000: 1.6.
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when nothing was spent.
 *
 * <p><b>Pooling</b> it is derived: add revenues and spends of disjoint segments, then derive. <b>Pitfalls</b> expansion counts as
 * if sales had won it; the sales cycle must be about a quarter. <b>Source</b> Scale Venture Partners. Immutable and thread-safe.
 *
 * @param revenue recurring revenue of the quarter
 * @param revenueBefore recurring revenue of the quarter before
 * @param spend sales and marketing spend, of the quarter that the definition names
 * @param definition which quarter the spend is of
 */
public record MagicNumber(ExactMoney revenue, ExactMoney revenueBefore, Money spend, Method definition)
        implements MultipleKpi {

    /** The definitions in use. */
    public enum Method implements Definition {
        /** 4 × growth ÷ spend of the quarter before. The default. */
        SPEND_OF_QUARTER_BEFORE,
        /** 4 × growth ÷ spend of the same quarter. */
        SPEND_OF_SAME_QUARTER;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("revenue", "magic-number", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param revenue recurring revenue of the quarter
     * @param revenueBefore recurring revenue of the quarter before
     * @param spend sales and marketing spend, of the quarter that the definition names
     * @param definition which quarter the spend is of
     * @throws IllegalArgumentException if an amount is negative
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public MagicNumber {
        requireNonNull(definition, "definition");
        requireNotNegative("revenue", revenue);
        requireNotNegative("revenueBefore", revenueBefore);
        requireNotNegative("spend", spend);
        revenue.plus(revenueBefore).plus(spend);
    }

    /**
     * The number by the default definition, {@link Method#SPEND_OF_QUARTER_BEFORE}.
     *
     * @param revenue recurring revenue of the quarter
     * @param revenueBefore recurring revenue of the quarter before
     * @param spendBefore sales and marketing spend of the quarter before
     * @return the number
     * @throws IllegalArgumentException if an amount is negative
     */
    public static MagicNumber of(MoneyAmount revenue, MoneyAmount revenueBefore, Money spendBefore) {
        return of(revenue, revenueBefore, spendBefore, Method.SPEND_OF_QUARTER_BEFORE);
    }

    /**
     * The number by a named definition.
     *
     * @param revenue recurring revenue of the quarter
     * @param revenueBefore recurring revenue of the quarter before
     * @param spend sales and marketing spend, of the quarter that the definition names
     * @param definition which quarter the spend is of
     * @return the number
     * @throws IllegalArgumentException if an amount is negative
     */
    public static MagicNumber of(MoneyAmount revenue, MoneyAmount revenueBefore, Money spend, Method definition) {
        return new MagicNumber(
                requireNonNull(revenue, "revenue").exact(),
                requireNonNull(revenueBefore, "revenueBefore").exact(),
                spend,
                definition);
    }

    @Override
    public Formula formula() {
        String symbol =
                definition == Method.SPEND_OF_QUARTER_BEFORE ? "acquisition-spend-earlier" : "acquisition-spend";
        return constant(4)
                .times(money("revenue-quarter", revenue).minus(money("revenue-quarter-before", revenueBefore)))
                .over(money(symbol, spend), "none.acquisition-spend");
    }
}
