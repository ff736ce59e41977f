package io.github.kpimath.support;

import io.github.kpimath.Formula;
import io.github.kpimath.Itemized;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Stated;
import io.github.kpimath.value.Evidence;
import java.util.Optional;

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
