package io.github.kpimath;

import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A KPI that is a plain number: a quick ratio, LTV:CAC, pages per visit, months of payback. */
public non-sealed interface MultipleKpi extends Kpi {

    /**
     * The number.
     *
     * @return 3.2 for 3.2 times
     * @throws UndefinedKpiException if there is no value
     */
    default double multiple() {
        return Evaluation.nearest(this, 1);
    }

    /**
     * The number, rounded once from the exact value.
     *
     * @param scale the number of decimals
     * @param rounding how to round
     * @return such as 3.20
     * @throws UndefinedKpiException if there is no value
     */
    default BigDecimal multiple(int scale, RoundingMode rounding) {
        return exactMultiple().toBigDecimal(scale, rounding);
    }

    /**
     * The number without any rounding.
     *
     * @return 16/5 for 3.2
     * @throws UndefinedKpiException if there is no value
     */
    default Fraction exactMultiple() {
        return Evaluation.exact(this);
    }
}
