package io.github.kpimath.retention;

import java.io.Serializable;

/** Customers of one origin (there at the start, new, returned), and how many of them are gone at the end. */
record Group(long customers, long lost) implements Serializable {

    static final Group NOBODY = new Group(0, 0);

    Group plus(Group other) {
        return new Group(Math.addExact(customers, other.customers), Math.addExact(lost, other.lost));
    }

    /** Refuses what cannot be, in the words of the caller. */
    void check(String who, String whoOfThemLost) {
        requirePart(whoOfThemLost, lost, who, customers);
    }

    static void requirePart(String partName, long part, String wholeName, long whole) {
        requireWithin(wholeName, whole, Long.MAX_VALUE, "the range of counts");
        requireWithin(partName, part, whole, wholeName);
    }

    static long requireWithin(String argument, long value, long most, String bound) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(argument + " " + value + " is outside 0.." + most + " (" + bound + ")");
        }
        return value;
    }
}
