package io.github.kpimath.stats;

/**
 * Quantiles of Student's t distribution with 1 degree of freedom or more, whole or not.
 *
 * <p>With ν degrees of freedom and p = ν ÷ (ν + t²), the probability beyond ±t is the lower tail at p of the beta distribution with
 * ν ÷ 2 and ½. Whichever of tail and centre is the smaller one is met by Newton's iteration on logarithms, from the normal quantile
 * on: so small tails and small levels keep their digits. Among very many degrees of freedom the first term of the expansion in 1 ÷ ν is all
 * that a double can show.
 *
 * <p>Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.1, 26.7.5 and 26.5.27.
 */
final class StudentDistribution {

    private static final double HALF = 0.5;
    private static final double CLOSE_ENOUGH = 1e-9;
    private static final int MOST_STEPS = 100;
    private static final double NEARLY_NORMAL = 1e8;

    private StudentDistribution() {}

    /** The t for which a value lies between -t and t with probability {@code level}: 3.18 for 0.95 and 3 degrees of freedom. */
    static double criticalValue(double level, double degrees) {
        double t = NormalDistribution.criticalValue(level);
        if (degrees >= NEARLY_NORMAL) {
            return t + t * (t * t + 1) / (4 * degrees);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double change = level > HALF ? towardsTail(1 - level, t, degrees) : towardsCentre(level, t, degrees);
            t *= StrictMath.exp(change);
            if (Math.abs(change) <= CLOSE_ENOUGH) {
                break;
            }
        }
        return t;
    }

    /** How far log t is from where the probability beyond it is the tail. */
    private static double towardsTail(double tail, double t, double degrees) {
        double q = t * t / (degrees + t * t);
        double p = degrees / (degrees + t * t);
        double fraction = BetaDistribution.continuedFraction(degrees / 2, HALF, p, q);
        double excess = BetaDistribution.logLeadingFactor(degrees / 2, HALF, p, q) + StrictMath.log(fraction / tail);
        return excess * fraction / degrees;
    }

    /** How far log t is from where the probability between -t and t is the level. */
    private static double towardsCentre(double level, double t, double degrees) {
        double q = t * t / (degrees + t * t);
        double p = degrees / (degrees + t * t);
        double fraction = BetaDistribution.continuedFraction(HALF, degrees / 2, q, p);
        double excess = BetaDistribution.logLeadingFactor(HALF, degrees / 2, q, p) + StrictMath.log(fraction / level);
        return -excess * fraction;
    }
}
