package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractHistoryTest {

    private static ContractPeriod month(int month) {
        return ContractPeriod.of(DateRange.ofMonth(2026, month), SignedContracts.ofTotals(usd(100), 2), 1);
    }

    @Test
    void whatHasNotEndedIsIncomplete() {
        List<ContractPeriod> months = List.of(month(5), month(6), month(7));
        ContractHistory june = new ContractHistory(months, LocalDate.of(2026, 6, 10));
        assertThat(june.complete()).containsExactly(month(5));
        assertThat(june.incomplete()).containsExactly(month(6), month(7));
        assertThat(new ContractHistory(months, LocalDate.of(2026, 7, 31)).incomplete())
                .containsExactly(month(7));
        assertThat(new ContractHistory(months, LocalDate.of(2026, 8, 1)).complete())
                .isEqualTo(months);
        assertThat(new ContractHistory(months, LocalDate.of(2026, 5, 31)).complete())
                .isEmpty();
        assertThat(RoundTrip.of(june)).isEqualTo(june);
    }

    @Test
    void laterChangesOfTheListDoNotReachIt() {
        List<ContractPeriod> months = new ArrayList<>(List.of(month(5)));
        ContractHistory history = new ContractHistory(months, LocalDate.of(2026, 6, 1));
        months.clear();
        assertThat(history.periods()).containsExactly(month(5));
    }

    /** In 2027 four weeks from the first Monday of February are that month, and four weeks follow them all the same. */
    @Test
    void fourWeeksThatHappenToBeFebruaryAreOneOfASeries() {
        LocalDate monday = LocalDate.of(2027, 1, 4);
        List<ContractPeriod> fourWeeks = Stream.of(0, 4, 8)
                .map(weeks -> DateRange.of(monday.plusWeeks(weeks), monday.plusWeeks(weeks + 4)))
                .map(range -> ContractPeriod.of(range, SignedContracts.ofTotals(usd(100), 2), 1))
                .toList();
        assertThat(fourWeeks.get(1).period()).isEqualTo(DateRange.ofMonth(2027, 2));
        assertThat(new ContractHistory(fourWeeks, LocalDate.of(2027, 3, 29)).complete())
                .isEqualTo(fourWeeks);
    }

    @Test
    void refusals() {
        LocalDate day = LocalDate.of(2026, 8, 1);
        Refusal.of(() -> new ContractHistory(List.of(), day), "periods is empty");
        Refusal.of(
                () -> new ContractHistory(List.of(month(5), month(6), month(8)), day),
                "2026-08-01/2026-09-01 at index 2",
                "2026-06-01/2026-07-01",
                "of one length");
        Refusal.of(() -> new ContractHistory(List.of(month(6), month(5)), day), "does not follow");
        ContractPeriod annual = new ContractPeriod(
                DateRange.ofMonth(2026, 6),
                ContractValuePerCustomer.of(
                        AverageContractSize.of(
                                SignedContracts.of(usd(1), Period.ofYears(1)), AverageContractSize.Method.ANNUALISED),
                        ContractsPerCustomer.ofCounts(1, 1)));
        Refusal.of(
                () -> new ContractHistory(List.of(month(5), annual), day),
                "index 1",
                "annual-size-times-contracts",
                "not comparable");
        ContractPeriod euros =
                ContractPeriod.of(DateRange.ofMonth(2026, 6), SignedContracts.ofTotals(Money.of("1", "EUR"), 1), 1);
        Refusal.of(() -> new ContractHistory(List.of(month(5), euros), day), "EUR", "USD", "not comparable");
        Refusal.ofNullByName(() -> new ContractHistory(null, day), "periods");
        Refusal.ofNullByName(() -> new ContractHistory(List.of(month(5)), null), "asOf");
        Refusal.ofNullByName(() -> new ContractPeriod(null, month(5).value()), "period");
        Refusal.ofNullByName(() -> new ContractPeriod(DateRange.ofMonth(2026, 5), null), "value");
    }
}
