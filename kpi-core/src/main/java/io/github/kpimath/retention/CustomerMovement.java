package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Formula;
import io.github.kpimath.Itemized;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Who came and who left in a period: the evidence of churn, retention and replacement.
 *
 * <p>Counts are of customers, not of events: each customer is one entry. Who counts subscriptions says so
 * ({@link #countingSubscriptions}).
 *
 * <ul>
 *   <li>{@link #atStart()} S: customers when the period began; of them {@link #startersLost()} LS are gone at its end.
 *   <li>{@link #joined()} J: customers won for the first time in it; of them {@link #joinersLost()} LJ are gone again.
 *   <li>{@link #returned()} R: former customers who came back; of them {@link #returnersLost()} LR are gone again.
 *   <li>{@link #lapsedInside()}: of all these, who left and came back within the period: among none of the lost.
 * </ul>
 *
 * <p>At the end there are E = S + J + R − LS − LJ − LR; the period after starts with them.
 *
 * <pre>{@code
 * CustomerMovement may = CustomerMovement.startingWith(100).joining(40).losing(8).losingJoiners(5).returning(2);
 * may.atEnd();   // 129
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint populations of one period. Seven counts, however many customers. Immutable, thread-safe.
 */
public final class CustomerMovement implements Evidence<CustomerMovement>, Itemized {

    private static final long serialVersionUID = 1L;
    private static final CustomerMovement EMPTY = new CustomerMovement(MovementCounts.NONE, MovementBasis.STATED);

    private final MovementCounts counts;
    private final MovementBasis basis;

    CustomerMovement(MovementCounts counts, MovementBasis basis) {
        this.counts = basis.known(counts.checked());
        this.basis = basis;
    }

    /**
     * Nobody there, nobody came or left: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static CustomerMovement empty() {
        return EMPTY;
    }

    /**
     * A period that begins with so many customers; state what happened in it by the methods that follow.
     *
     * @param customers the customers when the period began, at least 0
     * @return a period in which nothing happened
     * @throws IllegalArgumentException if the number is negative
     */
    public static CustomerMovement startingWith(long customers) {
        return EMPTY.with(MovementCounts.ofStarters(customers, 0));
    }

    /**
     * The two numbers of who only knows how many left: all are taken to have been there at the start, new customers are not
     * known and cannot be stated later, and {@link #atEnd()} has no answer.
     *
     * @param lost customers lost, 0 to {@code atStart}
     * @param atStart customers when the period began
     * @return the evidence without joiners
     * @throws IllegalArgumentException if either is out of its range
     */
    public static CustomerMovement ofCounts(long lost, long atStart) {
        Group.requirePart("lost", lost, "atStart", atStart);
        return new CustomerMovement(MovementCounts.ofStarters(atStart, lost), MovementBasis.WITHOUT_JOINERS);
    }

    /**
     * Collects the movement of a period from records of one customer each, without looking at a clock.
     *
     * <p>A customer belongs to {@code [joined, left)}: {@code left} is the first day without service, so that who left on
     * the first day of the period is lost in it, and who left on the first day after it is the next period's loss. Joined
     * on the first day means new, not there at the start; joined and left on one day counts in both. Absent or later
     * leaving dates are no loss yet. Who holds the last day of service says so, {@link LeavingDay#lastDayInclusive}.
     *
     * <p>Every record is taken for one customer who comes and goes once: this collector keeps counts only. Where customers return,
     * or have several records, see the one that is given the customer.
     *
     * @param period the period
     * @param joined the first day as a customer
     * @param left the first day no longer a customer, or null for who is one still
     * @param <T> the records
     * @return a collector; it refuses a record that left before it joined
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, CustomerMovement> during(
            DateRange period,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left) {
        return MovementAccumulator.collector(period, joined, left);
    }

    /**
     * Collects the movement of a period from any number of records for each customer, in any order: subscriptions, contracts,
     * spells. Those of one customer that overlap or meet are one stay, so that a change of plan, a second subscription, the
     * end of one of two, or a record seen twice is neither a loss nor a customer more; after a gap he returns. Days are taken as by
     * the collector without the customer.
     *
     * <pre>{@code
     * records.stream().collect(CustomerMovement.during(may, Customer::id, Customer::joined, Customer::left))
     * records.stream().collect(groupingBy(Customer::country, CustomerMovement.during(may, …)))
     * }</pre>
     *
     * <p>Each customer counts once: gone and back within the period is no loss ({@link #lapsedInside}), joined and gone twice one of
     * each. Memory grows with the number of customers who joined before the end of the period, a few days for each.
     *
     * @param period the period
     * @param customer who it is, told by {@code equals}; serializable where the collector travels
     * @param joined the first day of the record
     * @param left the first day after it, or null for what goes on
     * @param <T> the records
     * @param <K> the ids
     * @return a collector; it refuses a record that left before it joined
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, CustomerMovement> during(
            DateRange period,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left) {
        return HistoryAccumulator.collector(period, customer, joined, left);
    }

    /**
     * New customers, won for the first time.
     *
     * @param customers how many more
     * @return the movement with them
     * @throws IllegalArgumentException if the number is negative
     */
    public CustomerMovement joining(long customers) {
        return with(MovementCounts.ofJoiners(Counts.requireCount("joining", customers), 0));
    }

    /**
     * Customers who were there at the start and are not at the end.
     *
     * @param customers how many more; no more than there were at the start
     * @return the movement with them
     * @throws IllegalArgumentException if the number is out of its range
     */
    public CustomerMovement losing(long customers) {
        return with(MovementCounts.ofStarters(0, Counts.requireCount("losing", customers)));
    }

    /**
     * New customers who are gone again at the end; state {@link #joining} first.
     *
     * @param customers how many more; no more than joined
     * @return the movement with them
     * @throws IllegalArgumentException if the number is out of its range
     */
    public CustomerMovement losingJoiners(long customers) {
        return with(MovementCounts.ofJoiners(0, Counts.requireCount("losingJoiners", customers)));
    }

    /**
     * Former customers who came back.
     *
     * @param customers how many more
     * @return the movement with them
     * @throws IllegalArgumentException if the number is negative
     */
    public CustomerMovement returning(long customers) {
        return with(MovementCounts.ofReturners(Counts.requireCount("returning", customers), 0));
    }

    /**
     * Returned customers who are gone again at the end; state {@link #returning} first.
     *
     * @param customers how many more; no more than returned
     * @return the movement with them
     * @throws IllegalArgumentException if the number is out of its range
     */
    public CustomerMovement losingReturners(long customers) {
        return with(MovementCounts.ofReturners(0, Counts.requireCount("losingReturners", customers)));
    }

    /**
     * Customers who left and came back within the period, and are there at its end.
     *
     * @param customers how many more; no more than there are at the end
     * @return the movement with them
     * @throws IllegalArgumentException if the number is out of its range
     */
    public CustomerMovement lapsing(long customers) {
        return with(MovementCounts.ofLapses(Counts.requireCount("lapsing", customers)));
    }

    private CustomerMovement with(MovementCounts more) {
        return new CustomerMovement(counts.plus(basis.requireStatable(more)), basis);
    }

    /**
     * The same counts, but of subscriptions: the caller counted each subscription for itself. Explanations then speak of
     * subscriptions, and evidence that counts customers is neither added nor compared.
     *
     * @return the movement of subscriptions
     */
    public CustomerMovement countingSubscriptions() {
        return new CustomerMovement(counts, basis.in(MovementUnit.SUBSCRIPTIONS));
    }

    private Object readResolve() {
        return new CustomerMovement(counts, basis);
    }

    @Override
    public CustomerMovement plus(CustomerMovement other) {
        if (equals(EMPTY)) {
            return requireNonNull(other, "other");
        }
        return other.equals(EMPTY) ? this : new CustomerMovement(counts.plus(other.counts), basis.plus(other.basis));
    }

    /**
     * Customers when the period began: S.
     *
     * @return the count
     */
    public long atStart() {
        return counts.starters().customers();
    }

    /**
     * Customers won for the first time in the period: J.
     *
     * @return the count
     */
    public long joined() {
        return counts.joiners().customers();
    }

    /**
     * Customers who were there at the start and are not at the end: LS.
     *
     * @return the count
     */
    public long startersLost() {
        return basis.withLosses(counts).starters().lost();
    }

    /**
     * New customers who are gone again at the end: LJ.
     *
     * @return the count
     */
    public long joinersLost() {
        return basis.withLosses(counts).joiners().lost();
    }

    /**
     * Former customers who came back: R.
     *
     * @return the count
     */
    public long returned() {
        return basis.withLosses(counts).returners().customers();
    }

    /**
     * Returned customers who are gone again at the end: LR.
     *
     * @return the count
     */
    public long returnersLost() {
        return basis.withLosses(counts).returners().lost();
    }

    /**
     * Customers who left and came back within the period.
     *
     * @return the count
     */
    public long lapsedInside() {
        return basis.withLosses(counts).lapsedInside();
    }

    /**
     * Everybody who was lost: LS + LJ + LR.
     *
     * @return the count
     */
    public long lost() {
        return basis.withLosses(counts).lost();
    }

    /**
     * Customers of the start who are there at the end: S − LS.
     *
     * @return the count
     */
    public long retained() {
        return atStart() - startersLost();
    }

    /**
     * Everyone who was a customer at some time in the period: S + J + R.
     *
     * @return the count
     */
    public long served() {
        return basis.withLosses(counts).served();
    }

    /**
     * Customers at the end: S + J + R − LS − LJ − LR, with whom the next period starts.
     *
     * @return the count
     * @throws IllegalStateException if new customers are not known
     */
    public long atEnd() {
        basis.requireJoiners();
        return counts.atEnd();
    }

    /**
     * Whether new customers were given, or only the two numbers of {@link #ofCounts}.
     *
     * @return false after {@code ofCounts}
     */
    public boolean joinersKnown() {
        return basis.joinersKnown();
    }

    /**
     * Whether it was given who left, or only how many there were at the end, as to {@link RetentionRate#ofEndAndJoined}: the
     * counts of who left, returned or lapsed then have no answer.
     *
     * @return false where it is not known
     */
    public boolean lossesKnown() {
        return basis.lossesKnown();
    }

    /**
     * What is counted.
     *
     * @return customers, unless the caller said {@linkplain #countingSubscriptions() subscriptions}
     */
    public MovementUnit unit() {
        return basis.unit();
    }

    /**
     * The period, where it was collected {@link #during} one.
     *
     * @return the period, or empty where it was not stated
     */
    public Optional<DateRange> period() {
        return Optional.ofNullable(basis.period());
    }

    /** What formulas over this movement are made of. */
    MovementParts parts() {
        return new MovementParts(this);
    }

    @Override
    public Optional<Formula> itemize(String symbol) {
        return parts().open(symbol);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomerMovement that && counts.equals(that.counts) && basis.equals(that.basis);
    }

    @Override
    public int hashCode() {
        return Objects.hash(counts.served(), counts, counts.lost(), basis);
    }

    @Override
    public String toString() {
        return "CustomerMovement[" + basis.text(counts) + "]";
    }
}
