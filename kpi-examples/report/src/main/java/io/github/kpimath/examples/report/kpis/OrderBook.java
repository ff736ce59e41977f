package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.examples.report.records.Order;
import io.github.kpimath.retention.RepeatPurchases;
import io.github.kpimath.retention.RepeatPurchasesWithinDays;
import io.github.kpimath.revenue.PurchaseTotals;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts orders. What it keeps grows with the number of buyers, not with the number of orders. */
final class OrderBook {

    /** How soon a second order is a quick one. */
    static final int DAYS = 30;

    /** The two earliest orders of a buyer, and how many lie in the period. */
    private static final class Buyer {
        private LocalDate first;
        private @Nullable LocalDate second;
        private boolean bought;
        private boolean boughtAgain;

        Buyer(LocalDate first) {
            this.first = first;
        }

        void add(LocalDate date) {
            if (date.isBefore(first)) {
                second = first;
                first = date;
            } else if (second == null || date.isBefore(second)) {
                second = date;
            }
        }

        boolean isSoonBack() {
            return second != null && !second.isAfter(first.plusDays(DAYS));
        }
    }

    private final DateRange period;
    private final boolean countZeroAmounts;
    private final Map<String, Buyer> buyers = new HashMap<>();
    private PurchaseTotals totals;
    private Money ofExisting;
    private Money toDate;
    private long zeroOrders;

    OrderBook(DateRange period, Currency currency, boolean countZeroAmounts) {
        this.period = period;
        this.countZeroAmounts = countZeroAmounts;
        this.totals = PurchaseTotals.zero(currency);
        this.ofExisting = Money.zero(currency);
        this.toDate = Money.zero(currency);
    }

    /** An order, and whether its customer paid when the period began. */
    void add(Order order, boolean existing) {
        boolean inside = period.contains(order.date());
        boolean zero = order.amount().isZero();
        if (zero && inside) {
            zeroOrders++;
        }
        if (!order.date().isBefore(period.endExclusive()) || (zero && !countZeroAmounts)) {
            return;
        }
        toDate = toDate.plus(order.amount());
        Buyer known = buyers.get(order.customer());
        if (known != null) {
            known.add(order.date());
        }
        Buyer buyer = buyers.computeIfAbsent(order.customer(), id -> new Buyer(order.date()));
        if (inside) {
            buyer.boughtAgain = buyer.bought;
            buyer.bought = true;
            totals = totals.plus(new PurchaseTotals(order.amount(), 1));
            ofExisting = existing ? ofExisting.plus(order.amount()) : ofExisting;
        }
    }

    Purchases evidence() {
        LocalDate latest = period.endExclusive().minusDays(DAYS);
        long inPeriod = 0;
        long again = 0;
        long mature = 0;
        long soon = 0;
        for (Buyer buyer : buyers.values()) {
            inPeriod += buyer.bought ? 1 : 0;
            again += buyer.boughtAgain ? 1 : 0;
            if (!buyer.first.isAfter(latest)) {
                mature++;
                soon += buyer.isSoonBack() ? 1 : 0;
            }
        }
        return new Purchases(
                totals,
                ofExisting,
                new RepeatPurchases(again, inPeriod),
                new RepeatPurchasesWithinDays(DAYS, soon, mature, buyers.size() - mature),
                toDate,
                buyers.size(),
                zeroOrders);
    }
}
