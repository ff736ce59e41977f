package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.revenue.OrderHistory.Order;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;

/** Adds up the records of each order. */
final class OrderAccumulator<K, O> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Currency currency;
    private final HashMap<O, Order<K>> orders = new HashMap<>();

    OrderAccumulator(Currency currency) {
        this.currency = currency;
    }

    void add(K customer, O order, LocalDate day, Money amount) {
        requireNonNull(order, "order");
        if (!requireNonNull(amount, "amount").currency().equals(currency)) {
            throw new CurrencyMismatchException(currency, amount.currency());
        }
        orders.merge(order, new Order<>(customer, day, amount, amount.isNegative()), Order::plus);
    }

    OrderAccumulator<K, O> merge(OrderAccumulator<K, O> other) {
        Alike.requireSameSettings(currency, other.currency);
        other.orders.forEach((id, order) -> orders.merge(id, order, Order::plus));
        return this;
    }

    OrderHistory<K, O> result() {
        return new OrderHistory<>(currency, orders, false);
    }
}
