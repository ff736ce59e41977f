package io.github.kpimath.health;

import static io.github.kpimath.internal.Counts.requirePart;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.ByKey;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How many of the customers at the end of a period introduced the company to others, and to whom: the evidence of champions.
 *
 * <p>A customer counts once, however many introductions he made, and once per kind. Who introduced us and left before the end of the
 * period is in neither number.
 *
 * <pre>{@code
 * Introductions.of(12, 200);                              // 12 of 200 customers
 * Introductions.of(12, 200).byKind(8, 3, 5);              // to peers 8, to other departments 3, to prospects 5
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of customers at the same day. Five counts. Immutable and thread-safe.
 *
 * @param champions customers who introduced the company
 * @param customers customers at the end of the period
 * @param toPeers champions who introduced it to people of their trade
 * @param toDepartments champions who introduced it to other departments of their own house
 * @param toProspects champions who introduced it to prospects
 */
public record Introductions(long champions, long customers, long toPeers, long toDepartments, long toProspects)
        implements Evidence<Introductions> {

    /**
     * Checks.
     *
     * @param champions customers who introduced the company
     * @param customers customers at the end of the period
     * @param toPeers champions who introduced it to people of their trade
     * @param toDepartments champions who introduced it to other departments of their own house
     * @param toProspects champions who introduced it to prospects
     * @throws IllegalArgumentException if the champions are fewer than 0 or more than the customers, a kind has fewer than 0 or
     *     more than the champions, or kinds are given and do not cover all champions
     */
    public Introductions {
        requirePart("champions", champions, customers, "customers");
        requirePart("toPeers", toPeers, champions, "champions");
        requirePart("toDepartments", toDepartments, champions, "champions");
        requirePart("toProspects", toProspects, champions, "champions");
        // as differences, which do not leave the range of long
        long notToPeers = champions - toPeers;
        boolean given = (toPeers | toDepartments | toProspects) != 0;
        if (given && notToPeers > toDepartments && notToPeers - toDepartments > toProspects) {
            throw new IllegalArgumentException("toPeers " + toPeers + ", toDepartments " + toDepartments
                    + " and toProspects " + toProspects + " are fewer than the " + champions
                    + " champions: each made an introduction of some kind");
        }
    }

    /**
     * Champions without the kinds of their introductions.
     *
     * @param champions customers who introduced the company, 0 to {@code customers}
     * @param customers customers at the end of the period
     * @return the evidence
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Introductions of(long champions, long customers) {
        return new Introductions(champions, customers, 0, 0, 0);
    }

    /**
     * Nobody: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static Introductions empty() {
        return of(0, 0);
    }

    /**
     * Collects the champions of a period from records of one customer each, by whom they introduced the company to. A customer at the
     * end of the period is who joined before it is over and has not left by then: {@code left} is the first day without service.
     * Introductions of other days do not count, and each kind counts once per customer.
     *
     * <pre>{@code
     * customers.stream().collect(Introductions.during(may, Customer::joined, Customer::left,
     *         Customer::introductions, Introduction::day, Introduction::to));
     * }</pre>
     *
     * <p>With {@link java.util.stream.Collectors#groupingBy(Function, Collector)} it is evidence per segment. What is kept while
     * collecting is five counts.
     *
     * @param period the period
     * @param joined the first day as a customer
     * @param left the first day no longer a customer, or null for who is one still
     * @param introductions the introductions that the customer made, none for most
     * @param day the day of an introduction
     * @param to whom it was made to
     * @param <T> the customers
     * @param <I> the introductions
     * @return a collector; it refuses a record that left before it joined
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, I> Collector<T, ?, Introductions> during(
            DateRange period,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left,
            Function<? super T, ? extends Collection<? extends I>> introductions,
            Function<? super I, LocalDate> day,
            Function<? super I, IntroducedTo> to) {
        requireNonNull(introductions, "introductions");
        requireNonNull(day, "day");
        requireNonNull(to, "to");
        return collector(
                period,
                joined,
                left,
                (counts, tenure, customer) -> counts.add(tenure, introductions.apply(customer), day, to));
    }

    /**
     * As {@link #during(DateRange, Function, Function, Function, Function, Function)}, where nobody noted whom the company was
     * introduced to.
     *
     * @param period the period
     * @param joined the first day as a customer
     * @param left the first day no longer a customer, or null for who is one still
     * @param introductions the days of the introductions that the customer made, none for most
     * @param <T> the customers
     * @return a collector; it refuses a record that left before it joined
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, Introductions> during(
            DateRange period,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left,
            Function<? super T, ? extends Collection<LocalDate>> introductions) {
        requireNonNull(introductions, "introductions");
        return collector(
                period, joined, left, (counts, tenure, customer) -> counts.add(tenure, introductions.apply(customer)));
    }

    /**
     * As {@link #during(DateRange, Function, Function, Function, Function, Function)}, of introductions of any time before a day: what
     * {@link Champions.Method#EVER} measures. The customers are those who are there when the day begins.
     *
     * @param endExclusive the first day that does not count
     * @param joined the first day as a customer
     * @param left the first day no longer a customer, or null for who is one still
     * @param introductions the introductions that the customer made, none for most
     * @param day the day of an introduction
     * @param to whom it was made to
     * @param <T> the customers
     * @param <I> the introductions
     * @return a collector; it refuses a record that left before it joined
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, I> Collector<T, ?, Introductions> until(
            LocalDate endExclusive,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left,
            Function<? super T, ? extends Collection<? extends I>> introductions,
            Function<? super I, LocalDate> day,
            Function<? super I, IntroducedTo> to) {
        return during(DateRange.of(LocalDate.MIN, endExclusive), joined, left, introductions, day, to);
    }

    /**
     * As {@link #during(DateRange, Function, Function, Function)}, of introductions of any time before a day: what
     * {@link Champions.Method#EVER} measures. The customers are those who are there when the day begins.
     *
     * @param endExclusive the first day that does not count
     * @param joined the first day as a customer
     * @param left the first day no longer a customer, or null for who is one still
     * @param introductions the days of the introductions that the customer made, none for most
     * @param <T> the customers
     * @return a collector; it refuses a record that left before it joined
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, Introductions> until(
            LocalDate endExclusive,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left,
            Function<? super T, ? extends Collection<LocalDate>> introductions) {
        return during(DateRange.of(LocalDate.MIN, endExclusive), joined, left, introductions);
    }

    /**
     * Collects the champions of a period from records of single introductions, each with its customer and his time, and of customers
     * without any. Otherwise as {@link #during(DateRange, Function, Function, Function, Function, Function)}, but that a customer who
     * left and came back, and has records of both times, counts once.
     *
     * <pre>{@code
     * rows.stream().collect(
     *         Introductions.duringByCustomer(may, Row::customer, Row::joined, Row::left, Row::introduced, Row::to));
     * }</pre>
     *
     * <p>Memory grows with the number of customers. With {@link java.util.stream.Collectors#groupingBy(Function, Collector)}, by an
     * attribute of the customer, it is evidence per segment.
     *
     * @param period the period
     * @param customer the customer's id, {@code Serializable} where accumulators are shipped
     * @param joined the first day as a customer
     * @param left the first day no longer a customer, or null for who is one still
     * @param day the day of an introduction, or null where the record is of none
     * @param to whom it was made to, or null where the record is of none
     * @param <T> the records
     * @param <K> customers' ids
     * @return a collector; it refuses a record that left before it joined, or has only one of day and whom
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, Introductions> duringByCustomer(
            DateRange period,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left,
            Function<? super T, ? extends @Nullable LocalDate> day,
            Function<? super T, ? extends @Nullable IntroducedTo> to) {
        requireNonNull(period, "period");
        requireNonNull(customer, "customer");
        requireNonNull(joined, "joined");
        requireNonNull(left, "left");
        requireNonNull(day, "day");
        requireNonNull(to, "to");
        return ByKey.<T, K, CustomerIntroductions, Introductions>collector(
                period,
                "customer",
                customer,
                item -> CustomerIntroductions.of(
                        period, new Tenure(joined.apply(item), left.apply(item)), day.apply(item), to.apply(item)),
                CustomerIntroductions::counted);
    }

    /** Counts one customer. */
    private interface Counting<T> {
        void count(IntroductionAccumulator counts, Tenure tenure, T customer);
    }

    private static <T> Collector<T, ?, Introductions> collector(
            DateRange period,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left,
            Counting<T> counting) {
        requireNonNull(period, "period");
        requireNonNull(joined, "joined");
        requireNonNull(left, "left");
        return Collector.of(
                () -> new IntroductionAccumulator(period),
                (counts, customer) ->
                        counting.count(counts, new Tenure(joined.apply(customer), left.apply(customer)), customer),
                IntroductionAccumulator::merge,
                IntroductionAccumulator::result,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * The same champions by whom they introduced the company to; one champion may stand in several.
     *
     * @param peers people of their trade
     * @param departments other departments of their own house
     * @param prospects prospects
     * @return the evidence with them
     * @throws IllegalArgumentException if one is out of its range, or together they do not cover all champions
     */
    public Introductions byKind(long peers, long departments, long prospects) {
        return new Introductions(champions, customers, peers, departments, prospects);
    }

    /**
     * Whether it is known whom the champions introduced the company to.
     *
     * @return false where there are champions and no kinds were given
     */
    public boolean kindsKnown() {
        return champions == 0 || (toPeers | toDepartments | toProspects) != 0;
    }

    @Override
    public Introductions plus(Introductions other) {
        boolean bothHaveSome = champions > 0 && other.champions > 0;
        if (bothHaveSome && kindsKnown() != other.kindsKnown()) {
            throw new IllegalArgumentException("kinds are known of one side only: state them of both or of neither");
        }
        return new Introductions(
                Math.addExact(champions, other.champions),
                Math.addExact(customers, other.customers),
                Math.addExact(toPeers, other.toPeers),
                Math.addExact(toDepartments, other.toDepartments),
                Math.addExact(toProspects, other.toProspects));
    }
}
