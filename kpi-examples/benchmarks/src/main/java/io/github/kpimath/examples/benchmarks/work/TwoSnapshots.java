package io.github.kpimath.examples.benchmarks.work;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What customers pay per month at the opening and at the closing, in cents: 5 % have gone and as many are new, 10 % pay more, 5 % less. Ids
 * are any positive numbers; both snapshots are in an order of their own.
 */
@State(Scope.Benchmark)
public class TwoSnapshots {

    @Param({"100000", "1000000", "10000000"})
    int size;

    long[] openingCustomers = {};
    long[] openingCents = {};
    long[] closingCustomers = {};
    long[] closingCents = {};

    @Setup
    public void bill() {
        SplittableRandom random = new SplittableRandom(1);
        openingCustomers = random.longs(size, 0, Long.MAX_VALUE).toArray();
        openingCents = random.longs(size, 5_00, 500_00).toArray();
        closingCustomers = openingCustomers.clone();
        closingCents = openingCents.clone();
        for (int i = 0; i < size; i++) {
            int fate = random.nextInt(100);
            if (fate < 5) {
                closingCustomers[i] = random.nextLong(Long.MAX_VALUE);
            } else if (fate < 15) {
                closingCents[i] += random.nextLong(1_00, 50_00);
            } else if (fate < 20) {
                closingCents[i] -= random.nextLong(1_00, 5_00);
            }
        }
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            swap(closingCustomers, i, other);
            swap(closingCents, i, other);
        }
        Work.settle();
    }

    /** Who paid at some time before the opening: one in 16. */
    static boolean paidBefore(long customer) {
        return (customer & 15) == 0;
    }

    private static void swap(long[] numbers, int one, int other) {
        long number = numbers[one];
        numbers[one] = numbers[other];
        numbers[other] = number;
    }
}
