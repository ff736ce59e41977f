package io.github.kpimath.stats;

/** The ends of the exact binomial interval, which are quantiles of beta distributions. */
final class ClopperPearson {

    /** From here on the Cornish-Fisher expansion, whose error is of the order count<sup>-3/2</sup> widths, is exact. */
    private static final long MANY = 100_000_000;

    private ClopperPearson() {}

    static double lower(long part, long whole, double level) {
        if (part == 0) {
            return 0;
        }
        double tail = NormalDistribution.tail(level);
        if (part == whole) {
            return StrictMath.exp(StrictMath.log(tail) / whole);
        }
        double z = NormalDistribution.criticalValue(level);
        double in = part;
        double rest = whole - part;
        return isMany(part, whole)
                ? cornishFisher(in, rest + 1, -z)
                : BetaDistribution.pointAboveTail(in, rest + 1, tail, WilsonScore.lower(in - 0.5, rest + 0.5, z));
    }

    static double upper(long part, long whole, double level) {
        if (part == whole) {
            return 1;
        }
        double tail = NormalDistribution.tail(level);
        if (part == 0) {
            return -StrictMath.expm1(StrictMath.log(tail) / whole);
        }
        double z = NormalDistribution.criticalValue(level);
        double in = part;
        double rest = whole - part;
        return isMany(part, whole)
                ? cornishFisher(in + 1, rest, z)
                : BetaDistribution.pointBelowTail(in + 1, rest, tail, WilsonScore.upper(in + 0.5, rest - 0.5, z));
    }

    private static boolean isMany(long part, long whole) {
        return Math.min(part, whole - part) >= MANY;
    }

    /** The quantile of Beta(a, b) at the normal quantile z, from the mean, variance, skewness and kurtosis. */
    private static double cornishFisher(double a, double b, double z) {
        double n = a + b;
        double deviation = Math.sqrt(a / n * (b / n) / (n + 1));
        double skewness = 2 * (b - a) / (n + 2) * Math.sqrt((n + 1) / a / b);
        double kurtosis = 6 * ((a - b) / a * ((a - b) / b) * (n + 1) - (n + 2)) / (n + 2) / (n + 3);
        double z3 = z * z * z;
        return a / n
                + deviation
                        * (z
                                + skewness * (z * z - 1) / 6
                                + kurtosis * (z3 - 3 * z) / 24
                                - skewness * skewness * (2 * z3 - 5 * z) / 36);
    }
}
