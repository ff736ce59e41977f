package io.github.kpimath.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.March;
import io.github.kpimath.testing.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Cases become targets met, missed and not yet due. */
class TargetCasesDuringTest {

    private static final ServiceTarget HOUR = ServiceTarget.firstResponse(Duration.ofHours(1));
    private static final Instant NOON = March.at("2026-03-20T12:00");

    private record Case(Instant opened, Instant answered, Duration promised) {}

    private static Collector<Case, ?, TargetCases> byOne(Instant asOf, ServiceTarget target) {
        return TargetCases.during(March.DAYS, March.ZONE, asOf, target, Case::opened, Case::answered);
    }

    private static Collector<Case, ?, TargetCases> byEach(Instant asOf) {
        return TargetCases.during(March.DAYS, March.ZONE, asOf, Case::opened, Case::answered, Case::promised);
    }

    private static Case one(String opened, String answered) {
        return new Case(
                March.at("2026-03-20T" + opened),
                answered == null ? null : March.at("2026-03-20T" + answered),
                Duration.ofHours(1));
    }

    private static void becomes(Case one, long... counts) {
        TargetCases cases = new TargetCases(counts[0], counts[1], counts[2]);
        assertThat(Stream.of(one).collect(byOne(NOON, HOUR))).isEqualTo(cases.withTargets(HOUR));
        assertThat(Stream.of(one).collect(byEach(NOON))).isEqualTo(cases);
    }

    @Test
    void theVeryEndIsInTime() {
        becomes(one("10:00", "11:00"), 1, 1, 0);
        becomes(one("10:00", "11:00:01"), 0, 1, 0);
        becomes(one("10:00", "10:00"), 1, 1, 0);
        becomes(one("10:00", null), 0, 1, 0);
    }

    @Test
    void itIsDueWhenItsTimeIsUpOrItIsKept() {
        becomes(one("11:00", null), 0, 0, 1);
        becomes(one("10:59:59", null), 0, 1, 0);
        becomes(one("11:30", "11:59"), 1, 1, 0);
        becomes(one("11:30", "12:00"), 0, 0, 1);
        becomes(one("10:30", "12:00"), 0, 1, 0);
        becomes(one("12:00", null), 0, 0, 0);
    }

    @Test
    void casesOfOtherPeriodsAndWithoutAPromiseAreLeftOut() {
        becomes(new Case(March.at("2026-02-28T23:59:59"), null, Duration.ofHours(1)), 0, 0, 0);
        becomes(new Case(March.at("2026-03-01T00:00"), null, Duration.ofHours(1)), 0, 1, 0);
        Case withoutPromise = new Case(March.at("2026-03-10T00:00"), null, null);
        assertThat(Stream.of(withoutPromise).collect(byEach(NOON))).isEqualTo(TargetCases.empty());
        assertThat(Stream.of(withoutPromise).collect(byOne(NOON, HOUR)))
                .isEqualTo(TargetCases.ofDue(0, 1).withTargets(HOUR));
    }

    @Test
    void whatContradictsItselfIsRefused() {
        Case wrong = one("10:00", "09:59");
        for (Collector<Case, ?, TargetCases> collector : List.of(byOne(NOON, HOUR), byEach(NOON))) {
            Refusal.of(
                    () -> Stream.of(wrong).collect(collector),
                    "kept " + wrong.answered(),
                    "before opened " + wrong.opened());
            Refusal.ofNullByName(() -> Stream.of(new Case(null, null, null)).collect(collector), "opened");
        }
        Case atOnce = new Case(March.END, null, Duration.ZERO);
        Refusal.of(() -> Stream.of(atOnce).collect(byEach(NOON)), "within PT0S", "above 0");
        Refusal.ofNullByName(() -> byOne(NOON, null), "target");
        Refusal.ofNullByName(() -> byEach(null), "asOf");
        Refusal.ofNullByName(() -> TargetCases.empty().withTargets((ServiceTarget) null), "target");
        Refusal.ofNullByName(() -> TargetCases.empty().withTargets((ServiceTarget[]) null), "promised");
        Tally<Case, TargetCases> hour = Tally.of(byOne(NOON, HOUR));
        Refusal.of(
                () -> hour.merge(Tally.of(byOne(NOON, ServiceTarget.firstResponse(Duration.ofHours(2))))),
                "PT2H",
                "PT1H");
        Refusal.of(() -> hour.merge(Tally.of(byOne(March.END, HOUR))), NOON, March.END);
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        return Combinators.combine(
                        March.instants(),
                        March.hours(72).injectNull(0.3),
                        Arbitraries.of(6, 12, 24, 48).injectNull(0.2))
                .as((opened, hours, promised) -> new Case(
                        opened,
                        hours == null ? null : opened.plusSeconds(3_600L * hours),
                        promised == null ? null : Duration.ofHours(promised)))
                .list()
                .ofMaxSize(25);
    }

    private static TargetCases counted(List<Case> cases, Instant asOf, Duration promisedToAll) {
        int met = 0;
        int due = 0;
        int later = 0;
        for (Case one : cases) {
            LocalDate day = LocalDate.ofInstant(one.opened(), March.ZONE);
            Duration promised = promisedToAll == null ? one.promised() : promisedToAll;
            if (promised == null || day.getMonthValue() != 3 || !one.opened().isBefore(asOf)) {
                continue;
            }
            Instant deadline = one.opened().plus(promised);
            boolean answered = one.answered() != null && one.answered().isBefore(asOf);
            if (answered) {
                due++;
                met += one.answered().isAfter(deadline) ? 0 : 1;
            } else if (deadline.isBefore(asOf)) {
                due++;
            } else {
                later++;
            }
        }
        return new TargetCases(met, due, later);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWhole(@ForAll("cases") List<Case> cases, @ForAll long seed) {
        Instant asOf = March.at("2026-03-28T12:00");
        ServiceTarget day = ServiceTarget.resolution(Duration.ofDays(1));
        assertThat(CollectorLaws.holdAndAddUp(() -> byEach(asOf), Case::opened, cases, seed))
                .isEqualTo(counted(cases, asOf, null));
        assertThat(CollectorLaws.holdAndAddUp(() -> byOne(asOf, day), Case::opened, cases, seed))
                .isEqualTo(counted(cases, asOf, day.within()).withTargets(day));
    }
}
