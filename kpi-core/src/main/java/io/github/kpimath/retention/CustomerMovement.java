package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Formula;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.io.Serializable;
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
 *   <li>{@link #atStart()} S: customers when the period began; of them {@link #startersLost()} LS are not customers at its
 *       end.
 *   <li>{@link #joined()} J: customers won for the first time in the period; of them {@link #joinersLost()} LJ are not
 *       customers at its end.
 *   <li>{@link #returned()} R: former customers who were not there at the start and came back; of them
 *       {@link #returnersLost()} LR are not customers at its end.
 *   <li>{@link #lapsedInside()}: customers of any of these who left and came back within the period, and are there at its
 *       end. They are counted beside, and are among none of the lost.
 * </ul>
 *
 * <p>At the end there are E = S + J + R − LS − LJ − LR; the period after starts with them.
 *
 * <pre>{@code
 * CustomerMovement may = CustomerMovement.startingWith(100).joining(40).losing(8).losingJoiners(5).returning(2);
 * may.atEnd();   // 129
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint populations of the same period; consecutive periods are never added. Seven counts,
 * whatever the number of customers. Immutable and thread-safe.
 */
public final class CustomerMovement implements Evidence<CustomerMovement> {

    private static final long serialVersionUID = 1L;
    private static final CustomerMovement EMPTY = new CustomerMovement(0, 0, 0, 0, 0, 0, 0, true, null);

    private static final Formula JOINERS_NOT_GIVEN =
            Formula.undefined(UndefinedReason.INCOMPLETE, Note.of("joiners-not-given"));

    private final long atStart;
    private final long joined;
    private final long startersLost;
    private final long joinersLost;
    private final long returned;
    private final long returnersLost;
    private final long lapsedInside;
    private final boolean joinersKnown;
    private final @Nullable DateRange period;

    private CustomerMovement(
            long atStart,
            long joined,
            long startersLost,
            long joinersLost,
            long returned,
            long returnersLost,
            long lapsedInside,
            boolean joinersKnown,
            @Nullable DateRange period) {
        requireWithin("atStart", atStart, Long.MAX_VALUE, "the range of counts");
        requireWithin("joined", joined, Long.MAX_VALUE, "the range of counts");
        requireWithin("returned", returned, Long.MAX_VALUE, "the range of counts");
        requireWithin("startersLost", startersLost, atStart, "customers at start");
        requireWithin("joinersLost", joinersLost, joined, "new customers");
        requireWithin("returnersLost", returnersLost, returned, "returned customers");
        long served = Math.addExact(Math.addExact(atStart, joined), returned);
        long lost = startersLost + joinersLost + returnersLost;
        requireWithin("lapsedInside", lapsedInside, served - lost, "customers at end");
        this.atStart = atStart;
        this.joined = joined;
        this.startersLost = startersLost;
        this.joinersLost = joinersLost;
        this.returned = returned;
        this.returnersLost = returnersLost;
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
        return new CustomerMovement(customers, 0, 0, 0, 0, 0, 0, true, null);
    }

    /**
     * The two numbers of who only knows how many left: all of them are taken to have been there at the start, and new
     * customers are not known. {@link #atEnd()} has no answer then.
     *
     * @param lost customers lost, 0 to {@code atStart}
     * @param atStart customers when the period began
     * @return the evidence without joiners
     * @throws IllegalArgumentException if either is out of its range
     */
    public static CustomerMovement ofCounts(long lost, long atStart) {
        requirePart("lost", lost, "atStart", atStart);
        return new CustomerMovement(atStart, 0, lost, 0, 0, 0, 0, false, null);
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
                () -> new Accumulator(period),
                (counts, item) -> counts.add(joined.apply(item), left.apply(item)),
                Accumulator::merge,
                Accumulator::result);
    }

    /**
     * New customers, won for the first time.
     *
     * @param customers how many more
     * @return the movement with them
     * @throws IllegalArgumentException if the number is negative
     */
    public CustomerMovement joining(long customers) {
        return with(0, added("joining", customers), 0, 0, 0, 0, 0);
    }

    /**
     * Customers who were there at the start and are not at the end.
     *
     * @param customers how many more; no more than there were at the start
     * @return the movement with them
     * @throws IllegalArgumentException if the number is out of its range
     */
    public CustomerMovement losing(long customers) {
        return with(0, 0, added("losing", customers), 0, 0, 0, 0);
    }

    /**
     * New customers who are gone again at the end; state {@link #joining} first.
     *
     * @param customers how many more; no more than joined
     * @return the movement with them
     * @throws IllegalArgumentException if the number is out of its range
     */
    public CustomerMovement losingJoiners(long customers) {
        return with(0, 0, 0, added("losingJoiners", customers), 0, 0, 0);
    }

    /**
     * Former customers who came back.
     *
     * @param customers how many more
     * @return the movement with them
     * @throws IllegalArgumentException if the number is negative
     */
    public CustomerMovement returning(long customers) {
        return with(0, 0, 0, 0, added("returning", customers), 0, 0);
    }

    /**
     * Returned customers who are gone again at the end; state {@link #returning} first.
     *
     * @param customers how many more; no more than returned
     * @return the movement with them
     * @throws IllegalArgumentException if the number is out of its range
     */
    public CustomerMovement losingReturners(long customers) {
        return with(0, 0, 0, 0, 0, added("losingReturners", customers), 0);
    }

    /**
     * Customers who left and came back within the period, and are there at its end.
     *
     * @param customers how many more; no more than there are at the end
     * @return the movement with them
     * @throws IllegalArgumentException if the number is out of its range
     */
    public CustomerMovement lapsing(long customers) {
        return with(0, 0, 0, 0, 0, 0, added("lapsing", customers));
    }

    private CustomerMovement with(
            long start, long join, long lose, long loseJoiners, long come, long loseReturners, long lapse) {
        return new CustomerMovement(
                Math.addExact(atStart, start),
                Math.addExact(joined, join),
                Math.addExact(startersLost, lose),
                Math.addExact(joinersLost, loseJoiners),
                Math.addExact(returned, come),
                Math.addExact(returnersLost, loseReturners),
                Math.addExact(lapsedInside, lapse),
                joinersKnown,
                period);
    }

    /** A stream that was tampered with is refused like any other bad input. */
    private Object readResolve() {
        return new CustomerMovement(
                atStart,
                joined,
                startersLost,
                joinersLost,
                returned,
                returnersLost,
                lapsedInside,
                joinersKnown,
                period);
    }

    @Override
    public CustomerMovement plus(CustomerMovement other) {
        if (period != null && other.period != null && !period.equals(other.period)) {
            throw new IllegalArgumentException("other is about " + other.period + ", this is about " + period
                    + ": only disjoint populations of the same period add up");
        }
        return new CustomerMovement(
                Math.addExact(atStart, other.atStart),
                Math.addExact(joined, other.joined),
                Math.addExact(startersLost, other.startersLost),
                Math.addExact(joinersLost, other.joinersLost),
                Math.addExact(returned, other.returned),
                Math.addExact(returnersLost, other.returnersLost),
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
        return atStart;
    }

    /**
     * Customers won for the first time in the period: J.
     *
     * @return the count
     */
    public long joined() {
        return joined;
    }

    /**
     * Customers who were there at the start and are not at the end: LS.
     *
     * @return the count
     */
    public long startersLost() {
        return startersLost;
    }

    /**
     * New customers who are gone again at the end: LJ.
     *
     * @return the count
     */
    public long joinersLost() {
        return joinersLost;
    }

    /**
     * Former customers who came back: R.
     *
     * @return the count
     */
    public long returned() {
        return returned;
    }

    /**
     * Returned customers who are gone again at the end: LR.
     *
     * @return the count
     */
    public long returnersLost() {
        return returnersLost;
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
        return startersLost + joinersLost + returnersLost;
    }

    /**
     * Customers of the start who are there at the end: S − LS.
     *
     * @return the count
     */
    public long retained() {
        return atStart - startersLost;
    }

    /**
     * Everyone who was a customer at some time in the period: S + J + R.
     *
     * @return the count
     */
    public long served() {
        return atStart + joined + returned;
    }

    /**
     * Customers at the end: S + J + R − LS − LJ − LR, with whom the next period starts.
     *
     * @return the count
     * @throws IllegalStateException if new customers are not known
     */
    public long atEnd() {
        if (!joinersKnown) {
            throw new IllegalStateException(
                    "new customers were not given, so that the customers at the end are not known;"
                            + " build the movement with startingWith(...).joining(...)");
        }
        return atStart - startersLost + joined - joinersLost + returned - returnersLost;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomerMovement that
                && atStart == that.atStart
                && joined == that.joined
                && startersLost == that.startersLost
                && joinersLost == that.joinersLost
                && returned == that.returned
                && returnersLost == that.returnersLost
                && lapsedInside == that.lapsedInside
                && joinersKnown == that.joinersKnown
                && Objects.equals(period, that.period);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                atStart,
                joined,
                startersLost,
                joinersLost,
                returned,
                returnersLost,
                lapsedInside,
                joinersKnown,
                period);
    }

    @Override
    public String toString() {
        return "CustomerMovement[atStart=" + atStart
                + (joinersKnown ? ", joined=" + joined : "")
                + ", startersLost=" + startersLost
                + ", joinersLost=" + joinersLost
                + ", returned=" + returned
                + ", returnersLost=" + returnersLost
                + ", lapsedInside=" + lapsedInside
                + (period == null ? "]" : ", period=" + period + "]");
    }

    /** A formula that needs the new customers, or why it has no value. */
    Formula whenJoinersKnown(Supplier<Formula> formula) {
        return joinersKnown ? formula.get() : JOINERS_NOT_GIVEN;
    }

    private static long added(String verb, long customers) {
        requireWithin(verb, customers, Long.MAX_VALUE, "the range of counts");
        return customers;
    }

    /** Refuses counts of which one is not part of the other, by the names that the caller gave them. */
    static void requirePart(String partName, long part, String wholeName, long whole) {
        requireWithin(wholeName, whole, Long.MAX_VALUE, "the range of counts");
        requireWithin(partName, part, whole, wholeName);
    }

    private static void requireWithin(String argument, long value, long most, String bound) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(argument + " " + value + " is outside 0.." + most + " (" + bound + ")");
        }
    }

    private static final class Accumulator implements Serializable {

        private static final long serialVersionUID = 1L;

        private final DateRange period;
        private long atStart;
        private long joined;
        private long startersLost;
        private long joinersLost;

        Accumulator(DateRange period) {
            this.period = period;
        }

        void add(LocalDate joinedOn, @Nullable LocalDate leftOn) {
            requireNonNull(joinedOn, "joined");
            if (leftOn != null && leftOn.isBefore(joinedOn)) {
                throw new IllegalArgumentException("left " + leftOn + " is before joined " + joinedOn);
            }
            boolean lost = leftOn != null && leftOn.isBefore(period.endExclusive());
            if (period.contains(joinedOn)) {
                joined++;
                joinersLost += lost ? 1 : 0;
            } else if (joinedOn.isBefore(period.startInclusive())
                    && (leftOn == null || !leftOn.isBefore(period.startInclusive()))) {
                atStart++;
                startersLost += lost ? 1 : 0;
            }
        }

        Accumulator merge(Accumulator other) {
            atStart += other.atStart;
            joined += other.joined;
            startersLost += other.startersLost;
            joinersLost += other.joinersLost;
            return this;
        }

        CustomerMovement result() {
            return new CustomerMovement(atStart, joined, startersLost, joinersLost, 0, 0, 0, true, period);
        }
    }
}
