package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
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
    private long atStart;
    private long startersLost;
    private long joined;
    private long joinersLost;

    MovementAccumulator(DateRange period) {
        this.period = period;
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
        Observation.requireOrder("left", leftOn, "joined", joinedOn);
        boolean wasThereBefore = joinedOn.isBefore(period.startInclusive());
        boolean leftBefore = leftOn != null && leftOn.isBefore(period.startInclusive());
        boolean leftByTheEnd = leftOn != null && leftOn.isBefore(period.endExclusive());
        if (wasThereBefore && !leftBefore) {
            atStart++;
            startersLost += leftByTheEnd ? 1 : 0;
        } else if (period.contains(joinedOn)) {
            joined++;
            joinersLost += leftByTheEnd ? 1 : 0;
        }
    }

    MovementAccumulator merge(MovementAccumulator other) {
        Alike.requireSamePeriod(period, other.period);
        atStart += other.atStart;
        startersLost += other.startersLost;
        joined += other.joined;
        joinersLost += other.joinersLost;
        return this;
    }

    CustomerMovement result() {
        return new CustomerMovement(
                MovementCounts.ofStarters(atStart, startersLost).plus(MovementCounts.ofJoiners(joined, joinersLost)),
                MovementBasis.of(period));
    }
}
