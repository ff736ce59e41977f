package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.number;
import static io.github.kpimath.Formula.undefined;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.value.Money;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is a contract worth on average? Average contract size.
 *
 * <p><b>Formula</b> value of the contracts signed in the period ÷ contracts signed. A renewal is a contract.
 *
 * <p><b>Unit and range</b> money per contract, 0 and up. High is good, read together with {@link ContractsPerCustomer}.
 *
 * <p><b>Example</b> 120,000 in 40 contracts: 3,000.
 *
 * <pre>{@code
 * AverageContractSize.of(Money.of("120000", "USD"), 40).amount();   // USD 3000.00
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}: two contracts of 12,000 for three years and 2,000 for one year are 7,000 on average, and 3,000
 * annualised.
 *
 * <p><b>Undefined</b> when no contract was signed; annualised and the median also when only totals are known.
 *
 * <p><b>Pooling</b> add the contracts of disjoint segments and measure the sum; never average averages or medians.
 *
 * <p><b>Pitfalls</b> a longer term makes a contract larger but not dearer: annualise. A few large ones pull the mean: look at the
 * median. Size alone misleads: {@link ContractOutlook} reads it together with the number of contracts per customer.
 *
 * <p><b>Source</b> customer-success guides; total contract value and annual contract value are the names in sales. Immutable and
 * thread-safe.
 *
 * @param evidence the contracts signed
 * @param definition how it is computed
 */
public record AverageContractSize(SignedContracts evidence, Method definition) implements MoneyKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Value of the contracts over their whole terms ÷ contracts. The default. */
        TOTAL_OVER_CONTRACTS(e -> overContracts(total(e), e)),
        /** Value of each contract ÷ the years of its term, added up ÷ contracts. */
        ANNUALISED(e -> whenContractsKnown(e, () -> overContracts(annual(e), e))),
        /** The value of the middle contract, or the midpoint of the two middle ones, over their whole terms. */
        MEDIAN(e -> whenContractsKnown(e, () -> median(e)));

        private final Function<SignedContracts, Formula> formula;

        Method(Function<SignedContracts, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "contract-size", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence the contracts signed
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public AverageContractSize {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The average by the default definition, {@link Method#TOTAL_OVER_CONTRACTS}.
     *
     * @param evidence the contracts signed
     * @return the result
     */
    public static AverageContractSize of(SignedContracts evidence) {
        return of(evidence, Method.TOTAL_OVER_CONTRACTS);
    }

    /**
     * The average by a named definition.
     *
     * @param evidence the contracts signed
     * @param definition the definition
     * @return the result
     */
    public static AverageContractSize of(SignedContracts evidence, Method definition) {
        return new AverageContractSize(evidence, definition);
    }

    /**
     * The average from an amount and a number.
     *
     * @param total the value of all contracts, 0 or more
     * @param contracts how many were signed
     * @return the average; undefined when there were none
     * @throws IllegalArgumentException if either is negative, or there is a value without a contract
     */
    public static AverageContractSize of(Money total, long contracts) {
        return of(SignedContracts.ofTotals(total, contracts));
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    /** {@inheritDoc} It is that of the evidence, also where there is no value. */
    @Override
    public Currency currency() {
        return evidence.total().currency();
    }

    private static Formula whenContractsKnown(SignedContracts e, Supplier<Formula> formula) {
        return e.contractsKnown()
                ? formula.get()
                : undefined(UndefinedReason.INCOMPLETE, Note.of("contracts-not-given"));
    }

    private static Quotient overContracts(Formula value, SignedContracts e) {
        return value.over(count("contracts", e.contracts()));
    }

    private static Formula total(SignedContracts e) {
        return Formula.money("contract-value", e.total());
    }

    /** Contracts of one term share a division, so that the line stays as short as there are terms. */
    private static Formula annual(SignedContracts e) {
        List<Formula> byTerm = e.totalsByYears().entrySet().stream()
                .<Formula>map(term ->
                        Formula.money("contract-value", term.getValue()).over(number("contract-years", term.getKey())))
                .toList();
        return byTerm.isEmpty() ? total(e) : sum(byTerm);
    }

    /** In halves, so that many terms do not make a deep tree. */
    private static Formula sum(List<Formula> summands) {
        int half = summands.size() / 2;
        return half == 0
                ? summands.get(0)
                : sum(summands.subList(0, half)).plus(sum(summands.subList(half, summands.size())));
    }

    private static Formula median(SignedContracts e) {
        Formula outcome =
                e.contracts() == 0 ? overContracts(total(e), e) : Formula.money("median-of-contracts", e.median());
        return estimate("median-of-contracts", outcome, count("contracts", e.contracts()));
    }
}
