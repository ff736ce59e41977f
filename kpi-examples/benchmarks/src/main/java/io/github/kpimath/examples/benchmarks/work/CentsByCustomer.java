package io.github.kpimath.examples.benchmarks.work;

/**
 * A map without objects: customers and their cents, which are above 0, in two arrays, each in the first free place from where its hash says. At
 * most three quarters of the places are taken.
 */
final class CentsByCustomer {

    final long[] customers;
    /** 0 where a place is free. */
    final long[] cents;

    /** The cents of all. */
    final long total;

    private final int mask;

    CentsByCustomer(long[] ids, long[] amounts) {
        int places = 2 * Integer.highestOneBit(Math.max(1, ids.length + ids.length / 3));
        customers = new long[places];
        cents = new long[places];
        mask = places - 1;
        long sum = 0;
        for (int i = 0; i < ids.length; i++) {
            int place = place(ids[i]);
            customers[place] = ids[i];
            cents[place] += amounts[i];
            sum += amounts[i];
        }
        total = sum;
    }

    long of(long customer) {
        return cents[place(customer)];
    }

    private int place(long customer) {
        long hash = customer * 0x9E3779B97F4A7C15L;
        int place = (int) (hash ^ hash >>> 32) & mask;
        while (cents[place] != 0 && customers[place] != customer) {
            place = place + 1 & mask;
        }
        return place;
    }
}
