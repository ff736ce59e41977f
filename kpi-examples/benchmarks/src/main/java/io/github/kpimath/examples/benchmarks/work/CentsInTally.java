package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.revenue.PurchaseTotals;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collector;
import java.util.stream.IntStream;

/** Orders with an amount in cents. */
public class CentsInTally extends RecordWork<CentsInTally.Order, PurchaseTotals> {

    private static final Currency DOLLAR = Currency.getInstance("USD");

    /** What was paid. */
    public record Order(long id, long cents) {}

    @Override
    List<Order> records(int count) {
        SplittableRandom random = new SplittableRandom(count);
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> new Order(i, random.nextInt(1, 50_000)))
                .toList());
    }

    @Override
    Collector<Order, ?, PurchaseTotals> collector() {
        return PurchaseTotals.collectorOfMinor(DOLLAR, Order::cents);
    }

    /** In cents that are trusted not to be negative, and to stay within a long. */
    @Override
    Long handWritten() {
        long cents = 0;
        long purchases = 0;
        for (Order each : all()) {
            cents += each.cents();
            purchases++;
        }
        return cents + purchases;
    }

    /** In cents that are not trusted. */
    @Override
    Long handWrittenWithChecks() {
        long cents = 0;
        long purchases = 0;
        for (Order each : all()) {
            if (each.cents() < 0) {
                throw new IllegalArgumentException(each.toString());
            }
            cents = Math.addExact(cents, each.cents());
            purchases++;
        }
        return cents + purchases;
    }
}
