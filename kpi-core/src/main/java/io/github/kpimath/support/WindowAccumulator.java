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
        CaseAccumulator counts = new CaseAccumulator(observation);
        for (List<SupportCase> ofOne : cases.values()) {
            TreeSet<Instant> openings = new TreeSet<>();
            ofOne.forEach(one -> openings.add(one.opened()));
            ofOne.forEach(one -> counts.add(byWindow(one, openings)));
        }
        return counts.result().withWindowDays(windowDays);
    }

    /** What the window leaves of a case: one that a new one followed was not resolved, and an undecided one is as good as open. */
    private SupportCase byWindow(SupportCase one, NavigableSet<Instant> openings) {
        if (!one.oneContact() || !observation.includes(one.opened()) || !observation.knows(one.closed())) {
            return one;
        }
        Instant over = observation.daysAfter(requireNonNull(one.closed()), windowDays);
        Instant next = openings.higher(one.opened());
        if (next != null && next.isBefore(over)) {
            return new SupportCase(one.opened(), one.closed(), false);
        }
        return over.isAfter(observation.asOf()) ? new SupportCase(one.opened(), null, true) : one;
    }
}
