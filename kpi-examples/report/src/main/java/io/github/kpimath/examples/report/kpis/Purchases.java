package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.retention.RepeatPurchases;
import io.github.kpimath.retention.RepeatPurchasesWithinDays;
import io.github.kpimath.revenue.PurchaseTotals;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;

/**
 * What the file of orders says.
 *
 * @param totals what was bought in the period
 * @param ofExisting how much of it by customers who paid when the period began
 * @param buyers who bought in the period, and who bought again in it
 * @param soon who bought again within days of the first order of all
 * @param toDate all that was paid until the end of the period
 * @param buyersToDate by how many
 * @param zeroOrders how many orders of the period had the amount 0, counted as purchases or not
 */
record Purchases(
        PurchaseTotals totals,
        Money ofExisting,
        RepeatPurchases buyers,
        RepeatPurchasesWithinDays soon,
        Money toDate,
        long buyersToDate,
        long zeroOrders)
        implements Evidence<Purchases> {

    @Override
    public Purchases plus(Purchases other) {
        return new Purchases(
                totals.plus(other.totals),
                ofExisting.plus(other.ofExisting),
                buyers.plus(other.buyers),
                soon.plus(other.soon),
                toDate.plus(other.toDate),
                Math.addExact(buyersToDate, other.buyersToDate),
                Math.addExact(zeroOrders, other.zeroOrders));
    }
}
