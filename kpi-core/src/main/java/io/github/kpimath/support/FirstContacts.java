package io.github.kpimath.support;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Formula;
import io.github.kpimath.Itemized;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.internal.Stated;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How many cases came in, and how many of them were resolved at first contact: the evidence of first contact resolution.
 *
 * <p>A contact is one inbound exchange: a call, a chat session, one message of the customer. Automatic acknowledgements,
 * internal notes and the agent's own messages are none. A case is <em>resolved at first contact</em> when it was closed with
 * exactly one inbound contact and has never been reopened; a thank-you after closing, which does not reopen it, does no
 * harm. Spam and merged duplicates are no cases.
 *
 * <pre>{@code
 * new FirstContacts(120, 200, 15, 40);   // 120 of 200 cases at first contact; 15 open; 40 could not be closed so quickly
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of cases: two windows without a new case are refused. Four counts. Immutable and
 * thread-safe.
 *
 * @param resolvedAtFirstContact cases closed with exactly one inbound contact and never reopened
 * @param received cases received in the period, open ones included
 * @param open those of them that are open
 * @param notPossible those of them that nobody could have closed at first contact, such as a delivery to wait for
 * @param windowDays the days without a new case that those resolved at first contact were counted by; 0 for none
 */
public record FirstContacts(long resolvedAtFirstContact, long received, long open, long notPossible, int windowDays)
        implements Evidence<FirstContacts>, Itemized {

    /**
     * Checks.
     *
     * @param resolvedAtFirstContact cases closed with exactly one inbound contact and never reopened
     * @param received cases received in the period, open ones included
     * @param open those of them that are open
     * @param notPossible those of them that nobody could have closed at first contact, such as a delivery to wait for
     * @param windowDays the days without a new case that those resolved at first contact were counted by; 0 for none
     * @throws IllegalArgumentException if a part is negative or more than its whole, or the days are negative
     */
    public FirstContacts {
        Counts.requirePart("windowDays", windowDays, Integer.MAX_VALUE, "days");
        Counts.requireCount("received", received);
        Counts.requirePart("resolvedAtFirstContact", resolvedAtFirstContact, received, "received");
        long others = received - resolvedAtFirstContact;
        Counts.requirePart("open", open, others, "received and not resolved at first contact");
        Counts.requirePart("notPossible", notPossible, others, "received and not resolved at first contact");
    }

    /**
     * The counts without a window, or by one that is not stated.
     *
     * @param resolvedAtFirstContact cases closed with exactly one inbound contact and never reopened
     * @param received cases received in the period, open ones included
     * @param open those of them that are open
     * @param notPossible those of them that nobody could have closed at first contact, such as a delivery to wait for
     * @throws IllegalArgumentException if a part is negative or more than its whole
     */
    public FirstContacts(long resolvedAtFirstContact, long received, long open, long notPossible) {
        this(resolvedAtFirstContact, received, open, notPossible, 0);
    }

    /**
     * No cases: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static FirstContacts empty() {
        return new FirstContacts(0, 0, 0, 0);
    }

    /**
     * Cases none of which is open, and all of which could be closed at first contact.
     *
     * @param resolvedAtFirstContact cases closed with exactly one inbound contact and never reopened
     * @param received all cases received in the period
     * @return the evidence
     * @throws IllegalArgumentException if either is out of its range
     */
    public static FirstContacts ofReceived(long resolvedAtFirstContact, long received) {
        return new FirstContacts(resolvedAtFirstContact, received, 0, 0);
    }

    /**
     * Collects the cases received in a period as they stand at an instant: openings and closings at it or later have not happened yet. A
     * number of contacts and a reopening have no time, and are taken as they are supplied: supply them as they were known at the instant.
     * A case belongs to the period in which it was opened; spam and merged duplicates are no cases, and are not to be supplied.
     *
     * <pre>{@code
     * cases.stream().collect(
     *         FirstContacts.during(may, zone, asOf, Case::opened, Case::closed, Case::inbound, Case::reopened));
     * }</pre>
     *
     * <p>Each record is one case, so that any groups of {@code Collectors.groupingBy} add up: by channel, by team. Which cases nobody
     * could have closed at first contact is stated by {@link #withNotPossible}.
     *
     * @param period the period in which the cases come in
     * @param zone the time zone whose calendar decides
     * @param asOf the instant as of which the cases are known
     * @param opened when the case was opened
     * @param closed when it was closed for the last time, or null while it is open, reopened ones too
     * @param contacts the number of inbound contacts before the instant
     * @param reopened whether it had been reopened before the instant
     * @param <T> the records
     * @return a collector that refuses cases closed before they were opened, and negative numbers of contacts
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, FirstContacts> during(
            DateRange period,
            ZoneId zone,
            Instant asOf,
            Function<? super T, Instant> opened,
            Function<? super T, ? extends @Nullable Instant> closed,
            ToLongFunction<? super T> contacts,
            Predicate<? super T> reopened) {
        Observation observation = new Observation(period, zone, asOf);
        requireNonNull(opened, "opened");
        requireNonNull(closed, "closed");
        requireNonNull(contacts, "contacts");
        requireNonNull(reopened, "reopened");
        return Collector.of(
                () -> new CaseAccumulator(observation),
                (all, item) -> all.add(SupportCase.of(
                        opened.apply(requireNonNull(item, "record")),
                        closed.apply(item),
                        contacts.applyAsLong(item),
                        reopened.test(item))),
                CaseAccumulator::merge,
                CaseAccumulator::result,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Collects the cases received in a period as {@link #during} does, and takes as resolved at first contact only those after which
     * no new case of the same customer with the same tag was opened: later than they, and before so many days after they were closed
     * had gone by. As long as these days are running, such a case is undecided and counts among the open ones.
     *
     * <pre>{@code
     * cases.stream().collect(FirstContacts.duringByWindow(
     *         may, zone, asOf, 7, Case::customer, Case::tag, Case::opened, Case::closed, Case::inbound, Case::reopened));
     * }</pre>
     *
     * <p>Supply the cases after the period too: they may be the new ones. Memory grows with the number of cases. Groups of
     * {@code Collectors.groupingBy} add up when all cases of a customer with one tag are in one group.
     *
     * @param period the period in which the cases come in
     * @param zone the time zone whose calendar decides
     * @param asOf the instant as of which the cases are known
     * @param windowDays the days without a new case, by the calendar of the zone, at least 1
     * @param customer whose case it is
     * @param tag what it is about
     * @param opened when the case was opened
     * @param closed when it was closed for the last time, or null while it is open, reopened ones too
     * @param contacts the number of inbound contacts before the instant
     * @param reopened whether it had been reopened before the instant
     * @param <T> the records
     * @param <K> the customers' ids
     * @param <G> the tags
     * @return a collector that refuses cases closed before they were opened, and negative numbers of contacts
     * @throws IllegalArgumentException if there is no day
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K, G> Collector<T, ?, FirstContacts> duringByWindow(
            DateRange period,
            ZoneId zone,
            Instant asOf,
            int windowDays,
            Function<? super T, ? extends K> customer,
            Function<? super T, ? extends G> tag,
            Function<? super T, Instant> opened,
            Function<? super T, ? extends @Nullable Instant> closed,
            ToLongFunction<? super T> contacts,
            Predicate<? super T> reopened) {
        Observation observation = new Observation(period, zone, asOf);
        Counts.requireAtLeast("windowDays", windowDays, 1, "one day");
        requireNonNull(customer, "customer");
        requireNonNull(tag, "tag");
        requireNonNull(opened, "opened");
        requireNonNull(closed, "closed");
        requireNonNull(contacts, "contacts");
        requireNonNull(reopened, "reopened");
        return Collector.of(
                () -> new WindowAccumulator<K, G>(observation, windowDays),
                (all, item) -> all.add(
                        customer.apply(item),
                        tag.apply(item),
                        SupportCase.of(
                                opened.apply(item),
                                closed.apply(item),
                                contacts.applyAsLong(item),
                                reopened.test(item))),
                WindowAccumulator::merge,
                WindowAccumulator::result);
    }

    /**
     * The same counts, with how many of the cases nobody could have closed at first contact.
     *
     * @param cases how many, 0 to those received and not resolved at first contact
     * @return the evidence with them, instead of those that it had
     * @throws IllegalArgumentException if the number is out of its range
     */
    public FirstContacts withNotPossible(long cases) {
        return new FirstContacts(resolvedAtFirstContact, received, open, cases, windowDays);
    }

    /**
     * The same counts, with the window by which they were counted.
     *
     * @param days the days without a new case of the same customer and tag, at least 1
     * @return the evidence with it
     * @throws IllegalArgumentException if there is no day
     */
    public FirstContacts withWindowDays(int days) {
        Counts.requireAtLeast("windowDays", days, 1, "one day");
        return new FirstContacts(resolvedAtFirstContact, received, open, notPossible, days);
    }

    @Override
    public FirstContacts plus(FirstContacts other) {
        return new FirstContacts(
                Math.addExact(resolvedAtFirstContact, other.resolvedAtFirstContact),
                Math.addExact(received, other.received),
                Math.addExact(open, other.open),
                Math.addExact(notPossible, other.notPossible),
                Stated.joined("windowDays", windowDays, other.windowDays, 0));
    }

    @Override
    public Optional<Formula> itemize(String symbol) {
        Formula all = Formula.count("cases-resolved", received - open).plus(Formula.count("cases-open", open));
        return switch (symbol) {
            case "cases-received" -> Optional.of(all);
            case "cases-possible" -> Optional.of(all.minus(Formula.count("cases-not-possible", notPossible)));
            default -> Optional.empty();
        };
    }
}
