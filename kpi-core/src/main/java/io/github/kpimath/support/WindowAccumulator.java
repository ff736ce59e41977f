package io.github.kpimath.support;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.ByKind;
import io.github.kpimath.internal.Observation;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
        ByKind<SupportCase.Outcome> outcomes = new ByKind<>(windowDays, SupportCase.Outcome.class);
        for (List<SupportCase> ofOne : cases.values()) {
            TreeSet<Instant> openings = new TreeSet<>();
            ofOne.forEach(one -> openings.add(one.opened()));
            for (SupportCase one : ofOne) {
                outcomes.add(outcome(one, openings));
            }
        }
        return SupportCase.counted(outcomes).withWindowDays(windowDays);
    }

    private SupportCase.@Nullable Outcome outcome(SupportCase one, NavigableSet<Instant> openings) {
        SupportCase.Outcome outcome = one.outcome(observation);
        if (outcome != SupportCase.Outcome.AT_FIRST_CONTACT) {
            return outcome;
        }
        Instant over = observation.daysAfter(requireNonNull(one.closed()), windowDays);
        Instant next = openings.higher(one.opened());
        if (next != null && next.isBefore(over)) {
            return SupportCase.Outcome.CLOSED;
        }
        return over.isAfter(observation.asOf()) ? SupportCase.Outcome.OPEN : SupportCase.Outcome.AT_FIRST_CONTACT;
    }
}
