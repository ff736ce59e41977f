package io.github.kpimath;

import java.util.Locale;

/**
 * Thrown by the accessors of a KPI that has no value, instead of answering 0, NaN or Infinity. The message names the KPI
 * and the reason, in English.
 *
 * <p>Ask {@link Kpi#isDefined()} first where an empty case is to be expected.
 */
public final class UndefinedKpiException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String definition;
    private final UndefinedReason reason;

    UndefinedKpiException(Kpi kpi, Leaf.Undefined why) {
        super(kpi.definition().id() + " is not defined. " + kpi.explain().formula(Locale.ENGLISH));
        this.definition = kpi.definition().id();
        this.reason = why.reason();
    }

    /**
     * The definition that has no value here.
     *
     * @return its id, such as {@code churn-rate/all-lost-over-start}
     */
    public String definition() {
        return definition;
    }

    /**
     * Why it has none.
     *
     * @return the reason
     */
    public UndefinedReason reason() {
        return reason;
    }
}
