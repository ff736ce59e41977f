package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The seats of each customer: how many he pays for, and which were used. */
final class SeatsAccumulator<K, S> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange period;
    private final HashMap<K, SeatsOf<S>> customers = new HashMap<>();

    /** Of one customer. */
    private static final class SeatsOf<S> implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long licensed;
        private final HashSet<S> active = new HashSet<>();

        SeatsOf(long licensed) {
            this.licensed = licensed;
        }
    }

    SeatsAccumulator(DateRange period) {
        this.period = period;
    }

    void add(K customer, long licensed, @Nullable S seat, @Nullable LocalDate day) {
        Counts.requireCount("licensed", licensed);
        SeatsOf<S> seats = seatsOf(requireNonNull(customer, "customer"), licensed);
        if (seat != null && day != null && period.contains(day)) {
            seats.active.add(seat);
        }
    }

    private SeatsOf<S> seatsOf(K customer, long licensed) {
        SeatsOf<S> seats = customers.computeIfAbsent(customer, id -> new SeatsOf<>(licensed));
        if (seats.licensed != licensed) {
            throw new IllegalArgumentException("licensed of customer " + customer + " is " + seats.licensed + " and "
                    + licensed + ": expected one number, that of the end of the period");
        }
        return seats;
    }

    SeatsAccumulator<K, S> merge(SeatsAccumulator<K, S> other) {
        Alike.requireSamePeriod(period, other.period);
        other.customers.forEach(
                (customer, seats) -> seatsOf(customer, seats.licensed).active.addAll(seats.active));
        return this;
    }

    Seats result() {
        long active = 0;
        long licensed = 0;
        for (Map.Entry<K, SeatsOf<S>> each : customers.entrySet()) {
            SeatsOf<S> seats = each.getValue();
            Counts.requirePart(
                    "active seats of customer " + each.getKey(), seats.active.size(), seats.licensed, "licensed");
            active += seats.active.size();
            licensed = Math.addExact(licensed, seats.licensed);
        }
        return new Seats(active, licensed);
    }
}
