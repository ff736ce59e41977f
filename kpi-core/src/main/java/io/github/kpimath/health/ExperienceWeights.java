package io.github.kpimath.health;

import io.github.kpimath.value.Fraction;
import java.io.Serializable;

/**
 * How much satisfaction, recommendation and effort count in a customer experience score. Only their proportions matter. Immutable and
 * thread-safe.
 *
 * @param satisfaction the weight of CSAT
 * @param recommendation the weight of NPS
 * @param effort the weight of CES
 */
public record ExperienceWeights(Fraction satisfaction, Fraction recommendation, Fraction effort)
        implements Serializable {

    /** All three count the same. */
    public static final ExperienceWeights EQUAL = of(1, 1, 1);

    /**
     * Checks.
     *
     * @param satisfaction the weight of CSAT
     * @param recommendation the weight of NPS
     * @param effort the weight of CES
     * @throws IllegalArgumentException if one is not more than 0
     */
    public ExperienceWeights {
        WeightedMean.requirePositive("satisfaction", satisfaction);
        WeightedMean.requirePositive("recommendation", recommendation);
        WeightedMean.requirePositive("effort", effort);
    }

    /**
     * Whole weights.
     *
     * @param satisfaction the weight of CSAT
     * @param recommendation the weight of NPS
     * @param effort the weight of CES
     * @return the weights
     * @throws IllegalArgumentException if one is not more than 0
     */
    public static ExperienceWeights of(long satisfaction, long recommendation, long effort) {
        return new ExperienceWeights(Fraction.of(satisfaction), Fraction.of(recommendation), Fraction.of(effort));
    }
}
