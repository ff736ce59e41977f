package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.ContractsPerCustomer.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MultipleConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class ContractsPerCustomerTest extends MultipleConformance<ContractCounts, ContractsPerCustomer> {

    @Override
    protected List<Canonical<ContractCounts, ContractsPerCustomer>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.CONTRACTS_OVER_CUSTOMERS,
                        ContractsPerCustomer::of,
                        e -> Ratio.of(e.contracts(), e.customers())),
                new Canonical<>(
                        Method.REPEATS_OVER_CUSTOMERS,
                        e -> ContractsPerCustomer.of(e, Method.REPEATS_OVER_CUSTOMERS),
                        e -> Ratio.of(e.contracts() - e.customers(), e.customers())));
    }

    @Override
    protected Arbitrary<ContractCounts> inputs() {
        return Contracts.counts();
    }

    @Override
    protected ContractCounts empty() {
        return ContractCounts.empty();
    }

    @Override
    protected Optional<BinaryOperator<ContractCounts>> plus() {
        return Optional.of(ContractCounts::plus);
    }

    @Test
    void theExampleOfTheCatalogue() {
        ContractsPerCustomer ratio = ContractsPerCustomer.ofCounts(40, 25);
        assertThat(ratio.multiple()).isEqualTo(1.6);
        assertThat(ratio.definition()).isEqualTo(Method.CONTRACTS_OVER_CUSTOMERS);
        assertThat(ratio.evidence().repeated()).isEqualTo(15);
        assertThat(ContractsPerCustomer.of(ratio.evidence(), Method.REPEATS_OVER_CUSTOMERS)
                        .multiple())
                .isEqualTo(0.6);
        assertThat(ratio.explain().text(Locale.ENGLISH))
                .isEqualTo("Contracts per customer = contracts ÷ customers who signed = 40 ÷ 25 = 1.6");
        assertThat(ratio.explain().text(Locale.forLanguageTag("es")))
                .isEqualTo("Contratos por cliente = contratos ÷ clientes que firmaron = 40 ÷ 25 = 1,6");
        assertThat(ratio.explain().text(Locale.forLanguageTag("pt")))
                .isEqualTo("Contratos por cliente = contratos ÷ clientes que assinaram = 40 ÷ 25 = 1,6");
        assertThat(ContractsPerCustomer.ofCounts(0, 0).explain().formula(Locale.ENGLISH))
                .endsWith(": not defined, because nobody signed a contract");
    }

    @Test
    void refusals() {
        Refusal.of(() -> ContractsPerCustomer.ofCounts(-1, 0), "contracts", -1);
        Refusal.of(() -> ContractsPerCustomer.ofCounts(2, 3), "customers", 3, "0..2", "contracts");
        Refusal.of(() -> ContractsPerCustomer.ofCounts(2, -1), "customers", -1);
        Refusal.of(() -> ContractsPerCustomer.ofCounts(2, 0), "customers", 0, "somebody signed");
        ContractCounts most = new ContractCounts(Long.MAX_VALUE, 1);
        Refusal.of(ArithmeticException.class, () -> most.plus(new ContractCounts(1, 1)), "overflow");
        Refusal.ofNullByName(() -> ContractsPerCustomer.of(null), "evidence");
        Refusal.ofNullByName(() -> ContractsPerCustomer.of(empty(), null), "definition");
        assertThat(ContractsPerCustomer.ofCounts(1, 1).multiple()).isEqualTo(1.0);
    }
}
