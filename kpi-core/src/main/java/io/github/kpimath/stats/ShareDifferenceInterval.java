package io.github.kpimath.stats;

/**
 * How sure a change of a share is: confidence intervals for part ÷ whole minus earlier part ÷ earlier whole, the two
 * coming from independent samples.
 *
 * <p>Two waves of a survey, two segments, two cohorts. Not for the same people asked twice: their answers hang
 * together, and these intervals are then mostly too wide. With p₁ the later and p₂ the earlier share, d = p₁ - p₂, n₁
 * and n₂ the two wholes, and z the two-sided normal quantile of the level.
 *
 * <ul>
 *   <li>A whole below 1, and a part below 0 or above its whole, are refused.
 *   <li>Both shares 0, or both 1: {@link #NEWCOMBE} and {@link #AGRESTI_CAFFO} stay informative; {@link #WALD} claims
 *       certainty.
 * </ul>
 *
 * <p>Worked example: 56 of 70 after 48 of 80 is a change of 20 points, and
 * {@code ShareDifferenceInterval.NEWCOMBE.of(56, 70, 48, 80, 0.95)} runs from 0.0524 to 0.3339.
 *
 * <p>Immutable and thread-safe.
 */
public enum ShareDifferenceInterval {

    /**
     * Square-and-add of the two Wilson intervals [l, u]: d - √((p₁ - l₁)² + (u₂ - p₂)²) to d + √((u₁ - p₁)² + (p₂ -
     * l₂)²).
     *
     * <p>Lies in [-1, 1] and contains the estimate. The default of this library. Source: Newcombe, Interval estimation
     * for the difference between independent proportions, Statistics in Medicine 17 (1998) 873-890, method 10,
     * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I.
     */
    NEWCOMBE((part, whole, earlierPart, earlierWhole, level) -> SquareAndAdd.difference(
            (double) part / whole,
            ShareInterval.WILSON.of(part, whole, level),
            (double) earlierPart / earlierWhole,
            ShareInterval.WILSON.of(earlierPart, earlierWhole, level))),

    /**
     * Add one success and one failure to each sample, then use the plain formula.
     *
     * <p>Can leave [-1, 1] and is not clipped; with few answers, nearly all alike, it can exclude the estimate. Source:
     * Agresti and Caffo, Simple and effective confidence intervals for proportions and differences of proportions
     * result from adding two successes and two failures, The American Statistician 54 (2000) 280-288,
     * doi:10.1080/00031305.2000.10474560.
     */
    AGRESTI_CAFFO((part, whole, earlierPart, earlierWhole, level) ->
            plain(part + 1.0, whole - part + 1.0, earlierPart + 1.0, earlierWhole - earlierPart + 1.0, level)),

    /**
     * The textbook formula d ± z √(p₁ (1 - p₁) ÷ n₁ + p₂ (1 - p₂) ÷ n₂).
     *
     * <p>Contains the estimate, can leave [-1, 1] and is not clipped, and shrinks to a point when both shares are 0 or
     * 1. Source: Newcombe 1998, method 1.
     */
    WALD((part, whole, earlierPart, earlierWhole, level) -> plain(
            (double) part,
            (double) (whole - part),
            (double) earlierPart,
            (double) (earlierWhole - earlierPart),
            level));

    private final Method method;

    ShareDifferenceInterval(Method method) {
        this.method = method;
    }

    /**
     * The interval of a change, later minus earlier.
     *
     * @param part how many have the property in the later sample, 0 to {@code whole}
     * @param whole size of the later sample, 1 or more
     * @param earlierPart how many have the property in the earlier sample, 0 to {@code earlierWhole}
     * @param earlierWhole size of the earlier sample, 1 or more
     * @param level the confidence level, above 0 and below 1
     * @return the interval, in shares: 0.1 is 10 percentage points
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public ConfidenceInterval of(long part, long whole, long earlierPart, long earlierWhole, double level) {
        Arguments.share("part", part, "whole", whole);
        Arguments.share("earlierPart", earlierPart, "earlierWhole", earlierWhole);
        return method.of(part, whole, earlierPart, earlierWhole, Arguments.level(level));
    }

    private static ConfidenceInterval plain(
            double part, double rest, double earlierPart, double earlierRest, double level) {
        double whole = part + rest;
        double earlierWhole = earlierPart + earlierRest;
        double difference = part / whole - earlierPart / earlierWhole;
        double margin = NormalDistribution.criticalValue(level)
                * Math.sqrt(part / whole * (rest / whole) / whole
                        + earlierPart / earlierWhole * (earlierRest / earlierWhole) / earlierWhole);
        return new ConfidenceInterval(difference - margin, difference + margin, level);
    }

    private interface Method {
        ConfidenceInterval of(long part, long whole, long earlierPart, long earlierWhole, double level);
    }
}
