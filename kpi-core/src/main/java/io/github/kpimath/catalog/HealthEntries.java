package io.github.kpimath.catalog;

import io.github.kpimath.health.Champions;
import io.github.kpimath.health.CustomerExperienceScore;
import io.github.kpimath.health.CustomerHealthScore;
import io.github.kpimath.health.CustomerOutcomes;
import io.github.kpimath.health.CustomerSuccessRate;
import io.github.kpimath.health.HealthAspect;
import io.github.kpimath.health.HealthComponent;
import io.github.kpimath.health.Introductions;
import io.github.kpimath.health.MissingComponents;
import io.github.kpimath.survey.CustomerEffortScore;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.value.Fraction;
import java.util.List;

/** How customers are, all things together. */
final class HealthEntries {

    private static final HealthComponent TICKETS =
            HealthComponent.stated(HealthAspect.TICKETS, Fraction.of(4), Fraction.of(10), Fraction.ZERO);
    private static final MissingComponents RENORMALISE = MissingComponents.renormalise();
    private static final MissingComponents NEUTRAL = MissingComponents.neutral(Fraction.of(50));
    private static final MissingComponents UNDEFINED_BELOW = MissingComponents.undefinedBelow(Fraction.of(1, 2));
    private static final CustomerEffortScore NOBODY_ASKED = CustomerEffortScore.ofCounts(0, 0);

    private HealthEntries() {}

    static List<CatalogEntry> all() {
        return new Entries()
                .at(JourneyStage.RETENTION)
                .add(
                        "customer-success guides",
                        health(HealthComponent.missing(HealthAspect.TICKETS), RENORMALISE),
                        health(HealthComponent.missing(HealthAspect.TICKETS), NEUTRAL),
                        health(TICKETS, UNDEFINED_BELOW))
                .add("customer-success practice", TICKETS)
                .at(JourneyStage.ENGAGEMENT)
                .add(
                        "customer-experience guides",
                        experience(NOBODY_ASKED, RENORMALISE),
                        experience(NOBODY_ASKED, NEUTRAL),
                        experience(CustomerEffortScore.ofCounts(80, 100), UNDEFINED_BELOW))
                .at(JourneyStage.RETENTION)
                .add("customer-success guides", Champions.Method.values(), m -> Champions.of(introductions(m), m))
                .add(
                        "customer-success guides",
                        CustomerSuccessRate.Method.values(),
                        m -> CustomerSuccessRate.of(outcomes(m), m))
                .all();
    }

    private static CustomerHealthScore health(HealthComponent tickets, MissingComponents policy) {
        HealthComponent use =
                HealthComponent.stated(HealthAspect.USE, Fraction.of(80), Fraction.ZERO, Fraction.of(100));
        HealthComponent satisfaction =
                HealthComponent.stated(HealthAspect.SATISFACTION, Fraction.of(80), Fraction.ZERO, Fraction.of(100));
        return CustomerHealthScore.of(List.of(use.weighing(3), satisfaction, tickets), policy);
    }

    private static Introductions introductions(Champions.Method method) {
        return method == Champions.Method.EVER
                ? Introductions.of(30, 200)
                : Introductions.of(12, 200).byKind(8, 3, 5);
    }

    private static CustomerOutcomes outcomes(CustomerSuccessRate.Method method) {
        return method == CustomerSuccessRate.Method.OWN_METRIC_GREW
                ? new CustomerOutcomes(45, 15, 40)
                : new CustomerOutcomes(48, 12, 40);
    }

    private static CustomerExperienceScore experience(CustomerEffortScore effort, MissingComponents policy) {
        return CustomerExperienceScore.of(
                CustomerSatisfaction.ofCounts(40, 50), NetPromoterScore.ofCounts(250, 675, 75), effort, policy);
    }
}
