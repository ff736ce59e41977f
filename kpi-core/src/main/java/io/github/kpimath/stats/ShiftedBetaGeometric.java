package io.github.kpimath.stats;

import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * The shifted-beta-geometric model of contracts: how many renew again and again, when each customer cancels at the end of a
 * period with a chance of his own.
 *
 * <p>The chance to cancel is spread over customers by a beta distribution (alpha, beta) and never changes for any of them.
 * Those who cancel easily go first, so that the retention of a cohort rises from year to year, which one constant rate
 * misses; the value of those who stayed long is underrated by it, and the stay of new ones usually too.
 *
 * <ul>
 *   <li>A customer is there in period 1, and in period t + 1 with the chance S(t) = B(alpha, beta + t) ÷ B(alpha, beta).
 *   <li>Of those who are there in period t, the share (beta + t - 1) ÷ (alpha + beta + t - 1) renews at its end.
 *   <li>The expected stay has no bound where alpha is at most 1.
 *   <li>It is a model of contracts that end when the customer says so, with periods of one length; where customers just stop
 *       buying, {@link BgNbd} is the model. It knows no seasons, no price changes and no returning customers.
 * </ul>
 *
 * <p>Worked example, the authors' "regular" customers:
 *
 * <pre>{@code
 * ShiftedBetaGeometric model = new ShiftedBetaGeometric(0.704, 1.182);
 * model.survival(1);               // 0.6267 renew once
 * model.retention(2);              // 0.7561 of these renew again
 * model.discountedStay(0.1, 12);   // 3.2582 periods within 12, discounted at 10 % a period
 * }</pre>
 *
 * <p>Values are right to about 10 digits, also after 10<sup>12</sup> periods.
 *
 * <p>Source: Fader and Hardie, How to Project Customer Retention, Journal of Interactive Marketing 21 (2007) 76-90,
 * doi:10.1002/dir.20074; Customer-Base Valuation in a Contractual Setting: The Perils of Ignoring Heterogeneity, Marketing
 * Science 29 (2010) 85-93, doi:10.1287/mksc.1080.0482.
 *
 * <p>Immutable and thread-safe.
 *
 * @param alpha the first parameter of the chances to cancel
 * @param beta the second parameter of the chances to cancel; the mean chance is alpha ÷ (alpha + beta)
 */
public record ShiftedBetaGeometric(double alpha, double beta) implements Serializable {

    private static final double NEGLIGIBLE = 0x1p-60;

    /**
     * Checks.
     *
     * @param alpha the first parameter of the chances to cancel, 1e-8 to 1e12
     * @param beta the second parameter of the chances to cancel, 1e-8 to 1e12
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public ShiftedBetaGeometric {
        Arguments.parameter("alpha", alpha);
        Arguments.parameter("beta", beta);
    }

    /**
     * The parameters that make the observed renewals of a cohort likeliest.
     *
     * <p>Worked example: of 1,000 customers 869, 743, 653, 593, 551, 517 and 491 are there in the periods that follow; alpha is
     * 0.668 and beta 3.806.
     *
     * @param there how many customers are there in period 1, 2, 3…, each at most the one before
     * @return the model, or why there is none
     * @throws IllegalArgumentException if a count is negative or more than the one before
     */
    public static ModelFit<ShiftedBetaGeometric> fit(long... there) {
        for (int i = 0; i < there.length; i++) {
            long most = i == 0 ? Long.MAX_VALUE : there[i - 1];
            if (there[i] < 0 || there[i] > most) {
                throw new IllegalArgumentException("there[" + i + "] " + there[i] + " is outside the range 0.." + most);
            }
        }
        long[] counts = there.clone();
        return ModelFit.likeliest(
                parameters -> logLikelihood(parameters[0], parameters[1], counts),
                counts.length == 0 ? 0.0 : (double) counts[0],
                parameters -> new ShiftedBetaGeometric(parameters[0], parameters[1]),
                1,
                1);
    }

    private static double logLikelihood(double alpha, double beta, long[] there) {
        double sum = 0;
        double logSurvival = 0;
        for (int t = 1; t < there.length; t++) {
            double all = alpha + beta + t - 1;
            sum += (there[t - 1] - there[t]) * (logSurvival + StrictMath.log(alpha / all));
            logSurvival += StrictMath.log((beta + t - 1) / all);
        }
        return sum + there[there.length - 1] * logSurvival;
    }

    /**
     * The share of customers who renew so many times.
     *
     * @param renewals how many times, 0 or more
     * @return S(renewals), 0 to 1
     * @throws IllegalArgumentException if the number is negative
     */
    public double survival(long renewals) {
        return StrictMath.exp(logSurvival(renewals));
    }

    /**
     * The natural logarithm of {@link #survival}, also where that is less than the least double.
     *
     * @param renewals how many times, 0 or more
     * @return log S(renewals), at most 0
     * @throws IllegalArgumentException if the number is negative
     */
    public double logSurvival(long renewals) {
        Arguments.atLeast("renewals", renewals, 0);
        return GammaFunction.logBetaRatio(alpha, beta, (double) renewals);
    }

    /**
     * The share of those who are there in a period that renews at its end.
     *
     * @param period 1 for the first
     * @return the retention rate of the period
     * @throws IllegalArgumentException if the period is less than 1
     */
    public double retention(long period) {
        Arguments.atLeast("period", period, 1);
        return (beta + (period - 1)) / (alpha + beta + (period - 1));
    }

    /**
     * The share of those who are there in a period that cancels at its end: 1 - retention, but precise where that is near 1.
     *
     * @param period 1 for the first
     * @return the churn rate of the period
     * @throws IllegalArgumentException if the period is less than 1
     */
    public double churn(long period) {
        Arguments.atLeast("period", period, 1);
        return alpha / (alpha + beta + (period - 1));
    }

    /**
     * The model of those who have renewed so many times already, counted anew from today.
     *
     * @param renewals how many times, 0 or more
     * @return the model with beta + renewals
     * @throws IllegalArgumentException if the number is negative
     */
    public ShiftedBetaGeometric afterRenewals(long renewals) {
        Arguments.atLeast("renewals", renewals, 0);
        return new ShiftedBetaGeometric(alpha, beta + renewals);
    }

    /**
     * The expected number of periods that a customer is there, the current one included, each discounted to its beginning:
     * the sum of S(t) ÷ (1 + discount)^t over t from 0.
     *
     * @param discount the discount rate per period, 0 to 1e15
     * @return the expected discounted stay, 1 or more; empty where it has no bound: discount 0 and alpha at most 1
     * @throws IllegalArgumentException if the discount is out of its range
     */
    public OptionalDouble discountedStay(double discount) {
        if (Arguments.quantity("discount", discount) > 0) {
            return OptionalDouble.of(BetaMean.of(alpha, beta, p -> (1 + discount) / (discount + p)));
        }
        return alpha > 1 ? OptionalDouble.of((alpha - 1 + beta) / (alpha - 1)) : OptionalDouble.empty();
    }

    /**
     * The same within a horizon: the sum of S(t) ÷ (1 + discount)^t over t from 0 to the horizon less one.
     *
     * @param discount the discount rate per period, 0 to 1e15
     * @param horizon how many periods to look at, the current one included, 0 or more
     * @return the expected discounted stay, at most the horizon
     * @throws IllegalArgumentException if the discount or the horizon is out of its range
     */
    public double discountedStay(double discount, long horizon) {
        Arguments.quantity("discount", discount);
        Arguments.atLeast("horizon", horizon, 0);
        return horizon == 0
                ? 0
                : Math.min((double) horizon, BetaMean.of(alpha, beta, p -> geometricSum(p, discount, horizon)));
    }

    /** 1 + q + … + q^(n - 1) with q = (1 - p) ÷ (1 + discount). */
    private static double geometricSum(double p, double discount, long n) {
        double lacking = (p + discount) / (1 + discount);
        return lacking * n < NEGLIGIBLE
                ? n
                : -StrictMath.expm1(n * (StrictMath.log1p(-p) - StrictMath.log1p(discount))) / lacking;
    }
}
