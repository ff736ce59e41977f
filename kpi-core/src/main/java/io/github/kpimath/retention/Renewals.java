package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Note;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How many customers were up for renewal in a period, and how many of them renewed: the evidence of the renewal rate.
 *
 * <ul>
 *   <li>Due is whose term ends in the period. A term of several years is due once, at its end; who pays month by month has
 *       nothing to renew.
 *   <li>Renewed is whose new term was signed no later than the end of the old one and the days of grace. Who renews early
 *       belongs to the period in which the old term ends.
 * </ul>
 *
 * <pre>{@code
 * new Renewals(45, 50, 0);              // signed by the end of the term
 * Renewals.withGrace(30, 47, 50);       // or within 30 days after it
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of customers of the same period, counted with the same grace. Three numbers, whatever
 * the number of customers. Immutable and thread-safe.
 *
 * @param renewed customers who renewed
 * @param due customers up for renewal
 * @param graceDays days after the end of the term by which a signature still counts
 */
public record Renewals(long renewed, long due, int graceDays) implements Evidence<Renewals> {

    /**
     * Checks.
     *
     * @param renewed customers who renewed
     * @param due customers up for renewal
     * @param graceDays days after the end of the term by which a signature still counts
     * @throws IllegalArgumentException if those who renewed are fewer than 0 or more than were due, or the days are negative
     */
    public Renewals {
        Group.requirePart("renewed", renewed, "due", due);
        requireDays(graceDays);
    }

    /**
     * Renewals of which a signature some days late counts.
     *
     * @param graceDays days after the end of the term, 0 or more
     * @param renewed customers who renewed by then, 0 to {@code due}
     * @param due customers up for renewal
     * @return the evidence
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Renewals withGrace(int graceDays, long renewed, long due) {
        return new Renewals(renewed, due, graceDays);
    }

    /**
     * Nobody due, without grace: the identity of {@link #plus} for such evidence.
     *
     * @return the empty evidence
     */
    public static Renewals empty() {
        return empty(0);
    }

    /**
     * Nobody due: the identity of {@link #plus} for evidence with this grace.
     *
     * @param graceDays days after the end of the term, 0 or more
     * @return the empty evidence
     * @throws IllegalArgumentException if the days are negative
     */
    public static Renewals empty(int graceDays) {
        return new Renewals(0, 0, graceDays);
    }

    /**
     * Collects who was due and who renewed from terms, each with the day on which the next one was signed. A customer counts once:
     * who has several terms that end in the period and renews one of them has renewed; for contracts instead of customers give
     * the contract's id. A record seen twice changes nothing.
     *
     * <pre>{@code
     * terms.stream().collect(Renewals.during(may, 30, Term::customer, Term::lastDay, Term::renewedOn))
     * terms.stream().collect(groupingBy(Term::plan, Renewals.during(may, 30, …)))
     * }</pre>
     *
     * <p>Memory grows with the number of customers who are due.
     *
     * @param period the period in which terms are due
     * @param graceDays days after the end of the term by which a signature still counts, 0 or more
     * @param customer who it is, told by {@code equals}; serializable where the collector travels
     * @param termEnd the day with which the term ends, or null for who pays month by month and has nothing to renew
     * @param renewedOn the day on which the next term was signed, before or after the end of this one, or null if none was
     * @param <T> the terms
     * @param <K> the ids
     * @return a collector
     * @throws IllegalArgumentException if the days are negative
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, Renewals> during(
            DateRange period,
            int graceDays,
            Function<? super T, ? extends K> customer,
            Function<? super T, ? extends @Nullable LocalDate> termEnd,
            Function<? super T, ? extends @Nullable LocalDate> renewedOn) {
        RenewalTerms terms = new RenewalTerms(period, graceDays);
        requireNonNull(customer, "customer");
        requireNonNull(termEnd, "termEnd");
        requireNonNull(renewedOn, "renewedOn");
        return Collector.of(
                () -> new RenewalAccumulator<K>(terms),
                (due, item) -> due.add(customer.apply(item), termEnd.apply(item), renewedOn.apply(item)),
                RenewalAccumulator::merge,
                RenewalAccumulator::result);
    }

    /**
     * Collects who was due and who renewed from purchases of products that last for some time, for
     * {@link RenewalRate.Method#BY_PRODUCT_EXPIRY}. Due is whose product comes to the end of its life in the period, on the day of
     * purchase + life; he has renewed if he bought the same product again on a later day, by then or within the grace. A customer
     * counts once, as in {@link #during}.
     *
     * <pre>{@code
     * purchases.stream().collect(Renewals.ofProductsDuring(
     *         may, 30, Purchase::customer, Purchase::product, Purchase::day, p -> Period.ofYears(1)))
     * }</pre>
     *
     * <p>Memory grows with the number of days on which each customer bought each product.
     *
     * @param period the period in which products come to the end of their life
     * @param graceDays days after that by which a purchase still counts, 0 or more
     * @param customer who it is, told by {@code equals}; serializable where the collector travels
     * @param product what was bought, or its line
     * @param purchased the day of the purchase
     * @param life how long the product lasts
     * @param <T> the purchases
     * @param <K> the ids
     * @param <P> the products
     * @return a collector; it refuses a life that is not positive, and two lives of one purchase
     * @throws IllegalArgumentException if the days are negative
     */
    public static <T, K, P> Collector<T, ?, Renewals> ofProductsDuring(
            DateRange period,
            int graceDays,
            Function<? super T, ? extends K> customer,
            Function<? super T, ? extends P> product,
            Function<? super T, LocalDate> purchased,
            Function<? super T, Period> life) {
        RenewalTerms terms = new RenewalTerms(period, graceDays);
        requireNonNull(customer, "customer");
        requireNonNull(product, "product");
        requireNonNull(purchased, "purchased");
        requireNonNull(life, "life");
        return Collector.of(
                () -> new ProductExpiryAccumulator<K, P>(terms),
                (bought, item) ->
                        bought.add(customer.apply(item), product.apply(item), purchased.apply(item), life.apply(item)),
                ProductExpiryAccumulator::merge,
                ProductExpiryAccumulator::result);
    }

    @Override
    public Renewals plus(Renewals other) {
        requireSameDays(graceDays, other.graceDays);
        return new Renewals(Math.addExact(renewed, other.renewed), Math.addExact(due, other.due), graceDays);
    }

    static void requireDays(int graceDays) {
        Counts.requirePart("graceDays", graceDays, Integer.MAX_VALUE, "days");
    }

    static void requireSameDays(int graceDays, int ofOther) {
        if (graceDays != ofOther) {
            throw new IllegalArgumentException("other has a grace of " + ofOther + " days, this of " + graceDays
                    + ": renewals add up only when they were counted alike");
        }
    }

    /** What a reader must know of a figure in which late signatures count. */
    static List<Note> notes(int graceDays) {
        return graceDays == 0 ? List.of() : List.of(Note.of("renewal-grace", graceDays));
    }
}
