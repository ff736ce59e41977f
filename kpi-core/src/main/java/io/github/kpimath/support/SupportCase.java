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

    /** The evidence of this case alone; nothing of one that came in at another time. */
    FirstContacts counted(Observation observation) {
        if (!observation.includes(opened)) {
            return FirstContacts.empty();
        }
        boolean isClosed = observation.knows(closed);
        return new FirstContacts(isClosed && oneContact ? 1 : 0, 1, isClosed ? 0 : 1, 0);
    }
}
