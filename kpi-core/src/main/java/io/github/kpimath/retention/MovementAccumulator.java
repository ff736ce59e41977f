package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.DayOrder;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** Counts customers who come and go once, for one period. */
final class MovementAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange period;
    private final long start;
    private final long end;
    private long atStart;
    private long startersLost;
    private long joined;
    private long joinersLost;

    MovementAccumulator(DateRange period) {
        this.period = period;
        this.start = DayOrder.of(period.startInclusive());
        this.end = DayOrder.of(period.endExclusive());
    }

    static <T> Collector<T, ?, CustomerMovement> collector(
            DateRange period,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left) {
        requireNonNull(period, "period");
        requireNonNull(joined, "joined");
        requireNonNull(left, "left");
        return Collector.of(
                () -> new MovementAccumulator(period),
                (counts, item) -> counts.add(joined.apply(item), left.apply(item)),
                MovementAccumulator::merge,
                MovementAccumulator::result);
    }

    void add(LocalDate joinedOn, @Nullable LocalDate leftOn) {
        long from = DayOrder.of(requireNonNull(joinedOn, "joined"));
        long until = leftOn == null ? DayOrder.NEVER : DayOrder.of(leftOn);
        if (until < from) {
            Observation.requireOrder("left", leftOn, "joined", joinedOn);
        }
        // added, not chosen: nobody can predict the next customer, and no processor either
        long isLost = DayOrder.before(until, end);
        long isStarter = DayOrder.before(from, start) & ~DayOrder.before(until, start);
        long isJoiner = DayOrder.before(from, end) & ~DayOrder.before(from, start);
        atStart += isStarter;
        startersLost += isStarter & isLost;
        joined += isJoiner;
        joinersLost += isJoiner & isLost;
    }

    MovementAccumulator merge(MovementAccumulator other) {
        Alike.requireSamePeriod(period, other.period);
        atStart = Math.addExact(atStart, other.atStart);
        startersLost = Math.addExact(startersLost, other.startersLost);
        joined = Math.addExact(joined, other.joined);
        joinersLost = Math.addExact(joinersLost, other.joinersLost);
        return this;
    }

    CustomerMovement result() {
        return new CustomerMovement(
                MovementCounts.ofStarters(atStart, startersLost).plus(MovementCounts.ofJoiners(joined, joinersLost)),
                MovementBasis.of(period));
    }
}
