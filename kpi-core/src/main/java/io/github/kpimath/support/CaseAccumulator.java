package io.github.kpimath.support;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.Observation;
import java.io.Serializable;

/** Counts cases as they stand at an instant. */
final class CaseAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Observation observation;
    private long received;
    private long closed;
    private long atFirstContact;

    CaseAccumulator(Observation observation) {
        this.observation = observation;
    }

    void add(SupportCase one) {
        long isReceived = observation.oneIfIncluded(one.opened());
        long isClosed = isReceived & observation.oneIfKnown(one.closed());
        received += isReceived;
        closed += isClosed;
        atFirstContact += one.oneContact() ? isClosed : 0;
    }

    CaseAccumulator merge(CaseAccumulator other) {
        Alike.requireSameSettings(observation, other.observation);
        received = Math.addExact(received, other.received);
        closed = Math.addExact(closed, other.closed);
        atFirstContact = Math.addExact(atFirstContact, other.atFirstContact);
        return this;
    }

    FirstContacts result() {
        return new FirstContacts(atFirstContact, received, received - closed, 0);
    }
}
