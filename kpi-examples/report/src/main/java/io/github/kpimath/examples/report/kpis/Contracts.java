package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.examples.report.records.Contract;
import io.github.kpimath.retention.Renewals;
import io.github.kpimath.retention.RenewedRevenue;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import java.util.Currency;

/** The contracts that ended in the period: how many were renewed, and for how much. */
record Contracts(Renewals renewals, RenewedRevenue revenue) implements Evidence<Contracts> {

    static Contracts zero(Currency currency) {
        return new Contracts(Renewals.empty(), RenewedRevenue.zero(currency));
    }

    Contracts with(Contract ended) {
        Money next = ended.renewed().orElse(Money.zero(ended.value().currency()));
        return new Contracts(
                renewals.plus(Renewals.withGrace(0, ended.renewed().isPresent() ? 1 : 0, 1)),
                revenue.plus(RenewedRevenue.ofContract(next, ended.value(), 0)));
    }

    @Override
    public Contracts plus(Contracts other) {
        return new Contracts(renewals.plus(other.renewals), revenue.plus(other.revenue));
    }
}
