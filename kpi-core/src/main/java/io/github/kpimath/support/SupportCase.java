package io.github.kpimath.support;

import io.github.kpimath.internal.ByKind;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Observation;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What counts of a case for resolution at first contact. */
record SupportCase(Instant opened, @Nullable Instant closed, boolean oneContact) implements Serializable {

    /** How a case stands. */
    enum Outcome {
        AT_FIRST_CONTACT,
        CLOSED,
        OPEN
    }

    static SupportCase of(Instant opened, @Nullable Instant closed, long contacts, boolean reopened) {
        Observation.requireOrder("closed", closed, "opened", opened);
        Counts.requireCount("contacts", contacts);
        return new SupportCase(opened, closed, contacts == 1 && !reopened);
    }

    /** What had become of this case; nothing of one that came in at another time. */
    @Nullable
    Outcome outcome(Observation observation) {
        if (!observation.includes(opened)) {
            return null;
        }
        if (!observation.knows(closed)) {
            return Outcome.OPEN;
        }
        return oneContact ? Outcome.AT_FIRST_CONTACT : Outcome.CLOSED;
    }

    static FirstContacts counted(ByKind<Outcome> cases) {
        return new FirstContacts(cases.of(Outcome.AT_FIRST_CONTACT), cases.all(), cases.of(Outcome.OPEN), 0);
    }
}
