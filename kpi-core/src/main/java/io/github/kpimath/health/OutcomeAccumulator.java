package io.github.kpimath.health;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Counts customers by what became of them. */
final class OutcomeAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private long succeeded;
    private long notSucceeded;
    private long unknown;

    void add(@Nullable Boolean outcome) {
        if (outcome == null) {
            unknown++;
        } else if (outcome) {
            succeeded++;
        } else {
            notSucceeded++;
        }
    }

    OutcomeAccumulator merge(OutcomeAccumulator other) {
        succeeded += other.succeeded;
        notSucceeded += other.notSucceeded;
        unknown += other.unknown;
        return this;
    }

    CustomerOutcomes result() {
        return new CustomerOutcomes(succeeded, notSucceeded, unknown);
    }
}
