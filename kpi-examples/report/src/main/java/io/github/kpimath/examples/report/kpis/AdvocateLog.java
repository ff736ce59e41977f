package io.github.kpimath.examples.report.kpis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.kpimath.Tally;
import io.github.kpimath.acquisition.ReferredCustomers;
import io.github.kpimath.acquisition.Referrers;
import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.examples.report.records.Introduction;
import io.github.kpimath.health.Introductions;
import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where introductions go, and the customers who make them. What it keeps grows with the number of both. */
final class AdvocateLog {

    private final DateRange period;
    private final List<Customer.ByDates> customers = new ArrayList<>();
    private final Tally<Introduction, Map<String, List<LocalDate>>> days =
            Tally.of(groupingBy(Introduction::customer, mapping(Introduction::date, toList())));
    private final Map<String, String> referredBy = new HashMap<>();

    AdvocateLog(DateRange period) {
        this.period = period;
    }

    void add(Customer.ByDates customer) {
        customers.add(customer);
    }

    /** Of several who introduced the company to one customer the first in the file has won him. */
    void add(Introduction introduction) {
        days.add(introduction);
        introduction.won().ifPresent(won -> referredBy.putIfAbsent(won, introduction.customer()));
    }

    ReferredCustomers referred() {
        return customers.stream()
                .collect(ReferredCustomers.during(
                        period,
                        Customer.ByDates::id,
                        Customer.ByDates::joined,
                        customer -> referredBy.containsKey(customer.id())));
    }

    Referrers referrers() {
        return customers.stream()
                .collect(Referrers.during(
                        period,
                        Customer.ByDates::id,
                        Customer.ByDates::joined,
                        Customer.ByDates::left,
                        customer -> referredBy.get(customer.id())));
    }

    Introductions introductions() {
        Map<String, List<LocalDate>> daysOf = days.result();
        return customers.stream()
                .collect(Introductions.during(
                        period,
                        Customer.ByDates::joined,
                        Customer.ByDates::left,
                        customer -> daysOf.getOrDefault(customer.id(), List.of())));
    }
}
