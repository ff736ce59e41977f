package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.revenue.RecurringRevenue;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.Evidence;

/**
 * What the file of customers says.
 *
 * @param movement who came and who left
 * @param lifetimes whole months as a customer, of all who ever were one; current ones are still waiting
 * @param recurringAtStart what customers paid per month when the period began
 * @param recurringAtEnd what customers paid per month when it ended
 * @param mrr how one became the other
 */
record Customers(
        CustomerMovement movement,
        TimesToEvent lifetimes,
        RecurringRevenue recurringAtStart,
        RecurringRevenue recurringAtEnd,
        MrrMovement mrr)
        implements Evidence<Customers> {

    @Override
    public Customers plus(Customers other) {
        return new Customers(
                movement.plus(other.movement),
                lifetimes.plus(other.lifetimes),
                recurringAtStart.plus(other.recurringAtStart),
                recurringAtEnd.plus(other.recurringAtEnd),
                mrr.plus(other.mrr));
    }
}
