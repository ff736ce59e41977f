package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.engagement.CustomerContacts;
import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.examples.report.records.SupportCase;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.support.FirstContacts;
import io.github.kpimath.support.TargetCases;
import io.github.kpimath.value.Fraction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the cases of the service desk, as they stand when the period ends. */
final class CaseLog {

    private final Timeframe timeframe;
    private final LocalDateTime end;
    private final Map<String, Long> daysLive = new HashMap<>();
    private final Map<String, Long> contacts = new HashMap<>();
    private final Map<Duration, Long> resolved = new HashMap<>();
    private final Map<Duration, Long> open = new HashMap<>();
    private final Map<Duration, Long> answered = new HashMap<>();
    private final Map<Duration, Long> unanswered = new HashMap<>();
    private FirstContacts firstContacts = FirstContacts.empty();
    private TargetCases targets = TargetCases.empty();

    CaseLog(Timeframe timeframe) {
        this.timeframe = timeframe;
        this.end = timeframe.days().endExclusive().atStartOfDay();
    }

    /** The days of the period on which somebody is a customer: who is one does not have to get in touch to be counted. */
    void add(Customer.ByDates customer) {
        LocalDate from = later(customer.joined(), timeframe.days().startInclusive());
        LocalDate left = customer.left();
        LocalDate until = timeframe.days().endExclusive();
        long days = ChronoUnit.DAYS.between(from, left != null && left.isBefore(until) ? left : until);
        if (days > 0) {
            daysLive.put(customer.id(), days);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    void add(SupportCase one) {
        if (!one.opened().isBefore(end)) {
            return;
        }
        Optional<LocalDateTime> resolution = one.resolved().filter(time -> time.isBefore(end));
        if (resolution.isEmpty()) {
            count(open, Duration.between(one.opened(), end));
        } else if (timeframe.days().contains(resolution.get().toLocalDate())) {
            count(resolved, Duration.between(one.opened(), resolution.get()));
        }
        if (timeframe.days().contains(one.opened().toLocalDate())) {
            addOpened(one, resolution.isPresent());
        }
    }

    private void addOpened(SupportCase one, boolean isResolved) {
        boolean atOnce = isResolved && one.contacts() == 1 && !one.reopened();
        firstContacts = firstContacts.plus(new FirstContacts(atOnce ? 1 : 0, 1, isResolved ? 0 : 1, 0));
        contacts.merge(one.customer(), (long) one.contacts(), Long::sum);
        Optional<Duration> answer =
                one.answered().filter(time -> time.isBefore(end)).map(time -> Duration.between(one.opened(), time));
        Duration waiting = Duration.between(one.opened(), end);
        count(answer.isPresent() ? answered : unanswered, answer.orElse(waiting));
        one.target().ifPresent(target -> {
            boolean met = answer.isPresent() && answer.get().compareTo(target) <= 0;
            boolean due = answer.isPresent() || waiting.compareTo(target) > 0;
            targets = targets.plus(new TargetCases(met ? 1 : 0, due ? 1 : 0, due ? 0 : 1));
        });
    }

    private static void count(Map<Duration, Long> histogram, Duration time) {
        histogram.merge(time, 1L, Long::sum);
    }

    Cases evidence() {
        return new Cases(
                firstContacts,
                TimesToEvent.ofCounts(resolved, open),
                TimesToEvent.ofCounts(answered, unanswered),
                targets,
                customerContacts());
    }

    private CustomerContacts customerContacts() {
        if (timeframe.months().isEmpty()) {
            return CustomerContacts.empty();
        }
        long days = timeframe.days().days();
        List<CustomerContacts.Group> groups = new ArrayList<>();
        daysLive.forEach((customer, live) -> groups.add(new CustomerContacts.Group(
                contacts.getOrDefault(customer, 0L),
                Fraction.of(Math.multiplyExact(live, timeframe.months().getAsLong()), days),
                1)));
        return CustomerContacts.of(groups);
    }
}
