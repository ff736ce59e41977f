package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;

/** What one would write for this one question: arrays, months and customers as numbers, and nothing that is checked. */
final class OrdersByHand {

    private static final long FREE = Long.MIN_VALUE;

    private long[] customers = new long[1 << 16];
    private long[] months;
    private final int words;
    private int mask = customers.length - 1;
    private int size;

    private OrdersByHand(int words) {
        this.words = words;
        this.months = new long[words * customers.length];
        Arrays.fill(customers, FREE);
    }

    /** By cohort and month from the start on, how many were active. */
    static long[][] cohorts(OrderColumns orders, DateRange period) {
        int start = (int) period.startInclusive().toEpochDay();
        int[] monthOf = new int[(int) period.days()];
        for (int day = 0; day < monthOf.length; day++) {
            LocalDate date = period.startInclusive().plusDays(day);
            monthOf[day] = (int) Period.between(period.startInclusive(), date).toTotalMonths();
        }
        int count = monthOf[monthOf.length - 1] + 1;
        OrdersByHand all = new OrdersByHand((count + Long.SIZE - 1) / Long.SIZE);
        long[] customers = orders.customers();
        int[] days = orders.epochDays();
        for (int i = 0; i < customers.length; i++) {
            int month = monthOf[days[i] - start];
            int slot = all.slot(customers[i]);
            all.months[slot * all.words + (month >>> 6)] |= 1L << month;
        }
        return all.counts(count);
    }

    private long[][] counts(int count) {
        long[][] counts = new long[count][count];
        for (int slot = 0; slot < customers.length; slot++) {
            if (customers[slot] != FREE) {
                int first = -1;
                for (int word = 0; word < words; word++) {
                    long bits = months[slot * words + word];
                    while (bits != 0) {
                        int month = (word << 6) + Long.numberOfTrailingZeros(bits);
                        bits &= bits - 1;
                        first = first < 0 ? month : first;
                        counts[first][month - first]++;
                    }
                }
            }
        }
        return counts;
    }

    /** How many bought again, and how many at all. */
    static long[] repeat(OrderColumns orders) {
        OrdersByHand all = new OrdersByHand(1);
        for (long customer : orders.customers()) {
            int slot = all.slot(customer); // which may replace the arrays
            all.months[slot]++;
        }
        long repeat = 0;
        for (long count : all.months) {
            repeat += count > 1 ? 1 : 0;
        }
        return new long[] {repeat, all.size};
    }

    private int slot(long customer) {
        int slot = home(customer);
        while (customers[slot] != customer) {
            if (customers[slot] == FREE) {
                if (size > customers.length / 2) {
                    grow();
                    return slot(customer);
                }
                customers[slot] = customer;
                size++;
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int home(long customer) {
        long hash = customer * 0x9E3779B97F4A7C15L;
        return (int) (hash ^ hash >>> 32) & mask;
    }

    private void grow() {
        long[] oldCustomers = customers;
        long[] oldMonths = months;
        customers = new long[2 * oldCustomers.length];
        months = new long[2 * oldMonths.length];
        mask = customers.length - 1;
        Arrays.fill(customers, FREE);
        for (int old = 0; old < oldCustomers.length; old++) {
            if (oldCustomers[old] != FREE) {
                int slot = home(oldCustomers[old]);
                while (customers[slot] != FREE) {
                    slot = slot + 1 & mask;
                }
                customers[slot] = oldCustomers[old];
                System.arraycopy(oldMonths, old * words, months, slot * words, words);
            }
        }
    }
}
