package io.github.kpimath.retention;

import io.github.kpimath.internal.Counts;
import java.io.Serializable;

/** The counts of a {@link CustomerMovement}, or what a step adds to them. */
record MovementCounts(Group starters, Group joiners, Group returners, long lapsedInside) implements Serializable {

    static final MovementCounts NONE = new MovementCounts(Group.NOBODY, Group.NOBODY, Group.NOBODY, 0);

    static MovementCounts ofStarters(long customers, long lost) {
        return new MovementCounts(new Group(customers, lost), Group.NOBODY, Group.NOBODY, 0);
    }

    static MovementCounts ofJoiners(long customers, long lost) {
        return new MovementCounts(Group.NOBODY, new Group(customers, lost), Group.NOBODY, 0);
    }

    static MovementCounts ofReturners(long customers, long lost) {
        return new MovementCounts(Group.NOBODY, Group.NOBODY, new Group(customers, lost), 0);
    }

    static MovementCounts ofLapses(long customers) {
        return new MovementCounts(Group.NOBODY, Group.NOBODY, Group.NOBODY, customers);
    }

    /** The smallest movement from one number to another of which the joiners are known; the rest is net. */
    static MovementCounts smallest(long atStart, long joined, long atEnd) {
        long notJoined = atEnd - joined;
        long startersThere = Math.max(0, Math.min(notJoined, atStart));
        return new MovementCounts(
                new Group(atStart, atStart - startersThere),
                new Group(joined, Math.max(0, -notJoined)),
                new Group(Math.max(0, notJoined - atStart), 0),
                0);
    }

    MovementCounts plus(MovementCounts other) {
        return new MovementCounts(
                starters.plus(other.starters),
                joiners.plus(other.joiners),
                returners.plus(other.returners),
                Math.addExact(lapsedInside, other.lapsedInside));
    }

    /** These counts, unless they cannot be those of a movement. */
    MovementCounts checked() {
        starters.check("atStart", "startersLost");
        joiners.check("joined", "joinersLost");
        returners.check("returned", "returnersLost");
        Group everybody = starters.plus(joiners).plus(returners);
        Counts.requirePart("lapsedInside", lapsedInside, everybody.customers() - everybody.lost(), "customers at end");
        return this;
    }

    long served() {
        return starters.customers() + joiners.customers() + returners.customers();
    }

    long lost() {
        return starters.lost() + joiners.lost() + returners.lost();
    }

    long atEnd() {
        return served() - lost();
    }
}
