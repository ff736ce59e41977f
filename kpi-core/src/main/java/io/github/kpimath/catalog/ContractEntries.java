package io.github.kpimath.catalog;

import io.github.kpimath.revenue.AverageContractSize;
import io.github.kpimath.revenue.ContractCounts;
import io.github.kpimath.revenue.ContractHistory;
import io.github.kpimath.revenue.ContractOutlook;
import io.github.kpimath.revenue.ContractPeriod;
import io.github.kpimath.revenue.ContractSizeForecast;
import io.github.kpimath.revenue.ContractValuePerCustomer;
import io.github.kpimath.revenue.ContractsPerCustomer;
import io.github.kpimath.revenue.ContractsPerCustomerForecast;
import io.github.kpimath.revenue.SignedContracts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;

/** What customers sign, the part of revenue that is by contract. */
final class ContractEntries {

    private static final String SOURCE = "customer-success guides";
    private static final SignedContracts SIGNED = SignedContracts.of(
            Currency.getInstance("USD"),
            List.of(
                    SignedContracts.Group.of(usd(2_400), Period.ofYears(1), 30),
                    SignedContracts.Group.of(usd(4_800), Period.ofYears(3), 10)));
    private static final ContractHistory HISTORY = new ContractHistory(
            List.of(quarter(1, 100_000, 40), quarter(4, 110_000, 42), quarter(7, 120_000, 45)),
            LocalDate.of(2026, 10, 1));

    private ContractEntries() {}

    static List<CatalogEntry> all() {
        return new Entries()
                .at(JourneyStage.RETENTION)
                .add(SOURCE, AverageContractSize.Method.values(), m -> AverageContractSize.of(SIGNED, m))
                .add(
                        SOURCE,
                        ContractsPerCustomer.Method.values(),
                        m -> ContractsPerCustomer.of(new ContractCounts(40, 25), m))
                .add(
                        SOURCE,
                        ContractValuePerCustomer.of(SIGNED, 25),
                        ContractValuePerCustomer.of(
                                AverageContractSize.of(SIGNED, AverageContractSize.Method.ANNUALISED),
                                ContractsPerCustomer.ofCounts(40, 25)))
                .add(SOURCE, ContractSizeForecast.Method.values(), m -> ContractSizeForecast.of(HISTORY, m))
                .add(
                        SOURCE,
                        ContractsPerCustomerForecast.Method.values(),
                        m -> ContractsPerCustomerForecast.of(HISTORY, m))
                .add(SOURCE, ContractOutlook.Method.values(), m -> ContractOutlook.of(HISTORY, m))
                .all();
    }

    private static ContractPeriod quarter(int firstMonth, long total, long contracts) {
        LocalDate start = LocalDate.of(2026, firstMonth, 1);
        return ContractPeriod.of(
                DateRange.of(start, start.plusMonths(3)), SignedContracts.ofTotals(usd(total), contracts), 25);
    }

    private static Money usd(long amount) {
        return Money.of(String.valueOf(amount), "USD");
    }
}
