package io.github.kpimath.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The BG/NBD model of repeat purchases: after each repeat purchase a customer may leave, with a chance of his own.
 *
 * <ul>
 *   <li>Buying: a Poisson process with a rate λ spread over customers by a gamma distribution (r, alpha); the mean rate is r
 *       ÷ alpha purchases per unit of time.
 *   <li>Leaving: after a purchase, with a chance p spread by a beta distribution (a, b); the mean chance is a ÷ (a + b).
 *   <li>Who has not bought again cannot have left: his chance to be a customer is 1, however long ago the first purchase
 *       was. Where that is not so, {@link ParetoNbd} is the model.
 * </ul>
 *
 * <p>With x repeats, recency t and age T, the chance to be a customer is 1 ÷ (1 + a ÷ (b + x - 1) × ((alpha + T) ÷ (alpha +
 * t))^(r + x)). The expected number of purchases is that chance times the mean of (1 - ((alpha + T) ÷ (alpha + T + p
 * time))^(r + x)) ÷ p over p from Beta(a, b + x): the published formula before it is put into a hypergeometric function,
 * which fails at a = 1, and here neither a = 1 nor long times are special.
 *
 * <p>Worked example, the parameters that the authors found for the CDNOW customers, in weeks:
 *
 * <pre>{@code
 * BgNbd model = new BgNbd(0.243, 4.414, 0.793, 2.426);
 * PurchaseHistory history = PurchaseHistory.of(2, 30.43, 38.86);
 * model.probabilityAlive(history);        // 0.7266
 * model.expectedPurchases(history, 39);   // 1.2260 within the next 39 weeks
 * }</pre>
 *
 * <p>Source: Fader, Hardie and Lee, "Counting Your Customers" the Easy Way: An Alternative to the Pareto/NBD Model, Marketing
 * Science 24 (2005) 275-284, doi:10.1287/mksc.1040.0098.
 *
 * <p>Immutable and thread-safe.
 *
 * @param r the shape of the buying rates
 * @param alpha their scale, in units of time
 * @param a the first parameter of the chances to leave
 * @param b the second parameter of the chances to leave
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

    private static final Comparator<PurchaseHistory> ORDER = Comparator.comparingLong(PurchaseHistory::repeats)
            .thenComparingDouble(PurchaseHistory::recency)
            .thenComparingDouble(PurchaseHistory::age);

    private static final double NEGLIGIBLE = 0x1p-60;

    /**
     * Checks.
     *
     * @param r the shape of the buying rates, 1e-8 to 1e12
     * @param alpha their scale, in units of time, 1e-8 to 1e12
     * @param a the first parameter of the chances to leave, 1e-8 to 1e12
     * @param b the second parameter of the chances to leave, 1e-8 to 1e12
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public BgNbd {
        Arguments.parameter("r", r);
        Arguments.parameter("alpha", alpha);
        Arguments.parameter("a", a);
        Arguments.parameter("b", b);
    }

    /**
     * The parameters that make the observed histories likeliest.
     *
     * <p>Worked example: the 2,357 customers of the CDNOW sample, their first 39 weeks; r is 0.243, alpha 4.414, a 0.793 and b
     * 2.426. A collector makes the counts: {@code groupingBy(history -> history, counting())}.
     *
     * @param customers how many customers have each history, each count 0 or more
     * @return the model, or none where the histories do not decide it
     * @throws IllegalArgumentException if a count is negative
     */
    public static ModelFit<BgNbd> fit(Map<PurchaseHistory, Long> customers) {
        List<Counted<PurchaseHistory>> sorted = Counted.sorted("customers", customers, ORDER);
        double size = Counted.size(sorted);
        double ages = sorted.stream()
                .mapToDouble(each -> each.count() * each.item().age())
                .sum();
        return ModelFit.likeliest(
                at -> logLikelihood(at, sorted),
                size,
                at -> new BgNbd(at[0], at[1], at[2], at[3]),
                1,
                ages > 0 ? ages / size : 1,
                1,
                1);
    }

    /** What depends on the number of repeats alone is computed once for each. */
    private static double logLikelihood(double[] at, List<Counted<PurchaseHistory>> sorted) {
        double sum = 0;
        double repeats = -1;
        double ofRepeats = 0;
        for (Counted<PurchaseHistory> each : sorted) {
            PurchaseHistory history = each.item();
            if (history.repeats() != repeats) {
                repeats = history.repeats();
                ofRepeats = GammaFunction.logBetaRatio(at[2], at[3], repeats) + GammaFunction.logRatio(at[0], repeats);
            }
            sum += each.count() * (ofRepeats + logOfTimes(at[0], at[1], at[2], at[3], history));
        }
        return sum;
    }

    @Override
    public double probabilityAlive(PurchaseHistory history) {
        return Logistic.oneLess(logOddsGone(history));
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double time) {
        Arguments.quantity("time", time);
        double shape = r + history.repeats();
        double relative = time / (alpha + history.age());
        double ifAlive = BetaMean.of(a, b + history.repeats(), p -> purchases(shape, relative, p));
        return probabilityAlive(history) * ifAlive;
    }

    @Override
    public double logLikelihood(PurchaseHistory history) {
        double repeats = history.repeats();
        return GammaFunction.logBetaRatio(a, b, repeats)
                + GammaFunction.logRatio(r, repeats)
                + logOfTimes(r, alpha, a, b, history);
    }

    /** The part of the logarithm of the likelihood that depends on recency and age. */
    private static double logOfTimes(double r, double alpha, double a, double b, PurchaseHistory history) {
        return -r * StrictMath.log1p(history.age() / alpha)
                - history.repeats() * StrictMath.log(alpha + history.age())
                - Logistic.logOfOneLess(logOddsGone(r, alpha, a, b, history));
    }

    private double logOddsGone(PurchaseHistory history) {
        return logOddsGone(r, alpha, a, b, history);
    }

    /** log (chance to have left ÷ chance to be a customer). */
    private static double logOddsGone(double r, double alpha, double a, double b, PurchaseHistory history) {
        long repeats = history.repeats();
        if (repeats == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double silent = StrictMath.log1p((history.age() - history.recency()) / (alpha + history.recency()));
        return StrictMath.log(a / (b + repeats - 1)) + (r + repeats) * silent;
    }

    /** (1 - (1 + p time)^-shape) ÷ p, for small p its limit shape × time. */
    private static double purchases(double shape, double time, double p) {
        return (shape + 1) * time * p < NEGLIGIBLE
                ? shape * time
                : -StrictMath.expm1(-shape * StrictMath.log1p(p * time)) / p;
    }
}
