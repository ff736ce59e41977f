package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.revenue.ContractValuePerCustomer.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class ContractValuePerCustomerTest extends MoneyConformance<SignedContracts, ContractValuePerCustomer> {

    /** Half of the contracts and one more, as many customers as there could be. */
    private static long customers(SignedContracts e) {
        return e.contracts() == 0 ? 0 : 1 + e.contracts() / 2;
    }

    private static ContractValuePerCustomer by(AverageContractSize.Method method, SignedContracts e) {
        return ContractValuePerCustomer.of(
                AverageContractSize.of(e, method), ContractsPerCustomer.ofCounts(e.contracts(), customers(e)));
    }

    @Override
    protected List<Canonical<SignedContracts, ContractValuePerCustomer>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.SIZE_TIMES_CONTRACTS,
                        e -> ContractValuePerCustomer.of(e, customers(e)),
                        e -> Ratio.of(e.total().amount(), BigDecimal.valueOf(customers(e)))),
                new Canonical<>(
                        Method.ANNUAL_SIZE_TIMES_CONTRACTS,
                        e -> by(AverageContractSize.Method.ANNUALISED, e),
                        ContractValuePerCustomerTest::annual));
    }

    private static Ratio annual(SignedContracts e) {
        if (e.contracts() > 0 && e.groups().isEmpty()) {
            return Ratio.none(UndefinedReason.INCOMPLETE);
        }
        BigDecimal annual = BigDecimal.ZERO;
        for (SignedContracts.Group group : e.groups()) {
            annual = annual.add(group.value()
                    .amount()
                    .multiply(BigDecimal.valueOf(42 * group.contracts()))
                    .multiply(new BigDecimal(group.years().denominator()))
                    .divide(new BigDecimal(group.years().numerator())));
        }
        return Ratio.of(annual, BigDecimal.valueOf(42 * customers(e)));
    }

    @Override
    protected Arbitrary<SignedContracts> inputs() {
        return Contracts.any();
    }

    @Override
    protected SignedContracts empty() {
        return SignedContracts.zero(Contracts.EUR);
    }

    @Override
    protected Optional<BinaryOperator<SignedContracts>> plus() {
        return Optional.empty();
    }

    @Override
    protected Currency currency(SignedContracts input) {
        return Contracts.EUR;
    }

    @Override
    protected SignedContracts scaled(SignedContracts input, int factor) {
        return new AverageContractSizeTest().scaled(input, factor);
    }

    @Test
    void theExampleOfTheCatalogueOpensIntoBothFactors() {
        ContractValuePerCustomer value = ContractValuePerCustomer.of(
                AverageContractSize.of(usd(120_000), 40), ContractsPerCustomer.ofCounts(40, 25));
        assertThat(value.amount()).isEqualTo(usd(4_800));
        assertThat(value.explain().text(Locale.ENGLISH).lines())
                .containsExactly(
                        "Contract value per customer = average contract size × contracts per customer"
                                + " = USD\u00a03,000.00 × 1.6 = USD\u00a04,800.00",
                        "  Average contract size = contract value ÷ contracts"
                                + " = USD\u00a0120,000.00 ÷ 40 = USD\u00a03,000.00",
                        "  Contracts per customer = contracts ÷ customers who signed = 40 ÷ 25 = 1.6");
        assertThat(value.explain().formula(Locale.forLanguageTag("es")))
                .startsWith("Valor de los contratos por cliente = tamaño promedio de los contratos"
                        + " × contratos por cliente = ");
        assertThat(value.explain().formula(Locale.forLanguageTag("pt")))
                .startsWith("Valor dos contratos por cliente = tamanho médio dos contratos × contratos por cliente = ");
    }

    @Test
    void nothingSignedIsUndefined() {
        assertThat(ContractValuePerCustomer.of(empty(), 0).explain().formula(Locale.ENGLISH))
                .endsWith(": not defined, because there were no contracts");
    }

    @Test
    void refusals() {
        SignedContracts one = SignedContracts.of(usd(5), Period.ofYears(1));
        ContractsPerCustomer ofOne = ContractsPerCustomer.ofCounts(1, 1);
        Refusal.of(
                () -> ContractValuePerCustomer.of(
                        AverageContractSize.of(one, AverageContractSize.Method.MEDIAN), ofOne),
                "size",
                "contract-size/median");
        Refusal.of(
                () -> ContractValuePerCustomer.of(
                        AverageContractSize.of(one),
                        ContractsPerCustomer.of(ofOne.evidence(), ContractsPerCustomer.Method.REPEATS_OVER_CUSTOMERS)),
                "contractsPerCustomer",
                "repeats-over-customers",
                "contracts-over-customers");
        Refusal.of(
                () -> ContractValuePerCustomer.of(AverageContractSize.of(one), ContractsPerCustomer.ofCounts(2, 1)),
                "contractsPerCustomer is of 2",
                "size is of 1");
        Refusal.of(() -> ContractValuePerCustomer.of(one, 2), "customers", 2, "0..1");
        Refusal.ofNullByName(() -> ContractValuePerCustomer.of(null, ofOne), "size");
        Refusal.ofNullByName(
                () -> ContractValuePerCustomer.of(AverageContractSize.of(Money.of("1", "EUR"), 1), null),
                "contractsPerCustomer");
    }
}
