package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.revenue.ContractsPerCustomerForecast.Method;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MultipleConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class ContractsPerCustomerForecastTest extends MultipleConformance<ContractHistory, ContractsPerCustomerForecast> {

    private static final ContractHistory RISING =
            Contracts.months(new int[] {14, 15, 16}, new long[] {2_800, 2_900, 3_000});

    private static List<Ratio> ratios(ContractHistory history) {
        return Contracts.over(history).stream()
                .map(Contracts::contractsPerCustomer)
                .toList();
    }

    @Override
    protected List<Canonical<ContractHistory, ContractsPerCustomerForecast>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.LAST_VALUE,
                        h -> ContractsPerCustomerForecast.of(h, Method.LAST_VALUE),
                        h -> Contracts.last(ratios(h))),
                new Canonical<>(
                        Method.LEAST_SQUARES,
                        h -> ContractsPerCustomerForecast.of(h, Method.LEAST_SQUARES),
                        h -> Contracts.line(ratios(h), 1)));
    }

    @Override
    protected Arbitrary<ContractHistory> inputs() {
        return Contracts.histories();
    }

    @Override
    protected ContractHistory empty() {
        return Contracts.nothing();
    }

    @Override
    protected Optional<BinaryOperator<ContractHistory>> plus() {
        return Optional.empty();
    }

    @Override
    protected void holds(ContractsPerCustomerForecast forecast, Ratio exact) {
        Optional<ConfidenceInterval> interval = forecast.interval(0.9);
        assertThat(interval.isPresent())
                .isEqualTo(forecast.definition() == Method.LEAST_SQUARES
                        && Contracts.scatter(forecast.history(), ContractValuePerCustomer::contractsPerCustomer));
        interval.ifPresent(
                range -> assertThat(range.contains(forecast.multiple())).isTrue());
    }

    @Test
    void theLineGoesOnAndTheLastValueStays() {
        ContractsPerCustomerForecast line = ContractsPerCustomerForecast.of(RISING, Method.LEAST_SQUARES);
        assertThat(line.multiple()).isEqualTo(1.7);
        assertThat(line.changePerPeriod()).contains(Fraction.of(1, 10));
        assertThat(line.explain().text(Locale.ENGLISH).lines())
                .startsWith(
                        "Forecast of contracts per customer = least-squares line (contracts per customer;"
                                + " contracts per customer; contracts per customer)"
                                + " = least-squares line (1.4; 1.5; 1.6) = 1.7",
                        "Method: least-squares line through 3 complete periods.",
                        "  Contracts per customer = contracts ÷ customers who signed = 14 ÷ 10 = 1.4")
                .hasSize(5);
        ContractsPerCustomerForecast last = ContractsPerCustomerForecast.of(RISING, Method.LAST_VALUE);
        assertThat(last.multiple()).isEqualTo(1.6);
        assertThat(last.changePerPeriod()).contains(Fraction.of(1, 10));
        assertThat(line.explain().formula(Locale.forLanguageTag("es")))
                .startsWith("Pronóstico de los contratos por cliente = recta de mínimos cuadrados (");
        assertThat(line.explain().formula(Locale.forLanguageTag("pt")))
                .startsWith("Previsão dos contratos por cliente = reta de mínimos quadrados (");
    }

    @Test
    void whoSignsSignsOneAtLeast() {
        ContractHistory falling = Contracts.months(new int[] {14, 12, 10}, new long[] {5, 5, 5});
        ContractsPerCustomerForecast below = ContractsPerCustomerForecast.of(falling, Method.LEAST_SQUARES);
        assertThat(below.undefinedReason()).contains(UndefinedReason.OUTSIDE_DOMAIN);
        assertThat(below.explain().formula(Locale.ENGLISH))
                .endsWith(": not defined, because the line leads below 1, the least possible value");
        ContractHistory toOne = Contracts.months(new int[] {16, 14, 12}, new long[] {5, 5, 5});
        assertThat(ContractsPerCustomerForecast.of(toOne, Method.LEAST_SQUARES).multiple())
                .isEqualTo(1.0);
    }

    @Test
    void refusals() {
        for (Method method : Method.values()) {
            Refusal.of(() -> ContractsPerCustomerForecast.of(RISING, method).interval(0), "level", 0.0);
        }
        ContractsPerCustomerForecast none = ContractsPerCustomerForecast.of(empty(), Method.LAST_VALUE);
        Refusal.of(
                UndefinedKpiException.class, () -> none.interval(0.95), "contracts-per-customer-forecast/last-value");
        Refusal.ofNullByName(() -> ContractsPerCustomerForecast.of(null, Method.LAST_VALUE), "history");
        Refusal.ofNullByName(() -> ContractsPerCustomerForecast.of(RISING, null), "definition");
    }
}
