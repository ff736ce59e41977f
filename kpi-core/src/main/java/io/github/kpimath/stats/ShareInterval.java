package io.github.kpimath.stats;

/**
 * How sure a share is: confidence intervals for part ÷ whole, when each of the whole either is in the part or is not.
 *
 * <p>With p = part ÷ whole, n = whole and z the two-sided normal quantile of the level (1.96 for 0.95).
 *
 * <ul>
 *   <li>A whole below 1, and a part below 0 or above the whole, are refused.
 *   <li>0 of n and n of n are samples like any other: {@link #WILSON} gives [0, z² ÷ (n + z²)] and the mirror image of
 *       it. Only {@link #WALD} claims certainty there.
 *   <li>Counts may run to {@code Long.MAX_VALUE}; the ends are then as near as a {@code double} can tell.
 * </ul>
 *
 * <p>Worked example: {@code ShareInterval.WILSON.of(15, 148, 0.95)} runs from 0.0624 to 0.1605.
 *
 * <p>Which one: {@code WILSON}, unless a convention asks for another. Measured coverage and lengths of all of them are
 * compared in Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998)
 * 857-872, doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;857::AID-SIM777&gt;3.0.CO;2-E, and Brown, Cai and DasGupta,
 * Interval Estimation for a Binomial Proportion, Statistical Science 16 (2001) 101-133, doi:10.1214/ss/1009213286.
 *
 * <p>Immutable and thread-safe.
 */
public enum ShareInterval {

    /**
     * The score interval: all p0 with |p - p0| ≤ z √(p0 (1 - p0) ÷ n), that is (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) ÷
     * (1 + z²/n).
     *
     * <p>Lies in [0, 1], contains the estimate, is exactly 0 at 0 of n and exactly 1 at n of n. The default of this
     * library and of R's {@code prop.test(correct = FALSE)}. Source: Wilson, Probable inference, the law of succession,
     * and statistical inference, Journal of the American Statistical Association 22 (1927) 209-212,
     * doi:10.1080/01621459.1927.10502953.
     */
    WILSON((part, whole, level) -> {
        double z = NormalDistribution.criticalValue(level);
        double rest = whole - part;
        double estimate = (double) part / whole;
        double lower = Math.min(estimate, WilsonScore.lower((double) part, rest, z));
        double upper = part == whole ? 1 : Math.max(estimate, WilsonScore.upper((double) part, rest, z));
        return new ConfidenceInterval(lower, upper, level);
    }),

    /**
     * The score interval with the continuity correction of half an answer to each side: |p - p0| - 1/2n ≤ z √(p0 (1 -
     * p0) ÷ n); the lower end is 0 at 0 of n, the upper 1 at n of n.
     *
     * <p>Lies in [0, 1], contains the estimate and is wider than {@link #WILSON}: it comes close to never covering less
     * than stated. R's {@code prop.test} prints it by default. Source: Newcombe 1998, method 4.
     */
    WILSON_CONTINUITY_CORRECTED((part, whole, level) -> {
        double z = NormalDistribution.criticalValue(level);
        double rest = whole - part;
        double estimate = (double) part / whole;
        double lower = part == 0 ? 0 : Math.min(estimate, WilsonScore.lower(part - 0.5, rest + 0.5, z));
        double upper = part == whole ? 1 : Math.max(estimate, WilsonScore.upper(part + 0.5, rest - 0.5, z));
        return new ConfidenceInterval(lower, upper, level);
    }),

    /**
     * Add z² answers, half of them to the part, then use the plain formula: p̃ ± z √(p̃ (1 - p̃) ÷ (n + z²)) with p̃ =
     * (part + z²/2) ÷ (n + z²). At 95 % this is nearly "add two successes and two failures".
     *
     * <p>Centred like {@link #WILSON} and wider. It can leave [0, 1] and is not clipped. Source: Agresti and Coull,
     * Approximate is better than "exact" for interval estimation of binomial proportions, The American Statistician 52
     * (1998) 119-126, doi:10.1080/00031305.1998.10480550.
     */
    AGRESTI_COULL((part, whole, level) -> {
        double z = NormalDistribution.criticalValue(level);
        return plain(part + z * z / 2, whole - part + z * z / 2, z, level);
    }),

    /**
     * The "exact" interval: the shares under which neither the sample nor a more extreme one is rarer than (1 - level)
     * ÷ 2; its ends are quantiles of Beta(part, n - part + 1) and Beta(part + 1, n - part).
     *
     * <p>Lies in [0, 1], contains the estimate, never covers less than stated and therefore mostly covers more. Printed
     * by R's {@code binom.test}; usual where a regulator reads. Source: Clopper and Pearson, The use of confidence or
     * fiducial limits illustrated in the case of the binomial, Biometrika 26 (1934) 404-413,
     * doi:10.1093/biomet/26.4.404.
     */
    CLOPPER_PEARSON((part, whole, level) -> {
        double estimate = (double) part / whole;
        return new ConfidenceInterval(
                Math.min(estimate, ClopperPearson.lower(part, whole, level)),
                Math.max(estimate, ClopperPearson.upper(part, whole, level)),
                level);
    }),

    /**
     * The textbook formula p ± z √(p (1 - p) ÷ n).
     *
     * <p>Contains the estimate, can leave [0, 1] and is not clipped, shrinks to a point at 0 of n and n of n, and
     * covers far less than stated in small samples. Here because many tools print it. Source: Brown, Cai and DasGupta
     * 2001, section 2.
     */
    WALD((part, whole, level) ->
            plain((double) part, (double) (whole - part), NormalDistribution.criticalValue(level), level));

    private final Method method;

    ShareInterval(Method method) {
        this.method = method;
    }

    /**
     * The interval of a share.
     *
     * @param part how many have the property, 0 to {@code whole}
     * @param whole how many were asked or observed, 1 or more
     * @param level the confidence level, above 0 and below 1
     * @return the interval, in shares: 0.1 is 10 %
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public ConfidenceInterval of(long part, long whole, double level) {
        Arguments.share("part", part, "whole", whole);
        return method.of(part, whole, Arguments.level(level));
    }

    private static ConfidenceInterval plain(double part, double rest, double z, double level) {
        double whole = part + rest;
        double estimate = part / whole;
        double margin = z * Math.sqrt(estimate * (rest / whole) / whole);
        return new ConfidenceInterval(estimate - margin, estimate + margin, level);
    }

    private interface Method {
        ConfidenceInterval of(long part, long whole, double level);
    }
}
