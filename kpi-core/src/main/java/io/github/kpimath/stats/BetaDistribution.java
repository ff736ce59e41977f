package io.github.kpimath.stats;

/**
 * Points of the beta distribution at which one tail holds a given probability.
 *
 * <p>The tail is the leading factor p<sup>a</sup> q<sup>b</sup> / (a B(a, b)) times the continued fraction of Didonato
 * and Morris. The factor is taken in Loader's saddle-point form, which keeps 15 digits where logarithms of the gamma
 * function lose half of them. The logarithm of the tail is concave in p, so that Newton's iteration on it never goes
 * astray.
 *
 * <p>Sources: Didonato and Morris, Algorithm 708: Significant Digit Computation of the Incomplete Beta Function Ratios,
 * ACM Transactions on Mathematical Software 18 (1992) 360-373, doi:10.1145/131766.131776; Loader, Fast and Accurate
 * Computation of Binomial Probabilities (2000).
 */
final class BetaDistribution {

    private static final double HALF_LOG_TWO_PI = StrictMath.log(2 * Math.PI) / 2;
    private static final double ROOT_OF_PI = Math.sqrt(Math.PI);
    private static final double CLOSE_ENOUGH_IN_LOG_TAIL = 1e-9;
    private static final double CLOSE_ENOUGH_IN_FRACTION = 1e-15;
    private static final int MOST_STEPS = 100;

    private BetaDistribution() {}

    /** The p with P(X {@literal <} p) = tail for X of Beta(a, b), found from a point near it. */
    static double pointAboveTail(double a, double b, double tail, double start) {
        double p = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double q = 1 - p;
            double fraction = continuedFraction(a, b, p, q);
            double excess = logLeadingFactor(a, b, p, q) + StrictMath.log(fraction / tail);
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
            double fraction = continuedFraction(b, a, q, p);
            double excess = logLeadingFactor(b, a, q, p) + StrictMath.log(fraction / tail);
            double next = p + excess * p * q * fraction / b;
            p = next < 1 ? next : 1 - q / 2;
            if (Math.abs(excess) <= CLOSE_ENOUGH_IN_LOG_TAIL) {
                break;
            }
        }
        return p;
    }

    static double logLeadingFactor(double a, double b, double p, double q) {
        double n = a + b;
        double excess = excess(a, b, p, q);
        return stirlingError(n)
                - stirlingError(a)
                - stirlingError(b)
                - deviance(a, n * p, excess)
                - deviance(b, n * q, -excess)
                + StrictMath.log(b / (a * n)) / 2
                - HALF_LOG_TWO_PI;
    }

    /** x log(x / mean) - (x - mean), which near the mean is a sum of powers of their difference. */
    private static double deviance(double x, double mean, double excess) {
        double y = -excess / x;
        if (Math.abs(y) > 0.1) {
            return x * StrictMath.log(x / mean) - excess;
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

    /** log n! minus Stirling's formula, for n from 1/2: by n! itself where that is a product of whole numbers or halves. */
    private static double stirlingError(double n) {
        if (n > 15) {
            double s = 1 / (n * n);
            return (1 / 12.0 - s * (1 / 360.0 - s * (1 / 1260.0 - s * (1 / 1680.0 - s / 1188)))) / n;
        }
        if (2 * n != Math.rint(2 * n)) {
            return stirlingError(n + 1) + (n + 0.5) * StrictMath.log1p(1 / n) - 1;
        }
        double factorial = n == Math.rint(n) ? 1 : ROOT_OF_PI;
        for (double k = n; k > 0; k--) {
            factorial *= k;
        }
        return StrictMath.log(factorial) - (n + 0.5) * StrictMath.log(n) + n - HALF_LOG_TWO_PI;
    }

    /** I(p; a, b) over the leading factor; all its terms are positive below the mean. By Lentz's method. */
    static double continuedFraction(double a, double b, double p, double q) {
        double excess = excess(a, b, p, q);
        double value = a / (a + 1) * (excess + 1);
        double c = value;
        double d = 0;
        double change = 0;
        for (double m = 1; Math.abs(change - 1) > CLOSE_ENOUGH_IN_FRACTION; m++) {
            double odd = a + 2 * m - 1;
            double above = (a + m - 1) / odd * ((a + b + m - 1) / odd) * m * (b - m) * p * p;
            double below = m + m * (b - m) * p / odd + (a + m) / (odd + 2) * (excess + 1 + m * (1 + q));
            d = 1 / (below + above * d);
            c = below + above / c;
            change = c * d;
            value *= change;
        }
        return a / value;
    }

    /** a - (a + b) p, the excess of the a successes over their mean; from the smaller of p and q, the exact one. */
    private static double excess(double a, double b, double p, double q) {
        return p < q ? Math.fma(-(a + b), p, a) : -Math.fma(-(a + b), q, b);
    }
}
