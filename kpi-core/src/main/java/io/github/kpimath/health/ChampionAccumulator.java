package io.github.kpimath.health;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;

/** Counts who is a champion of a period, of the one before, or of both. */
final class ChampionAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange period;
    private long stayed;
    private long became;
    private long ceased;

    ChampionAccumulator(DateRange period) {
        this.period = period;
    }

    void add(Tenure tenure, Collection<LocalDate> introductions) {
        boolean now = isChampion(tenure, introductions, period);
        boolean before = isChampion(tenure, introductions, period.previous());
        stayed += now && before ? 1 : 0;
        became += now && !before ? 1 : 0;
        ceased += before && !now ? 1 : 0;
    }

    private static boolean isChampion(Tenure tenure, Collection<LocalDate> introductions, DateRange period) {
        return Tenure.hasOneOf(introductions, period) && tenure.isAtEnd(period);
    }

    ChampionAccumulator merge(ChampionAccumulator other) {
        Alike.requireSamePeriod(period, other.period);
        stayed += other.stayed;
        became += other.became;
        ceased += other.ceased;
        return this;
    }

    ChampionMovement result() {
        return new ChampionMovement(stayed, became, ceased);
    }
}
