package io.github.kpimath.stats;

import java.io.Serializable;

/**
 * What a {@link PurchaseModel} needs to know of a customer: how often he bought again, when last, and how long ago the first
 * purchase was. The field calls these frequency, recency and T.
 *
 * <p>Time counts from the customer's first purchase, in the unit of the model's parameters: in weeks, if those were fitted
 * to weeks. Purchases of one day are usually counted as one.
 *
 * <p>Worked example: a first purchase on the first of January, two more of which the last came 30 weeks and 3 days later,
 * seen 38 weeks and 6 days after the first: {@code PurchaseHistory.of(2, 30 + 3 / 7.0, 38 + 6 / 7.0)}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param repeats how many purchases followed the first
 * @param recency the time from the first purchase to the last; 0 where none followed
 * @param age the time from the first purchase to today
 */
public record PurchaseHistory(long repeats, double recency, double age) implements Serializable {

    private static final PurchaseHistory NEW = new PurchaseHistory(0, 0, 0);

    /**
     * Checks.
     *
     * @param repeats how many purchases followed the first, 0 or more
     * @param recency the time from the first purchase to the last; 0 where none followed, otherwise more, at most the age
     * @param age the time from the first purchase to today, 0 to 1e15
     * @throws IllegalArgumentException if a value is out of its range
     */
    public PurchaseHistory {
        Arguments.atLeast("repeats", repeats, 0);
        Arguments.quantity("age", age);
        if (!(recency >= 0 && recency <= age)) {
            throw new IllegalArgumentException("recency " + recency + " is outside the range 0.." + age + " (age)");
        }
        if (repeats == 0 != (recency == 0)) {
            throw new IllegalArgumentException("recency " + recency + " does not go with " + repeats
                    + " repeats: it is 0 exactly where no purchase followed the first");
        }
        recency += 0.0; // no -0.0, so that equal histories are equal objects
        age += 0.0;
    }

    /**
     * The history of a customer.
     *
     * @param repeats how many purchases followed the first, 0 or more
     * @param recency the time from the first purchase to the last; 0 where none followed, otherwise more, at most the age
     * @param age the time from the first purchase to today, 0 to 1e15
     * @return the history
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static PurchaseHistory of(long repeats, double recency, double age) {
        return new PurchaseHistory(repeats, recency, age);
    }

    /**
     * The history of somebody who makes his first purchase now.
     *
     * @return no repeats and no time
     */
    public static PurchaseHistory ofNewCustomer() {
        return NEW;
    }
}
