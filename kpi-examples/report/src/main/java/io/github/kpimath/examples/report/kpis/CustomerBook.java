package io.github.kpimath.examples.report.kpis;

import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.reducing;

import io.github.kpimath.Tally;
import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.examples.report.records.Customer.Prices;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.revenue.MrrValuation;
import io.github.kpimath.revenue.RecurringRevenue;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.MoneyAmount;
import java.util.Currency;
import java.util.HashSet;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;

/** Customers, each line of the file being one: who came, who left, what they pay when the period begins and when it ends. */
final class CustomerBook {

    private final DateRange period;
    private final Currency currency;
    private final Tally<Customer.ByDates, CustomerMovement> movement;
    private final Tally<Customer.ByTenure, CustomerMovement> snapshot;
    private final Tally<Customer, TimesToEvent> lifetimes;
    private final Tally<Customer, Map<String, MoneyAmount>> opening;
    private final Tally<Customer, Map<String, MoneyAmount>> closing;
    private final Set<String> paidAtStart = new HashSet<>();

    CustomerBook(DateRange period, Currency currency) {
        this.period = period;
        this.currency = currency;
        this.movement = Tally.of(CustomerMovement.during(period, Customer.ByDates::joined, Customer.ByDates::left));
        this.snapshot = Tally.of(reducing(
                CustomerMovement.empty(),
                customer -> CustomerMovement.ofCounts(customer.churned() ? 1 : 0, 1),
                CustomerMovement::plus));
        this.lifetimes = Tally.of(TimesToEvent.collector(
                customer -> customer.lifetimeUntilEndOf(period), customer -> !customer.isThereAtEndOf(period)));
        this.opening = Tally.of(filtering(this::isThereAtStart, pricesOf(Prices::atStart)));
        this.closing = Tally.of(filtering(customer -> customer.isThereAtEndOf(period), pricesOf(Prices::atEnd)));
    }

    private static Collector<Customer, ?, Map<String, MoneyAmount>> pricesOf(
            Function<Prices, ? extends MoneyAmount> price) {
        return filtering(
                customer -> customer.prices().isPresent(),
                MrrMovement.snapshot(
                        Customer::id, customer -> price.apply(customer.prices().orElseThrow())));
    }

    private boolean isThereAtStart(Customer customer) {
        return customer.isThereAtStartOf(period);
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
        opening.add(customer);
        closing.add(customer);
        if (isThereAtStart(customer)
                && customer.prices()
                        .filter(prices -> prices.atStart().isPositive())
                        .isPresent()) {
            paidAtStart.add(customer.id());
        }
    }

    /** Whether somebody, of those added so far, paid when the period began. */
    boolean paidAtStart(String customer) {
        return paidAtStart.contains(customer);
    }

    /** With one line for each customer nobody is seen to have paid before: who pays and did not when the period began is new. */
    Customers evidence() {
        Map<String, MoneyAmount> before = opening.result();
        Map<String, MoneyAmount> after = closing.result();
        return new Customers(
                movement.result().plus(snapshot.result()),
                lifetimes.result(),
                recurring(before),
                recurring(after),
                MrrValuation.in(currency.getCurrencyCode()).between(before, after, customer -> false));
    }

    private RecurringRevenue recurring(Map<String, MoneyAmount> prices) {
        return prices.entrySet().stream().collect(RecurringRevenue.collector(currency, Entry::getKey, Entry::getValue));
    }
}
