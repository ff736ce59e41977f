package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.revenue.AverageContractSize;
import io.github.kpimath.revenue.ContractHistory;
import io.github.kpimath.revenue.ContractOutlook;
import io.github.kpimath.revenue.ContractPeriod;
import io.github.kpimath.revenue.ContractSizeForecast;
import io.github.kpimath.revenue.ContractValuePerCustomer;
import io.github.kpimath.revenue.ContractsPerCustomer;
import io.github.kpimath.revenue.ContractsPerCustomerForecast;
import io.github.kpimath.revenue.SignedContracts;
import io.github.kpimath.value.DateRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The contracts that were signed, from figures stated period after period, and where they lead. */
record ContractFigures(Context context) {

    private static final int LONGEST = 12;
    private static final String VALUE = "contract_value";
    private static final String CONTRACTS = "contracts_signed";
    private static final String CUSTOMERS = "customers_signing";
    private static final String[] NAMES = {VALUE, CONTRACTS, CUSTOMERS};

    List<Figure> figures() {
        return List.of(
                context.stated(n -> AverageContractSize.of(n.money(VALUE), n.count(CONTRACTS)), NAMES),
                context.stated(n -> ContractsPerCustomer.ofCounts(n.count(CONTRACTS), n.count(CUSTOMERS)), NAMES),
                context.stated(n -> ContractValuePerCustomer.of(signed(n), n.count(CUSTOMERS)), NAMES),
                context.stated(
                        n -> ContractSizeForecast.of(history(n), ContractSizeForecast.Method.LEAST_SQUARES), NAMES),
                context.stated(
                        n -> ContractsPerCustomerForecast.of(
                                history(n), ContractsPerCustomerForecast.Method.LEAST_SQUARES),
                        NAMES),
                context.stated(n -> ContractOutlook.of(history(n), ContractOutlook.Method.LEAST_SQUARES), NAMES));
    }

    private static SignedContracts signed(Numbers numbers) {
        return SignedContracts.ofTotals(numbers.money(VALUE), numbers.count(CONTRACTS));
    }

    /** This period, and those before it as far as their figures are stated. */
    private ContractHistory history(Numbers ofThis) {
        List<ContractPeriod> periods = new ArrayList<>();
        DateRange period = context.timeframe().days();
        Numbers numbers = ofThis;
        while (true) {
            periods.add(0, ContractPeriod.of(period, signed(numbers), numbers.count(CUSTOMERS)));
            if (ofThis.gap().isPresent() || periods.size() == LONGEST || !isStated(period.previous())) {
                return new ContractHistory(periods, context.timeframe().days().endExclusive());
            }
            period = period.previous();
            numbers = context.numbersOf(period);
        }
    }

    private boolean isStated(DateRange period) {
        Map<String, BigDecimal> figures = context.company().stated().of(period);
        return Arrays.stream(NAMES).allMatch(figures::containsKey);
    }
}
