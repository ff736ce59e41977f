package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Groups;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

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
     * Collects customers, silent ones too: each record is one customer with the days of all inbound contacts.
     *
     * <ul>
     *   <li>A customer is live from the day of going live to the last day before {@code left}; of each calendar month he has the share
     *       of its days on which he was live in the period.
     *   <li>A contact counts when it falls on one of these days: contacts before go-live are implementation. Several on one day are
     *       several.
     *   <li>Who was live on no day of the period is left out.
     * </ul>
     *
     * <pre>{@code
     * customers.stream().collect(CustomerContacts.during(may, Customer::liveFrom, Customer::left, Customer::contactDays));
     * customers.stream().collect(groupingBy(Customer::plan, CustomerContacts.during(may, …)));   // the groups add up
     * }</pre>
     *
     * <p>Contacts that are kept elsewhere are looked up: {@code customer -> days.getOrDefault(customer.id(), List.of())}. Memory grows
     * with the number of different pairs of contacts and months.
     *
     * @param period the period
     * @param live the first day after go-live
     * @param left the first day no longer a customer, or null for who is one still
     * @param contacts the days of the customer's inbound contacts, in any order
     * @param <T> the records
     * @return a collector that refuses who left before going live
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, CustomerContacts> during(
            DateRange period,
            Function<? super T, LocalDate> live,
            Function<? super T, ? extends @Nullable LocalDate> left,
            Function<? super T, ? extends Collection<LocalDate>> contacts) {
        requireNonNull(period, "period");
        requireNonNull(live, "live");
        requireNonNull(left, "left");
        requireNonNull(contacts, "contacts");
        return Collector.of(
                () -> new ContactAccumulator(period),
                (all, item) -> all.add(live.apply(item), left.apply(item), contacts.apply(item)),
                ContactAccumulator::merge,
                ContactAccumulator::result);
    }

    /**
     * Collects who of the customers live in the period did not get in touch: the list beside {@link #silent()}. What counts is as in
     * {@link #during}; memory grows with the number of silent customers.
     *
     * @param period the period
     * @param customer the customer
     * @param live the first day after go-live
     * @param left the first day no longer a customer, or null for who is one still
     * @param contacts the days of the customer's inbound contacts, in any order
     * @param <T> the records
     * @param <K> the customers' ids
     * @return a collector of their ids that refuses who left before going live
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, Set<K>> silentDuring(
            DateRange period,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> live,
            Function<? super T, ? extends @Nullable LocalDate> left,
            Function<? super T, ? extends Collection<LocalDate>> contacts) {
        requireNonNull(period, "period");
        requireNonNull(customer, "customer");
        requireNonNull(live, "live");
        requireNonNull(left, "left");
        requireNonNull(contacts, "contacts");
        return Collector.of(
                () -> new SilentAccumulator<K>(period),
                (silent, item) ->
                        silent.add(customer.apply(item), live.apply(item), left.apply(item), contacts.apply(item)),
                SilentAccumulator::merge,
                SilentAccumulator::result);
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
     * @return how many; who they are is collected by {@link #silentDuring}
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
