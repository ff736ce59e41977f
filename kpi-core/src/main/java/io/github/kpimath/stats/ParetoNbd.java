package io.github.kpimath.stats;

/**
 * The Pareto/NBD model of repeat purchases: a customer may leave at any time, at a rate of his own.
 *
 * <ul>
 *   <li>Buying: a Poisson process with a rate λ spread over customers by a gamma distribution (r, alpha); the mean rate is r
 *       ÷ alpha purchases per unit of time.
 *   <li>Leaving: after a time that is spread exponentially with a rate μ, which is spread by a gamma distribution (s, beta);
 *       the mean rate is s ÷ beta per unit of time.
 *   <li>Who has not bought again may have left, the likelier the longer ago the first purchase was.
 * </ul>
 *
 * <p>With x repeats, recency t and age T, the chance to be a customer is 1 ÷ (1 + s × the integral of ((alpha + T) ÷ (alpha
 * + y))^(r + x) × ((beta + T) ÷ (beta + y))^s ÷ (beta + y) over y from t to T), and the expected number of purchases is that
 * chance times (r + x) ÷ (alpha + T) × (beta + T) ÷ (s - 1) × (1 - ((beta + T) ÷ (beta + T + time))^(s - 1)), with its limit,
 * a logarithm, at s = 1. The published form of the integral is a difference of two hypergeometric functions, which cancel.
 *
 * <p>Worked example, the parameters published for the CDNOW customers, in weeks:
 *
 * <pre>{@code
 * ParetoNbd model = new ParetoNbd(0.553, 10.578, 0.606, 11.669);
 * PurchaseHistory history = PurchaseHistory.of(1, 38.86, 38.86);
 * model.probabilityAlive(history);        // 1: he bought just now
 * model.expectedPurchases(history, 39);   // 1.0184 within the next 39 weeks
 * }</pre>
 *
 * <p>Source: Schmittlein, Morrison and Colombo, Counting Your Customers: Who Are They and What Will They Do Next?, Management
 * Science 33 (1987) 1-24, doi:10.1287/mnsc.33.1.1; Fader and Hardie, A Note on Deriving the Pareto/NBD Model and Related
 * Expressions (2005).
 *
 * <p>Immutable and thread-safe.
 *
 * @param r the shape of the buying rates
 * @param alpha their scale, in units of time
 * @param s the shape of the leaving rates
 * @param beta their scale, in units of time
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

    /**
     * Checks.
     *
     * @param r the shape of the buying rates, 1e-8 to 1e12
     * @param alpha their scale, in units of time, 1e-8 to 1e12
     * @param s the shape of the leaving rates, 1e-8 to 1e12
     * @param beta their scale, in units of time, 1e-8 to 1e12
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public ParetoNbd {
        Arguments.parameter("r", r);
        Arguments.parameter("alpha", alpha);
        Arguments.parameter("s", s);
        Arguments.parameter("beta", beta);
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return Logistic.oneLess(logOddsGone(history));
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double time) {
        Arguments.quantity("time", time);
        double rate = (r + history.repeats()) / (alpha + history.age());
        double scale = beta + history.age();
        double logGrowth = StrictMath.log1p(time / scale);
        double exponent = (1 - s) * logGrowth;
        double expectedStay = scale * (exponent == 0 ? logGrowth : StrictMath.expm1(exponent) / (1 - s));
        return probabilityAlive(history) * rate * expectedStay;
    }

    @Override
    public double logLikelihood(PurchaseHistory history) {
        double repeats = history.repeats();
        return GammaFunction.logRatio(r, repeats)
                - r * StrictMath.log1p(history.age() / alpha)
                - repeats * StrictMath.log(alpha + history.age())
                - s * StrictMath.log1p(history.age() / beta)
                - Logistic.logOfOneLess(logOddsGone(history));
    }

    /** log (chance to have left ÷ chance to be a customer): the integral, less its value at the recency. */
    private double logOddsGone(PurchaseHistory history) {
        double silent = history.age() - history.recency();
        double buying = silent / (alpha + history.recency());
        double leaving = silent / (beta + history.recency());
        double shape = r + history.repeats();
        double mean = BetaMean.of(
                1,
                1,
                y -> StrictMath.exp(-shape * StrictMath.log1p(buying * y) - (s + 1) * StrictMath.log1p(leaving * y)));
        return shape * StrictMath.log1p(buying) + s * StrictMath.log1p(leaving) + StrictMath.log(s * leaving * mean);
    }
}
