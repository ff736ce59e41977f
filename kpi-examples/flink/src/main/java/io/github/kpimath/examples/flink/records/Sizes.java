package io.github.kpimath.examples.flink.records;

import java.io.Serializable;

/**
 * How many records of each kind a number of events is: of ten events one is a customer, two are subscription lines, three answers
 * and four visits.
 *
 * @param customers the customers
 * @param lines their subscription lines, two of each
 * @param answers the answers to a survey
 * @param visits the visits of users
 */
public record Sizes(long customers, long lines, long answers, long visits) implements Serializable {

    private static final int KINDS = 10;

    /** The sizes that add up to a number of events. */
    public static Sizes of(long events) {
        if (events < KINDS) {
            throw new IllegalArgumentException("events is " + events + ", expected at least " + KINDS);
        }
        long customers = events / KINDS;
        long answers = 3 * customers;
        return new Sizes(customers, 2 * customers, answers, events - 3 * customers - answers);
    }

    /** All of them. */
    public long events() {
        return customers + lines + answers + visits;
    }
}
