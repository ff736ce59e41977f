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
    private static final List<HealthComponent> COMPONENTS = List.of(
            HealthComponent.stated(HealthAspect.USE, Fraction.of(80), Fraction.ZERO, Fraction.of(100))
                    .weighing(3),
            HealthComponent.stated(HealthAspect.SATISFACTION, Fraction.of(80), Fraction.ZERO, Fraction.of(100)),
            HealthComponent.missing());
    private static final List<MissingComponents> POLICIES = List.of(
            MissingComponents.renormalise(),
            MissingComponents.neutral(Fraction.of(50)),
            MissingComponents.undefinedBelow(Fraction.of(1, 2)));

    private HealthEntries() {}

    static List<CatalogEntry> all() {
        return new Entries()
                .at(JourneyStage.RETENTION)
                .add(
                        "customer-success guides",
                        POLICIES.stream()
                                .map(policy -> CustomerHealthScore.of(COMPONENTS, policy))
                                .toArray(CustomerHealthScore[]::new))
                .add("customer-success practice", TICKETS)
                .at(JourneyStage.ENGAGEMENT)
                .add(
                        "customer-experience guides",
                        POLICIES.stream().map(HealthEntries::experience).toArray(CustomerExperienceScore[]::new))
                .at(JourneyStage.RETENTION)
                .add(
                        "customer-success guides",
                        Champions.Method.values(),
                        m -> Champions.of(new Introductions(12, 240, 6, 3, 4), m))
                .add(
                        "customer-success guides",
                        CustomerSuccessRate.Method.values(),
                        m -> CustomerSuccessRate.of(new CustomerOutcomes(80, 20, 10), m))
                .all();
    }

    private static CustomerExperienceScore experience(MissingComponents policy) {
        return CustomerExperienceScore.of(
                CustomerSatisfaction.ofCounts(40, 50),
                NetPromoterScore.ofCounts(250, 675, 75),
                CustomerEffortScore.ofCounts(80, 100),
                policy);
    }
}
