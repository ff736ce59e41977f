package io.github.kpimath.catalog;

import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.support.FirstContactResolution;
import io.github.kpimath.support.FirstContacts;
import io.github.kpimath.support.FirstResponseTime;
import io.github.kpimath.support.ResolutionTime;
import io.github.kpimath.support.ServiceQualityLevel;
import io.github.kpimath.support.ServiceTarget;
import io.github.kpimath.support.TargetCases;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** Helping. */
final class SupportEntries {

    private static final FirstContacts CASES = new FirstContacts(70, 100, 10, 20);
    private static final int WINDOW_DAYS = 7;
    private static final TimesToEvent ANSWERS = minutes(90, 10, 20, 60);

    private static final ServiceTarget ANSWERED = ServiceTarget.firstResponse(Duration.ofHours(1));

    private SupportEntries() {}

    static List<CatalogEntry> all() {
        return new Entries()
                .at(JourneyStage.ENGAGEMENT)
                .add(
                        "customer-success guides and help-desk practice",
                        FirstContactResolution.of(CASES),
                        FirstContactResolution.of(CASES, FirstContactResolution.Method.NET),
                        FirstContactResolution.of(CASES, FirstContactResolution.Method.RESOLVED_ONLY),
                        FirstContactResolution.withinWindow(new FirstContacts(65, 100, 10, 20), WINDOW_DAYS))
                .add(
                        "customer-experience guides; Kaplan and Meier 1958",
                        ResolutionTime.Method.values(),
                        m -> ResolutionTime.of(cases(m), m))
                .add(
                        "help-desk practice; Kaplan and Meier 1958",
                        FirstResponseTime.Method.values(),
                        m -> FirstResponseTime.of(ANSWERS, m))
                .add(
                        "customer-experience guides and service-level agreements",
                        ServiceQualityLevel.Method.values(),
                        m -> ServiceQualityLevel.of(targets(m), m))
                .all();
    }

    private static TimesToEvent cases(ResolutionTime.Method method) {
        return switch (method) {
            case FIRST_RESOLUTION -> minutes(1_200, 60, 180, 660);
            case BUSINESS_HOURS -> minutes(300, 30, 60, 180);
            default -> minutes(1_200, 120, 240, 720);
        };
    }

    private static TargetCases targets(ServiceQualityLevel.Method method) {
        return method == ServiceQualityLevel.Method.TARGET_MET
                ? new TargetCases(170, 200, 12).withTargets(ANSWERED)
                : new TargetCases(160, 200, 12).withTargets(ANSWERED, ServiceTarget.resolution(Duration.ofDays(2)));
    }

    private static TimesToEvent minutes(long open, long... reached) {
        return TimesToEvent.of(
                LongStream.of(reached).mapToObj(Duration::ofMinutes).toList(), List.of(Duration.ofMinutes(open)));
    }
}
