package io.github.kpimath.examples.benchmarks.work;

/** A map without objects: customers and their cents in two arrays, each in the first free place from where its hash says. */
final class CentsByCustomer {

    private static final int PLACES_FOR_EACH = 2;

    final long[] customers;
    /** 0 where a place is free. */
    final long[] cents;

    private final int mask;

    CentsByCustomer(long[] ids, long[] amounts) {
        int places = PLACES_FOR_EACH * Integer.highestOneBit(Math.max(1, 2 * ids.length - 1));
        customers = new long[places];
        cents = new long[places];
        mask = places - 1;
        for (int i = 0; i < ids.length; i++) {
            int place = place(ids[i]);
            customers[place] = ids[i];
            cents[place] += amounts[i];
        }
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
