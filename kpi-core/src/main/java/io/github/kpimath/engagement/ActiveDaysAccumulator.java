package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.Timelines;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;

/** On which days of a window each user was active. */
final class ActiveDaysAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange window;
    private final Timelines<K> users;

    ActiveDaysAccumulator(DateRange window) {
        this.window = window;
        this.users = new Timelines<>(Math.toIntExact(window.days()), false);
    }

    void add(K user, LocalDate day) {
        requireNonNull(user, "user");
        if (window.contains(requireNonNull(day, "active"))) {
            users.active(
                    user,
                    Math.toIntExact(day.toEpochDay() - window.startInclusive().toEpochDay()));
        }
    }

    ActiveDaysAccumulator<K> merge(ActiveDaysAccumulator<K> other) {
        Alike.requireSamePeriod(window, other.window);
        users.merge(other.users);
        return this;
    }

    ActiveDayHistogram result() {
        long[] usersOn = new long[Math.toIntExact(window.days())];
        users.forEach((first, days) -> usersOn[days.count() - 1]++);
        return ActiveDayHistogram.of(usersOn);
    }
}
