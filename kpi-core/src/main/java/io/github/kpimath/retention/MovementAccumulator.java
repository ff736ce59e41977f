package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
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

    void add(LocalDate joinedOn, @Nullable LocalDate leftOn) {
        requireNonNull(joinedOn, "joined");
        if (leftOn != null && leftOn.isBefore(joinedOn)) {
            throw new IllegalArgumentException("left " + leftOn + " is before joined " + joinedOn);
        }
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
        if (!period.equals(other.period)) {
            throw new IllegalArgumentException("other is about " + other.period + ", this is about " + period
                    + ": only disjoint populations of the same period add up");
        }
        atStart += other.atStart;
        startersLost += other.startersLost;
        joined += other.joined;
        joinersLost += other.joinersLost;
        return this;
    }

    CustomerMovement result() {
        return new CustomerMovement(
                new Group(atStart, startersLost), new Group(joined, joinersLost), Group.NOBODY, 0, true, period);
    }
}
