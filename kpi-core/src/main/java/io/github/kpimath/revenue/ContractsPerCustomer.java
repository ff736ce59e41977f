package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.Operation.Quotient;
import java.util.function.Function;

/**
 * How often does a customer sign? Contracts per customer, the repeat count of contracts.
 *
 * <p><b>Formula</b> contracts signed in the period ÷ customers who signed them.
 *
 * <p><b>Unit and range</b> a plain number, 1 and up. High is good, read together with {@link AverageContractSize}.
 *
 * <p><b>Example</b> 40 contracts of 25 customers: 1.6.
 *
 * <pre>{@code
 * ContractsPerCustomer.ofCounts(40, 25).multiple();   // 1.6
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}: the contracts after each customer's first one, 0.6 above.
 *
 * <p><b>Undefined</b> when no customer signed.
 *
 * <p><b>Pooling</b> add the counts of disjoint sets of customers of the same period; never average ratios. A year's figure is not the
 * sum of its months': a customer who signs in two of them is one customer of the year.
 *
 * <p><b>Pitfalls</b> shorter terms make more contracts of the same business. Customers who did not sign are not in it.
 *
 * <p><b>Source</b> customer-success guides. Immutable and thread-safe.
 *
 * @param evidence contracts and customers
 * @param definition how it is computed
 */
public record ContractsPerCustomer(ContractCounts evidence, Method definition) implements MultipleKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Contracts ÷ customers who signed. The default. */
        CONTRACTS_OVER_CUSTOMERS(e -> contracts(e).over(customers(e))),
        /** Contracts after the first one of each customer in the period ÷ customers who signed: 1 less than the default. */
        REPEATS_OVER_CUSTOMERS(e -> contracts(e).minus(customers(e)).over(customers(e)));

        private final Function<ContractCounts, Quotient> formula;

        Method(Function<ContractCounts, Quotient> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("revenue", "contracts-per-customer", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence contracts and customers
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public ContractsPerCustomer {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The ratio by the default definition, {@link Method#CONTRACTS_OVER_CUSTOMERS}.
     *
     * @param evidence contracts and customers
     * @return the result
     */
    public static ContractsPerCustomer of(ContractCounts evidence) {
        return of(evidence, Method.CONTRACTS_OVER_CUSTOMERS);
    }

    /**
     * The ratio by a named definition.
     *
     * @param evidence contracts and customers
     * @param definition the definition
     * @return the result
     */
    public static ContractsPerCustomer of(ContractCounts evidence, Method definition) {
        return new ContractsPerCustomer(evidence, definition);
    }

    /**
     * The ratio from two numbers.
     *
     * @param contracts contracts signed in the period
     * @param customers distinct customers who signed them, 1 to {@code contracts}; 0 where nothing was signed
     * @return the ratio; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static ContractsPerCustomer ofCounts(long contracts, long customers) {
        return of(new ContractCounts(contracts, customers));
    }

    @Override
    public Quotient formula() {
        return definition.formula.apply(evidence);
    }

    private static Formula contracts(ContractCounts e) {
        return count("contracts", e.contracts());
    }

    private static Formula customers(ContractCounts e) {
        return count("customers-who-signed", e.customers());
    }
}
