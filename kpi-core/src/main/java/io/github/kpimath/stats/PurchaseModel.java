package io.github.kpimath.stats;

import java.io.Serializable;

/**
 * A model of customers who buy when they like and leave without saying so: how likely one is still a customer, and how often
 * he will buy. For shops and other trade without contracts; customers who sign and cancel follow
 * {@link ShiftedBetaGeometric}.
 *
 * <p>Both models suppose that a customer buys at random times at a rate of his own, that he leaves for good at a time nobody
 * sees, and that rates and leavings have nothing to do with each other. They know no seasons, no campaigns, no returning
 * customers and no trend, and their parameters hold for the population and the unit of time that they were fitted to.
 * Before they are relied on, fit them to the first part of the records and compare with what the rest shows.
 *
 * <p>Values are right to about 10 digits, after short times and long ones, with one purchase or thousands.
 * Chances below the least double are 0.
 */
public sealed interface PurchaseModel extends Serializable permits BgNbd, ParetoNbd {

    /**
     * How likely a customer has not left yet.
     *
     * @param history what is known of the customer
     * @return the chance, 0 to 1
     */
    double probabilityAlive(PurchaseHistory history);

    /**
     * How many purchases are expected of a customer of whom something is known, leaving included.
     *
     * @param history what is known of the customer
     * @param time how far to look from today, in the unit of the parameters, 0 to 1e15
     * @return the expected number of purchases, 0 or more
     * @throws IllegalArgumentException if the time is out of its range
     */
    double expectedPurchases(PurchaseHistory history, double time);

    /**
     * How many purchases are expected of a new customer after his first.
     *
     * @param time how far to look from the first purchase, in the unit of the parameters, 0 to 1e15
     * @return the expected number of further purchases, 0 or more
     * @throws IllegalArgumentException if the time is out of its range
     */
    default double expectedPurchases(double time) {
        return expectedPurchases(PurchaseHistory.ofNewCustomer(), time);
    }

    /**
     * The logarithm of the likelihood of a history, the order of purchases included, for comparing parameters on the same
     * customers.
     *
     * @param history what is known of a customer
     * @return the logarithm, in which histories of many customers are added up
     */
    double logLikelihood(PurchaseHistory history);
}
