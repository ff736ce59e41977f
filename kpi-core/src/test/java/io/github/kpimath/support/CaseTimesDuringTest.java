package io.github.kpimath.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.March;
import io.github.kpimath.testing.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Cases become times to the resolution and to the first answer. */
class CaseTimesDuringTest {

    private record Case(Instant opened, Instant done) {}

    private static Collector<Case, ?, TimesToEvent> resolved(Instant asOf) {
        return ResolutionTime.during(March.DAYS, March.ZONE, asOf, Case::opened, Case::done);
    }

    private static Collector<Case, ?, TimesToEvent> openedIn(Instant asOf) {
        return ResolutionTime.openedDuring(March.DAYS, March.ZONE, asOf, Case::opened, Case::done);
    }

    private static Collector<Case, ?, TimesToEvent> answered(Instant asOf) {
        return FirstResponseTime.during(March.DAYS, March.ZONE, asOf, Case::opened, Case::done);
    }

    private static Case one(String opened, String done) {
        return new Case(March.at(opened), done == null ? null : March.at(done));
    }

    private static TimesToEvent hours(List<Integer> reached, List<Integer> waiting) {
        return TimesToEvent.of(
                reached.stream().map(Duration::ofHours).toList(),
                waiting.stream().map(Duration::ofHours).toList());
    }

    @Test
    void resolvedInThePeriodWheneverTheyWereOpened() {
        assertThat(Stream.of(
                                one("2026-03-31T20:00", "2026-03-31T23:00"),
                                one("2026-03-31T20:00", "2026-04-01T00:00"),
                                one("2026-02-28T20:00", "2026-03-01T00:00"),
                                one("2026-02-28T20:00", "2026-02-28T23:00"),
                                one("2026-02-27T23:00", null),
                                one("2026-03-29T00:00", null),
                                one("2026-04-01T00:00", null))
                        .collect(resolved(March.END)))
                .isEqualTo(hours(List.of(3, 4), List.of(4, 32 * 24, 3 * 24 - 1)));
    }

    @Test
    void whatIsResolvedAfterThePeriodIsNeitherInItNorOpen() {
        Case later = one("2026-03-31T20:00", "2026-04-01T00:00");
        assertThat(Stream.of(later).collect(resolved(March.at("2026-04-01T00:00:01"))))
                .isEqualTo(TimesToEvent.empty());
        assertThat(Stream.of(later).collect(resolved(March.END))).isEqualTo(hours(List.of(), List.of(4)));
    }

    @Test
    void openedInThePeriodWithTheOpenOnesCensored() {
        List<Case> cases = List.of(
                one("2026-03-31T20:00", "2026-04-01T01:00"),
                one("2026-03-31T20:00", "2026-04-01T02:00"),
                one("2026-03-01T00:00", "2026-03-01T00:00"),
                one("2026-03-31T22:00", null),
                one("2026-02-28T23:59", "2026-03-02T00:00"),
                one("2026-04-01T00:00", "2026-04-01T01:00"));
        Instant asOf = March.at("2026-04-01T02:00");
        TimesToEvent times = hours(List.of(5, 0), List.of(6, 4));
        assertThat(cases.stream().collect(openedIn(asOf))).isEqualTo(times);
        assertThat(cases.stream().collect(answered(asOf))).isEqualTo(times);
        assertThat(FirstResponseTime.of(times).unanswered()).isEqualTo(2);
    }

    @Test
    void whatContradictsItselfIsRefused() {
        Case wrong = one("2026-03-10T10:00", "2026-03-10T09:59");
        for (Collector<Case, ?, TimesToEvent> resolution : List.of(resolved(March.END), openedIn(March.END))) {
            Refusal.of(
                    () -> Stream.of(wrong).collect(resolution),
                    "resolved " + wrong.done(),
                    "before opened " + wrong.opened());
            Refusal.ofNullByName(() -> Stream.of(new Case(null, null)).collect(resolution), "opened");
        }
        Refusal.of(
                () -> Stream.of(wrong).collect(answered(March.END)),
                "answered " + wrong.done(),
                "before opened " + wrong.opened());
        Refusal.ofNullByName(() -> resolved(null), "asOf");
        Refusal.ofNullByName(() -> answered(null), "asOf");
        Refusal.ofNullByName(
                () -> FirstResponseTime.<Case>during(March.DAYS, March.ZONE, March.END, Case::opened, null),
                "answered");
        Tally<Case, TimesToEvent> march = Tally.of(answered(March.END));
        Instant other = March.at("2026-03-10T10:00");
        Refusal.of(() -> march.merge(Tally.of(answered(other))), March.END, other);
    }

    @Test
    void aTimeThatIsTooLongIsRefusedWhereItEnters() {
        Tally<Case, TimesToEvent> cases = Tally.of(resolved(March.END));
        cases.add(one("2026-03-31T20:00", null));
        Refusal.of(() -> cases.add(one("0001-01-01T00:00", null)), "time PT", "outside the range PT0S..PT2562047H");
        assertThat(cases.result()).isEqualTo(hours(List.of(), List.of(4)));
        cases.add(one("1734-12-21T12:00", null));
        assertThat(cases.result().waiting()).as("almost as long").isEqualTo(2);
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        return Combinators.combine(March.instants(), March.hours(24 * 20).injectNull(0.3))
                .as((opened, hours) -> new Case(opened, hours == null ? null : opened.plusSeconds(3_600L * hours)))
                .list()
                .ofMaxSize(25);
    }

    private static boolean isInMarch(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, March.ZONE);
        return day.getYear() == 2026 && day.getMonthValue() == 3;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWhole(@ForAll("cases") List<Case> cases, @ForAll long seed) {
        Instant asOf = March.at("2026-03-28T12:00");
        List<Duration> done = new ArrayList<>();
        List<Duration> open = new ArrayList<>();
        List<Duration> doneOfMarch = new ArrayList<>();
        List<Duration> openOfMarch = new ArrayList<>();
        for (Case one : cases) {
            boolean isDone = one.done() != null && one.done().isBefore(asOf);
            Duration time = Duration.between(one.opened(), isDone ? one.done() : asOf);
            if (isDone && isInMarch(one.done())) {
                done.add(time);
            }
            if (!isDone && one.opened().isBefore(asOf)) {
                open.add(time);
            }
            if (isInMarch(one.opened()) && one.opened().isBefore(asOf)) {
                (isDone ? doneOfMarch : openOfMarch).add(time);
            }
        }
        assertThat(CollectorLaws.holdAndAddUp(() -> resolved(asOf), Case::opened, cases, seed))
                .isEqualTo(TimesToEvent.of(done, open));
        assertThat(CollectorLaws.holdAndAddUp(() -> openedIn(asOf), Case::opened, cases, seed))
                .isEqualTo(TimesToEvent.of(doneOfMarch, openOfMarch));
        assertThat(CollectorLaws.holdAndAddUp(() -> answered(asOf), Case::opened, cases, seed))
                .isEqualTo(TimesToEvent.of(doneOfMarch, openOfMarch));
    }
}
