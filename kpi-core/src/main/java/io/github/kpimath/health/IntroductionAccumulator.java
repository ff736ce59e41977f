package io.github.kpimath.health;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** Counts the customers at the end of a period who made introductions in it, one customer at a time. */
final class IntroductionAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange period;
    private long champions;
    private long customers;
    private long toPeers;
    private long toDepartments;
    private long toProspects;

    IntroductionAccumulator(DateRange period) {
        this.period = period;
    }

    void add(Tenure tenure, Collection<LocalDate> days) {
        boolean inPeriod = Tenure.hasOneOf(days, period);
        if (tenure.isAtEnd(period)) {
            customers++;
            champions += inPeriod ? 1 : 0;
        }
    }

    <I> void add(
            Tenure tenure,
            Collection<? extends I> introductions,
            Function<? super I, LocalDate> day,
            Function<? super I, IntroducedTo> to) {
        Set<IntroducedTo> kinds = EnumSet.noneOf(IntroducedTo.class);
        for (I introduction : requireNonNull(introductions, "introductions")) {
            IntroducedTo kind = requireNonNull(to.apply(introduction), "to");
            if (period.contains(requireNonNull(day.apply(introduction), "day"))) {
                kinds.add(kind);
            }
        }
        if (tenure.isAtEnd(period)) {
            customers++;
            champions += kinds.isEmpty() ? 0 : 1;
            toPeers += kinds.contains(IntroducedTo.PEERS) ? 1 : 0;
            toDepartments += kinds.contains(IntroducedTo.DEPARTMENTS) ? 1 : 0;
            toProspects += kinds.contains(IntroducedTo.PROSPECTS) ? 1 : 0;
        }
    }

    IntroductionAccumulator merge(IntroductionAccumulator other) {
        Alike.requireSamePeriod(period, other.period);
        champions += other.champions;
        customers += other.customers;
        toPeers += other.toPeers;
        toDepartments += other.toDepartments;
        toProspects += other.toProspects;
        return this;
    }

    Introductions result() {
        return new Introductions(champions, customers, toPeers, toDepartments, toProspects);
    }
}
