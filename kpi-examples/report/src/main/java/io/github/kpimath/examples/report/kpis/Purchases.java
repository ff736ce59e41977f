package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.retention.RepeatPurchases;
import io.github.kpimath.retention.RepeatPurchasesWithinDays;
import io.github.kpimath.revenue.ExpansionSales;
import io.github.kpimath.revenue.PurchaseTotals;
import io.github.kpimath.value.Evidence;

/**
 * What the file of orders says.
 *
 * @param totals what was bought in the period
 * @param ofExisting how much of it by customers who paid when the period began
 * @param buyers who bought in the period, and who bought again in it
 * @param soon who bought again within days of the first order of all
 * @param toDate all that was bought until the end of the period
 * @param cohorts who bought again in the months after that of the first order
 * @param zeroOrders how many orders of the period had the amount 0, counted as purchases or not
 */
record Purchases(
        PurchaseTotals totals,
        ExpansionSales ofExisting,
        RepeatPurchases buyers,
        RepeatPurchasesWithinDays soon,
        PurchaseTotals toDate,
        CohortTable cohorts,
        long zeroOrders)
        implements Evidence<Purchases> {

    /** Customers who bought until the end of the period. */
    long buyersToDate() {
        return Math.addExact(soon.matureBuyers(), soon.immatureBuyers());
    }

    @Override
    public Purchases plus(Purchases other) {
        return new Purchases(
                totals.plus(other.totals),
                ofExisting.plus(other.ofExisting),
                buyers.plus(other.buyers),
                soon.plus(other.soon),
                toDate.plus(other.toDate),
                cohorts.plus(other.cohorts),
                Math.addExact(zeroOrders, other.zeroOrders));
    }
}
