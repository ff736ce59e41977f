package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.internal.Stays;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** Keeps of each customer what a period shows of his history, and classifies him by it once. */
final class HistoryAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange period;
    private final HashMap<K, History> customers = new HashMap<>();

    HistoryAccumulator(DateRange period) {
        this.period = period;
    }

    static <T, K> Collector<T, ?, CustomerMovement> collector(
            DateRange period,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left) {
        requireNonNull(period, "period");
        requireNonNull(customer, "customer");
        requireNonNull(joined, "joined");
        requireNonNull(left, "left");
        return Collector.of(
                () -> new HistoryAccumulator<K>(period),
                (histories, item) -> histories.add(customer.apply(item), joined.apply(item), left.apply(item)),
                HistoryAccumulator::merge,
                HistoryAccumulator::result);
    }

    void add(K customer, LocalDate joinedOn, @Nullable LocalDate leftOn) {
        requireNonNull(customer, "customer");
        Observation.requireOrder("left", leftOn, "joined", joinedOn);
        if (joinedOn.isBefore(period.endExclusive())) {
            customers.computeIfAbsent(customer, id -> new History()).add(period, joinedOn, leftOn);
        }
    }

    HistoryAccumulator<K> merge(HistoryAccumulator<K> other) {
        Alike.requireSamePeriod(period, other.period);
        other.customers.forEach((customer, history) ->
                customers.computeIfAbsent(customer, id -> new History()).addAll(history));
        return this;
    }

    CustomerMovement result() {
        MovementCounts counts = MovementCounts.NONE;
        for (Map.Entry<K, History> each : customers.entrySet()) {
            counts = counts.plus(each.getValue().counts(period));
        }
        return new CustomerMovement(counts, MovementBasis.of(period));
    }

    /** Whether a customer was one before the period and not at its start, and his stays from the day before it up to its end. */
    private static final class History implements Serializable {

        private static final long serialVersionUID = 1L;

        private boolean earlier;
        private final Stays stays = new Stays();

        void add(DateRange period, LocalDate joinedOn, @Nullable LocalDate leftOn) {
            if (leftOn != null && leftOn.isBefore(period.startInclusive())) {
                earlier = true;
                return;
            }
            long start = period.startInclusive().toEpochDay();
            long end = period.endExclusive().toEpochDay();
            stays.add(
                    Math.max(joinedOn.toEpochDay(), start - 1),
                    leftOn == null ? end : Math.min(leftOn.toEpochDay(), end));
        }

        void addAll(History other) {
            earlier |= other.earlier;
            stays.addAll(other.stays);
        }

        MovementCounts counts(DateRange period) {
            if (stays.count() == 0) {
                return MovementCounts.NONE;
            }
            boolean atStart = stays.from(0) < period.startInclusive().toEpochDay();
            boolean atEnd = stays.to(stays.count() - 1) == period.endExclusive().toEpochDay();
            int lost = atEnd ? 0 : 1;
            MovementCounts moved = atStart
                    ? MovementCounts.ofStarters(1, lost)
                    : earlier ? MovementCounts.ofReturners(1, lost) : MovementCounts.ofJoiners(1, lost);
            return atEnd && stays.count() > 1 ? moved.plus(MovementCounts.ofLapses(1)) : moved;
        }
    }
}
