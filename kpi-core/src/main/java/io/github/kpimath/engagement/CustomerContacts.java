package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Groups;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often each customer got in touch, and for how long each was live: the evidence of the contact rate.
 *
 * <p>A contact is inbound and comes after go-live: questions of the implementation are another matter. A customer is live for the
 * months of the period that lie after go-live and inside the contract; parts of a month are exact fractions.
 *
 * <pre>{@code
 * CustomerContacts.of(3, Fraction.of(1)).plus(CustomerContacts.of(0, Fraction.of(1, 2)));   // a busy one and a silent one
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of customers of the same period. Memory grows with the number of different pairs of
 * contacts and months, not with that of customers. Immutable and thread-safe.
 *
 * @param groups all customers in groups, every pair of contacts and months once, by contact rate: the silent customers first
 */
public record CustomerContacts(List<Group> groups) implements Evidence<CustomerContacts> {

    /**
     * Customers alike: who got in touch as often in as many months.
     *
     * @param contacts inbound contacts of each after go-live, 0 for the silent ones
     * @param months months for which each was live in the period, above 0
     * @param customers how many there are, at least 1
     */
    public record Group(long contacts, Fraction months, long customers) implements Serializable {

        /**
         * Checks.
         *
         * @param contacts inbound contacts of each after go-live, 0 for the silent ones
         * @param months months for which each was live in the period, above 0
         * @param customers how many there are, at least 1
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Group {
            Counts.requireCount("contacts", contacts);
            requireMonths(months);
            Counts.requireAtLeast("customers", customers, 1, "one customer");
        }

        /**
         * The contact rate of each.
         *
         * @return contacts ÷ months
         */
        public Fraction rate() {
            return Fraction.of(contacts).dividedBy(months);
        }

        private Group plus(Group alike) {
            return new Group(contacts, months, Math.addExact(customers, alike.customers));
        }
    }

    private static final Comparator<Group> ORDER =
            Comparator.comparing(Group::rate).thenComparing(Group::months);
    private static final CustomerContacts EMPTY = new CustomerContacts(List.of());

    /**
     * Joins the groups that are alike, and sorts them.
     *
     * @param groups customers that are counted already, as a query that groups by contacts and months gives them, in any order
     * @throws ArithmeticException if the customers leave the range of {@code long}
     */
    public CustomerContacts {
        groups = Groups.joined(requireNonNull(groups, "groups"), ORDER, Group::plus);
        customersOf(groups);
    }

    /**
     * No customer live: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static CustomerContacts empty() {
        return EMPTY;
    }

    /**
     * One customer.
     *
     * @param contacts inbound contacts after go-live, at least 0
     * @param months months live in the period, above 0
     * @return the evidence of this customer
     * @throws IllegalArgumentException if either is out of its range
     */
    public static CustomerContacts of(long contacts, Fraction months) {
        return of(List.of(new Group(contacts, months, 1)));
    }

    /**
     * Customers that are counted already, as a query that groups by contacts and months gives them.
     *
     * @param groups the groups, in any order
     * @return the evidence of all of them
     * @throws ArithmeticException if the customers leave the range of {@code long}
     */
    public static CustomerContacts of(List<Group> groups) {
        return new CustomerContacts(groups);
    }

    /**
     * Customers live in the period.
     *
     * @return how many
     */
    public long customers() {
        return customersOf(groups);
    }

    private static long customersOf(List<Group> groups) {
        return groups.stream().mapToLong(Group::customers).reduce(0, Math::addExact);
    }

    /**
     * Customers live in the period without a contact.
     *
     * @return how many; who they are is the caller's to list
     */
    public long silent() {
        return groups.stream()
                .filter(group -> group.contacts() == 0)
                .mapToLong(Group::customers)
                .sum();
    }

    /**
     * Contacts of all customers.
     *
     * @return how many
     * @throws ArithmeticException if they leave the range of {@code long}
     */
    public long contacts() {
        return groups.stream()
                .mapToLong(group -> Math.multiplyExact(group.contacts(), group.customers()))
                .reduce(0, Math::addExact);
    }

    /**
     * Months of all customers together.
     *
     * @return the customer-months
     */
    public Fraction customerMonths() {
        return groups.stream()
                .map(group -> group.months().times(Fraction.of(group.customers())))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /**
     * Where a customer stands among all: how many get in touch as often or less.
     *
     * @param rate a contact rate, in contacts per month
     * @return the share of customers with this rate or a lower one, 0 to 1
     * @throws IllegalStateException if there are no customers
     */
    public Fraction shareAtMost(Fraction rate) {
        requireNonNull(rate, "rate");
        if (groups.isEmpty()) {
            throw new IllegalStateException("no customers: nobody to compare with");
        }
        long atMost = groups.stream()
                .filter(group -> group.rate().compareTo(rate) <= 0)
                .mapToLong(Group::customers)
                .sum();
        return Fraction.of(atMost, customers());
    }

    @Override
    public CustomerContacts plus(CustomerContacts other) {
        List<Group> all = new ArrayList<>(groups);
        all.addAll(other.groups);
        return of(all);
    }

    /** The middle rate, or the midpoint of the two middle ones; only where there are customers. */
    Fraction medianRate() {
        long customers = customers();
        Fraction low = rateAt((customers + 1) / 2);
        Fraction high = rateAt(customers / 2 + 1);
        return low.plus(high).dividedBy(Fraction.of(2));
    }

    private Fraction rateAt(long rank) {
        long passed = 0;
        int index = -1;
        while (passed < rank) {
            passed += groups.get(++index).customers();
        }
        return groups.get(index).rate();
    }

    static void requireMonths(Fraction months) {
        if (requireNonNull(months, "months").signum() <= 0) {
            throw new IllegalArgumentException("months " + months + " is not above 0: who was not live is not counted");
        }
    }
}
