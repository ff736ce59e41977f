package io.github.kpimath.retention;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the counts of a {@link CustomerMovement} are about, and which of them were given. */
record MovementBasis(
        MovementUnit unit,
        boolean joinersKnown,
        boolean lossesKnown,
        @Nullable DateRange period) implements Serializable {

    static final MovementBasis STATED = new MovementBasis(MovementUnit.CUSTOMERS, true, true, null);
    static final MovementBasis WITHOUT_JOINERS = new MovementBasis(MovementUnit.CUSTOMERS, false, true, null);
    static final MovementBasis WITHOUT_LOSSES = new MovementBasis(MovementUnit.CUSTOMERS, true, false, null);

    static MovementBasis of(DateRange period) {
        return new MovementBasis(MovementUnit.CUSTOMERS, true, true, period);
    }

    MovementBasis in(MovementUnit other) {
        return new MovementBasis(other, joinersKnown, lossesKnown, period);
    }

    /** What both populations are about, of whom only that is known which is known of both. */
    MovementBasis plus(MovementBasis other) {
        if (unit != other.unit) {
            throw new IllegalArgumentException("other counts " + name(other.unit) + ", this counts " + name(unit)
                    + ": only evidence in the same unit adds up");
        }
        if (period != null && other.period != null) {
            Alike.requireSamePeriod(period, other.period);
        }
        return new MovementBasis(
                unit,
                joinersKnown && other.joinersKnown,
                lossesKnown && other.lossesKnown,
                period == null ? other.period : period);
    }

    /** The counts as far as they are known: two that were given alike are the same evidence. */
    MovementCounts known(MovementCounts counts) {
        if (lossesKnown) {
            return counts;
        }
        return joinersKnown
                ? MovementCounts.smallest(
                        counts.starters().customers(), counts.joiners().customers(), counts.atEnd())
                : MovementCounts.ofStarters(counts.starters().customers(), 0);
    }

    /** What a caller adds to a movement, unless nothing can be said about it. */
    MovementCounts requireStatable(MovementCounts more) {
        if (!joinersKnown && !(more.joiners().isNobody() && more.returners().isNobody())) {
            throw new IllegalStateException(
                    "new customers were not given: begin with startingWith(...) to state who came");
        }
        return withLosses(more);
    }

    /** Counts of which it must be known who left. */
    MovementCounts withLosses(MovementCounts counts) {
        if (!lossesKnown) {
            throw new IllegalStateException("who left was not given: state it, startingWith(...).losing(...)");
        }
        return counts;
    }

    void requireJoiners() {
        if (!joinersKnown) {
            throw new IllegalStateException("new customers were not given: state them, startingWith(...).joining(...)");
        }
    }

    /** The counts that are known, for a person at a debugger. */
    String text(MovementCounts counts) {
        String joined = joinersKnown ? ", joined=" + counts.joiners().customers() : ", joined=unknown";
        String atEnd = joinersKnown ? ", atEnd=" + counts.atEnd() : "";
        String others = lossesKnown
                ? ", startersLost=" + counts.starters().lost()
                        + ", joinersLost=" + counts.joiners().lost()
                        + ", returned=" + counts.returners().customers()
                        + ", returnersLost=" + counts.returners().lost()
                        + ", lapsedInside=" + counts.lapsedInside()
                : atEnd + ", lost=unknown";
        return "atStart=" + counts.starters().customers() + joined + others
                + (period == null ? "" : ", period=" + period)
                + (unit == MovementUnit.CUSTOMERS ? "" : ", unit=" + name(unit));
    }

    private static String name(MovementUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
