package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

class LifecycleDuringTest {

    private static final DateRange MAY = DateRange.ofMonth(2026, 5);

    private record Login(String user, LocalDate day) {}

    private static Collector<Login, ?, UserLifecycle> may() {
        return UserLifecycle.during(MAY, Login::user, Login::day);
    }

    private static UserLifecycle of(String user, String... days) {
        return logins(user, days).collect(may());
    }

    private static Stream<Login> logins(String user, String... days) {
        return Arrays.stream(days).map(day -> new Login(user, LocalDate.parse(day)));
    }

    @Test
    void theFirstAndTheLastDayOfThePeriodAndOfTheOneBefore() {
        assertThat(of("gone", "2026-04-01", "2026-04-30")).isEqualTo(new UserLifecycle(0, 0, 0, 1, true));
        assertThat(of("returning", "2026-04-01", "2026-05-31")).isEqualTo(new UserLifecycle(0, 1, 0, 0, true));
        assertThat(of("returning", "2026-04-30", "2026-05-01")).isEqualTo(new UserLifecycle(0, 1, 0, 0, true));
        assertThat(of("always there", "2026-03-31", "2026-04-30", "2026-05-01"))
                .isEqualTo(new UserLifecycle(0, 1, 0, 0, true));
        assertThat(of("back", "2026-03-31", "2026-05-31")).isEqualTo(new UserLifecycle(0, 0, 1, 0, true));
        assertThat(of("long gone", "2026-03-31")).isEqualTo(UserLifecycle.empty());
        assertThat(of("gone", "2025-01-01", "2026-04-01")).isEqualTo(new UserLifecycle(0, 0, 0, 1, true));
        assertThat(of("later", "2026-06-01")).isEqualTo(UserLifecycle.empty());
    }

    @Test
    void whoIsNewIsKnownWhereAnybodyWasActiveBefore() {
        assertThat(of("first", "2026-05-01", "2026-05-01", "2026-05-31")).isEqualTo(UserLifecycle.firstOfData(1));
        assertThat(Stream.concat(logins("new", "2026-05-01"), logins("long gone", "2025-01-01"))
                        .collect(may()))
                .isEqualTo(new UserLifecycle(1, 0, 0, 0, true));
        assertThat(Stream.<Login>empty().collect(may())).isEqualTo(UserLifecycle.empty());
    }

    @Provide
    Arbitrary<List<Login>> logins() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.integers().between(-70, 40).map(MAY.startInclusive()::plusDays))
                .as(Login::new)
                .list()
                .ofMaxSize(12);
    }

    private static Set<String> activeIn(List<Login> logins, LocalDate from, LocalDate until) {
        return logins.stream()
                .filter(login -> !login.day().isBefore(from) && login.day().isBefore(until))
                .map(Login::user)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void inAnyOrderAndSplitAndAsTheSeriesHasIt(@ForAll("logins") List<Login> logins, @ForAll long seed) {
        UserLifecycle may = CollectorLaws.hold(LifecycleDuringTest::may, logins, seed);

        Set<String> now = activeIn(logins, MAY.startInclusive(), MAY.endExclusive());
        Set<String> before = activeIn(logins, LocalDate.of(2026, 4, 1), MAY.startInclusive());
        Set<String> earlier = activeIn(logins, LocalDate.MIN, LocalDate.of(2026, 4, 1));
        assertThat(may.active()).isEqualTo(now.size());
        assertThat(may.activeBefore()).isEqualTo(before.size());
        assertThat(may.returning()).isEqualTo(both(now, before).size());
        Set<String> ever = new HashSet<>(before);
        ever.addAll(earlier);
        assertThat(may.firstSeen()).isEqualTo(now.size() - both(now, ever).size());
        assertThat(may.newKnown()).isEqualTo(now.isEmpty() || !ever.isEmpty());

        UserLifecycle ofSeries = logins.stream()
                .collect(LifecycleSeries.during(
                        DateRange.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 1)),
                        CalendarUnit.MONTH,
                        Login::user,
                        Login::day))
                .at(MAY);
        assertThat(withNewKnown(may)).isEqualTo(ofSeries);
        assertThat(withNewKnown(logins.stream().collect(Collectors.groupingBy(Login::user, may())).values().stream()
                        .reduce(UserLifecycle.empty(), UserLifecycle::plus)))
                .isEqualTo(ofSeries);
    }

    /** The series knows when its data begin, where the events alone may not. */
    private static UserLifecycle withNewKnown(UserLifecycle may) {
        return new UserLifecycle(may.firstSeen(), may.returning(), may.resurrecting(), may.dormant(), true);
    }

    @Test
    void instantsByTheCalendarOfAZone() {
        record Event(String user, Instant at) {}
        Event lastOfApril = new Event("a", Instant.parse("2026-04-30T16:00:00Z"));
        assertThat(Stream.of(lastOfApril)
                        .collect(UserLifecycle.during(MAY, Event::user, Event::at, ZoneId.of("Asia/Tokyo"))))
                .isEqualTo(UserLifecycle.firstOfData(1));
        assertThat(Stream.of(lastOfApril).collect(UserLifecycle.during(MAY, Event::user, Event::at, ZoneId.of("UTC"))))
                .isEqualTo(new UserLifecycle(0, 0, 0, 1, true));
        Refusal.ofNull(() -> UserLifecycle.during(MAY, Event::user, Event::at, null), "zone");
        Refusal.ofNull(() -> UserLifecycle.during(MAY, Event::user, null, ZoneId.of("UTC")), "active");
    }

    @Test
    void refusals() {
        Tally<Login, UserLifecycle> tally = Tally.of(may());
        Refusal.ofNull(() -> tally.add(new Login(null, MAY.lastDay())), "user");
        Refusal.ofNull(() -> tally.add(new Login("a", null)), "active");
        Refusal.of(
                () -> tally.merge(Tally.of(UserLifecycle.during(MAY.next(), Login::user, Login::day))),
                "other",
                MAY,
                MAY.next());
        Refusal.ofNull(() -> UserLifecycle.during(null, Login::user, Login::day), "period");
        Refusal.ofNull(() -> UserLifecycle.during(MAY, null, Login::day), "user");
        Refusal.ofNull(() -> UserLifecycle.during(MAY, Login::user, null), "active");
    }
}
