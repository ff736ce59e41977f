package io.github.kpimath.health;

import static io.github.kpimath.internal.Counts.requireCount;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.ByKind;
import io.github.kpimath.value.Evidence;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How many customers succeeded, did not, or are not known to have: the evidence of the customer success rate.
 *
 * <p>{@link #plus} joins disjoint sets of customers. Three counts. Immutable and thread-safe.
 *
 * @param succeeded customers who succeeded
 * @param notSucceeded customers of whom it is known that they did not
 * @param unknown customers whose outcome is not known
 */
public record CustomerOutcomes(long succeeded, long notSucceeded, long unknown) implements Evidence<CustomerOutcomes> {

    private enum Outcome {
        SUCCEEDED,
        NOT_SUCCEEDED,
        UNKNOWN
    }

    /**
     * Checks.
     *
     * @param succeeded customers who succeeded
     * @param notSucceeded customers of whom it is known that they did not
     * @param unknown customers whose outcome is not known
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if the known ones leave the range of {@code long}
     */
    public CustomerOutcomes {
        requireCount("succeeded", succeeded);
        requireCount("notSucceeded", notSucceeded);
        requireCount("unknown", unknown);
        Math.addExact(succeeded, notSucceeded);
    }

    /**
     * Collects the outcomes of records of one customer each.
     *
     * <pre>{@code
     * customers.stream().collect(CustomerOutcomes.collector(Customer::reachedGoal));   // Boolean; null: not known
     * }</pre>
     *
     * <p>With {@link java.util.stream.Collectors#groupingBy(Function, Collector)} it is evidence per segment. What is kept while
     * collecting is three counts.
     *
     * @param succeeded whether the customer succeeded, or null where that is not known
     * @param <T> the customers
     * @return a collector
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, CustomerOutcomes> collector(
            Function<? super T, ? extends @Nullable Boolean> succeeded) {
        requireNonNull(succeeded, "succeeded");
        return ByKind.<T, Outcome, CustomerOutcomes>collector(
                "outcomes",
                Outcome.class,
                customer -> outcome(succeeded.apply(customer)),
                customers -> new CustomerOutcomes(
                        customers.of(Outcome.SUCCEEDED),
                        customers.of(Outcome.NOT_SUCCEEDED),
                        customers.of(Outcome.UNKNOWN)));
    }

    private static Outcome outcome(@Nullable Boolean succeeded) {
        if (succeeded == null) {
            return Outcome.UNKNOWN;
        }
        return succeeded ? Outcome.SUCCEEDED : Outcome.NOT_SUCCEEDED;
    }

    /**
     * Nobody: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static CustomerOutcomes empty() {
        return new CustomerOutcomes(0, 0, 0);
    }

    @Override
    public CustomerOutcomes plus(CustomerOutcomes other) {
        return new CustomerOutcomes(
                Math.addExact(succeeded, other.succeeded),
                Math.addExact(notSucceeded, other.notSucceeded),
                Math.addExact(unknown, other.unknown));
    }

    /**
     * Customers whose outcome is known.
     *
     * @return those who succeeded and those who did not
     */
    public long known() {
        return succeeded + notSucceeded;
    }
}
