package io.github.kpimath;

import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A KPI read in points: a net promoter score, the mean of a scale, a health score. */
public non-sealed interface ScoreKpi extends Kpi {

    /**
     * The score.
     *
     * @return the double nearest to the exact score
     * @throws UndefinedKpiException if there is no value
     */
    default double points() {
        return Evaluation.nearest(this, 1);
    }

    /**
     * The score, rounded once from the exact value.
     *
     * @param scale the number of decimals
     * @param rounding how to round
     * @return such as 17.5
     * @throws UndefinedKpiException if there is no value
     */
    default BigDecimal points(int scale, RoundingMode rounding) {
        return exactPoints().toBigDecimal(scale, rounding);
    }

    /**
     * The score without any rounding.
     *
     * @return 35/2 for 17.5
     * @throws UndefinedKpiException if there is no value
     */
    default Fraction exactPoints() {
        return Evaluation.exact(this);
    }
}
