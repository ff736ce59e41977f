package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.revenue.ContractOutlook.Method;
import io.github.kpimath.revenue.ContractOutlook.Reading;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractOutlookTest extends MoneyConformance<ContractHistory, ContractOutlook> {

    private static final ContractHistory RISING =
            Contracts.months(new int[] {14, 15, 16}, new long[] {2_800, 2_900, 3_000});

    private static List<Ratio> sizes(ContractHistory history) {
        return Contracts.over(history).stream().map(Contracts::size).toList();
    }

    private static List<Ratio> ratios(ContractHistory history) {
        return Contracts.over(history).stream()
                .map(Contracts::contractsPerCustomer)
                .toList();
    }

    private static Ratio product(Ratio size, Ratio contracts) {
        if (!size.isDefined()) {
            return size;
        }
        return contracts.isDefined()
                ? Ratio.of(
                        size.above().multiply(contracts.above()), size.below().multiply(contracts.below()))
                : contracts;
    }

    @Override
    protected List<Canonical<ContractHistory, ContractOutlook>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.LAST_VALUE,
                        h -> ContractOutlook.of(h, Method.LAST_VALUE),
                        h -> product(Contracts.last(sizes(h)), Contracts.last(ratios(h)))),
                new Canonical<>(
                        Method.LEAST_SQUARES,
                        h -> ContractOutlook.of(h, Method.LEAST_SQUARES),
                        h -> product(Contracts.line(sizes(h), 0), Contracts.line(ratios(h), 1))));
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

    @Test
    void theExampleOpensIntoBothForecasts() {
        ContractOutlook outlook = ContractOutlook.of(RISING, Method.LEAST_SQUARES);
        assertThat(outlook.amount()).isEqualTo(usd(5_270));
        assertThat(outlook.reading()).contains(Reading.COMMITTED);
        assertThat(outlook.explain().text(Locale.ENGLISH).lines())
                .startsWith(
                        "Contract outlook = forecast of the average contract size × forecast of contracts per customer"
                                + " = USD\u00a03,100.00 × 1.7 = USD\u00a05,270.00",
                        "Contract size and contracts per customer both rise: customers are committed.",
                        "  Forecast of the average contract size = least-squares line (average contract size;"
                                + " average contract size; average contract size) = least-squares line"
                                + " (USD\u00a02,800.00; USD\u00a02,900.00; USD\u00a03,000.00) = USD\u00a03,100.00",
                        "  Method: least-squares line through 3 complete periods.")
                .hasSize(12);
        assertThat(ContractOutlook.of(RISING, Method.LAST_VALUE).amount()).isEqualTo(usd(4_800));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, 5, 6, COMMITTED",
        "3, 2, 6, 5, FADING",
        "2, 3, 6, 5, LOOK_CLOSER",
        "3, 2, 5, 6, LOOK_CLOSER",
        "2, 2, 5, 6, LOOK_CLOSER",
        "3, 2, 5, 5, LOOK_CLOSER",
        "2, 2, 5, 5, STEADY"
    })
    void bothTrendsInOneReading(long size, long nextSize, int contracts, int nextContracts, Reading reading) {
        ContractHistory history = Contracts.months(
                new int[] {10 + contracts, 10 + nextContracts, 10 + nextContracts},
                new long[] {size, nextSize, nextSize});
        assertThat(ContractOutlook.of(history, Method.LEAST_SQUARES).reading()).contains(reading);
        ContractHistory lastTwo =
                Contracts.months(new int[] {10 + contracts, 10 + nextContracts}, new long[] {size, nextSize});
        assertThat(ContractOutlook.of(lastTwo, Method.LAST_VALUE).reading()).contains(reading);
    }

    @Test
    void readingsInThreeLanguages() {
        ContractHistory fading = Contracts.months(new int[] {16, 15, 14}, new long[] {30, 29, 28});
        ContractHistory crossed = Contracts.months(new int[] {14, 15, 16}, new long[] {30, 29, 28});
        ContractHistory steady = Contracts.months(new int[] {14, 14, 14}, new long[] {30, 30, 30});
        says(
                RISING,
                "es",
                "El tamaño de los contratos y los contratos por cliente suben: los clientes se comprometen.");
        says(RISING, "pt-PT", "O tamanho dos contratos e os contratos por cliente sobem: os clientes comprometem-se.");
        says(fading, "en", "Contract size and contracts per customer both fall: customers are fading.");
        says(fading, "pt", "O tamanho dos contratos e os contratos por cliente caem: os clientes se afastam.");
        says(crossed, "en", "Contract size and contracts per customer do not move the same way: look closer.");
        says(steady, "en", "Neither contract size nor contracts per customer moves: steady.");
        says(steady, "es", "Ni el tamaño de los contratos ni los contratos por cliente se mueven: estables.");
    }

    private static void says(ContractHistory history, String language, String reading) {
        assertThat(ContractOutlook.of(history, Method.LEAST_SQUARES).explain().notes(Locale.forLanguageTag(language)))
                .containsExactly(reading);
    }

    @Test
    void incompletePeriodsAreMarkedAndInNoReading() {
        ContractHistory july =
                Contracts.months(new int[] {15, 15, 15, 15, 15, 15, 1}, new long[] {5, 5, 5, 5, 5, 5, 1});
        ContractOutlook outlook = ContractOutlook.of(july, Method.LEAST_SQUARES);
        assertThat(outlook.reading()).contains(Reading.STEADY);
        assertThat(outlook.history().incomplete()).hasSize(1);
        assertThat(outlook.explain().notes(Locale.ENGLISH)).endsWith("Left out: 1 period that is not complete yet.");
        assertThat(outlook.explain().notes(Locale.forLanguageTag("es")))
                .endsWith("No incluido: 1 período aún incompleto.");
        assertThat(outlook.explain().notes(Locale.forLanguageTag("pt")))
                .endsWith("Não incluído: 1 período ainda incompleto.");
    }

    @Test
    void aReadingWithoutAForecastAndTheOtherWayRound() {
        ContractHistory falling = Contracts.months(new int[] {16, 15, 14}, new long[] {50, 25, 0});
        ContractOutlook fading = ContractOutlook.of(falling, Method.LEAST_SQUARES);
        assertThat(fading.undefinedReason()).contains(UndefinedReason.OUTSIDE_DOMAIN);
        assertThat(fading.reading()).contains(Reading.FADING);
        ContractHistory one = Contracts.months(new int[] {16}, new long[] {50});
        ContractOutlook first = ContractOutlook.of(one, Method.LAST_VALUE);
        assertThat(first.amount()).isEqualTo(usd(80));
        assertThat(first.reading()).isEmpty();
        assertThat(first.notes()).isEmpty();
        ContractOutlook none = ContractOutlook.of(one, Method.LEAST_SQUARES);
        assertThat(none.reading()).isEmpty();
        assertThat(none.explain().formula(Locale.ENGLISH))
                .endsWith(": not defined, because a line needs 3 complete periods with a value");
    }

    @Test
    void anotherSeriesIsNotComparable() {
        ContractOutlook outlook = ContractOutlook.of(RISING, Method.LAST_VALUE);
        assertThat(outlook.isComparableWith(ContractOutlook.of(empty(), Method.LAST_VALUE)))
                .as("another currency")
                .isFalse();
        assertThat(outlook.isComparableWith(outlook.size())).isFalse();
        assertThat(outlook.isComparableWith(outlook)).isTrue();
    }

    @Test
    void refusals() {
        Refusal.ofNullByName(() -> ContractOutlook.of(null, Method.LAST_VALUE), "history");
        Refusal.ofNullByName(() -> ContractOutlook.of(RISING, null), "definition");
    }
}
