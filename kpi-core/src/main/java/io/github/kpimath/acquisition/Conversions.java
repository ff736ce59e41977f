package io.github.kpimath.acquisition;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Note;
import io.github.kpimath.internal.ByKey;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Stated;
import io.github.kpimath.value.Evidence;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * How many people came, how many of them did one named thing, and how often it was done: the evidence of the conversion rate
 * of that action.
 *
 * <pre>{@code
 * Conversions.ofPeople(30, 1_200);                        // 30 of 1,200 visitors subscribed
 * Conversions.ofPeople(30, 1_200).withActions(42, 1_500);   // and did so 42 times in 1,500 visits
 * Conversions.ofPeople(30, 1_200).withActionName("subscription");
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of people, for one and the same action and period: two names are refused. Where actions are
 * not counted of both, they are not known of the sum. Four counts, whatever the number of visits. Immutable and thread-safe.
 *
 * @param converted visitors who did it at least once
 * @param visitors people who came at least once
 * @param actions how often it was done, by anybody; 0 where visits are not known
 * @param visits how often people came; 0 where that is not known
 * @param actionName what was to be done, as the caller calls it; empty where that is not stated
 */
public record Conversions(long converted, long visitors, long actions, long visits, String actionName)
        implements Evidence<Conversions> {

    private static final String NOT_STATED = "";

    /**
     * Checks.
     *
     * @param converted visitors who did it at least once
     * @param visitors people who came at least once
     * @param actions how often it was done, by anybody; 0 where visits are not known
     * @param visits how often people came; 0 where that is not known
     * @param actionName what was to be done, as the caller calls it; empty where that is not stated
     * @throws IllegalArgumentException if more converted than came, there are fewer actions or visits than people, or the name has
     *     more than one line
     */
    public Conversions {
        if (!requireNonNull(actionName, "actionName").equals(NOT_STATED)) {
            Stated.requireText("actionName", actionName);
        }
        Counts.requireCount("visitors", visitors);
        Counts.requirePart("converted", converted, visitors, "visitors");
        Counts.requireCount("actions", actions);
        Counts.requireCount("visits", visits);
        if (actions > 0 || visits > 0) {
            Counts.requireAtLeast("visits", visits, visitors, "visitors");
            Counts.requireAtLeast("actions", actions, converted, "converted");
        }
    }

    /**
     * The counts of an action that is not named.
     *
     * @param converted visitors who did it at least once
     * @param visitors people who came at least once
     * @param actions how often it was done, by anybody; 0 where visits are not known
     * @param visits how often people came; 0 where that is not known
     * @throws IllegalArgumentException if more converted than came, or there are fewer actions or visits than people
     */
    public Conversions(long converted, long visitors, long actions, long visits) {
        this(converted, visitors, actions, visits, NOT_STATED);
    }

    /**
     * People only: how often they came and acted is not known.
     *
     * @param converted visitors who did it at least once, 0 to {@code visitors}
     * @param visitors people who came at least once
     * @return the evidence
     * @throws IllegalArgumentException if either is out of its range
     */
    public static Conversions ofPeople(long converted, long visitors) {
        return new Conversions(converted, visitors, 0, 0);
    }

    /**
     * Collects visits: who comes or acts more than once is one person, and every visit and action is counted beside. Memory grows
     * with the number of visitors.
     *
     * <pre>{@code
     * visits.stream().collect(Conversions.collector("purchase", Visit::visitor, visit -> visit.orders().size()));
     * visits.stream().collect(groupingBy(Visit::campaign, Conversions.collector("purchase", Visit::visitor, Visit::purchases)));
     * }</pre>
     *
     * <p>Each record is one visit of the period; select them by {@code Collectors.filtering}. A visitor whose visits are in several
     * groups is one person in each: such groups do not add up.
     *
     * @param actionName what was to be done, such as purchase
     * @param visitor who came
     * @param actions how often it was done in the visit; 0 for not at all
     * @param <T> the records
     * @param <K> the visitors' ids
     * @return a collector that refuses a negative number of actions
     * @throws IllegalArgumentException if the name is blank, or has more than one line
     */
    public static <T, K> Collector<T, ?, Conversions> collector(
            String actionName, Function<? super T, ? extends K> visitor, ToLongFunction<? super T> actions) {
        Stated.requireText("actionName", actionName);
        requireNonNull(visitor, "visitor");
        requireNonNull(actions, "actions");
        return ByKey.<T, K, VisitsOfOne, Conversions>collector(
                actionName,
                "visitor",
                visitor,
                visit -> new VisitsOfOne(Counts.requireCount("actions", actions.applyAsLong(visit)), 1),
                all -> all.stream()
                        .map(VisitsOfOne::conversions)
                        .reduce(empty(), Conversions::plus)
                        .withActionName(actionName));
    }

    /** What one visitor did. */
    private record VisitsOfOne(long actions, long visits) implements ByKey.Joined<VisitsOfOne> {

        @Override
        public VisitsOfOne and(VisitsOfOne other) {
            return new VisitsOfOne(Math.addExact(actions, other.actions), Math.addExact(visits, other.visits));
        }

        private Conversions conversions() {
            return new Conversions(actions > 0 ? 1 : 0, 1, actions, visits);
        }
    }

    /**
     * Nobody came: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static Conversions empty() {
        return ofPeople(0, 0);
    }

    /**
     * The same people, with how often they acted and came.
     *
     * @param actionsOfAll how often it was done, at least once by each who converted
     * @param visitsOfAll how often people came, at least once each
     * @return the evidence with them
     * @throws IllegalArgumentException if either is less than that
     */
    public Conversions withActions(long actionsOfAll, long visitsOfAll) {
        return new Conversions(converted, visitors, actionsOfAll, visitsOfAll, actionName);
    }

    /**
     * The same counts, with what was to be done: figures of two actions are neither added nor compared.
     *
     * @param name what the action is called, such as subscription or purchase
     * @return the evidence with it
     * @throws IllegalArgumentException if the name is blank, or has more than one line
     */
    public Conversions withActionName(String name) {
        return new Conversions(converted, visitors, actions, visits, Stated.requireText("actionName", name));
    }

    /** What a reader must know of a figure about this action. */
    List<Note> notes() {
        return actionName.equals(NOT_STATED) ? List.of() : List.of(Note.stating("action", actionName));
    }

    /**
     * Whether actions and visits are known; who came came at least once.
     *
     * @return false where only people were counted
     */
    public boolean actionsKnown() {
        return visits > 0 || visitors == 0;
    }

    @Override
    public Conversions plus(Conversions other) {
        Conversions people = new Conversions(
                Math.addExact(converted, other.converted),
                Math.addExact(visitors, other.visitors),
                0,
                0,
                Stated.joined("actionName", actionName, other.actionName, NOT_STATED));
        return actionsKnown() && other.actionsKnown()
                ? people.withActions(Math.addExact(actions, other.actions), Math.addExact(visits, other.visits))
                : people;
    }
}
