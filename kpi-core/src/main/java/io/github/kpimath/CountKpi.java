package io.github.kpimath;

/** A KPI that is a whole number: active users, customers to win. */
public non-sealed interface CountKpi extends Kpi {

    /**
     * The number.
     *
     * @return the count
     * @throws UndefinedKpiException if there is no value
     */
    default long count() {
        return Evaluation.exact(this).toBigDecimal().longValueExact();
    }
}
