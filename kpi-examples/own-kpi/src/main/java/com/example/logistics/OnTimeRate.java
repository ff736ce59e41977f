package com.example.logistics;

import static io.github.kpimath.Formula.count;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.KpiType;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;
import java.util.ResourceBundle;

/**
 * The KPI: which share of deliveries arrived on time? Everything else (percent, interval, undefined with a reason, explanation in
 * three languages) comes from {@link ShareKpi}.
 *
 * @param evidence the deliveries
 */
public record OnTimeRate(Deliveries evidence) implements ShareKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** Deliveries on time ÷ deliveries. */
        ON_TIME_OVER_DELIVERED;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    /** The words are found from here, inside the module that owns them. */
    private static final KpiType KPI = KpiType.percent("logistics", "on-time-rate", Direction.HIGH_IS_GOOD)
            .withTexts(locale -> ResourceBundle.getBundle("com.example.logistics.words", locale));

    @Override
    public Method definition() {
        return Method.ON_TIME_OVER_DELIVERED;
    }

    @Override
    public Quotient formula() {
        return count("deliveries-on-time", evidence.onTime()).over(count("deliveries", evidence.delivered()));
    }
}
