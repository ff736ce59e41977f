package io.github.kpimath.examples.report.kpis;

import static java.util.stream.Collectors.reducing;

import io.github.kpimath.Tally;
import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.examples.report.records.Customer.Prices;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.revenue.RecurringRevenue;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import java.util.Currency;

/** Counts customers: who came, who left, what they pay. */
final class CustomerBook {

    private final DateRange period;
    private final Tally<Customer.ByDates, CustomerMovement> movement;
    private final Tally<Customer.ByTenure, CustomerMovement> snapshot;
    private final Tally<Customer, TimesToEvent> lifetimes;
    private RecurringRevenue recurringAtStart;
    private RecurringRevenue recurringAtEnd;
    private MrrMovement mrr;

    CustomerBook(DateRange period, Currency currency) {
        this.period = period;
        this.movement = Tally.of(CustomerMovement.during(period, Customer.ByDates::joined, Customer.ByDates::left));
        this.snapshot = Tally.of(reducing(
                CustomerMovement.empty(),
                customer -> CustomerMovement.ofCounts(customer.churned() ? 1 : 0, 1),
                CustomerMovement::plus));
        this.lifetimes = Tally.of(TimesToEvent.collector(
                customer -> customer.lifetimeUntilEndOf(period), customer -> !customer.isThereAtEndOf(period)));
        this.recurringAtStart = RecurringRevenue.zero(currency);
        this.recurringAtEnd = RecurringRevenue.zero(currency);
        this.mrr = MrrMovement.zero(currency);
    }

    void add(Customer customer) {
        if (customer instanceof Customer.ByTenure byTenure) {
            snapshot.add(byTenure);
        } else if (customer instanceof Customer.ByDates byDates) {
            if (!byDates.joined().isBefore(period.endExclusive())) {
                return;
            }
            movement.add(byDates);
        }
        lifetimes.add(customer);
        customer.prices().ifPresent(prices -> add(customer, prices));
    }

    private void add(Customer customer, Prices prices) {
        Money nothing = Money.zero(prices.atEnd().currency());
        Money before = customer.isThereAtStartOf(period) ? prices.atStart() : nothing;
        Money after = customer.isThereAtEndOf(period) ? prices.atEnd() : nothing;
        recurringAtStart = recurringAtStart.plus(paid(before));
        recurringAtEnd = recurringAtEnd.plus(paid(after));
        mrr = mrr.plus(moved(before, after));
    }

    private static RecurringRevenue paid(Money price) {
        return new RecurringRevenue(price, price.isPositive() ? 1 : 0);
    }

    /** What becomes of one customer's price; who paid nothing before is won. */
    private static MrrMovement moved(Money before, Money after) {
        MrrMovement one = MrrMovement.startingWith(before);
        if (before.isZero()) {
            return one.winning(after);
        }
        if (after.isZero()) {
            return one.losing(before);
        }
        Money more = after.minus(before);
        return more.isNegative() ? one.contracting(more.negated()) : one.expanding(more);
    }

    Customers evidence() {
        return new Customers(
                movement.result().plus(snapshot.result()), lifetimes.result(), recurringAtStart, recurringAtEnd, mrr);
    }
}
