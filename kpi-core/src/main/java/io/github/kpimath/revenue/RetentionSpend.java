package io.github.kpimath.revenue;

import static io.github.kpimath.internal.Inputs.requireNotNegative;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Formula;
import io.github.kpimath.Itemized;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.internal.Amounts;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.retention.MovementUnit;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;

/**
 * What was spent on keeping customers in a period, and who the customers were: the evidence of the retention cost.
 *
 * <p>Who knows only how many customers there were at the end says so ({@link #ofCustomersAtEnd}): what came and left before has
 * then no answer.
 *
 * <p>{@link #plus} joins disjoint sets of customers of the same period. An exact sum and counts. Immutable and thread-safe.
 *
 * @param spend all that was spent on existing customers, 0 or more
 * @param customers who was there, came and left; just those at the end where the movement is not known
 * @param movementKnown whether it is known who came and left, or only who was there at the end
 */
public record RetentionSpend(Money spend, CustomerMovement customers, boolean movementKnown)
        implements Evidence<RetentionSpend>, Itemized {

    /**
     * Checks.
     *
     * @param spend all that was spent on existing customers, 0 or more
     * @param customers who was there, came and left; just those at the end where the movement is not known
     * @param movementKnown whether it is known who came and left, or only who was there at the end
     * @throws IllegalArgumentException if the spend is negative, the customers do not say who joined and who left, or count
     *     subscriptions
     */
    public RetentionSpend {
        requireNonNull(customers, "customers");
        requireNotNegative("spend", spend);
        if (!customers.joinersKnown()) {
            throw new IllegalArgumentException("customers " + customers
                    + " do not say who joined: build them with startingWith(...).joining(...)");
        }
        if (movementKnown && !customers.lossesKnown()) {
            throw new IllegalArgumentException(
                    "customers " + customers + " do not say who left: build them with startingWith(...).losing(...)");
        }
        if (customers.unit() != MovementUnit.CUSTOMERS) {
            throw new IllegalArgumentException("customers " + customers + " are subscriptions: expected customers");
        }
        if (!movementKnown) {
            customers = CustomerMovement.startingWith(customers.atEnd());
        }
    }

    /**
     * What was spent on customers of whom it is known who came and left.
     *
     * @param spend all that was spent on existing customers, 0 or more
     * @param customers who was there, came and left
     * @throws IllegalArgumentException if the spend is negative, the customers do not say who joined and who left, or count
     *     subscriptions
     */
    public RetentionSpend(Money spend, CustomerMovement customers) {
        this(spend, customers, true);
    }

    /**
     * What was spent, of who knows only how many customers there were at the end.
     *
     * @param spend all that was spent on existing customers, 0 or more
     * @param customersAtEnd customers at the end of the period
     * @return the evidence without the movement
     * @throws IllegalArgumentException if either is negative
     */
    public static RetentionSpend ofCustomersAtEnd(Money spend, long customersAtEnd) {
        return new RetentionSpend(spend, CustomerMovement.startingWith(customersAtEnd), false);
    }

    /**
     * Nothing spent on nobody: the identity of {@link #plus} in a currency.
     *
     * @param currency the currency
     * @return the empty evidence
     */
    public static RetentionSpend zero(Currency currency) {
        return new RetentionSpend(Money.zero(currency), CustomerMovement.empty());
    }

    /**
     * Collects the spend of a period, each record being one; the customers are added after, from the movement of the same period.
     *
     * <pre>{@code
     * invoices.stream()
     *         .filter(invoice -> invoice.category().isForExistingCustomers())
     *         .collect(RetentionSpend.during(may, dollars, Invoice::day, Invoice::amount))
     *         .withCustomers(movement);
     * }</pre>
     *
     * <p>A category counts here or in the acquisition cost, not in both. Under {@code Collectors.groupingBy}, by category
     * or team, the groups
     * add up. It keeps an exact sum.
     *
     * @param period the period
     * @param currency the currency of all amounts
     * @param day the day that the spend belongs to
     * @param amount how much, 0 or more
     * @param <T> the records
     * @return a collector that refuses negative amounts and other currencies in the period
     */
    public static <T> Collector<T, ?, RetentionSpend> during(
            DateRange period,
            Currency currency,
            Function<? super T, LocalDate> day,
            Function<? super T, Money> amount) {
        requireNonNull(period, "period");
        requireNonNull(day, "day");
        requireNonNull(amount, "amount");
        return Amounts.collector(
                period,
                requireNonNull(currency, "currency"),
                Amounts.during(period, day, amount),
                spent -> new RetentionSpend(spent.total(), CustomerMovement.empty()));
    }

    /**
     * The same spend, with the customers it was for.
     *
     * @param movement who was there, came and left in the same period
     * @return the evidence with them
     * @throws IllegalArgumentException if they do not say who joined
     */
    public RetentionSpend withCustomers(CustomerMovement movement) {
        return new RetentionSpend(spend, movement);
    }

    @Override
    public RetentionSpend plus(RetentionSpend other) {
        return new RetentionSpend(
                spend.plus(other.spend), customers.plus(other.customers), movementKnown && other.movementKnown);
    }

    /** A formula that needs to know who came and left, or why it has no value. */
    Formula whenMovementKnown(Supplier<Formula> formula) {
        return movementKnown
                ? formula.get()
                : Formula.undefined(UndefinedReason.INCOMPLETE, Note.of("movement-not-given"));
    }

    @Override
    public Optional<Formula> itemize(String symbol) {
        return customers.itemize(symbol);
    }
}
