package io.github.kpimath.stats;

/**
 * Points of the beta distribution with whole-number parameters, at which one tail holds a given probability.
 *
 * <p>The tail is the leading factor p<sup>a</sup> q<sup>b</sup> / (a B(a, b)) times a continued fraction (DLMF
 * 8.17.22). The factor is taken in Loader's saddle-point form, which keeps 15 digits where logarithms of the gamma
 * function lose half of them. Its logarithm is concave in p, so that Newton's iteration on it never goes astray.
 *
 * <p>Sources: NIST Digital Library of Mathematical Functions, section 8.17(v); Loader, Fast and Accurate Computation of
 * Binomial Probabilities (2000).
 */
final class BetaDistribution {

    private static final double HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;
    private static final double CLOSE_ENOUGH_IN_LOG_TAIL = 1e-9;
    private static final int MOST_STEPS = 100;

    private BetaDistribution() {}

    /** The p with P(X {@literal <} p) = tail for X of Beta(a, b), found from a point near it. */
    static double pointAboveTail(double a, double b, double tail, double start) {
        double p = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double q = 1 - p;
            double fraction = continuedFraction(a, b, p);
            double excess = logLeadingFactor(a, b, p, q) + Math.log(fraction / tail);
            double next = p - excess * p * q * fraction / a;
            p = next > 0 ? next : p / 2;
            if (Math.abs(excess) <= CLOSE_ENOUGH_IN_LOG_TAIL) {
                break;
            }
        }
        return p;
    }

    /** The p with P(X {@literal >} p) = tail for X of Beta(a, b), found from a point near it. */
    static double pointBelowTail(double a, double b, double tail, double start) {
        double p = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double q = 1 - p;
            double fraction = continuedFraction(b, a, q);
            double excess = logLeadingFactor(b, a, q, p) + Math.log(fraction / tail);
            double next = p + excess * p * q * fraction / b;
            p = next < 1 ? next : 1 - q / 2;
            if (Math.abs(excess) <= CLOSE_ENOUGH_IN_LOG_TAIL) {
                break;
            }
        }
        return p;
    }

    private static double logLeadingFactor(double a, double b, double p, double q) {
        double n = a + b;
        double excessOfA = p < q ? Math.fma(-n, p, a) : -Math.fma(-n, q, b);
        return stirlingError(n)
                - stirlingError(a)
                - stirlingError(b)
                - deviance(a, excessOfA)
                - deviance(b, -excessOfA)
                + Math.log(b / (a * n)) / 2
                - HALF_LOG_TWO_PI;
    }

    /** x log(x / m) - (x - m) for the mean m = x - excess. */
    private static double deviance(double x, double excess) {
        double y = -excess / x;
        if (Math.abs(y) > 0.1) {
            return x * (y - Math.log1p(y));
        }
        double power = y * y;
        double sum = power / 2;
        double previous = 0;
        for (int k = 3; sum != previous; k++) {
            power *= -y;
            previous = sum;
            sum += power / k;
        }
        return x * sum;
    }

    /** log n! minus Stirling's formula, for whole n from 1. */
    private static double stirlingError(double n) {
        if (n > 15) {
            double s = 1 / (n * n);
            return (1 / 12.0 - s * (1 / 360.0 - s * (1 / 1260.0 - s * (1 / 1680.0 - s / 1188)))) / n;
        }
        double factorial = 1;
        for (int k = 2; k <= n; k++) {
            factorial *= k;
        }
        return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
    }

    /** The continued fraction 1 / (1 + d1 / (1 + d2 / (1 + …))) of DLMF 8.17.22, by the modified method of Lentz. */
    private static double continuedFraction(double a, double b, double p) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) / (a + 1) * p);
        double value = d;
        double change = 0;
        for (double m = 1; Math.abs(change - 1) > 1e-16; m++) {
            double even = m * (b - m) / (a + 2 * m - 1) * p / (a + 2 * m);
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            value *= c * d;
            double odd = -(a + m) / (a + 2 * m) * (a + b + m) / (a + 2 * m + 1) * p;
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            change = c * d;
            value *= change;
        }
        return value;
    }

    private static double nonZero(double x) {
        return x == 0 ? 1e-300 : x;
    }
}
