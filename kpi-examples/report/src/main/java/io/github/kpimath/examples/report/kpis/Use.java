package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.engagement.ActiveDays;
import io.github.kpimath.engagement.DistinctUsers;
import io.github.kpimath.engagement.ProductSessions;
import io.github.kpimath.engagement.UserLifecycle;
import io.github.kpimath.value.Evidence;

/**
 * What the file of sessions says; a user belongs to one customer.
 *
 * @param daily who was active on the last day of the period
 * @param weekly who was active in its last 7 days
 * @param days on how many of its last 28 days who was active
 * @param sessions how long those of the period lasted
 * @param lifecycle who is new, came back, or has gone
 */
record Use(
        DistinctUsers daily, DistinctUsers weekly, ActiveDays days, ProductSessions sessions, UserLifecycle lifecycle)
        implements Evidence<Use> {

    @Override
    public Use plus(Use other) {
        return new Use(
                daily.plus(other.daily),
                weekly.plus(other.weekly),
                days.plus(other.days),
                sessions.plus(other.sessions),
                lifecycle.plus(other.lifecycle));
    }
}
