package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.revenue.AverageContractSize.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class AverageContractSizeTest extends MoneyConformance<SignedContracts, AverageContractSize> {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    protected List<Canonical<SignedContracts, AverageContractSize>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.TOTAL_OVER_CONTRACTS,
                        AverageContractSize::of,
                        e -> Ratio.of(e.total().amount(), BigDecimal.valueOf(e.contracts()))),
                new Canonical<>(
                        Method.ANNUALISED,
                        e -> AverageContractSize.of(e, Method.ANNUALISED),
                        AverageContractSizeTest::annualised),
                new Canonical<>(
                        Method.MEDIAN, e -> AverageContractSize.of(e, Method.MEDIAN), AverageContractSizeTest::median));
    }

    private static boolean onlyTotals(SignedContracts e) {
        return e.contracts() > 0 && e.groups().isEmpty();
    }

    /** All years are sixths of 42 or less. */
    private static Ratio annualised(SignedContracts e) {
        if (onlyTotals(e)) {
            return Ratio.none(UndefinedReason.INCOMPLETE);
        }
        BigDecimal common = BigDecimal.valueOf(42);
        BigDecimal annual = BigDecimal.ZERO;
        for (SignedContracts.Group group : e.groups()) {
            BigDecimal above = new BigDecimal(group.years().numerator());
            BigDecimal below = new BigDecimal(group.years().denominator());
            annual = annual.add(group.value()
                    .amount()
                    .multiply(BigDecimal.valueOf(group.contracts()))
                    .multiply(common)
                    .multiply(below)
                    .divide(above));
        }
        return Ratio.of(annual, common.multiply(BigDecimal.valueOf(e.contracts())));
    }

    /** The middle of the list of all contracts. */
    private static Ratio median(SignedContracts e) {
        if (onlyTotals(e)) {
            return Ratio.none(UndefinedReason.INCOMPLETE);
        }
        List<BigDecimal> values = new ArrayList<>();
        for (SignedContracts.Group group : e.groups()) {
            for (int i = 0; i < group.contracts(); i++) {
                values.add(group.value().amount());
            }
        }
        values.sort(null);
        int size = values.size();
        return size == 0 ? Ratio.of(0, 0) : Ratio.of(values.get((size - 1) / 2).add(values.get(size / 2)), TWO);
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
        return Optional.of(SignedContracts::plus);
    }

    @Override
    protected Currency currency(SignedContracts input) {
        return Contracts.EUR;
    }

    @Override
    protected SignedContracts scaled(SignedContracts input, int factor) {
        return new SignedContracts(
                input.total().times(factor),
                input.contracts(),
                input.groups().stream()
                        .map(group -> new SignedContracts.Group(
                                group.value().times(factor), group.years(), group.contracts()))
                        .toList());
    }

    @Test
    void theExampleOfTheCatalogue() {
        AverageContractSize size = AverageContractSize.of(usd(120_000), 40);
        assertThat(size.amount()).isEqualTo(usd(3_000));
        assertThat(size.definition()).isEqualTo(Method.TOTAL_OVER_CONTRACTS);
        assertThat(size.explain().text(Locale.ENGLISH))
                .isEqualTo("Average contract size = contract value ÷ contracts"
                        + " = USD\u00a0120,000.00 ÷ 40 = USD\u00a03,000.00");
        assertThat(size.explain().text(Locale.forLanguageTag("es-ES")))
                .startsWith("Tamaño medio de los contratos = valor de los contratos ÷ contratos = ");
        assertThat(size.explain().text(Locale.forLanguageTag("pt")))
                .startsWith("Tamanho médio dos contratos = valor dos contratos ÷ contratos = ");
    }

    @Test
    void aLongerTermMakesAContractLargerNotDearer() {
        SignedContracts two = SignedContracts.of(usd(12_000), Period.ofYears(3))
                .plus(SignedContracts.of(usd(2_000), Period.ofYears(1)));
        assertThat(AverageContractSize.of(two).amount()).isEqualTo(usd(7_000));
        AverageContractSize annual = AverageContractSize.of(two, Method.ANNUALISED);
        assertThat(annual.amount()).isEqualTo(usd(3_000));
        assertThat(annual.explain().text(Locale.ENGLISH))
                .isEqualTo("Average contract size = (contract value ÷ years of the term + contract value"
                        + " ÷ years of the term) ÷ contracts = (USD\u00a02,000.00 ÷ 1 + USD\u00a012,000.00 ÷ 3) ÷ 2"
                        + " = USD\u00a03,000.00");
        AverageContractSize third =
                AverageContractSize.of(SignedContracts.of(usd(100), Period.ofYears(3)), Method.ANNUALISED);
        assertThat(third.exactAmount()).isEqualTo(Fraction.of(100, 3));
    }

    @Test
    void contractsOfOneTermShareADivision() {
        SignedContracts alike = SignedContracts.of(
                Contracts.EUR,
                List.of(
                        SignedContracts.Group.of(Money.of("600", "EUR"), Period.ofMonths(18), 2),
                        SignedContracts.Group.of(Money.of("900", "EUR"), Period.ofMonths(18), 1)));
        assertThat(AverageContractSize.of(alike, Method.ANNUALISED).explain().formula(Locale.ENGLISH))
                .endsWith(" = EUR\u00a02,100.00 ÷ 1.5 ÷ 3 ≈ EUR\u00a0466.67");
    }

    @Test
    void manyTermsMakeNoDeepTree() {
        List<SignedContracts.Group> groups = new ArrayList<>();
        for (int days = 1; days <= 10_000; days++) {
            groups.add(new SignedContracts.Group(Money.of("1", "EUR"), Fraction.of(1, days), 1));
        }
        SignedContracts many = SignedContracts.of(Contracts.EUR, groups);
        AverageContractSize size = AverageContractSize.of(many, Method.ANNUALISED);
        assertThat(size.amount()).isEqualTo(Money.of("5000.5", "EUR"));
        assertThat(size.explain().formula(Locale.ENGLISH))
                .endsWith(") ÷ 10,000 = EUR\u00a05,000.50")
                .doesNotContain("((", "))");
    }

    @Test
    void aFewLargeOnesPullTheMeanButNotTheMedian() {
        SignedContracts contracts = SignedContracts.of(usd(1), Period.ofYears(1))
                .plus(SignedContracts.of(usd(2), Period.ofYears(1)))
                .plus(SignedContracts.of(usd(97), Period.ofYears(1)));
        assertThat(AverageContractSize.of(contracts, Method.MEDIAN).amount()).isEqualTo(usd(2));
        SignedContracts four = contracts.plus(SignedContracts.of(usd(5), Period.ofYears(2)));
        AverageContractSize median = AverageContractSize.of(four, Method.MEDIAN);
        assertThat(median.amount()).isEqualTo(Money.of("3.5", "USD"));
        assertThat(median.explain().text(Locale.ENGLISH))
                .isEqualTo("Average contract size = median of the contracts (contracts)"
                        + " = median of the contracts (4) = USD\u00a03.50");
    }

    @Test
    void totalsAloneHaveNeitherMedianNorYears() {
        SignedContracts totals = SignedContracts.ofTotals(usd(120_000), 40);
        for (Method method : List.of(Method.ANNUALISED, Method.MEDIAN)) {
            AverageContractSize size = AverageContractSize.of(totals, method);
            assertThat(size.explain().formula(Locale.ENGLISH))
                    .isEqualTo("Average contract size: not defined, because the single contracts were not given");
            assertThat(size.undefinedReason()).contains(UndefinedReason.INCOMPLETE);
        }
        assertThat(AverageContractSize.of(usd(0), 0).explain().formula(Locale.ENGLISH))
                .endsWith(": not defined, because there were no contracts");
        assertThat(AverageContractSize.of(SignedContracts.zero(Contracts.EUR), Method.MEDIAN)
                        .explain()
                        .formula(Locale.ENGLISH))
                .endsWith(": not defined, because there were no contracts");
    }

    @Test
    void refusals() {
        Refusal.of(() -> AverageContractSize.of(usd(1), -1), "contracts", -1);
        Refusal.ofNullByName(() -> AverageContractSize.of(null), "evidence");
        Refusal.ofNullByName(() -> AverageContractSize.of(empty(), null), "definition");
    }
}
