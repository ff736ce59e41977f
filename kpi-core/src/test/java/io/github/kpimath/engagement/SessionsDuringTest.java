package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.March;
import io.github.kpimath.testing.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Sessions become lengths, and times by user. */
class SessionsDuringTest {

    private record Session(Integer user, Instant start, Instant end) {}

    private static Collector<Session, ?, ProductSessions> during(ZoneId zone) {
        return ProductSessions.during(March.DAYS, zone, Session::user, Session::start, Session::end);
    }

    private static Session session(int user, String start, String end) {
        return new Session(user, March.at(start), end == null ? null : March.at(end));
    }

    private static ProductSessions sessions(long open, List<List<Integer>> minutesOfUsers) {
        return ProductSessions.ofUsers(
                minutesOfUsers.stream()
                        .map(minutes ->
                                minutes.stream().map(Duration::ofMinutes).toList())
                        .toList(),
                open);
    }

    @Test
    void aSessionBelongsToThePeriodInWhichItStarts() {
        assertThat(Stream.of(
                                session(1, "2026-03-31T23:50", "2026-04-01T00:20"),
                                session(1, "2026-02-28T23:59", "2026-03-01T09:00"),
                                session(2, "2026-03-01T00:00", "2026-03-01T00:10"),
                                session(2, "2026-04-01T00:00", "2026-04-01T00:10"),
                                session(3, "2026-03-29T01:30", "2026-03-29T03:30"))
                        .collect(during(March.ZONE)))
                .isEqualTo(sessions(0, List.of(List.of(30), List.of(10), List.of(60))));
        assertThat(Stream.of(session(1, "2026-03-01T00:30", null)).collect(during(ZoneOffset.UTC)))
                .isEqualTo(ProductSessions.empty());
    }

    @Test
    void anOpenSessionIsCountedApartAndItsUserIsActive() {
        assertThat(Stream.of(
                                session(1, "2026-03-10T10:00", null),
                                session(2, "2026-03-10T10:00", null),
                                session(2, "2026-03-10T08:00", "2026-03-10T08:00"),
                                session(2, "2026-03-11T08:00", "2026-03-11T08:40"))
                        .collect(during(March.ZONE)))
                .isEqualTo(sessions(2, List.of(List.of(), List.of(0, 40))));
    }

    @Test
    void whatContradictsItselfIsRefused() {
        Session wrong = session(1, "2026-03-10T10:00", "2026-03-10T09:59");
        Refusal.of(
                () -> Stream.of(wrong).collect(during(March.ZONE)),
                "end " + wrong.end(),
                "before start " + wrong.start());
        Refusal.ofNullByName(() -> Stream.of(new Session(null, March.END, null)).collect(during(March.ZONE)), "user");
        Refusal.ofNullByName(() -> Stream.of(new Session(1, null, null)).collect(during(March.ZONE)), "start");
        Refusal.ofNullByName(() -> during(null), "zone");
        Tally<Session, ProductSessions> march = Tally.of(during(March.ZONE));
        Refusal.of(() -> march.merge(Tally.of(during(ZoneOffset.UTC))), "Z", March.ZONE);
        Refusal.of(
                () -> march.merge(Tally.of(ProductSessions.during(
                        March.DAYS.next(), March.ZONE, Session::user, Session::start, Session::end))),
                March.DAYS.next(),
                March.DAYS);
    }

    @Provide
    Arbitrary<List<Session>> sessions() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        March.instants(),
                        March.hours(24).injectNull(0.2))
                .as((user, start, hours) ->
                        new Session(user, start, hours == null ? null : start.plusSeconds(3_600L * hours)))
                .list()
                .ofMaxSize(25);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWhole(@ForAll("sessions") List<Session> sessions, @ForAll long seed) {
        List<Session> inMarch = sessions.stream()
                .filter(session ->
                        LocalDate.ofInstant(session.start(), March.ZONE).getMonthValue() == 3)
                .toList();
        List<Duration> lengths = inMarch.stream()
                .filter(session -> session.end() != null)
                .map(session -> Duration.between(session.start(), session.end()))
                .toList();
        List<Duration> perUser = inMarch.stream().collect(Collectors.groupingBy(Session::user)).values().stream()
                .map(his -> Duration.ofSeconds(his.stream()
                        .filter(session -> session.end() != null)
                        .mapToLong(session ->
                                session.end().getEpochSecond() - session.start().getEpochSecond())
                        .sum()))
                .toList();
        assertThat(CollectorLaws.holdAndAddUp(() -> during(March.ZONE), Session::user, sessions, seed))
                .isEqualTo(new ProductSessions(
                        TimesToEvent.of(lengths, List.of()),
                        TimesToEvent.of(perUser, List.of()),
                        inMarch.size() - lengths.size()));
    }
}
