package io.github.kpimath.examples.report.kpis;

import java.util.List;

/** From evidence to KPIs: one line for each figure of the report, in its order, domain by domain. */
final class Figures {

    private final List<Section> sections;

    Figures(Context context) {
        this.sections = List.of(
                new SurveySection(context),
                new RetentionSection(context),
                new RevenueSection(context),
                new AcquisitionSection(context),
                new EngagementSection(context),
                new SupportSection(context),
                new HealthSection(context));
    }

    List<Figure> of(Facts facts) {
        return sections.stream().flatMap(section -> section.of(facts).stream()).toList();
    }
}
