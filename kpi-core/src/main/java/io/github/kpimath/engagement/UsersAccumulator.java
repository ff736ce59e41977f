package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;

/** Counts the different users of a window. */
final class UsersAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange window;
    private final DistinctCounter<K> users;

    UsersAccumulator(DateRange window, DistinctCounter<K> users) {
        this.window = window;
        this.users = requireNonNull(users, "counter");
    }

    void add(K user, LocalDate day) {
        requireNonNull(user, "user");
        if (window.contains(requireNonNull(day, "active"))) {
            users.add(user);
        }
    }

    UsersAccumulator<K> merge(UsersAccumulator<K> other) {
        Alike.requireSamePeriod(window, other.window);
        users.merge(other.users);
        return this;
    }

    DistinctUsers result() {
        return new DistinctUsers(users.count(), users.isExact());
    }
}
