package io.github.kpimath.examples.report.kpis;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.filtering;

import io.github.kpimath.Tally;
import io.github.kpimath.examples.report.records.Order;
import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.retention.RepeatPurchases;
import io.github.kpimath.retention.RepeatPurchasesWithinDays;
import io.github.kpimath.revenue.ExpansionSales;
import io.github.kpimath.revenue.OneTimeCharge;
import io.github.kpimath.revenue.PurchaseTotals;
import io.github.kpimath.value.DateRange;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;

/**
 * Orders, each line of the file being one of its own, so that what is kept grows with the number of buyers and not with that of
 * orders.
 */
final class OrderBook {

    /** How soon a second order is a quick one. */
    static final int DAYS = 30;

    private final DateRange period;
    private final boolean countZeroAmounts;
    private final Tally<Order, PurchaseTotals> totals;
    private final Tally<Order, ExpansionSales> ofExisting;
    private final Tally<Order, RepeatPurchases> buyers;
    private final Tally<Order, RepeatPurchasesWithinDays> soon;
    private final Tally<Order, PurchaseTotals> toDate;
    private final Tally<Order, CohortTable> cohorts;
    private final List<Tally<Order, ?>> ofPurchases;
    private final Tally<Order, Long> zeroOrders;

    /** Orders of one population, whose customers who paid when the period began are known by the time of the first order. */
    OrderBook(DateRange period, Currency currency, boolean countZeroAmounts, Predicate<String> paidAtStart) {
        this.period = period;
        this.countZeroAmounts = countZeroAmounts;
        this.totals = Tally.of(filtering(this::isInside, PurchaseTotals.collector(currency, Order::amount)));
        this.ofExisting = Tally.of(ExpansionSales.during(
                period,
                currency,
                Order::customer,
                Order::date,
                order -> OneTimeCharge.of(order.amount()),
                paidAtStart));
        this.buyers = Tally.of(filtering(this::isInside, RepeatPurchases.collector(Order::customer)));
        this.soon = Tally.of(
                RepeatPurchasesWithinDays.collector(period.endExclusive(), DAYS, Order::customer, Order::date));
        this.toDate = Tally.of(filtering(this::isBeforeEnd, PurchaseTotals.collector(currency, Order::amount)));
        this.cohorts = Tally.of(CohortTable.collector(Cohorts.of(period), Order::customer, Order::date));
        this.ofPurchases = List.of(totals, ofExisting, buyers, soon, toDate, cohorts);
        this.zeroOrders = Tally.of(filtering(this::isInside, counting()));
    }

    private boolean isInside(Order order) {
        return period.contains(order.date());
    }

    private boolean isBeforeEnd(Order order) {
        return order.date().isBefore(period.endExclusive());
    }

    void add(Order order) {
        boolean zero = order.amount().isZero();
        if (zero) {
            zeroOrders.add(order);
        }
        if (!zero || countZeroAmounts) {
            ofPurchases.forEach(tally -> tally.add(order));
        }
    }

    Purchases evidence() {
        return new Purchases(
                totals.result(),
                ofExisting.result(),
                buyers.result(),
                soon.result(),
                toDate.result(),
                cohorts.result(),
                zeroOrders.result());
    }
}
