package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * How many contracts how many customers signed: the evidence of contracts per customer.
 *
 * <p>{@link #plus} joins disjoint sets of customers of the same period. Two counts. Immutable and thread-safe.
 *
 * @param contracts contracts signed in the period, renewals included
 * @param customers distinct customers who signed them
 */
public record ContractCounts(long contracts, long customers) implements Evidence<ContractCounts> {

    private static final ContractCounts EMPTY = new ContractCounts(0, 0);

    /**
     * Checks.
     *
     * @param contracts contracts signed in the period, renewals included
     * @param customers distinct customers who signed them
     * @throws IllegalArgumentException if a number is negative, there are more customers than contracts, or contracts of nobody
     */
    public ContractCounts {
        Counts.requireCount("contracts", contracts);
        Counts.requirePart("customers", customers, contracts, "contracts");
        if (contracts > 0) {
            Counts.requireAtLeast("customers", customers, 1, "somebody signed");
        }
    }

    /**
     * Nobody signed: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static ContractCounts empty() {
        return EMPTY;
    }

    /**
     * Collects the contracts signed in a period. A renewal is a contract; who signs several is one customer. Every record is taken for a
     * contract of its own. Memory grows with the number of customers who signed.
     *
     * <pre>{@code
     * contracts.stream().collect(ContractCounts.during(may, Contract::customer, Contract::signed))
     * }</pre>
     *
     * @param period the period
     * @param customer the customer's id, {@code Serializable} where accumulators are shipped
     * @param signed the day of signing, whenever the contract begins
     * @param <T> the records
     * @return a collector
     */
    public static <T> Collector<T, ?, ContractCounts> during(
            DateRange period, Function<? super T, ?> customer, Function<? super T, LocalDate> signed) {
        requireNonNull(period, "period");
        requireNonNull(customer, "customer");
        requireNonNull(signed, "signed");
        return Collector.of(
                () -> new ContractAccumulator<Object>(period),
                (all, item) -> all.add(requireNonNull(customer.apply(item), "customer"), signed.apply(item)),
                ContractAccumulator::merge,
                all -> new ContractCounts(all.contracts(), all.keys()));
    }

    /**
     * Contracts after the first one of each customer.
     *
     * @return contracts − customers
     */
    public long repeated() {
        return contracts - customers;
    }

    @Override
    public ContractCounts plus(ContractCounts other) {
        return new ContractCounts(Math.addExact(contracts, other.contracts), Math.addExact(customers, other.customers));
    }
}
