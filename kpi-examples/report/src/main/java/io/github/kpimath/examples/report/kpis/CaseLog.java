package io.github.kpimath.examples.report.kpis;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.kpimath.Tally;
import io.github.kpimath.engagement.CustomerContacts;
import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.examples.report.records.SupportCase;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.support.FirstContacts;
import io.github.kpimath.support.FirstResponseTime;
import io.github.kpimath.support.ResolutionTime;
import io.github.kpimath.support.TargetCases;
import io.github.kpimath.value.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the cases of the service desk go, as they stand when the period ends. What it keeps grows with the number of customers and
 * of their cases of the period.
 */
final class CaseLog {

    private final DateRange period;
    private final List<Customer.ByDates> customers = new ArrayList<>();
    private final Tally<SupportCase, Map<String, List<LocalDate>>> contactDays;
    private final Tally<SupportCase, FirstContacts> firstContacts;
    private final Tally<SupportCase, TimesToEvent> resolution;
    private final Tally<SupportCase, TimesToEvent> response;
    private final Tally<SupportCase, TargetCases> targets;

    CaseLog(DateRange period) {
        this.period = period;
        ZoneId zone = Timeframe.ZONE;
        Instant end = period.endInstant(zone);
        this.contactDays = Tally.of(groupingBy(SupportCase::customer, flatMapping(CaseLog::contactDays, toList())));
        this.firstContacts = Tally.of(FirstContacts.during(
                period, zone, end, CaseLog::opened, CaseLog::resolved, SupportCase::contacts, SupportCase::reopened));
        this.resolution = Tally.of(ResolutionTime.during(period, zone, end, CaseLog::opened, CaseLog::resolved));
        this.response = Tally.of(FirstResponseTime.during(period, zone, end, CaseLog::opened, CaseLog::answered));
        this.targets = Tally.of(TargetCases.during(
                period,
                zone,
                end,
                CaseLog::opened,
                CaseLog::answered,
                one -> one.target().orElse(null)));
    }

    /** All contacts about a case are taken to be on the day on which it was opened: the file has no other. */
    private static Stream<LocalDate> contactDays(SupportCase one) {
        return Collections.nCopies(one.contacts(), one.opened().toLocalDate()).stream();
    }

    private static Instant opened(SupportCase one) {
        return Timeframe.instant(one.opened());
    }

    private static @Nullable Instant answered(SupportCase one) {
        return one.answered().map(Timeframe::instant).orElse(null);
    }

    private static @Nullable Instant resolved(SupportCase one) {
        return one.resolved().map(Timeframe::instant).orElse(null);
    }

    /** Who is a customer does not have to get in touch to be counted. */
    void add(Customer.ByDates customer) {
        customers.add(customer);
    }

    void add(SupportCase one) {
        if (period.contains(one.opened().toLocalDate())) {
            contactDays.add(one);
        }
        List.of(firstContacts, resolution, response, targets).forEach(tally -> tally.add(one));
    }

    Cases evidence() {
        Map<String, List<LocalDate>> days = contactDays.result();
        return new Cases(
                firstContacts.result(),
                resolution.result(),
                response.result(),
                targets.result(),
                customers.stream()
                        .collect(CustomerContacts.during(
                                period,
                                Customer.ByDates::joined,
                                Customer.ByDates::left,
                                customer -> days.getOrDefault(customer.id(), List.of()))));
    }
}
