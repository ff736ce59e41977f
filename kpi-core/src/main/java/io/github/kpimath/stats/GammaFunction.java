package io.github.kpimath.stats;

/**
 * The logarithms of the gamma function and of ratios of gamma and beta functions, which keep the precision that a
 * difference of logarithms would lose.
 *
 * <p>By Stirling's series, after the arguments were raised above 20 by Γ(z + 1) = z Γ(z).
 *
 * <p>Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964) 6.1.15 and 6.1.40.
 */
final class GammaFunction {

    private static final double HALF_LOG_TWO_PI = StrictMath.log(2 * Math.PI) / 2;
    private static final double LARGE = 20;

    /** The coefficients of 1 ÷ z, 1 ÷ z³, 1 ÷ z⁵… in Stirling's series. */
    private static final double[] STIRLING = {
        1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360_360.0, 1 / 156.0
    };

    private GammaFunction() {}

    /** log Γ(z) for z above 0. */
    static double log(double z) {
        double small = 0;
        double large = z;
        for (; large < LARGE; large++) {
            small += StrictMath.log(large);
        }
        double sum = (large - 0.5) * StrictMath.log(large) - large + HALF_LOG_TWO_PI;
        for (int i = 0; i < STIRLING.length; i++) {
            sum += STIRLING[i] * StrictMath.pow(large, -2 * i - 1);
        }
        return sum - small;
    }

    /** log (Γ(z + t) ÷ Γ(z)) for z above 0 and t of 0 or more. */
    static double logRatio(double z, double t) {
        double small = 0;
        double large = z;
        for (; large < LARGE; large++) {
            small += StrictMath.log1p(t / large);
        }
        double growth = StrictMath.log1p(t / large);
        double sum = (large - 0.5) * growth + t * StrictMath.log(large + t) - t;
        for (int i = 0; i < STIRLING.length; i++) {
            int k = 2 * i + 1;
            sum += STIRLING[i] * StrictMath.pow(large, -k) * StrictMath.expm1(-k * growth);
        }
        return sum - small;
    }

    /**
     * log (B(a, b + t) ÷ B(a, b)) for a and b above 0 and t of 0 or more: the chance that t trials in a row fail, where
     * the chance of success is spread by Beta(a, b). It is the second difference Γ(b) Γ(b + a + t) ÷ (Γ(b + a) Γ(b + t)),
     * upside down.
     */
    static double logBetaRatio(double a, double b, double t) {
        double small = 0;
        double z = b;
        for (; z < LARGE; z++) {
            small += logOfQuotient(z, a, t);
        }
        double mixed = logOfQuotient(z, a, t);
        double large = (z - 0.5) * mixed + a * StrictMath.log1p(t / (z + a)) + t * StrictMath.log1p(a / (z + t));
        for (int i = 0; i < STIRLING.length; i++) {
            large += STIRLING[i] * secondDifference(z, a, t, 2 * i + 1);
        }
        return small - large;
    }

    /** log (z (z + a + t) ÷ ((z + a) (z + t))), which is near 0 for large z, and far below for small z. */
    private static double logOfQuotient(double z, double a, double t) {
        double lacking = a / (z + a) * (t / (z + t));
        return lacking < 0.5 ? StrictMath.log1p(-lacking) : StrictMath.log(z / (z + a) * ((z + a + t) / (z + t)));
    }

    /** z^-k - (z + a)^-k - (z + t)^-k + (z + a + t)^-k without its cancellation. */
    private static double secondDifference(double z, double a, double t, int k) {
        double logA = StrictMath.log1p(a / z);
        double logT = StrictMath.log1p(t / z);
        double beyond = StrictMath.log1p(a / z * (t / (z + a + t)));
        return StrictMath.pow(z, -k)
                * (StrictMath.expm1(-k * logA) * StrictMath.expm1(-k * logT)
                        + StrictMath.exp(-k * (logA + logT)) * StrictMath.expm1(k * beyond));
    }
}
