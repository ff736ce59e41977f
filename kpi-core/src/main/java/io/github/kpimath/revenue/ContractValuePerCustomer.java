package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import java.util.Currency;

/**
 * What did a customer sign for on average, in all his contracts? Contract value per customer.
 *
 * <p><b>Formula</b> average contract size × contracts per customer.
 *
 * <p><b>Unit and range</b> money per customer who signed, 0 and up. High is good.
 *
 * <p><b>Example</b> 40 contracts of 25 customers, worth 120,000: 3,000 × 1.6 = 4,800.
 *
 * <pre>{@code
 * ContractValuePerCustomer.of(
 *         AverageContractSize.of(Money.of("120000", "USD"), 40),
 *         ContractsPerCustomer.ofCounts(40, 25)).amount();   // USD 4800.00
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when no contract was signed, or the size has no value.
 *
 * <p><b>Pooling</b> it is derived: pool the evidence of both, then derive. <b>Pitfalls</b> the same product hides a change of course:
 * fewer and larger contracts look like more and smaller ones, see {@link ContractOutlook}. <b>Source</b> customer-success guides.
 * Immutable and thread-safe.
 *
 * @param size what a contract is worth, not as a median
 * @param contractsPerCustomer how often a customer signs, of the same contracts
 */
public record ContractValuePerCustomer(AverageContractSize size, ContractsPerCustomer contractsPerCustomer)
        implements MoneyKpi {

    /** The definitions in use; that of the size decides. */
    public enum Method implements Definition {
        /** Average value over the whole term × contracts per customer. */
        SIZE_TIMES_CONTRACTS,
        /** Average annual value × contracts per customer. */
        ANNUAL_SIZE_TIMES_CONTRACTS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "contract-value-per-customer", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param size what a contract is worth, not as a median
     * @param contractsPerCustomer how often a customer signs, of the same contracts
     * @throws IllegalArgumentException if the size is a median, the repeats only are given, or the two are of another number of contracts
     */
    public ContractValuePerCustomer {
        requireNonNull(size, "size");
        requireNonNull(contractsPerCustomer, "contractsPerCustomer");
        if (size.definition() == AverageContractSize.Method.MEDIAN) {
            throw new IllegalArgumentException(
                    "size is " + size.definition().id() + ": a median times a mean is no value per customer");
        }
        if (contractsPerCustomer.definition() != ContractsPerCustomer.Method.CONTRACTS_OVER_CUSTOMERS) {
            throw new IllegalArgumentException("contractsPerCustomer is "
                    + contractsPerCustomer.definition().id() + ": expected all contracts, "
                    + ContractsPerCustomer.Method.CONTRACTS_OVER_CUSTOMERS.id());
        }
        if (size.evidence().contracts() != contractsPerCustomer.evidence().contracts()) {
            throw new IllegalArgumentException("contractsPerCustomer is of "
                    + contractsPerCustomer.evidence().contracts() + " contracts, size is of "
                    + size.evidence().contracts() + ": expected the same contracts");
        }
    }

    /**
     * The value per customer.
     *
     * @param size what a contract is worth, not as a median
     * @param contractsPerCustomer how often a customer signs, of the same contracts
     * @return the product
     * @throws IllegalArgumentException if the size is a median, the repeats only are given, or the two are of another number of contracts
     */
    public static ContractValuePerCustomer of(AverageContractSize size, ContractsPerCustomer contractsPerCustomer) {
        return new ContractValuePerCustomer(size, contractsPerCustomer);
    }

    /**
     * The value per customer from contracts and the number of those who signed them.
     *
     * @param contracts the contracts signed
     * @param customers distinct customers who signed them, 1 to their number; 0 where nothing was signed
     * @return the product
     * @throws IllegalArgumentException if the number of customers is out of its range
     */
    public static ContractValuePerCustomer of(SignedContracts contracts, long customers) {
        return of(AverageContractSize.of(contracts), ContractsPerCustomer.ofCounts(contracts.contracts(), customers));
    }

    @Override
    public Method definition() {
        return size.definition() == AverageContractSize.Method.ANNUALISED
                ? Method.ANNUAL_SIZE_TIMES_CONTRACTS
                : Method.SIZE_TIMES_CONTRACTS;
    }

    @Override
    public Formula formula() {
        return result(size).times(result(contractsPerCustomer));
    }

    /** {@inheritDoc} It is that of the size, also where there is no value. */
    @Override
    public Currency currency() {
        return size.currency();
    }
}
