package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.retention.Renewals;
import io.github.kpimath.retention.RenewedRevenue;
import io.github.kpimath.value.Evidence;

/**
 * What the file of contracts says.
 *
 * @param renewals the customers whose contracts ended in the period, and how many renewed
 * @param revenue what the contracts were worth, and what they were renewed for
 */
record Contracts(Renewals renewals, RenewedRevenue revenue) implements Evidence<Contracts> {

    @Override
    public Contracts plus(Contracts other) {
        return new Contracts(renewals.plus(other.renewals), revenue.plus(other.revenue));
    }
}
