package io.github.kpimath.examples.flink.records;

import java.io.Serializable;

/**
 * How many records of each kind a number of events is: of a hundred events 4 are customers, 8 subscription lines, 28 answers and 60
 * visits.
 *
 * @param customers the customers
 * @param lines their subscription lines, two of each
 * @param answers the answers to a survey
 * @param visits the visits of users
 */
public record Sizes(long customers, long lines, long answers, long visits) implements Serializable {

    private static final int FEWEST = 25;

    /** The sizes that add up to a number of events. */
    public static Sizes of(long events) {
        if (events < FEWEST) {
            throw new IllegalArgumentException("events is " + events + ", expected at least " + FEWEST);
        }
        long customers = events / FEWEST;
        long answers = 7 * customers;
        return new Sizes(customers, 2 * customers, answers, events - 3 * customers - answers);
    }

    /** All of them. */
    public long events() {
        return customers + lines + answers + visits;
    }
}
