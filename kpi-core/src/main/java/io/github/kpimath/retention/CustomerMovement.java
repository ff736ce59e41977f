package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Formula;
import io.github.kpimath.Itemized;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Who came and who left in a period: the evidence of churn, retention and replacement.
 *
 * <p>Counts are of customers, not of events: each customer is one entry.
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
    private static final CustomerMovement EMPTY =
            new CustomerMovement(Group.NOBODY, Group.NOBODY, Group.NOBODY, 0, true, null);

    private final Group starters;
    private final Group joiners;
    private final Group returners;
    private final long lapsedInside;
    private final boolean joinersKnown;
    private final @Nullable DateRange period;

    CustomerMovement(
            Group starters,
            Group joiners,
            Group returners,
            long lapsedInside,
            boolean joinersKnown,
            @Nullable DateRange period) {
        starters.check("atStart", "startersLost");
        joiners.check("joined", "joinersLost");
        returners.check("returned", "returnersLost");
        Group everybody = starters.plus(joiners).plus(returners);
        Counts.requirePart("lapsedInside", lapsedInside, everybody.customers() - everybody.lost(), "customers at end");
        this.starters = starters;
        this.joiners = joiners;
        this.returners = returners;
        this.lapsedInside = lapsedInside;
        this.joinersKnown = joinersKnown;
        this.period = period;
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
        return EMPTY.with(new Group(customers, 0), Group.NOBODY, Group.NOBODY, 0);
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
        return new CustomerMovement(new Group(atStart, lost), Group.NOBODY, Group.NOBODY, 0, false, null);
    }

    /**
     * Collects the movement of a period from records of one customer each, without looking at a clock.
     *
     * <p>A customer belongs to {@code [joined, left)}: {@code left} is the first day without service, so that who left on
     * the first day of the period is lost in it, and who left on the first day after it is the next period's loss. Joined
     * on the first day means new, not there at the start; joined and left on one day counts in both. Absent or later
     * leaving dates are no loss yet. Every record is taken for one customer who comes and goes once: returners need a
     * history by customer.
     *
     * <pre>{@code
     * customers.stream().collect(CustomerMovement.during(may, Customer::joined, Customer::left))
     * }</pre>
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
        requireNonNull(period, "period");
        requireNonNull(joined, "joined");
        requireNonNull(left, "left");
        return Collector.of(
                () -> new MovementAccumulator(period),
                (counts, item) -> counts.add(joined.apply(item), left.apply(item)),
                MovementAccumulator::merge,
                MovementAccumulator::result);
    }

    /**
     * New customers, won for the first time.
     *
     * @param customers how many more
     * @return the movement with them
     * @throws IllegalArgumentException if the number is negative
     */
    public CustomerMovement joining(long customers) {
        return with(Group.NOBODY, new Group(Counts.requireCount("joining", customers), 0), Group.NOBODY, 0);
    }

    /**
     * Customers who were there at the start and are not at the end.
     *
     * @param customers how many more; no more than there were at the start
     * @return the movement with them
     * @throws IllegalArgumentException if the number is out of its range
     */
    public CustomerMovement losing(long customers) {
        return with(new Group(0, Counts.requireCount("losing", customers)), Group.NOBODY, Group.NOBODY, 0);
    }

    /**
     * New customers who are gone again at the end; state {@link #joining} first.
     *
     * @param customers how many more; no more than joined
     * @return the movement with them
     * @throws IllegalArgumentException if the number is out of its range
     */
    public CustomerMovement losingJoiners(long customers) {
        return with(Group.NOBODY, new Group(0, Counts.requireCount("losingJoiners", customers)), Group.NOBODY, 0);
    }

    /**
     * Former customers who came back.
     *
     * @param customers how many more
     * @return the movement with them
     * @throws IllegalArgumentException if the number is negative
     */
    public CustomerMovement returning(long customers) {
        return with(Group.NOBODY, Group.NOBODY, new Group(Counts.requireCount("returning", customers), 0), 0);
    }

    /**
     * Returned customers who are gone again at the end; state {@link #returning} first.
     *
     * @param customers how many more; no more than returned
     * @return the movement with them
     * @throws IllegalArgumentException if the number is out of its range
     */
    public CustomerMovement losingReturners(long customers) {
        return with(Group.NOBODY, Group.NOBODY, new Group(0, Counts.requireCount("losingReturners", customers)), 0);
    }

    /**
     * Customers who left and came back within the period, and are there at its end.
     *
     * @param customers how many more; no more than there are at the end
     * @return the movement with them
     * @throws IllegalArgumentException if the number is out of its range
     */
    public CustomerMovement lapsing(long customers) {
        return with(Group.NOBODY, Group.NOBODY, Group.NOBODY, Counts.requireCount("lapsing", customers));
    }

    private CustomerMovement with(Group moreStarters, Group moreJoiners, Group moreReturners, long moreLapses) {
        if (!joinersKnown && !moreJoiners.plus(moreReturners).equals(Group.NOBODY)) {
            throw new IllegalStateException(
                    "new customers were not given: begin with startingWith(...) to state who came");
        }
        return new CustomerMovement(
                starters.plus(moreStarters),
                joiners.plus(moreJoiners),
                returners.plus(moreReturners),
                Math.addExact(lapsedInside, moreLapses),
                joinersKnown,
                period);
    }

    private Object readResolve() {
        return new CustomerMovement(starters, joiners, returners, lapsedInside, joinersKnown, period);
    }

    @Override
    public CustomerMovement plus(CustomerMovement other) {
        if (period != null && other.period != null && !period.equals(other.period)) {
            throw new IllegalArgumentException("other is about " + other.period + ", this is about " + period
                    + ": only disjoint populations of the same period add up");
        }
        return new CustomerMovement(
                starters.plus(other.starters),
                joiners.plus(other.joiners),
                returners.plus(other.returners),
                Math.addExact(lapsedInside, other.lapsedInside),
                joinersKnown && other.joinersKnown,
                period == null ? other.period : period);
    }

    /**
     * Customers when the period began: S.
     *
     * @return the count
     */
    public long atStart() {
        return starters.customers();
    }

    /**
     * Customers won for the first time in the period: J.
     *
     * @return the count
     */
    public long joined() {
        return joiners.customers();
    }

    /**
     * Customers who were there at the start and are not at the end: LS.
     *
     * @return the count
     */
    public long startersLost() {
        return starters.lost();
    }

    /**
     * New customers who are gone again at the end: LJ.
     *
     * @return the count
     */
    public long joinersLost() {
        return joiners.lost();
    }

    /**
     * Former customers who came back: R.
     *
     * @return the count
     */
    public long returned() {
        return returners.customers();
    }

    /**
     * Returned customers who are gone again at the end: LR.
     *
     * @return the count
     */
    public long returnersLost() {
        return returners.lost();
    }

    /**
     * Customers who left and came back within the period.
     *
     * @return the count
     */
    public long lapsedInside() {
        return lapsedInside;
    }

    /**
     * Everybody who was lost: LS + LJ + LR.
     *
     * @return the count
     */
    public long lost() {
        return starters.lost() + joiners.lost() + returners.lost();
    }

    /**
     * Customers of the start who are there at the end: S − LS.
     *
     * @return the count
     */
    public long retained() {
        return starters.customers() - starters.lost();
    }

    /**
     * Everyone who was a customer at some time in the period: S + J + R.
     *
     * @return the count
     */
    public long served() {
        return starters.customers() + joiners.customers() + returners.customers();
    }

    /**
     * Customers at the end: S + J + R − LS − LJ − LR, with whom the next period starts.
     *
     * @return the count
     * @throws IllegalStateException if new customers are not known
     */
    public long atEnd() {
        if (!joinersKnown) {
            throw new IllegalStateException("new customers were not given: state them, startingWith(...).joining(...)");
        }
        return served() - lost();
    }

    /**
     * Whether new customers were given, or only the two numbers of {@link #ofCounts}.
     *
     * @return false after {@code ofCounts}
     */
    public boolean joinersKnown() {
        return joinersKnown;
    }

    /**
     * The period, where it was collected {@link #during} one.
     *
     * @return the period, or empty where it was not stated
     */
    public Optional<DateRange> period() {
        return Optional.ofNullable(period);
    }

    /** A formula that needs the new customers, or why it has no value. */
    Formula whenJoinersKnown(Supplier<Formula> formula) {
        return joinersKnown
                ? formula.get()
                : Formula.undefined(UndefinedReason.INCOMPLETE, Note.of("joiners-not-given"));
    }

    @Override
    public Optional<Formula> itemize(String symbol) {
        return MovementItems.of(this, symbol);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomerMovement that
                && starters.equals(that.starters)
                && joiners.equals(that.joiners)
                && returners.equals(that.returners)
                && lapsedInside == that.lapsedInside
                && joinersKnown == that.joinersKnown
                && Objects.equals(period, that.period);
    }

    @Override
    public int hashCode() {
        return Objects.hash(served(), starters, lost(), joiners, returners, lapsedInside, joinersKnown, period);
    }

    @Override
    public String toString() {
        return "CustomerMovement[atStart=" + atStart() + ", joined=" + (joinersKnown ? joined() : "unknown")
                + ", startersLost=" + startersLost() + ", joinersLost=" + joinersLost()
                + ", returned=" + returned() + ", returnersLost=" + returnersLost()
                + ", lapsedInside=" + lapsedInside + (period == null ? "]" : ", period=" + period + "]");
    }
}
