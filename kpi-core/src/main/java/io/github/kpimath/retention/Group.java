package io.github.kpimath.retention;

import io.github.kpimath.internal.Counts;
import java.io.Serializable;

/** Customers of one origin (there at the start, new, returned), and how many of them are gone at the end. */
record Group(long customers, long lost) implements Serializable {

    static final Group NOBODY = new Group(0, 0);

    /** Without {@code equals}, whose first call is slow. */
    boolean isNobody() {
        return customers == 0 && lost == 0;
    }

    Group plus(Group other) {
        return new Group(Math.addExact(customers, other.customers), Math.addExact(lost, other.lost));
    }

    /** Refuses what cannot be, in the words of the caller. */
    void check(String who, String whoOfThemLost) {
        requirePart(whoOfThemLost, lost, who, customers);
    }

    static void requirePart(String partName, long part, String wholeName, long whole) {
        Counts.requireCount(wholeName, whole);
        Counts.requirePart(partName, part, whole, wholeName);
    }
}
