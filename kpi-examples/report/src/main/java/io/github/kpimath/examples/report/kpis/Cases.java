package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.engagement.CustomerContacts;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.support.FirstContacts;
import io.github.kpimath.support.TargetCases;
import io.github.kpimath.value.Evidence;

/**
 * What the file of cases says.
 *
 * @param firstContacts which were resolved at first contact
 * @param resolution the times to resolution of those resolved in the period; open ones are waiting
 * @param response the times to the first answer of those opened in the period
 * @param targets whether the promised time was kept
 * @param contacts how often each customer of the period got in touch
 */
record Cases(
        FirstContacts firstContacts,
        TimesToEvent resolution,
        TimesToEvent response,
        TargetCases targets,
        CustomerContacts contacts)
        implements Evidence<Cases> {

    @Override
    public Cases plus(Cases other) {
        return new Cases(
                firstContacts.plus(other.firstContacts),
                resolution.plus(other.resolution),
                response.plus(other.response),
                targets.plus(other.targets),
                contacts.plus(other.contacts));
    }
}
