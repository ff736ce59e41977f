package io.github.kpimath;

import java.io.Serializable;
import java.util.Locale;

/**
 * One of the ways in which a KPI is computed, by name: so that a number can always say which one it is.
 *
 * <p>Implemented by an enum inside the KPI, whose constants are the definitions in use:
 *
 * <pre>{@code
 * ChurnRate.Method.ALL_LOST_OVER_START.id();   // churn-rate/all-lost-over-start
 * }</pre>
 *
 * <p>Parameters (a cut-off, a quantile, day 30) are components of the result and not part of the id. A definition never
 * changes the unit or the direction of its KPI.
 */
public interface Definition extends Serializable {

    /**
     * The name of the definition; an enum has it already.
     *
     * @return such as {@code ALL_LOST_OVER_START}
     */
    String name();

    /**
     * The KPI that is defined.
     *
     * @return its type
     */
    KpiType kpi();

    /**
     * The identity of the definition, the same in every language and release.
     *
     * @return such as {@code churn-rate/all-lost-over-start}
     */
    default String id() {
        return kpi().id() + "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
