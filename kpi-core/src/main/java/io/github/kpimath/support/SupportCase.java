package io.github.kpimath.support;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Observation;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What counts of a case for resolution at first contact. */
record SupportCase(Instant opened, @Nullable Instant closed, boolean oneContact) implements Serializable {

    static SupportCase of(Instant opened, @Nullable Instant closed, long contacts, boolean reopened) {
        Observation.requireOrder("closed", closed, "opened", opened);
        Counts.requireCount("contacts", contacts);
        return new SupportCase(opened, closed, contacts == 1 && !reopened);
    }
}
