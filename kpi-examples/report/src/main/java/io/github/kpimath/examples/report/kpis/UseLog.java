package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.engagement.ActiveDays;
import io.github.kpimath.engagement.DistinctUsers;
import io.github.kpimath.engagement.ProductSessions;
import io.github.kpimath.engagement.UserLifecycle;
import io.github.kpimath.examples.report.records.Session;
import io.github.kpimath.stats.TimesToEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts sessions. What it keeps grows with the number of users. */
final class UseLog {

    private static final int WEEK = 7;
    private static final int WINDOW = 28;

    private static final class User {
        /** 0 is the last day of the period. */
        private final BitSet daysAgo = new BitSet(WINDOW);

        private boolean now;
        private boolean before;
        private boolean earlier;
        private Duration time = Duration.ZERO;
    }

    private final Timeframe timeframe;
    private final Map<String, User> users = new HashMap<>();
    private final Map<Duration, Long> lengths = new HashMap<>();
    private long open;

    UseLog(Timeframe timeframe) {
        this.timeframe = timeframe;
    }

    void add(Session session) {
        LocalDate date = session.date();
        if (!date.isBefore(timeframe.days().endExclusive())) {
            return;
        }
        User user = users.computeIfAbsent(session.user(), id -> new User());
        long ago = ChronoUnit.DAYS.between(date, timeframe.days().lastDay());
        if (ago < WINDOW) {
            user.daysAgo.set((int) ago);
        }
        if (timeframe.days().contains(date)) {
            user.now = true;
            addLength(session, user);
        } else if (date.isBefore(timeframe.days().previous().startInclusive())) {
            user.earlier = true;
        } else {
            user.before = true;
        }
    }

    private void addLength(Session session, User user) {
        if (session.length().isEmpty()) {
            open++;
            return;
        }
        Duration length = session.length().get();
        lengths.merge(length, 1L, Long::sum);
        user.time = user.time.plus(length);
    }

    Use evidence() {
        List<Duration> perUser = users.values().stream()
                .filter(user -> user.now)
                .map(user -> user.time)
                .toList();
        return new Use(
                activeWithin(1),
                activeWithin(WEEK),
                new ActiveDays(
                        users.values().stream()
                                .mapToLong(user -> user.daysAgo.cardinality())
                                .sum(),
                        WINDOW,
                        activeWithin(WINDOW).active()),
                new ProductSessions(
                        TimesToEvent.ofCounts(lengths, Map.of()), TimesToEvent.of(perUser, List.of()), open),
                lifecycle());
    }

    private DistinctUsers activeWithin(int days) {
        return new DistinctUsers(users.values().stream()
                .filter(user -> user.daysAgo.nextSetBit(0) >= 0 && user.daysAgo.nextSetBit(0) < days)
                .count());
    }

    private UserLifecycle lifecycle() {
        long fresh = 0;
        long returning = 0;
        long resurrecting = 0;
        long dormant = 0;
        boolean known = users.isEmpty();
        for (User user : users.values()) {
            known |= user.before || user.earlier;
            if (!user.now) {
                dormant += user.before ? 1 : 0;
            } else if (user.before) {
                returning++;
            } else if (user.earlier) {
                resurrecting++;
            } else {
                fresh++;
            }
        }
        return new UserLifecycle(fresh, returning, resurrecting, dormant, known);
    }
}
