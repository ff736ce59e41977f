package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.value.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The orders of each customer, net of what was refunded; either all of them have amounts, or all are purchases. */
final class OrderBook<K, O> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The day of all orders where days do not matter. */
    static final LocalDate SOME_DAY = LocalDate.EPOCH;

    private final Serializable settings;
    private final HashMap<K, HashMap<O, Order>> orders = new HashMap<>();

    /** An order: the earliest day of its records and the sum of their amounts. */
    private record Order(LocalDate day, @Nullable Money net) implements Serializable {

        Order plus(Order other) {
            return new Order(
                    other.day.isBefore(day) ? other.day : day,
                    net == null ? other.net : net.plus(requireNonNull(other.net, "amount")));
        }

        boolean isPurchase() {
            return net == null || net.signum() > 0;
        }
    }

    OrderBook() {
        this("all orders");
    }

    /** With what the collector was asked for: parts that were asked otherwise are not merged. */
    OrderBook(Serializable settings) {
        this.settings = settings;
    }

    void add(K customer, O order, LocalDate day, @Nullable Money amount) {
        requireNonNull(customer, "customer");
        requireNonNull(order, "order");
        add(customer, order, new Order(day, amount));
    }

    private void add(K customer, O id, Order order) {
        orders.computeIfAbsent(customer, each -> new HashMap<>()).merge(id, order, Order::plus);
    }

    OrderBook<K, O> merge(OrderBook<K, O> other) {
        Alike.requireSameSettings(settings, other.settings);
        other.orders.forEach((customer, own) -> own.forEach((id, order) -> add(customer, id, order)));
        return this;
    }

    /** How many purchases each customer made who made any. */
    RepeatPurchases byOrder() {
        return repeats(orders.values().stream()
                .map(own -> own.values().stream().filter(Order::isPurchase).count()));
    }

    /** On how many days each customer bought who bought at all. */
    RepeatPurchases byDay() {
        return repeats(days().map(own -> own.stream().distinct().count()));
    }

    private static RepeatPurchases repeats(Stream<Long> purchases) {
        RepeatPurchases all = RepeatPurchases.empty();
        for (long each : purchases.filter(count -> count > 0).toList()) {
            all = all.plus(new RepeatPurchases(each > 1 ? 1 : 0, 1));
        }
        return all;
    }

    /** Who bought again within so many days of the first purchase, as of the first day that is not observed any more. */
    RepeatPurchasesWithinDays within(int days, LocalDate asOf) {
        RepeatPurchasesWithinDays all = RepeatPurchasesWithinDays.empty(days);
        for (List<LocalDate> own : days().filter(each -> !each.isEmpty()).toList()) {
            LocalDate last = own.get(0).plusDays(days);
            boolean isMature = last.isBefore(asOf);
            boolean again = own.size() > 1 && !own.get(1).isAfter(last);
            all = all.plus(
                    new RepeatPurchasesWithinDays(days, isMature && again ? 1 : 0, isMature ? 1 : 0, isMature ? 0 : 1));
        }
        return all;
    }

    /** The days of the purchases of each customer in order, one for each purchase. */
    private Stream<List<LocalDate>> days() {
        return orders.values().stream()
                .map(own -> own.values().stream()
                        .filter(Order::isPurchase)
                        .map(Order::day)
                        .sorted()
                        .toList());
    }
}
