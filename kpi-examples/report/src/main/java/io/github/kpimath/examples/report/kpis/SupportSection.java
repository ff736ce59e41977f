package io.github.kpimath.examples.report.kpis;

import static io.github.kpimath.examples.report.records.RecordFile.CASES;

import io.github.kpimath.support.FirstContactResolution;
import io.github.kpimath.support.FirstResponseTime;
import io.github.kpimath.support.ResolutionTime;
import io.github.kpimath.support.ServiceQualityLevel;
import java.util.List;

/** How the service desk does. */
record SupportSection(Context context) implements Section {

    @Override
    public List<Figure> of(Facts facts) {
        Cases cases = facts.cases();
        return List.of(
                context.figure(FirstContactResolution.of(cases.firstContacts()), CASES),
                context.figure(ResolutionTime.of(cases.resolution()), CASES),
                context.figure(ResolutionTime.of(cases.resolution(), ResolutionTime.Method.P90), CASES),
                context.figure(FirstResponseTime.of(cases.response()), CASES),
                new Figure(
                        ServiceQualityLevel.of(cases.targets()),
                        context.inventory().without(CASES, "target_hours")));
    }
}
