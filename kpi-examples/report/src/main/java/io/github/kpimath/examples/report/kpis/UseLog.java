package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.Tally;
import io.github.kpimath.engagement.ActiveDays;
import io.github.kpimath.engagement.ActiveUsers;
import io.github.kpimath.engagement.DistinctUsers;
import io.github.kpimath.engagement.ProductSessions;
import io.github.kpimath.engagement.UserLifecycle;
import io.github.kpimath.examples.report.records.Session;
import io.github.kpimath.value.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where sessions go. What it keeps grows with the number of users. */
final class UseLog {

    private final Tally<Session, DistinctUsers> daily;
    private final Tally<Session, DistinctUsers> weekly;
    private final Tally<Session, ActiveDays> days;
    private final Tally<Session, ProductSessions> sessions;
    private final Tally<Session, UserLifecycle> lifecycle;

    UseLog(DateRange period) {
        LocalDate last = period.lastDay();
        this.daily =
                Tally.of(DistinctUsers.during(ActiveUsers.Method.DAILY.windowOf(last), Session::user, Session::date));
        this.weekly =
                Tally.of(DistinctUsers.during(ActiveUsers.Method.WEEKLY.windowOf(last), Session::user, Session::date));
        this.days =
                Tally.of(ActiveDays.during(ActiveUsers.Method.MONTHLY.windowOf(last), Session::user, Session::date));
        this.sessions =
                Tally.of(ProductSessions.during(period, Timeframe.ZONE, Session::user, UseLog::start, UseLog::end));
        this.lifecycle = Tally.of(UserLifecycle.during(period, Session::user, Session::date));
    }

    /** The file states days and lengths: which hour it was does not matter. */
    private static Instant start(Session session) {
        return session.date().atStartOfDay(Timeframe.ZONE).toInstant();
    }

    private static @Nullable Instant end(Session session) {
        return session.length().map(start(session)::plus).orElse(null);
    }

    void add(Session session) {
        List.of(daily, weekly, days, sessions, lifecycle).forEach(tally -> tally.add(session));
    }

    Use evidence() {
        return new Use(daily.result(), weekly.result(), days.result(), sessions.result(), lifecycle.result());
    }
}
