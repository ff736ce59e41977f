package io.github.kpimath.stats;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The gamma-gamma model of spending: what a customer spends per purchase in the long run, when only a few of his purchases
 * are known. The fewer they are, the more his own mean is drawn to that of all customers.
 *
 * <p>The values of a customer's purchases are spread by a gamma distribution of shape p around a mean of his own; these means
 * are spread by another one (q, v). The expected mean of a customer with x purchases of mean m is
 *
 * <pre>p (v + x m) ÷ (p x + q - 1)</pre>
 *
 * <p>and without any purchase p v ÷ (q - 1), the mean of all customers.
 *
 * <ul>
 *   <li>Values are above 0: refunds are deducted before, and gifts left out.
 *   <li>It supposes that what customers spend per purchase does not go with how often they buy. Look at the correlation of the two
 *       before using it.
 *   <li>With q of at most 1 the mean of all customers has no bound: such parameters are refused.
 * </ul>
 *
 * <p>Worked example, the parameters that were published for the CDNOW customers:
 *
 * <pre>{@code
 * GammaGamma model = new GammaGamma(6.25, 3.74, 15.44);
 * model.expectedValue(0, 0);       // 35.22, the mean of all customers
 * model.expectedValue(2, 22.35);   // 24.66 for one with two purchases of 22.35 on average
 * }</pre>
 *
 * <p>Source: Fader and Hardie, The Gamma-Gamma Model of Monetary Value (2013); Colombo and Jiang, A Stochastic RFM Model,
 * Journal of Interactive Marketing 13 (1999) 2-12.
 *
 * <p>Immutable and thread-safe.
 *
 * @param p the shape of the values of one customer
 * @param q the shape of the customers' scales
 * @param v the scale of these, in units of money; often called gamma
 */
public record GammaGamma(double p, double q, double v) implements Serializable {

    private static final Comparator<Purchases> ORDER =
            Comparator.comparingLong(Purchases::purchases).thenComparingDouble(Purchases::mean);

    /**
     * Checks.
     *
     * @param p the shape of the values of one customer, 1e-8 to 1e12
     * @param q the shape of the customers' scales, above 1, to 1e12
     * @param v the scale of these, in units of money, 1e-8 to 1e12
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public GammaGamma {
        Arguments.parameter("p", p);
        Arguments.parameter("q", q);
        Arguments.parameter("v", v);
        if (q <= 1) {
            throw new IllegalArgumentException(
                    "q " + q + " is not above 1: the mean value over all customers would have no bound");
        }
    }

    /**
     * The purchases of a customer.
     *
     * @param purchases how many
     * @param mean their mean value
     */
    public record Purchases(long purchases, double mean) implements Serializable {

        /**
         * Checks.
         *
         * @param purchases how many, 1 or more
         * @param mean their mean value, above 0, to 1e15
         * @throws IllegalArgumentException if a value is out of its range
         */
        public Purchases {
            Arguments.atLeast("purchases", purchases, 1);
            if (Arguments.quantity("mean", mean) == 0) {
                throw new IllegalArgumentException("mean 0.0 is not above 0: leave out who paid nothing");
            }
        }
    }

    /**
     * The parameters that make the observed means likeliest.
     *
     * @param customers how many customers have these purchases, each count 0 or more
     * @return the model, or why there is none
     * @throws IllegalArgumentException if a count is negative
     */
    public static ModelFit<GammaGamma> fit(Map<Purchases, Long> customers) {
        List<Counted<Purchases>> sorted = Counted.sorted("customers", customers, ORDER);
        double sum = sorted.stream()
                .mapToDouble(each -> each.count() * each.item().mean())
                .sum();
        double size = Counted.size(sorted);
        return ModelFit.likeliest(
                at -> logLikelihood(at[0], 1 + at[1], at[2], sorted),
                size,
                at -> new GammaGamma(at[0], 1 + at[1], at[2]),
                1,
                1,
                sum / size);
    }

    /** What depends on the number of purchases alone is computed once for each. */
    private static double logLikelihood(double p, double q, double v, List<Counted<Purchases>> sorted) {
        double sum = 0;
        long purchases = 0;
        double ofPurchases = 0;
        for (Counted<Purchases> each : sorted) {
            double mean = each.item().mean();
            if (each.item().purchases() != purchases) {
                purchases = each.item().purchases();
                ofPurchases = GammaFunction.logRatio(q, p * purchases) - GammaFunction.log(p * purchases);
            }
            // the means relative to v, so that no unit of money is special
            double total = purchases * mean / v;
            double ofMean = p * purchases * (StrictMath.log(total) - StrictMath.log1p(total))
                    - q * StrictMath.log1p(total)
                    - StrictMath.log(mean);
            sum += each.count() * (ofPurchases + ofMean);
        }
        return sum;
    }

    /**
     * What a customer is expected to spend per purchase in the long run.
     *
     * @param purchases how many purchases of his are known, 0 or more
     * @param mean their mean value, 0 to 1e15; without purchases it has no weight
     * @return the expected value of a purchase
     * @throws IllegalArgumentException if a value is out of its range
     */
    public double expectedValue(long purchases, double mean) {
        Arguments.atLeast("purchases", purchases, 0);
        Arguments.quantity("mean", mean);
        return p * (v + purchases * mean) / (p * purchases + (q - 1));
    }
}
