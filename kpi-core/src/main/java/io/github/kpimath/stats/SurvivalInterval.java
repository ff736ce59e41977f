package io.github.kpimath.stats;

import java.util.Optional;

/**
 * How sure a survival curve is at one time: confidence intervals for the share S still waiting.
 *
 * <p>With v = Σ events ÷ (at risk · (at risk - events)) up to that time (Greenwood), and z the two-sided normal
 * quantile of the level.
 *
 * <ul>
 *   <li>S = 0: no interval.
 *   <li>S = 1: no interval by {@link #LOG_LOG}; the others collapse to [1, 1], which says nothing.
 *   <li>An end that would leave [0, 1] is that end: as in R's {@code survfit}.
 * </ul>
 *
 * <p>Worked example: 3 of 21 patients relapsed at week 6, S = 0.857. At 95 %, {@code LOG_LOG} gives 0.620 to 0.952,
 * {@code LOG} 0.720 to 1 and {@code PLAIN} 0.707 to 1.
 *
 * <p>Sources: Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, 2nd edition (2002), section 1.4,
 * doi:10.1002/9781118032985; Borgan and Liestøl, A note on confidence intervals and bands for the survival function
 * based on transformations, Scandinavian Journal of Statistics 17 (1990) 35-41.
 *
 * <p>Immutable and thread-safe.
 */
public enum SurvivalInterval {

    /** S ± z S √v. Textbooks; too short at the ends of the curve. */
    PLAIN((survival, error) -> new double[] {survival - survival * error, survival + survival * error}),

    /** S exp(± z √v). R's {@code survfit} by default; can reach 1 well below S = 1. */
    LOG((survival, error) -> new double[] {survival * StrictMath.exp(-error), survival * StrictMath.exp(error)}),

    /**
     * S to the power exp(± z √v ÷ log S). Stays inside (0, 1) by itself and covers best in small samples: the default
     * of this library, of Stata, SAS and lifelines.
     */
    LOG_LOG((survival, error) -> {
        double log = StrictMath.log(survival);
        double factor = StrictMath.exp(error / -log);
        return new double[] {StrictMath.exp(log * factor), StrictMath.exp(log / factor)};
    });

    private final Ends ends;

    SurvivalInterval(Ends ends) {
        this.ends = ends;
    }

    /** The interval around a survival whose logarithm has the given variance, where there is one. */
    Optional<ConfidenceInterval> of(double survival, double hazardVariance, double level) {
        if (survival == 0 || (survival == 1 && this == LOG_LOG)) {
            return Optional.empty();
        }
        double error = NormalDistribution.criticalValue(level) * Math.sqrt(hazardVariance);
        double[] both = ends.of(survival, error);
        return Optional.of(new ConfidenceInterval(Math.max(0, both[0]), Math.min(1, both[1]), level));
    }

    private interface Ends {
        double[] of(double survival, double error);
    }
}
