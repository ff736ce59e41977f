package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.value.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** MRR movements by hand, each customer looked up once, in cents that are trusted to stay within a long. */
final class MrrByHand {

    long opening;
    long won;
    long expansion;
    long contraction;
    long churned;
    long reactivation;

    static Map<Long, Long> byCustomer(long[] customers, long[] cents) {
        Map<Long, Long> sums = new HashMap<>(customers.length * 4 / 3 + 1);
        for (int i = 0; i < customers.length; i++) {
            sums.merge(customers[i], cents[i], Long::sum);
        }
        return sums;
    }

    static MrrByHand join(Map<Long, Long> opening, Map<Long, Long> closing) {
        MrrByHand sums = new MrrByHand();
        for (long before : opening.values()) {
            sums.opening += before;
        }
        for (Map.Entry<Long, Long> each : closing.entrySet()) {
            Long before = opening.get(each.getKey());
            sums.closes(each.getKey(), before == null ? 0 : before, each.getValue());
        }
        sums.churned += sums.opening;
        return sums;
    }

    static MrrByHand join(CentsByCustomer opening, CentsByCustomer closing) {
        MrrByHand sums = new MrrByHand();
        sums.opening = opening.total;
        for (int place = 0; place < closing.cents.length; place++) {
            if (closing.cents[place] != 0) {
                long customer = closing.customers[place];
                sums.closes(customer, opening.of(customer), closing.cents[place]);
            }
        }
        sums.churned += sums.opening;
        return sums;
    }

    static MrrByHand joinMoney(Map<Long, Money> opening, Map<Long, Money> closing) {
        MrrByHand sums = new MrrByHand();
        for (Money before : opening.values()) {
            sums.opening += cents(before);
        }
        for (Map.Entry<Long, Money> each : closing.entrySet()) {
            Money before = opening.get(each.getKey());
            sums.closes(each.getKey(), before == null ? 0 : cents(before), cents(each.getValue()));
        }
        sums.churned += sums.opening;
        return sums;
    }

    /** Each price is looked at once: whether it is of the currency, and not negative. */
    static MrrByHand joinChecked(Currency currency, Map<Long, Money> opening, Map<Long, Money> closing) {
        MrrByHand sums = new MrrByHand();
        for (Money before : opening.values()) {
            sums.opening += cents(currency, before);
        }
        for (Map.Entry<Long, Money> each : closing.entrySet()) {
            Money before = opening.get(each.getKey());
            sums.closes(each.getKey(), before == null ? 0 : cents(before), cents(currency, each.getValue()));
        }
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
