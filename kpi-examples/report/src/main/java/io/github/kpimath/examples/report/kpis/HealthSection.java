package io.github.kpimath.examples.report.kpis;

import static io.github.kpimath.examples.report.records.RecordFile.ANSWERS;
import static io.github.kpimath.examples.report.records.RecordFile.CUSTOMERS;
import static io.github.kpimath.examples.report.records.RecordFile.HEALTH;
import static io.github.kpimath.examples.report.records.RecordFile.INTRODUCTIONS;
import static io.github.kpimath.examples.report.records.RecordFile.OUTCOMES;

import io.github.kpimath.examples.report.kpis.Figure.Scope;
import io.github.kpimath.examples.report.records.Answer.Question;
import io.github.kpimath.health.Champions;
import io.github.kpimath.health.CustomerExperienceScore;
import io.github.kpimath.health.CustomerHealthScore;
import io.github.kpimath.health.CustomerOutcomes;
import io.github.kpimath.health.CustomerSuccessRate;
import io.github.kpimath.health.HealthAspect;
import io.github.kpimath.health.HealthComponent;
import io.github.kpimath.health.MissingComponents;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.survey.CustomerEffortScore;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.NetPromoterScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How customers fare. */
record HealthSection(Context context) implements Section {

    private static final int MOST_CUSTOMERS = 5;

    @Override
    public List<Figure> of(Facts facts) {
        CustomerMovement movement = facts.customers().movement();
        long atEnd = movement.joinersKnown() ? movement.atEnd() : 0;
        Optional<Gap> noCustomers = context.missing(CUSTOMERS).or(() -> AcquisitionSection.noJoiners(facts));
        CustomerExperienceScore experience = CustomerExperienceScore.of(
                CustomerSatisfaction.of(facts.answersTo(Question.CSAT)),
                NetPromoterScore.of(facts.answersTo(Question.NPS)),
                CustomerEffortScore.of(facts.answersTo(Question.CES)),
                MissingComponents.renormalise());
        List<Figure> figures = new ArrayList<>(List.of(
                context.figure(experience, ANSWERS),
                context.counted(
                        INTRODUCTIONS,
                        noCustomers,
                        Champions.of(context.company().advocates().introductions()),
                        n -> Champions.ofCounts(n.count("champions"), n.with(atEnd)),
                        "champions"),
                context.counted(
                        OUTCOMES,
                        CustomerSuccessRate.of(context.company().outcomes()),
                        n -> CustomerSuccessRate.of(new CustomerOutcomes(
                                n.count("customers_succeeded"), n.count("customers_not_succeeded"), 0)),
                        "customers_succeeded",
                        "customers_not_succeeded")));
        figures.addAll(healthScores());
        return figures;
    }

    private List<Figure> healthScores() {
        if (context.company().health().isEmpty()) {
            return List.of(context.ofCompany(
                    CustomerHealthScore.of(
                            List.of(HealthComponent.missing(HealthAspect.OTHER)), MissingComponents.renormalise()),
                    HEALTH));
        }
        return context.company().health().entrySet().stream()
                .limit(MOST_CUSTOMERS)
                .map(customer -> context.ofCompany(
                                CustomerHealthScore.of(customer.getValue(), MissingComponents.renormalise()), HEALTH)
                        .about(Scope.customer(customer.getKey())))
                .toList();
    }
}
