package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Golden;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
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

class LifecycleSeriesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final DateRange WEEK = DateRange.of(FIRST, FIRST.plusDays(7));

    private record Event(String user, LocalDate day) {}

    private static Event event(String user, int day) {
        return new Event(user, FIRST.plusDays(day));
    }

    private static Collector<Event, ?, LifecycleSeries> days() {
        return LifecycleSeries.during(WEEK, CalendarUnit.DAY, Event::user, Event::day);
    }

    @Test
    void newReturningBackAndGone() {
        LifecycleSeries days = Stream.of(
                        event("a", 0),
                        event("a", 1),
                        event("a", 1),
                        event("a", 4),
                        event("b", 3),
                        event("c", -1),
                        event("c", 7))
                .collect(days());
        assertThat(days.lifecycles())
                .containsExactly(
                        UserLifecycle.firstOfData(1),
                        new UserLifecycle(0, 1, 0, 0, true),
                        new UserLifecycle(0, 0, 0, 1, true),
                        new UserLifecycle(1, 0, 0, 0, true),
                        new UserLifecycle(0, 0, 1, 1, true),
                        new UserLifecycle(0, 0, 0, 1, true),
                        UserLifecycle.empty());
        assertThat(days.at(DateRange.of(FIRST.plusDays(4), FIRST.plusDays(5))))
                .isEqualTo(days.lifecycles().get(4));
        assertThat(days.periods()).hasSize(7).startsWith(DateRange.of(FIRST, FIRST.plusDays(1)));
    }

    private record Known(String user, LocalDate first, LocalDate day) {}

    private static Collector<Known, ?, LifecycleSeries> known() {
        return LifecycleSeries.during(WEEK, CalendarUnit.DAY, Known::user, Known::first, Known::day);
    }

    @Test
    void firstEverDatesTellWhoIsNewFromTheFirstPeriodOn() {
        LocalDate longAgo = FIRST.minusDays(90);
        LifecycleSeries days = Stream.of(
                        new Known("new", FIRST, FIRST),
                        new Known("back", longAgo, FIRST),
                        new Known("back", longAgo, FIRST.minusDays(2)),
                        new Known("returning", longAgo, FIRST.minusDays(1)),
                        new Known("returning", longAgo, FIRST),
                        new Known("gone", FIRST.minusDays(1), FIRST.minusDays(1)),
                        new Known("later", FIRST.plusDays(9), FIRST.plusDays(9)),
                        new Known("earlier than said", FIRST.plusDays(1), FIRST.plusDays(1)),
                        new Known("earlier than said", longAgo, FIRST.plusDays(3)))
                .collect(known());
        assertThat(days.lifecycles().get(0)).isEqualTo(new UserLifecycle(1, 1, 1, 1, true));
        assertThat(days.lifecycles().get(1)).isEqualTo(new UserLifecycle(0, 0, 1, 3, true));
        assertThat(days.lifecycles().get(3)).isEqualTo(new UserLifecycle(0, 0, 1, 0, true));
        Refusal.of(
                () -> Stream.of(new Known("a", FIRST.plusDays(1), FIRST)).collect(known()),
                "active " + FIRST,
                "before firstEver 2026-06-02");
        Refusal.ofNull(() -> Stream.of(new Known("a", null, FIRST)).collect(known()), "firstEver");
        Refusal.ofNull(() -> Stream.of(new Known("a", FIRST, null)).collect(known()), "active");
        Refusal.ofNull(() -> Stream.of(new Known(null, FIRST, FIRST)).collect(known()), "user");
    }

    @Test
    void theFirstDayEverIsActivityWithoutAnEventOfItsOwn() {
        LifecycleSeries days = Stream.of(
                        new Known("in", FIRST, FIRST.plusDays(1)),
                        new Known("just before", FIRST.minusDays(1), FIRST),
                        new Known("event after the data", FIRST.plusDays(6), FIRST.plusDays(7)),
                        new Known("known twice", FIRST.minusDays(50), FIRST.minusDays(50)),
                        new Known("known twice", FIRST.plusDays(3), FIRST.plusDays(3)),
                        new Known("after the data", FIRST.plusDays(7), FIRST.plusDays(7)))
                .collect(known());
        assertThat(days.lifecycles().get(0)).isEqualTo(new UserLifecycle(1, 1, 0, 0, true));
        assertThat(days.lifecycles().get(1)).isEqualTo(new UserLifecycle(0, 1, 0, 1, true));
        assertThat(days.lifecycles().get(3)).isEqualTo(new UserLifecycle(0, 0, 1, 0, true));
        assertThat(days.lifecycles().get(6)).isEqualTo(new UserLifecycle(1, 0, 0, 0, true));
    }

    /** A public system counts the first activity of these events as new, and dormant users below zero. */
    @Test
    void publishedLifecycles() {
        for (JsonNode each : Golden.read("saas/product_usage_cases.json").path("lifecycle")) {
            List<Known> events = new ArrayList<>();
            each.path("events")
                    .properties()
                    .forEach(person -> person.getValue()
                            .forEach(day -> events.add(new Known(
                                    person.getKey(),
                                    LocalDate.parse(person.getValue().get(0).asText()),
                                    LocalDate.parse(day.asText())))));
            DateRange range = DateRange.ofClosed(
                    LocalDate.parse(each.path("from").asText()),
                    LocalDate.parse(each.path("to").asText()));
            LifecycleSeries known = events.stream()
                    .collect(LifecycleSeries.during(range, CalendarUnit.DAY, Known::user, Known::first, Known::day));
            LifecycleSeries data =
                    events.stream().collect(LifecycleSeries.during(range, CalendarUnit.DAY, Known::user, Known::day));
            JsonNode expected = each.path("expected");
            assertThat(expected.path("new")).hasSize(known.lifecycles().size());
            for (int day = 0; day < known.lifecycles().size(); day++) {
                UserLifecycle lifecycle = known.lifecycles().get(day);
                assertThat(lifecycle)
                        .as("day %d", day)
                        .isEqualTo(new UserLifecycle(
                                expected.path("new").get(day).asLong(),
                                expected.path("returning").get(day).asLong(),
                                expected.path("resurrecting").get(day).asLong(),
                                -expected.path("dormant").get(day).asLong(),
                                true));
                assertThat(data.lifecycles().get(day).firstSeen()).isEqualTo(lifecycle.firstSeen());
                assertThat(data.lifecycles().get(day).newKnown()).isEqualTo(day > 0);
            }
        }
    }

    @Test
    void publicOrdersMonthByMonth() throws IOException {
        JsonNode expected = Golden.read("orders/expected.json").path("example_transactions_monthly");
        LifecycleSeries months;
        try (var lines = Files.lines(Golden.file("../data/example_transactions.csv"))) {
            months = lines.skip(1)
                    .map(line ->
                            new Event(line.substring(line.indexOf(',') + 1), LocalDate.parse(line.substring(0, 10))))
                    .collect(LifecycleSeries.during(
                            DateRange.ofYear(2014), CalendarUnit.MONTH, Event::user, Event::day));
        }
        for (int month = 0; month < 12; month++) {
            String name = LocalDate.of(2014, month + 1, 1).toString().substring(0, 7);
            UserLifecycle lifecycle = months.lifecycles().get(month);
            assertThat(lifecycle.active())
                    .as(name)
                    .isEqualTo(expected.path("active_by_month").path(name).asLong());
            assertThat(lifecycle.returning())
                    .as(name)
                    .isEqualTo(expected.path("month_over_month_retained")
                            .path(name)
                            .asLong());
            assertThat(lifecycle.firstSeen())
                    .as(name)
                    .isEqualTo(expected.path("cohorts").path(name).path(0).asLong());
        }
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.integers().between(-3, 9))
                .as(LifecycleSeriesTest::event)
                .list()
                .ofMaxSize(40);
    }

    private static Set<String> activeOn(List<Event> events, LocalDate from, LocalDate to) {
        return events.stream()
                .filter(each -> !each.day().isBefore(from) && each.day().isBefore(to))
                .map(Event::user)
                .collect(Collectors.toSet());
    }

    private static long both(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).count();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void bothSumsHoldInEveryPeriod(@ForAll("events") List<Event> events, @ForAll long seed) {
        LifecycleSeries days = CollectorLaws.holdAndAddUp(LifecycleSeriesTest::days, Event::user, events, seed);
        for (int i = 0; i < 7; i++) {
            LocalDate day = FIRST.plusDays(i);
            UserLifecycle lifecycle = days.lifecycles().get(i);
            Set<String> now = activeOn(events, day, day.plusDays(1));
            Set<String> before = i == 0 ? Set.of() : activeOn(events, day.minusDays(1), day);
            Set<String> earlier = activeOn(events, FIRST, day);
            assertThat(lifecycle.active()).isEqualTo(now.size());
            assertThat(lifecycle.activeBefore()).isEqualTo(before.size());
            assertThat(lifecycle.returning()).isEqualTo(both(now, before));
            assertThat(lifecycle.firstSeen()).isEqualTo(now.size() - both(now, earlier));
            assertThat(lifecycle.newKnown()).isEqualTo(i > 0);
        }
        assertThat(RoundTrip.of(days)).isEqualTo(days).hasSameHashCodeAs(days);
        LocalDate longAgo = FIRST.minusDays(3);
        LifecycleSeries known = CollectorLaws.hold(
                () -> LifecycleSeries.during(WEEK, CalendarUnit.DAY, Event::user, each -> longAgo, Event::day),
                events,
                seed);
        assertThat(known.lifecycles().get(0).activeBefore())
                .isEqualTo(activeOn(events, FIRST.minusDays(1), FIRST).size());
        assertThat(known.lifecycles())
                .allSatisfy(each -> assertThat(each.newUsers()).hasValue(0));
    }

    @Test
    void instantsByTheCalendarOfAZone() {
        record Login(String user, Instant at) {}
        Login login = new Login("a", Instant.parse("2026-06-01T16:00:00Z"));
        assertThat(Stream.of(login)
                        .collect(LifecycleSeries.during(
                                WEEK, CalendarUnit.DAY, ZoneId.of("Asia/Tokyo"), Login::user, Login::at))
                        .lifecycles()
                        .get(1)
                        .newUsers())
                .hasValue(1);
        Refusal.ofNull(
                () -> LifecycleSeries.during(WEEK, CalendarUnit.DAY, (ZoneId) null, Login::user, Login::at), "zone");
    }

    @Test
    void saysEachPeriod() {
        DateRange twoDays = DateRange.of(FIRST, FIRST.plusDays(2));
        LifecycleSeries days = Stream.of(event("a", 0), event("a", 1), event("b", 1))
                .collect(LifecycleSeries.during(twoDays, CalendarUnit.DAY, Event::user, Event::day));
        assertThat(days.text(Locale.ENGLISH)).isEqualTo("""
                        2026-06-01/2026-06-02
                        User lifecycle
                        users seen for the first time: 1
                        + returning users: 0
                        + resurrected users: 0
                        = active users: 1
                        dormant users: 0
                        new users: not defined, because nothing is known of the time before the data

                        2026-06-02/2026-06-03
                        User lifecycle
                        new users: 1
                        + returning users: 1
                        + resurrected users: 0
                        = active users: 2
                        dormant users: 0""");
        assertThat(days.text(Locale.forLanguageTag("es"))).contains("usuarios nuevos: 1");
        assertThat(days.text(Locale.forLanguageTag("pt"))).contains("usuários novos: 1");
    }

    @Test
    void refusals() {
        LifecycleSeries days = Stream.<Event>empty().collect(days());
        assertThat(LifecycleSeries.empty(WEEK, CalendarUnit.DAY).plus(days)).isEqualTo(days);
        Refusal.of(() -> days.at(WEEK), "period", WEEK, "P1D");
        Refusal.of(() -> days.plus(LifecycleSeries.empty(WEEK, CalendarUnit.ISO_WEEK)), "other", "P7D", "P1D");
        Refusal.of(() -> days.plus(LifecycleSeries.empty(WEEK.next(), CalendarUnit.DAY)), "other", WEEK);
        Refusal.of(() -> new LifecycleSeries(WEEK, CalendarUnit.DAY, List.of()), "lifecycles", 0, 7);
        Refusal.of(
                () -> LifecycleSeries.during(WEEK, CalendarUnit.MONTH, Event::user, Event::day), "data", WEEK, "P1M");
        Tally<Event, LifecycleSeries> tally = Tally.of(days());
        Refusal.ofNull(() -> tally.add(new Event(null, FIRST)), "user");
        Refusal.ofNull(() -> tally.add(new Event("a", null)), "active");
        Refusal.of(
                () -> tally.merge(
                        Tally.of(LifecycleSeries.during(WEEK.next(), CalendarUnit.DAY, Event::user, Event::day))),
                "other");
        Refusal.of(
                () -> tally.merge(
                        Tally.of(LifecycleSeries.during(WEEK, CalendarUnit.ISO_WEEK, Event::user, Event::day))),
                "other is about CalendarUnit[length=P7D",
                "P1D");
        Refusal.ofNull(() -> LifecycleSeries.during(null, CalendarUnit.DAY, Event::user, Event::day), "data");
        Refusal.ofNull(() -> LifecycleSeries.during(WEEK, null, Event::user, Event::day), "unit");
        Refusal.ofNull(() -> LifecycleSeries.during(WEEK, CalendarUnit.DAY, null, Event::day), "user");
        Refusal.ofNull(() -> LifecycleSeries.during(WEEK, CalendarUnit.DAY, Event::user, null), "active");
        Refusal.ofNull(
                () -> LifecycleSeries.during(WEEK, CalendarUnit.DAY, Known::user, null, Known::day), "firstEver");
        Refusal.ofNull(
                () -> LifecycleSeries.during(
                        WEEK, CalendarUnit.DAY, Known::user, Known::first, (Function<Known, LocalDate>) null),
                "active");
        Refusal.ofNull(() -> LifecycleSeries.during(WEEK, CalendarUnit.DAY, null, Known::first, Known::day), "user");
        Refusal.ofNull(() -> LifecycleSeries.empty(WEEK, CalendarUnit.DAY).at(null), "period");
    }
}
