package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.revenue.PurchaseTotals;
import io.github.kpimath.value.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collector;
import java.util.stream.IntStream;

/** Orders with an amount of money, as an object. */
public class OrdersInTally extends RecordWork<OrdersInTally.Order, PurchaseTotals> {

    private static final Currency DOLLAR = Currency.getInstance("USD");

    /** What was paid. */
    public record Order(long id, Money amount) {}

    @Override
    List<Order> records(int count) {
        SplittableRandom random = new SplittableRandom(count);
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> new Order(i, Money.ofMinor(random.nextInt(1, 50_000), DOLLAR)))
                .toList());
    }

    @Override
    Collector<Order, ?, PurchaseTotals> collector() {
        return PurchaseTotals.collector(DOLLAR, Order::amount);
    }

    /** Without looking at currencies and signs, as the others do, and in cents that are trusted to stay within a long. */
    @Override
    Long handWritten() {
        long cents = 0;
        long purchases = 0;
        for (Order each : all()) {
            cents += each.amount().minorUnits().orElseThrow();
            purchases++;
        }
        return cents + purchases;
    }

    /** With these questions. */
    @Override
    Long handWrittenWithChecks() {
        long cents = 0;
        long purchases = 0;
        for (Order each : all()) {
            Money amount = each.amount();
            if (amount.isNegative() || !amount.currency().equals(DOLLAR)) {
                throw new IllegalArgumentException(each.toString());
            }
            cents = Math.addExact(cents, amount.minorUnits().orElseThrow());
            purchases++;
        }
        return cents + purchases;
    }
}
