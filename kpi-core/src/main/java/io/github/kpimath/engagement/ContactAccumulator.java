package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.engagement.CustomerContacts.Group;
import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts customers by how often they got in touch in how many months. */
final class ContactAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange period;
    private final HashMap<Group, Long> customers = new HashMap<>();

    ContactAccumulator(DateRange period) {
        this.period = period;
    }

    void add(LocalDate live, @Nullable LocalDate left, Collection<LocalDate> contacts) {
        ofOne(period, live, left, contacts).ifPresent(one -> customers.merge(one, 1L, Math::addExact));
    }

    /** The customer alone, or nothing where he was live on no day. */
    static Optional<Group> ofOne(
            DateRange period, LocalDate live, @Nullable LocalDate left, Collection<LocalDate> contacts) {
        Observation.requireOrder("left", left, "live", live);
        requireNonNull(contacts, "contacts");
        LocalDate from = live.isBefore(period.startInclusive()) ? period.startInclusive() : live;
        LocalDate until = left == null || left.isAfter(period.endExclusive()) ? period.endExclusive() : left;
        if (!from.isBefore(until)) {
            return Optional.empty();
        }
        DateRange days = DateRange.of(from, until);
        return Optional.of(new Group(contacts.stream().filter(days::contains).count(), months(days), 1));
    }

    /** Of each calendar month the share of its days. */
    private static Fraction months(DateRange days) {
        Fraction months = Fraction.ZERO;
        for (DateRange month : days.eachOverlapping(CalendarUnit.MONTH)) {
            long first = Math.max(
                    days.startInclusive().toEpochDay(), month.startInclusive().toEpochDay());
            long end = Math.min(
                    days.endExclusive().toEpochDay(), month.endExclusive().toEpochDay());
            months = months.plus(Fraction.of(end - first, month.days()));
        }
        return months;
    }

    ContactAccumulator merge(ContactAccumulator other) {
        Alike.requireSameSettings(period, other.period);
        other.customers.forEach((one, count) -> customers.merge(one, count, Math::addExact));
        return this;
    }

    CustomerContacts result() {
        return CustomerContacts.of(customers.entrySet().stream()
                .map(each -> new Group(each.getKey().contacts(), each.getKey().months(), each.getValue()))
                .toList());
    }
}
