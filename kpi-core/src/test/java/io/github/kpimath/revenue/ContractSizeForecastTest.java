package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.revenue.ContractSizeForecast.Method;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.TrendLine;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class ContractSizeForecastTest extends MoneyConformance<ContractHistory, ContractSizeForecast> {

    private static final ContractHistory RISING =
            Contracts.months(new int[] {14, 15, 16}, new long[] {2_800, 2_900, 3_000});

    private static List<Ratio> sizes(ContractHistory history) {
        return Contracts.over(history).stream().map(Contracts::size).toList();
    }

    @Override
    protected List<Canonical<ContractHistory, ContractSizeForecast>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.LAST_VALUE,
                        h -> ContractSizeForecast.of(h, Method.LAST_VALUE),
                        h -> Contracts.last(sizes(h))),
                new Canonical<>(
                        Method.LEAST_SQUARES,
                        h -> ContractSizeForecast.of(h, Method.LEAST_SQUARES),
                        h -> Contracts.line(sizes(h), 0)));
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
    protected Currency currency(ContractHistory input) {
        return Contracts.EUR;
    }

    @Override
    protected ContractHistory scaled(ContractHistory input, int factor) {
        return Contracts.scaled(input, factor);
    }

    @Override
    protected void holds(ContractSizeForecast forecast, Ratio exact) {
        Optional<ConfidenceInterval> interval = forecast.interval(0.9);
        assertThat(interval.isPresent())
                .isEqualTo(forecast.definition() == Method.LEAST_SQUARES
                        && Contracts.scatter(forecast.history(), ContractValuePerCustomer::size));
        interval.ifPresent(range ->
                assertThat(range.contains(forecast.exactAmount().doubleValue())).isTrue());
    }

    @Test
    void theLineGoesOnAndTheLastValueStays() {
        ContractSizeForecast line = ContractSizeForecast.of(RISING, Method.LEAST_SQUARES);
        assertThat(line.amount()).isEqualTo(usd(3_100));
        assertThat(line.changePerPeriod()).contains(Fraction.of(100));
        assertThat(line.explain().text(Locale.ENGLISH).lines())
                .containsExactly(
                        "Forecast of the average contract size = least-squares line (average contract size;"
                                + " average contract size; average contract size) = least-squares line"
                                + " (USD\u00a02,800.00; USD\u00a02,900.00; USD\u00a03,000.00) = USD\u00a03,100.00",
                        "Method: least-squares line through 3 complete periods.",
                        "  Average contract size = contract value ÷ contracts"
                                + " = USD\u00a039,200.00 ÷ 14 = USD\u00a02,800.00",
                        "  Average contract size = contract value ÷ contracts"
                                + " = USD\u00a043,500.00 ÷ 15 = USD\u00a02,900.00",
                        "  Average contract size = contract value ÷ contracts"
                                + " = USD\u00a048,000.00 ÷ 16 = USD\u00a03,000.00");
        ContractSizeForecast last = ContractSizeForecast.of(RISING, Method.LAST_VALUE);
        assertThat(last.amount()).isEqualTo(usd(3_000));
        assertThat(last.changePerPeriod()).contains(Fraction.of(100));
        assertThat(last.explain().formula(Locale.ENGLISH))
                .isEqualTo("Forecast of the average contract size = average contract size = USD\u00a03,000.00");
        assertThat(last.explain().notes(Locale.ENGLISH)).containsExactly("Method: last value of 3 complete periods.");
    }

    @Test
    void methodAndPeriodsInThreeLanguages() {
        Locale es = Locale.forLanguageTag("es");
        Locale pt = Locale.forLanguageTag("pt");
        ContractSizeForecast line = ContractSizeForecast.of(RISING, Method.LEAST_SQUARES);
        assertThat(line.explain().notes(es))
                .containsExactly("Método: recta de mínimos cuadrados por 3 períodos completos.");
        assertThat(line.explain().notes(pt))
                .containsExactly("Método: reta de mínimos quadrados por 3 períodos completos.");
        ContractSizeForecast last = ContractSizeForecast.of(RISING, Method.LAST_VALUE);
        assertThat(last.explain().notes(es)).containsExactly("Método: último valor de 3 períodos completos.");
        assertThat(last.explain().notes(pt)).containsExactly("Método: último valor de 3 períodos completos.");
    }

    @Test
    void theIntervalIsThatOfTheLine() {
        ContractHistory scattered = Contracts.months(new int[] {1, 1, 1, 1, 1}, new long[] {2, 4, 5, 4, 5});
        ContractSizeForecast line = ContractSizeForecast.of(scattered, Method.LEAST_SQUARES);
        assertThat(line.interval(0.95)).isEqualTo(TrendLine.of(2, 4, 5, 4, 5).predictionInterval(5, 0.95));
        assertThat(ContractSizeForecast.of(RISING, Method.LEAST_SQUARES).interval(0.95))
                .as("all on one line")
                .isEmpty();
        assertThat(ContractSizeForecast.of(scattered, Method.LAST_VALUE).interval(0.95))
                .isEmpty();
    }

    @Test
    void anIncompletePeriodIsInNoForecast() {
        ContractHistory june = Contracts.months(new int[] {1, 1, 1, 1, 1, 1, 1}, new long[] {5, 5, 5, 5, 5, 5, 1});
        assertThat(june.incomplete()).hasSize(1);
        for (Method method : Method.values()) {
            ContractSizeForecast forecast = ContractSizeForecast.of(june, method);
            assertThat(forecast.amount()).isEqualTo(usd(5));
            assertThat(forecast.changePerPeriod()).contains(Fraction.ZERO);
        }
    }

    @Test
    void aPeriodWithoutContractsKeepsItsPlace() {
        ContractHistory gap = Contracts.months(new int[] {1, 0, 1, 1}, new long[] {1, 0, 3, 4});
        ContractSizeForecast line = ContractSizeForecast.of(gap, Method.LEAST_SQUARES);
        assertThat(line.amount()).isEqualTo(usd(5));
        assertThat(line.explain().notes(Locale.ENGLISH))
                .containsExactly(
                        "Method: least-squares line through 3 complete periods.",
                        "Left out: 1 complete period without a value.");
        ContractHistory before = Contracts.months(new int[] {1, 0, 1}, new long[] {1, 0, 3});
        ContractSizeForecast last = ContractSizeForecast.of(before, Method.LAST_VALUE);
        assertThat(last.amount()).isEqualTo(usd(3));
        assertThat(last.changePerPeriod()).isEmpty();
    }

    @Test
    void whyThereIsNone() {
        ContractHistory two = Contracts.months(new int[] {1, 1}, new long[] {5, 6});
        ContractSizeForecast line = ContractSizeForecast.of(two, Method.LEAST_SQUARES);
        reads(line, "a line needs 3 complete periods with a value");
        assertThat(line.notes()).isEmpty();
        assertThat(ContractSizeForecast.of(empty(), Method.LAST_VALUE).notes()).isEmpty();
        assertThat(line.changePerPeriod()).isEmpty();
        assertThat(ContractSizeForecast.of(two, Method.LAST_VALUE).changePerPeriod())
                .contains(Fraction.ONE);
        reads(ContractSizeForecast.of(empty(), Method.LAST_VALUE), "no period is complete");
        ContractHistory ended = Contracts.months(new int[] {1, 1, 0}, new long[] {5, 6, 0});
        ContractSizeForecast last = ContractSizeForecast.of(ended, Method.LAST_VALUE);
        reads(last, "there were no contracts");
        assertThat(last.changePerPeriod()).isEmpty();
        ContractHistory falling = Contracts.months(new int[] {1, 1, 1}, new long[] {50, 25, 0});
        ContractSizeForecast below = ContractSizeForecast.of(falling, Method.LEAST_SQUARES);
        reads(below, "the line leads below 0, the least possible value");
        assertThat(below.undefinedReason()).contains(UndefinedReason.OUTSIDE_DOMAIN);
        assertThat(below.changePerPeriod()).contains(Fraction.of(-25));
        ContractHistory toNothing = Contracts.months(new int[] {1, 1, 1}, new long[] {30, 20, 10});
        assertThat(ContractSizeForecast.of(toNothing, Method.LEAST_SQUARES).amount())
                .isEqualTo(usd(0));
        ContractHistory one = Contracts.months(new int[] {1}, new long[] {5});
        assertThat(ContractSizeForecast.of(one, Method.LAST_VALUE).explain().notes(Locale.ENGLISH))
                .containsExactly("Method: value of 1 complete period.");
        assertThat(ContractSizeForecast.of(one, Method.LAST_VALUE).changePerPeriod())
                .isEmpty();
    }

    private static void reads(ContractSizeForecast forecast, String because) {
        assertThat(forecast.explain().formula(Locale.ENGLISH)).endsWith(": not defined, because " + because);
    }

    @Test
    void annualSizesAreAnotherSeries() {
        ContractValuePerCustomer annual = ContractValuePerCustomer.of(
                AverageContractSize.of(
                        SignedContracts.of(usd(1), Period.ofYears(1)), AverageContractSize.Method.ANNUALISED),
                ContractsPerCustomer.ofCounts(1, 1));
        ContractHistory history = Contracts.history(List.of(annual), LocalDate.of(2026, 2, 1));
        ContractSizeForecast forecast = ContractSizeForecast.of(history, Method.LAST_VALUE);
        ContractSizeForecast other = ContractSizeForecast.of(RISING, Method.LAST_VALUE);
        assertThat(forecast.isComparableWith(other)).isFalse();
        assertThat(forecast.isComparableWith(forecast)).isTrue();
        assertThat(other.isComparableWith(ContractSizeForecast.of(empty(), Method.LAST_VALUE)))
                .as("another currency")
                .isFalse();
        assertThat(other.isComparableWith(annual)).isFalse();
    }

    @Test
    void refusals() {
        for (Method method : Method.values()) {
            Refusal.of(() -> ContractSizeForecast.of(RISING, method).interval(95), "level", 95.0);
        }
        ContractSizeForecast none = ContractSizeForecast.of(empty(), Method.LEAST_SQUARES);
        Refusal.of(UndefinedKpiException.class, () -> none.interval(0.95), "contract-size-forecast/least-squares");
        Refusal.ofNullByName(() -> ContractSizeForecast.of(null, Method.LAST_VALUE), "history");
        Refusal.ofNullByName(() -> ContractSizeForecast.of(RISING, null), "definition");
    }
}
