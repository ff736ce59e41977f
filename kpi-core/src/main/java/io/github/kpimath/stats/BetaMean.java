package io.github.kpimath.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * The mean of a positive function of a share that is spread by Beta(a, b): the integral behind the models of purchases and
 * contracts. Their textbook forms are differences of hypergeometric functions, which lose all digits near a = 1, for short
 * times and for long ones; a sum of positive terms loses none.
 *
 * <p>The logarithm of the odds log(p ÷ (1 - p)) is substituted by c + w sinh u about its mode, after which the integrand
 * falls off double-exponentially on both sides and the trapezoidal rule gains digits with every halving of its step as fast
 * as Newton's method does. Weights and function share their nodes, so that the beta function itself is not needed.
 *
 * <p>Source: Takahasi and Mori, Double Exponential Formulas for Numerical Integration, Publications of the Research
 * Institute for Mathematical Sciences 9 (1974) 721-741, doi:10.2977/prims/1195192451.
 */
final class BetaMean {

    private static final double LEAST_LOG_WEIGHT = -745;
    private static final double CLOSE_ENOUGH = 1e-13;
    private static final int MOST_HALVINGS = 14;

    /** The exponential of more leaves the range of double. */
    private static final double LARGE = 700;

    private final double a;
    private final double b;
    private final double width;
    private final DoubleUnaryOperator function;
    private double weights;
    private double sum;

    private BetaMean(double a, double b, DoubleUnaryOperator function) {
        this.a = a;
        this.b = b;
        this.width = Math.min(1, Math.sqrt(1 / a + 1 / b));
        this.function = function;
    }

    /**
     * The mean.
     *
     * @throws ArithmeticException if it leaves the range of double, or the function is not smooth enough
     */
    static double of(double a, double b, DoubleUnaryOperator function) {
        BetaMean mean = new BetaMean(a, b, function);
        mean.add(0);
        double step = 1;
        mean.addEvery(step, step);
        double previous = mean.value();
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            mean.addEvery(step, step / 2);
            step /= 2;
            double value = mean.value();
            if (Math.abs(value - previous) <= CLOSE_ENOUGH * value && halving > 2) {
                return value;
            }
            previous = value;
        }
        throw new ArithmeticException("no mean over Beta(" + a + ", " + b + ") after " + MOST_HALVINGS + " halvings");
    }

    private double value() {
        return sum / weights;
    }

    /** The nodes from the first one on, to both sides, until they weigh nothing. */
    private void addEvery(double step, double first) {
        for (int side = -1; side <= 1; side += 2) {
            double u = first;
            while (add(side * u)) {
                u += step;
            }
        }
    }

    /** Adds a node, and tells whether it weighs anything. */
    private boolean add(double u) {
        double fromMode = width * StrictMath.sinh(u);
        double logWeight = logWeight(fromMode);
        if (logWeight < LEAST_LOG_WEIGHT) {
            return false;
        }
        double weight = StrictMath.exp(logWeight) * StrictMath.cosh(u);
        weights += weight;
        sum += weight * function.applyAsDouble(share(fromMode));
        return true;
    }

    /** The logarithm of p^a (1 - p)^b over its greatest value, seen from the side of the smaller exponent: it rounds less. */
    private double logWeight(double fromMode) {
        double less = Math.min(a, b);
        double more = Math.max(a, b);
        double away = a < b ? fromMode : -fromMode;
        return less * away - (a + b) * logOfMean(less / (a + b), more / (a + b), away);
    }

    /** log (p exp(x) + q) for p + q = 1. */
    private static double logOfMean(double p, double q, double x) {
        if (x > LARGE) {
            return x + StrictMath.log(p);
        }
        double change = p * StrictMath.expm1(x);
        return change > -0.5 ? StrictMath.log1p(change) : StrictMath.log(p * StrictMath.exp(x) + q);
    }

    /** p at a distance from the mode of the log-odds, log(a ÷ b). */
    private double share(double fromMode) {
        return fromMode < 0
                ? a * StrictMath.exp(fromMode) / (b + a * StrictMath.exp(fromMode))
                : a / (b * StrictMath.exp(-fromMode) + a);
    }
}
