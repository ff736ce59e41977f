package io.github.kpimath.catalog;

import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.support.FirstContactResolution;
import io.github.kpimath.support.FirstContacts;
import io.github.kpimath.support.FirstResponseTime;
import io.github.kpimath.support.ResolutionTime;
import io.github.kpimath.support.ServiceQualityLevel;
import io.github.kpimath.support.TargetCases;
import java.time.Duration;
import java.util.List;

/** Helping. */
final class SupportEntries {

    private static final FirstContacts CASES = new FirstContacts(70, 100, 10, 20);
    private static final int WINDOW_DAYS = 7;
    private static final TimesToEvent HOURS = TimesToEvent.of(
            List.of(Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(12)), List.of(Duration.ofHours(1)));

    private SupportEntries() {}

    static List<CatalogEntry> all() {
        return new Entries()
                .at(JourneyStage.ENGAGEMENT)
                .add(
                        "customer-success guides and help-desk practice",
                        FirstContactResolution.of(CASES),
                        FirstContactResolution.of(CASES, FirstContactResolution.Method.NET),
                        FirstContactResolution.of(CASES, FirstContactResolution.Method.RESOLVED_ONLY),
                        FirstContactResolution.withinWindow(CASES, WINDOW_DAYS))
                .add(
                        "customer-experience guides; Kaplan and Meier 1958",
                        ResolutionTime.Method.values(),
                        m -> ResolutionTime.of(HOURS, m))
                .add(
                        "help-desk practice; Kaplan and Meier 1958",
                        FirstResponseTime.Method.values(),
                        m -> FirstResponseTime.of(HOURS, m))
                .add(
                        "customer-experience guides and service-level agreements",
                        ServiceQualityLevel.Method.values(),
                        m -> ServiceQualityLevel.of(new TargetCases(90, 100, 5), m))
                .all();
    }
}
