package io.github.kpimath.support;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.Observation;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Keeps the cases of each customer and tag, to see which were followed by a new one.
 *
 * @param <K> the customers' ids
 * @param <G> the tags
 */
final class WindowAccumulator<K, G> implements Serializable {

    private static final long serialVersionUID = 1L;

    private record Subject<K, G>(K customer, G tag) implements Serializable {}

    private final Observation observation;
    private final int windowDays;
    private final HashMap<Subject<K, G>, ArrayList<SupportCase>> cases = new HashMap<>();

    WindowAccumulator(Observation observation, int windowDays) {
        this.observation = observation;
        this.windowDays = windowDays;
    }

    void add(K customer, G tag, SupportCase one) {
        Subject<K, G> subject = new Subject<>(requireNonNull(customer, "customer"), requireNonNull(tag, "tag"));
        if (one.opened().isBefore(observation.asOf())) {
            cases.computeIfAbsent(subject, none -> new ArrayList<>()).add(one);
        }
    }

    WindowAccumulator<K, G> merge(WindowAccumulator<K, G> other) {
        Alike.requireSameSettings(observation, other.observation);
        Alike.requireSameSettings(windowDays, other.windowDays);
        other.cases.forEach((subject, more) ->
                cases.computeIfAbsent(subject, none -> new ArrayList<>()).addAll(more));
        return this;
    }

    FirstContacts result() {
        FirstContacts sum = FirstContacts.empty().withWindowDays(windowDays);
        for (List<SupportCase> ofOne : cases.values()) {
            TreeSet<Instant> openings = new TreeSet<>();
            ofOne.forEach(one -> openings.add(one.opened()));
            for (SupportCase one : ofOne) {
                sum = sum.plus(counted(one, openings));
            }
        }
        return sum;
    }

    private FirstContacts counted(SupportCase one, NavigableSet<Instant> openings) {
        FirstContacts counted = one.counted(observation);
        if (counted.resolvedAtFirstContact() == 0) {
            return counted;
        }
        Instant over = observation.daysAfter(requireNonNull(one.closed()), windowDays);
        Instant next = openings.higher(one.opened());
        boolean isFollowed = next != null && next.isBefore(over);
        boolean isUndecided = !isFollowed && over.isAfter(observation.asOf());
        return new FirstContacts(isFollowed || isUndecided ? 0 : 1, 1, isUndecided ? 1 : 0, 0);
    }
}
