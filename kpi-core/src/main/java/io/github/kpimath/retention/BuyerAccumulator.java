package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.IdTable;
import java.io.Serializable;

/** Who bought once, and who again. */
final class BuyerAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long ONCE = 1;
    private static final long AGAIN = 2;

    private final IdTable<K> buyers = new IdTable<>(1);

    void add(K customer) {
        buy(buyers.of(requireNonNull(customer, "customer")));
    }

    void add(long customer) {
        buy(buyers.of(customer));
    }

    private void buy(int at) {
        buyers.set(at, joined(buyers.get(at), ONCE));
    }

    private static long joined(long before, long more) {
        return before == 0 ? more : AGAIN;
    }

    BuyerAccumulator<K> merge(BuyerAccumulator<K> other) {
        buyers.merge(other.buyers, BuyerAccumulator::joined);
        return this;
    }

    RepeatPurchases result() {
        long repeat = 0;
        long all = 0;
        for (int at = buyers.next(-1); at >= 0; at = buyers.next(at)) {
            repeat += buyers.get(at) == AGAIN ? 1 : 0;
            all++;
        }
        return new RepeatPurchases(repeat, all);
    }
}
