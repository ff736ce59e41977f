package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.value.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** MRR movements by hand, each customer looked up once, in cents that are trusted to be right and to stay within a long. */
final class HandWritten {

    long opening;
    long won;
    long expansion;
    long contraction;
    long churned;
    long reactivation;

    static Map<Long, Long> byCustomer(long[] customers, long[] cents) {
        Map<Long, Long> sums = new HashMap<>();
        for (int i = 0; i < customers.length; i++) {
            sums.merge(customers[i], cents[i], Long::sum);
        }
        return sums;
    }

    static HandWritten join(Map<Long, Long> opening, Map<Long, Long> closing) {
        HandWritten sums = new HandWritten();
        opening.values().forEach(before -> sums.opening += before);
        closing.forEach((customer, after) -> {
            Long before = opening.get(customer);
            sums.closes(customer, before == null ? 0 : before, after);
        });
        sums.churned += sums.opening;
        return sums;
    }

    static HandWritten joinMoney(Map<Long, Money> opening, Map<Long, Money> closing) {
        HandWritten sums = new HandWritten();
        opening.values().forEach(before -> sums.opening += cents(before));
        closing.forEach((customer, after) -> {
            Money before = opening.get(customer);
            sums.closes(customer, before == null ? 0 : cents(before), cents(after));
        });
        sums.churned += sums.opening;
        return sums;
    }

    static HandWritten joinChecked(Currency currency, Map<Long, Money> opening, Map<Long, Money> closing) {
        HandWritten sums = new HandWritten();
        opening.values().forEach(before -> sums.opening = Math.addExact(sums.opening, cents(currency, before)));
        closing.forEach((customer, after) -> {
            Money before = opening.get(customer);
            sums.closes(customer, before == null ? 0 : cents(currency, before), cents(currency, after));
        });
        sums.churned += sums.opening;
        return sums;
    }

    private static long cents(Currency currency, Money price) {
        if (price.isNegative() || !price.currency().equals(currency)) {
            throw new IllegalArgumentException(price.toString());
        }
        return cents(price);
    }

    private static long cents(Money price) {
        return price.minorUnits().orElseThrow();
    }

    private void closes(long customer, long before, long after) {
        if (after == 0) {
            return;
        }
        churned -= before;
        if (before == 0) {
            if (TwoSnapshots.paidBefore(customer)) {
                reactivation += after;
            } else {
                won += after;
            }
        } else if (after < before) {
            contraction += before - after;
        } else {
            expansion += after - before;
        }
    }
}
