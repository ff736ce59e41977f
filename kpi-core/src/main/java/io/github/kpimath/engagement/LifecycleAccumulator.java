package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.Intervals;
import io.github.kpimath.internal.Timeline;
import io.github.kpimath.internal.Timelines;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** In which periods each user was active; where first-ever dates are known, also in the one before the first. */
final class LifecycleAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange data;
    private final Intervals periods;
    private final boolean firstEverKnown;
    private final Timelines<K> users;

    LifecycleAccumulator(DateRange data, CalendarUnit unit, boolean firstEverKnown) {
        this.data = data;
        this.periods = Intervals.within("data", data, unit);
        this.firstEverKnown = firstEverKnown;
        this.users = new Timelines<>(1 + periods.count(), firstEverKnown);
    }

    void add(K user, LocalDate day) {
        requireNonNull(user, "user");
        long period = periods.indexOf(requireNonNull(day, "active"));
        if (period >= 0 && period < periods.count()) {
            users.active(user, (int) period);
        }
    }

    /** The period before the first is interval 0. A first day ever is a day of activity. */
    void add(K user, LocalDate firstEver, LocalDate day) {
        requireNonNull(user, "user");
        if (requireNonNull(day, "active").isBefore(requireNonNull(firstEver, "firstEver"))) {
            throw new IllegalArgumentException("active " + day + " is before firstEver " + firstEver);
        }
        long first = periods.indexOf(firstEver) + 1;
        if (first <= periods.count()) {
            users.started(user, (int) Math.max(0, first));
            activeIn(user, first);
            activeIn(user, periods.indexOf(day) + 1);
        }
    }

    private void activeIn(K user, long period) {
        if (period >= 0 && period <= periods.count()) {
            users.active(user, (int) period);
        }
    }

    LifecycleAccumulator<K> merge(LifecycleAccumulator<K> other) {
        Alike.requireSamePeriod(data, other.data);
        Alike.requireSameSettings(periods.unit(), other.periods.unit());
        users.merge(other.users);
        return this;
    }

    LifecycleSeries result() {
        int before = firstEverKnown ? 1 : 0;
        Tallies tallies = new Tallies(before + periods.count());
        users.forEach(tallies::add);
        List<UserLifecycle> lifecycles = new ArrayList<>();
        for (int i = 0; i < periods.count(); i++) {
            lifecycles.add(tallies.at(before + i, firstEverKnown || i > 0));
        }
        return new LifecycleSeries(data, periods.unit(), lifecycles);
    }

    /** What users are in each period. Built by one thread and thrown away. */
    private static final class Tallies {

        private final long[] firstSeen;
        private final long[] returning;
        private final long[] resurrecting;
        private final long[] dormant;

        Tallies(int periods) {
            firstSeen = new long[periods];
            returning = new long[periods];
            resurrecting = new long[periods];
            dormant = new long[periods];
        }

        void add(int first, Timeline active) {
            for (int period = active.next(0); period >= 0; period = active.next(period + 1)) {
                if (period == first) {
                    firstSeen[period]++;
                } else if (period > 0 && active.has(period - 1)) {
                    returning[period]++;
                } else {
                    resurrecting[period]++;
                }
                if (period + 1 < dormant.length && !active.has(period + 1)) {
                    dormant[period + 1]++;
                }
            }
        }

        UserLifecycle at(int period, boolean newKnown) {
            return new UserLifecycle(
                    firstSeen[period], returning[period], resurrecting[period], dormant[period], newKnown);
        }
    }
}
