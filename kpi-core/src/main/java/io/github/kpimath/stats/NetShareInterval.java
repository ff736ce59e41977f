package io.github.kpimath.stats;

/**
 * How sure a net share is: confidence intervals for (added - subtracted) ÷ whole, where each of the whole is added,
 * subtracted or neither. The Net Promoter Score is one: promoters minus detractors.
 *
 * <p>With b = added, c = subtracted, n = whole, d = (b - c) ÷ n and z the two-sided normal quantile of the level (1.96
 * for 0.95). The two classes come from one sample, so their shares are not independent: adding two separate variances
 * gives an interval that is too narrow for positive and negative answers alike.
 *
 * <ul>
 *   <li>A whole below 1, negative counts, and classes that together exceed the whole are refused.
 *   <li>All in one class, nobody in a class, one single answer: {@link #SCORE} stays informative; {@link #WALD} claims
 *       certainty when all are in one class.
 *   <li>Exchanging {@code added} and {@code subtracted} mirrors every interval at 0, exactly.
 *   <li>Counts may run to {@code Long.MAX_VALUE}; the ends are then as near as a {@code double} can tell.
 * </ul>
 *
 * <p>Worked example: of 32 answers, 9 positive and 3 negative, {@code NetShareInterval.SCORE.of(9, 3, 32, 0.95)} runs
 * from -0.027 to 0.390: -2.7 to 39.0 points around 18.75.
 *
 * <p>Immutable and thread-safe.
 */
public enum NetShareInterval {

    /**
     * The score interval: all θ with |d - θ| ≤ z √(V(θ) ÷ n), V(θ) being the variance under the most likely shares
     * whose difference is θ.
     *
     * <p>Lies in [-1, 1], contains the estimate, and ends exactly at 1 (-1) when everybody is added (subtracted). The
     * default of this library. Source: Tango, Equivalence test and confidence interval for the difference in
     * proportions for the paired-sample design, Statistics in Medicine 17 (1998) 891-908,
     * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;891::AID-SIM780&gt;3.0.CO;2-B.
     */
    SCORE((added, subtracted, whole, level) -> {
        double z = NormalDistribution.criticalValue(level);
        double estimate = (double) (added - subtracted) / whole;
        return new ConfidenceInterval(
                Math.min(estimate, TangoScore.lower(added, subtracted, whole, z)),
                Math.max(estimate, TangoScore.upper(added, subtracted, whole, z)),
                level);
    }),

    /**
     * Add three answers, ¾ to each of the two classes, then use the plain formula.
     *
     * <p>What survey tools print for the Net Promoter Score. It can leave [-1, 1], is not clipped, and when nearly all
     * are in one class it can exclude the estimate. Source: Rocks, Interval Estimation for the "Net Promoter Score",
     * The American Statistician 70 (2016) 365-372, doi:10.1080/00031305.2016.1198278.
     */
    ADJUSTED_WALD((added, subtracted, whole, level) ->
            plain(added + 0.75, subtracted + 0.75, whole - added - subtracted + 1.5, level)),

    /**
     * The textbook formula d ± z √(((b + c) ÷ n - d²) ÷ n).
     *
     * <p>Contains the estimate, can leave [-1, 1] and is not clipped, shrinks to a point when all are in one class, and
     * covers far less than stated in small samples. Here because many tools print it. Source: Rocks 2016.
     */
    WALD((added, subtracted, whole, level) ->
            plain((double) added, (double) subtracted, (double) (whole - added - subtracted), level));

    private final Method method;

    NetShareInterval(Method method) {
        this.method = method;
    }

    /**
     * The interval of a net share.
     *
     * @param added how many count for, 0 to {@code whole - subtracted}
     * @param subtracted how many count against, 0 to {@code whole - added}
     * @param whole how many were asked or observed, 1 or more
     * @param level the confidence level, above 0 and below 1
     * @return the interval, in shares: 0.1 is 10 points
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public ConfidenceInterval of(long added, long subtracted, long whole, double level) {
        Arguments.netShare("added", added, "subtracted", subtracted, "whole", whole);
        return method.of(added, subtracted, whole, Arguments.level(level));
    }

    /** The variance of a single answer, of value 1, -1 or 0; a sum of products, so that nothing cancels. */
    static double variance(double added, double subtracted, double rest) {
        double whole = added + subtracted + rest;
        double up = added / whole;
        double down = subtracted / whole;
        return up * ((subtracted + rest) / whole) + down * ((added + rest) / whole) + 2 * up * down;
    }

    private static ConfidenceInterval plain(double added, double subtracted, double rest, double level) {
        double whole = added + subtracted + rest;
        double estimate = (added - subtracted) / whole;
        double margin = NormalDistribution.criticalValue(level) * Math.sqrt(variance(added, subtracted, rest) / whole);
        return new ConfidenceInterval(estimate - margin, estimate + margin, level);
    }

    private interface Method {
        ConfidenceInterval of(long added, long subtracted, long whole, double level);
    }
}
