package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Golden;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Events of users become active days, use of a feature, seats and usage of customers. */
class UseCollectorsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final DateRange WEEK = DateRange.of(FIRST, FIRST.plusDays(7));
    private static final DateRange FOUR_WEEKS = DateRange.of(FIRST, FIRST.plusDays(28));

    private record Event(String user, LocalDate day, String name) {}

    private record Seat(String customer, long licensed, String person, LocalDate day) {}

    private record Use(String customer, LocalDate joined, LocalDate left, LocalDate day) {}

    private static Event event(String user, int day, String name) {
        return new Event(user, FIRST.plusDays(day), name);
    }

    private static ActiveDayHistogram histogram(Event... events) {
        return Stream.of(events).collect(ActiveDayHistogram.during(WEEK, Event::user, Event::day));
    }

    @Test
    void severalEventsOfADayAreOneActiveDay() {
        ActiveDayHistogram days = histogram(
                event("a", 0, ""),
                event("a", 0, ""),
                event("a", 6, ""),
                event("a", 7, ""),
                event("b", 3, ""),
                event("c", -1, ""));
        assertThat(days).isEqualTo(ActiveDayHistogram.of(1, 1, 0, 0, 0, 0, 0));
        ActiveDays totals = Stream.of(event("a", 0, ""), event("a", 6, ""), event("b", 3, ""))
                .collect(ActiveDays.during(WEEK, Event::user, Event::day));
        assertThat(totals).isEqualTo(new ActiveDays(3, 7, 2)).isEqualTo(days.activeDays());
        assertThat(Stickiness.of(totals).ratio()).isEqualTo(3.0 / 14);
    }

    @Test
    void daysInTheirTimeZone() {
        record Login(String user, Instant at) {}
        Login login = new Login("a", Instant.parse("2026-06-07T20:00:00Z"));
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        assertThat(Stream.of(login)
                        .collect(ActiveDays.during(WEEK, ZoneOffset.UTC, Login::user, Login::at))
                        .users())
                .isEqualTo(1);
        assertThat(Stream.of(login).collect(ActiveDays.during(WEEK, tokyo, Login::user, Login::at)))
                .isEqualTo(ActiveDays.empty(7));
        assertThat(Stream.of(login).collect(ActiveDayHistogram.during(WEEK, tokyo, Login::user, Login::at)))
                .isEqualTo(ActiveDayHistogram.empty(7));
        Refusal.ofNull(() -> ActiveDays.during(WEEK, tokyo, Login::user, null), "active");
        Refusal.ofNull(() -> ActiveDays.during(WEEK, null, Login::user, Login::at), "zone");
        Refusal.ofNull(() -> ActiveDayHistogram.during(WEEK, tokyo, Login::user, null), "active");
        Refusal.ofNull(() -> ActiveDayHistogram.during(WEEK, null, Login::user, Login::at), "zone");
    }

    @Test
    void publishedActiveDays() {
        for (JsonNode each : Golden.read("saas/product_usage_cases.json").path("stickiness")) {
            List<Event> events = new ArrayList<>();
            each.path("events")
                    .properties()
                    .forEach(person -> person.getValue()
                            .forEach(day -> events.add(new Event(person.getKey(), LocalDate.parse(day.asText()), ""))));
            DateRange window = DateRange.ofClosed(
                    LocalDate.parse(each.path("from").asText()),
                    LocalDate.parse(each.path("to").asText()));
            ActiveDayHistogram days =
                    events.stream().collect(ActiveDayHistogram.during(window, Event::user, Event::day));
            JsonNode expected = each.path("expected_users_active_exactly_k_days_k=1..11");
            assertThat(expected).isNotEmpty();
            for (int k = 1; k <= expected.size(); k++) {
                assertThat(k <= days.days() ? days.usersActiveOn(k) : 0)
                        .as("%d days", k)
                        .isEqualTo(expected.get(k - 1).asLong());
            }
        }
    }

    @Test
    void whoUsesAFeatureIsActiveToo() {
        FeatureUse use = Stream.of(
                        event("a", 0, "open"),
                        event("a", 1, "export"),
                        event("a", 2, "open"),
                        event("b", 3, "open"),
                        event("b", 7, "export"),
                        event("c", -1, "export"))
                .collect(FeatureUse.during(
                        WEEK, Event::user, Event::day, each -> each.name().equals("export")));
        assertThat(use).isEqualTo(new FeatureUse(1, 2));
    }

    @Test
    void seatsOfEachCustomer() {
        Seats seats = Stream.of(
                        new Seat("x", 3, "ann", FIRST),
                        new Seat("x", 3, "ann", FIRST.plusDays(1)),
                        new Seat("x", 3, "bob", FIRST.plusDays(7)),
                        new Seat("y", 2, "ann", FIRST.plusDays(6)),
                        new Seat("y", 2, "eve", null),
                        new Seat("z", 4, null, FIRST))
                .collect(Seats.during(WEEK, Seat::customer, Seat::licensed, Seat::person, Seat::day));
        assertThat(seats).isEqualTo(new Seats(2, 9));
    }

    @Test
    void moreSeatsThanLicencesOfOneCustomerAreRefused() {
        Tally<Seat, Seats> seats =
                Tally.of(Seats.during(WEEK, Seat::customer, Seat::licensed, Seat::person, Seat::day));
        seats.add(new Seat("x", 1, "ann", FIRST));
        seats.add(new Seat("y", 9, null, null));
        assertThat(seats.result()).isEqualTo(new Seats(1, 10));
        seats.add(new Seat("x", 1, "bob", FIRST));
        Refusal.of(seats::result, "active seats of customer x", 2, "0..1", "licensed");
        Refusal.of(() -> seats.add(new Seat("x", 2, "bob", FIRST)), "licensed", "customer x", "1 and 2");
        Tally<Seat, Seats> others =
                Tally.of(Seats.during(WEEK, Seat::customer, Seat::licensed, Seat::person, Seat::day));
        others.add(new Seat("y", 8, null, null));
        Refusal.of(() -> seats.merge(others), "customer y", "9 and 8");
        Refusal.of(() -> others.add(new Seat("q", -1, null, null)), "licensed", -1);
        Refusal.ofNull(() -> others.add(new Seat(null, 1, null, null)), "customer");
    }

    private static ProductUse use(int leastIntervals, Use... uses) {
        Collector<Use, ?, ProductUse> atLeast = leastIntervals == 0
                ? weekly(FOUR_WEEKS)
                : ProductUse.duringAtLeast(
                        FOUR_WEEKS, Frequency.WEEKLY, leastIntervals, Use::customer, Use::joined, Use::left, Use::day);
        ProductUse use = Stream.of(uses).collect(atLeast);
        assertThat(use.goals()).containsExactly(new ProductUse.Goal(Frequency.WEEKLY, leastIntervals));
        return counts(use);
    }

    private static ProductUse counts(ProductUse use) {
        return new ProductUse(use.reached(), use.customers(), use.withoutInterval());
    }

    private static Use[] inWeeks(String customer, LocalDate joined, LocalDate left, int... weeks) {
        return IntStream.of(weeks)
                .mapToObj(week -> new Use(customer, joined, left, FIRST.plusDays(7L * week + 3)))
                .toArray(Use[]::new);
    }

    @Test
    void wholeWeeksAsACustomer() {
        LocalDate before = FIRST.minusDays(50);
        assertThat(use(0, inWeeks("every", before, null, 0, 1, 2, 3))).isEqualTo(new ProductUse(1, 1, 0));
        assertThat(use(0, inWeeks("three", before, null, 0, 1, 3))).isEqualTo(new ProductUse(0, 1, 0));
        assertThat(use(3, inWeeks("three", before, null, 0, 1, 3))).isEqualTo(new ProductUse(1, 1, 0));
        assertThat(use(4, inWeeks("three", before, null, 0, 1, 3))).isEqualTo(new ProductUse(0, 1, 0));
        assertThat(use(0, inWeeks("joined on Monday", FIRST.plusDays(21), null, 3)))
                .isEqualTo(new ProductUse(1, 1, 0));
        assertThat(use(2, inWeeks("one week only", FIRST.plusDays(21), null, 3)))
                .isEqualTo(new ProductUse(0, 1, 0));
        assertThat(use(0, inWeeks("joined on Tuesday", FIRST.plusDays(22), null, 3)))
                .isEqualTo(new ProductUse(0, 0, 1));
        assertThat(use(0, inWeeks("left on Monday", before, FIRST.plusDays(7), 0)))
                .isEqualTo(new ProductUse(1, 1, 0));
        assertThat(use(0, inWeeks("left on Sunday", before, FIRST.plusDays(6), 0)))
                .isEqualTo(new ProductUse(0, 0, 1));
        assertThat(use(0, new Use("never active", before, null, null))).isEqualTo(new ProductUse(0, 1, 0));
        assertThat(use(0, new Use("active before", before, null, FIRST.minusDays(1))))
                .isEqualTo(new ProductUse(0, 1, 0));
    }

    @Test
    void whoWasNoCustomerInThePeriodIsNotCounted() {
        LocalDate before = FIRST.minusDays(50);
        assertThat(use(0, new Use("gone before", before, FIRST, null))).isEqualTo(ProductUse.empty());
        assertThat(use(0, new Use("left on the first day", before, FIRST.plusDays(1), null)))
                .isEqualTo(new ProductUse(0, 0, 1));
        assertThat(use(0, new Use("came later", FIRST.plusDays(28), null, null)))
                .isEqualTo(ProductUse.empty());
        assertThat(use(0, new Use("came on the last day", FIRST.plusDays(27), null, null)))
                .isEqualTo(new ProductUse(0, 0, 1));
        assertThat(use(0, new Use("for no day", FIRST, FIRST, null))).isEqualTo(new ProductUse(0, 0, 1));
        assertThat(use(0, new Use("for no day before", before, before, null))).isEqualTo(ProductUse.empty());
    }

    @Test
    void daysAndMonthsToo() {
        Use[] daily = IntStream.range(0, 7)
                .mapToObj(day -> new Use("a", FIRST, null, FIRST.plusDays(day)))
                .toArray(Use[]::new);
        assertThat(counts(Stream.of(daily)
                        .collect(ProductUse.during(
                                WEEK, Frequency.DAILY, Use::customer, Use::joined, Use::left, Use::day))))
                .isEqualTo(new ProductUse(1, 1, 0));
        assertThat(counts(Stream.of(daily)
                        .collect(ProductUse.during(
                                DateRange.ofQuarter(2026, 2),
                                Frequency.MONTHLY,
                                Use::customer,
                                Use::joined,
                                Use::left,
                                Use::day))))
                .isEqualTo(new ProductUse(1, 1, 0));
        assertThat(Frequency.WEEKLY.unit()).isEqualTo(CalendarUnit.ISO_WEEK);
    }

    @Test
    void whoLeftAndCameBackHasTheWeeksOfBothTimes() {
        LocalDate before = FIRST.minusDays(50);
        Use[] firstTime = inWeeks("a", before, FIRST.plusDays(8), 0);
        Use[] secondTime = inWeeks("a", FIRST.plusDays(13), null, 2, 3);
        assertThat(use(0, both(firstTime, secondTime))).isEqualTo(new ProductUse(1, 1, 0));
        assertThat(use(0, both(secondTime, firstTime))).isEqualTo(new ProductUse(1, 1, 0));
        assertThat(use(4, both(firstTime, secondTime))).isEqualTo(new ProductUse(0, 1, 0));
        assertThat(use(0, both(firstTime, new Use("a", FIRST.plusDays(8), null, null))))
                .isEqualTo(new ProductUse(0, 1, 0));
        assertThat(use(
                        0,
                        new Use("a", FIRST.plusDays(1), FIRST.plusDays(9), null),
                        new Use("a", FIRST.plusDays(22), null, null)))
                .isEqualTo(new ProductUse(0, 0, 1));
        assertThat(use(0, new Use("a", before, FIRST, null), new Use("a", FIRST.plusDays(28), null, null)))
                .isEqualTo(ProductUse.empty());
    }

    private static Use[] both(Use[] some, Use... others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(Use[]::new);
    }

    @Test
    void refusalsOfUse() {
        Use once = new Use("a", FIRST, null, null);
        Refusal.of(() -> use(0, new Use("a", FIRST, FIRST.minusDays(1), null)), "left", "before joined " + FIRST);
        Refusal.of(() -> use(-1, once), "leastIntervals", -1, "1 ");
        Refusal.ofNull(() -> use(0, new Use(null, FIRST, null, null)), "customer");
        Refusal.ofNull(() -> use(0, new Use("a", null, null, null)), "joined");
        Refusal.of(
                () -> ProductUse.during(WEEK, Frequency.MONTHLY, Use::customer, Use::joined, Use::left, Use::day),
                "period",
                WEEK,
                "P1M");
    }

    private static Collector<Use, ?, ProductUse> weekly(DateRange period) {
        return ProductUse.during(period, Frequency.WEEKLY, Use::customer, Use::joined, Use::left, Use::day);
    }

    @Test
    void onlyTheSameIsMerged() {
        Tally<Use, ProductUse> use = Tally.of(weekly(FOUR_WEEKS));
        Refusal.of(() -> use.merge(Tally.of(weekly(WEEK))), "other", FOUR_WEEKS, WEEK);
        Refusal.of(
                () -> use.merge(Tally.of(ProductUse.during(
                        FOUR_WEEKS, Frequency.DAILY, Use::customer, Use::joined, Use::left, Use::day))),
                "frequency=DAILY",
                "frequency=WEEKLY");
        Refusal.of(
                () -> use.merge(Tally.of(ProductUse.duringAtLeast(
                        FOUR_WEEKS, Frequency.WEEKLY, 2, Use::customer, Use::joined, Use::left, Use::day))),
                "leastIntervals=2",
                "leastIntervals=0");
        Tally<Event, ActiveDays> days = Tally.of(ActiveDays.during(WEEK, Event::user, Event::day));
        Refusal.of(() -> days.merge(Tally.of(ActiveDays.during(FOUR_WEEKS, Event::user, Event::day))), "other", WEEK);
        Tally<Event, FeatureUse> features = Tally.of(FeatureUse.during(WEEK, Event::user, Event::day, each -> true));
        Refusal.of(
                () -> features.merge(Tally.of(FeatureUse.during(FOUR_WEEKS, Event::user, Event::day, each -> true))),
                "other");
        Tally<Seat, Seats> seats =
                Tally.of(Seats.during(WEEK, Seat::customer, Seat::licensed, Seat::person, Seat::day));
        Refusal.of(
                () -> seats.merge(
                        Tally.of(Seats.during(FOUR_WEEKS, Seat::customer, Seat::licensed, Seat::person, Seat::day))),
                "other");
    }

    @Test
    void nullsAreRefused() {
        Refusal.ofNull(() -> histogram(new Event("a", null, "")), "active");
        Refusal.ofNull(() -> histogram(new Event(null, FIRST, "")), "user");
        DateRange tooLong = DateRange.of(FIRST, FIRST.plusDays(1_000_001));
        Refusal.of(() -> ActiveDays.during(tooLong, Event::user, Event::day), "days of the window", 1_000_001);
        Refusal.of(
                () -> ActiveDays.during(
                        DateRange.of(LocalDate.MIN.plusDays(1), LocalDate.MAX), Event::user, Event::day),
                "days of the window");
        assertThat(Stream.<Event>empty()
                        .collect(ActiveDays.during(
                                DateRange.of(FIRST, FIRST.plusDays(1_000_000)), Event::user, Event::day)))
                .isEqualTo(ActiveDays.empty(1_000_000));
        Refusal.ofNull(() -> ActiveDayHistogram.during(null, Event::user, Event::day), "window");
        Refusal.ofNull(() -> ActiveDayHistogram.during(WEEK, null, Event::day), "user");
        Refusal.ofNull(() -> ActiveDayHistogram.during(WEEK, Event::user, null), "active");
        Tally<Event, FeatureUse> features = Tally.of(FeatureUse.during(WEEK, Event::user, Event::day, each -> true));
        Refusal.ofNull(() -> features.add(new Event("a", null, "")), "active");
        Refusal.ofNull(() -> features.add(new Event(null, FIRST, "")), "user");
        Refusal.ofNull(() -> FeatureUse.during(null, Event::user, Event::day, each -> true), "window");
        Refusal.ofNull(() -> FeatureUse.during(WEEK, null, Event::day, each -> true), "user");
        Refusal.ofNull(() -> FeatureUse.during(WEEK, Event::user, null, each -> true), "active");
        Refusal.ofNull(() -> FeatureUse.during(WEEK, Event::user, Event::day, null), "usesFeature");
        Refusal.ofNull(() -> Seats.during(null, Seat::customer, Seat::licensed, Seat::person, Seat::day), "period");
        Refusal.ofNull(() -> Seats.during(WEEK, null, Seat::licensed, Seat::person, Seat::day), "customer");
        Refusal.ofNull(() -> Seats.during(WEEK, Seat::customer, null, Seat::person, Seat::day), "licensed");
        Refusal.ofNull(() -> Seats.during(WEEK, Seat::customer, Seat::licensed, null, Seat::day), "seat");
        Refusal.ofNull(() -> Seats.during(WEEK, Seat::customer, Seat::licensed, Seat::person, null), "active");
        Frequency weekly = Frequency.WEEKLY;
        Refusal.ofNull(
                () -> ProductUse.during(null, weekly, Use::customer, Use::joined, Use::left, Use::day), "period");
        Refusal.ofNull(
                () -> ProductUse.during(WEEK, null, Use::customer, Use::joined, Use::left, Use::day), "frequency");
        Refusal.ofNull(() -> ProductUse.during(WEEK, weekly, null, Use::joined, Use::left, Use::day), "customer");
        Refusal.ofNull(() -> ProductUse.during(WEEK, weekly, Use::customer, null, Use::left, Use::day), "joined");
        Refusal.ofNull(() -> ProductUse.during(WEEK, weekly, Use::customer, Use::joined, null, Use::day), "left");
        Refusal.ofNull(() -> ProductUse.during(WEEK, weekly, Use::customer, Use::joined, Use::left, null), "active");
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "Aa", "BB"),
                        Arbitraries.integers().between(-3, 32),
                        Arbitraries.of("open", "export"))
                .as(UseCollectorsTest::event)
                .list()
                .ofMaxSize(60);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWholeInAnyOrder(@ForAll("events") List<Event> events, @ForAll long seed) {
        Map<String, TreeSet<LocalDate>> days = new TreeMap<>();
        TreeSet<String> exporting = new TreeSet<>();
        for (Event each : events) {
            if (FOUR_WEEKS.contains(each.day())) {
                days.computeIfAbsent(each.user(), user -> new TreeSet<>()).add(each.day());
                if (each.name().equals("export")) {
                    exporting.add(each.user());
                }
            }
        }
        ActiveDayHistogram histogram = CollectorLaws.holdAndAddUp(
                () -> ActiveDayHistogram.during(FOUR_WEEKS, Event::user, Event::day), Event::user, events, seed);
        for (int k = 1; k <= 28; k++) {
            int on = k;
            assertThat(histogram.usersActiveOn(k))
                    .isEqualTo(days.values().stream()
                            .filter(all -> all.size() == on)
                            .count());
        }
        assertThat(CollectorLaws.holdAndAddUp(
                        () -> ActiveDays.during(FOUR_WEEKS, Event::user, Event::day), Event::user, events, seed))
                .isEqualTo(histogram.activeDays());
        assertThat(CollectorLaws.holdAndAddUp(
                        () -> FeatureUse.during(
                                FOUR_WEEKS,
                                Event::user,
                                Event::day,
                                each -> each.name().equals("export")),
                        Event::user,
                        events,
                        seed))
                .isEqualTo(new FeatureUse(exporting.size(), days.size()));
        Seats seats = CollectorLaws.holdAndAddUp(
                () -> Seats.during(FOUR_WEEKS, Event::name, each -> 6, Event::user, Event::day),
                Event::name,
                events,
                seed);
        assertThat(seats.licensed())
                .isEqualTo(6 * events.stream().map(Event::name).distinct().count());
    }

    /** Who was a customer of the first week, and is one again from the third week on. */
    private static Use timesOfD(Event event) {
        return event.name().equals("open")
                ? new Use("d", FIRST.minusDays(2), FIRST.plusDays(10), event.day())
                : new Use("d", FIRST.plusDays(12), null, event.day());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void useIsCountedByHand(@ForAll("events") List<Event> events, @ForAll long seed) {
        List<Use> uses = events.stream()
                .map(each -> each.user().equals("d")
                        ? timesOfD(each)
                        : new Use(each.user(), FIRST.plusDays(each.user().hashCode() % 20 - 5), null, each.day()))
                .toList();
        ProductUse use = CollectorLaws.holdAndAddUp(() -> weekly(FOUR_WEEKS), Use::customer, uses, seed);
        long reached = 0;
        long customers = 0;
        for (String customer : uses.stream().map(Use::customer).distinct().toList()) {
            List<Use> own = uses.stream()
                    .filter(each -> each.customer().equals(customer))
                    .toList();
            List<LocalDate> mondays = IntStream.range(0, 4)
                    .mapToObj(FIRST::plusWeeks)
                    .filter(monday -> own.stream()
                            .anyMatch(each -> !monday.isBefore(each.joined())
                                    && (each.left() == null
                                            || !monday.plusDays(7).isAfter(each.left()))))
                    .toList();
            customers += mondays.isEmpty() ? 0 : 1;
            reached += !mondays.isEmpty()
                            && mondays.stream()
                                    .allMatch(monday -> own.stream()
                                            .anyMatch(each -> DateRange.of(monday, monday.plusDays(7))
                                                    .contains(each.day())))
                    ? 1
                    : 0;
        }
        assertThat(use.reached()).isEqualTo(reached);
        assertThat(use.customers()).isEqualTo(customers);
    }
}
