package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.Tally;
import io.github.kpimath.examples.report.records.Contract;
import io.github.kpimath.retention.Renewals;
import io.github.kpimath.retention.RenewedRevenue;
import io.github.kpimath.value.DateRange;
import java.util.Currency;

/** Contracts: which customers renewed those that ended in the period, and for how much. */
final class ContractBook {

    private static final int NO_GRACE = 0;

    private final Tally<Contract, Renewals> renewals;
    private final Tally<Contract, RenewedRevenue> revenue;

    ContractBook(DateRange period, Currency currency) {
        this.renewals =
                Tally.of(Renewals.during(period, NO_GRACE, Contract::customer, Contract::ends, Contract::renewedOn));
        this.revenue = Tally.of(RenewedRevenue.during(
                period,
                currency,
                NO_GRACE,
                Contract::ends,
                Contract::value,
                Contract::renewedOn,
                contract -> contract.renewed().orElse(null)));
    }

    void add(Contract contract) {
        renewals.add(contract);
        revenue.add(contract);
    }

    Contracts evidence() {
        return new Contracts(renewals.result(), revenue.result());
    }
}
