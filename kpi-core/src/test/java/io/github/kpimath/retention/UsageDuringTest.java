package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
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

/** Events become the movement by use of a period. */
class UsageDuringTest {

    private static final DateRange MAY = DateRange.ofMonth(2026, 5);
    private static final LocalDate FIRST = MAY.startInclusive();

    private record Login(String customer, LocalDate day) {}

    /** Days of May by number: 0 is the day before, 32 the first of June. */
    private static Login login(String customer, int day) {
        return new Login(customer, FIRST.plusDays(day - 1));
    }

    private static Collector<Login, ?, UsageMovement> during(int days) {
        return UsageMovement.during(MAY, days, Login::customer, Login::day);
    }

    private static UsageMovement after30Days(int... days) {
        return IntStream.of(days).mapToObj(day -> login("Ana", day)).collect(toMovement());
    }

    private static Collector<Login, ?, UsageMovement> toMovement() {
        return during(30);
    }

    @Test
    void anEventKeepsInUseForNDays() {
        UsageMovement inactive = new UsageMovement(30, 1, 1);
        UsageMovement active = new UsageMovement(30, 0, 1);
        assertThat(after30Days()).isEqualTo(UsageMovement.empty(30));
        assertThat(after30Days(0)).isEqualTo(inactive);
        assertThat(after30Days(-29)).as("the loss is dated the first of May").isEqualTo(inactive);
        assertThat(after30Days(-30)).isEqualTo(UsageMovement.empty(30));
        assertThat(after30Days(0, 1)).as("lost on 31 May").isEqualTo(inactive);
        assertThat(after30Days(0, 2)).as("lost on 1 June").isEqualTo(active);
        assertThat(after30Days(0, 31)).isEqualTo(active);
        assertThat(after30Days(0, 32)).as("an event after the period").isEqualTo(inactive);
        assertThat(after30Days(5)).as("came into use in it").isEqualTo(UsageMovement.empty(30));
        assertThat(after30Days(20, 0, 20, 0)).as("any order, seen twice").isEqualTo(active);
    }

    @Test
    void oneEventCanReachOverTheWholePeriod() {
        assertThat(Stream.of(login("Ana", 0)).collect(during(31))).isEqualTo(new UsageMovement(31, 1, 1));
        assertThat(Stream.of(login("Ana", 0)).collect(during(32))).isEqualTo(new UsageMovement(32, 0, 1));
        assertThat(Stream.of(login("Ana", 31), login("Ana", 0)).collect(during(1)))
                .isEqualTo(new UsageMovement(1, 0, 1));
        assertThat(Stream.of(login("Ana", 30), login("Ana", 0)).collect(during(1)))
                .isEqualTo(new UsageMovement(1, 1, 1));
    }

    @Provide
    Arbitrary<List<Login>> logins() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.integers().between(-15, 45))
                .as(UsageDuringTest::login)
                .list()
                .ofMaxSize(12);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void agreesWithTheLastEventOfEachCustomer(@ForAll("logins") List<Login> logins) {
        Set<String> start = withEventIn(logins, FIRST.minusDays(10), FIRST);
        Set<String> end = withEventIn(logins, MAY.endExclusive().minusDays(10), MAY.endExclusive());
        long inactive =
                start.stream().filter(customer -> !end.contains(customer)).count();
        assertThat(logins.stream().collect(during(10))).isEqualTo(new UsageMovement(10, inactive, start.size()));
    }

    private static Set<String> withEventIn(List<Login> logins, LocalDate from, LocalDate to) {
        return logins.stream()
                .filter(each -> each.day().compareTo(from) >= 0 && each.day().compareTo(to) < 0)
                .map(Login::customer)
                .collect(Collectors.toSet());
    }

    /** Each event is a stay of N days: then the collector of histories sees the same customers. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void agreesWithStaysOfNDays(@ForAll("logins") List<Login> logins) {
        CustomerMovement stays = logins.stream()
                .collect(CustomerMovement.during(
                        MAY, Login::customer, Login::day, each -> each.day().plusDays(10)));
        assertThat(logins.stream().collect(during(10)))
                .isEqualTo(new UsageMovement(10, stays.startersLost(), stays.atStart()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWholeInAnyOrder(@ForAll("logins") List<Login> logins, @ForAll long seed) {
        CollectorLaws.holdAndAddUp(() -> during(10), Login::customer, logins, seed);
    }

    @Test
    void refusals() {
        Refusal.of(() -> during(0), "days", 0, "1..");
        Refusal.ofNullByName(() -> Stream.of(login(null, 1)).collect(during(30)), "customer");
        Refusal.ofNullByName(() -> Stream.of(new Login("Ana", null)).collect(during(30)), "day");
        Refusal.ofNullByName(() -> UsageMovement.during(null, 30, Login::customer, Login::day), "period");
        Refusal.ofNullByName(() -> UsageMovement.during(MAY, 30, null, Login::day), "customer");
        Refusal.ofNullByName(() -> UsageMovement.during(MAY, 30, Login::customer, null), "day");
        Tally<Login, UsageMovement> thirty = Tally.of(during(30));
        Refusal.of(() -> thirty.merge(Tally.of(during(31))), "other looks at", "same period and days");
        Refusal.of(
                () -> thirty.merge(Tally.of(
                        UsageMovement.during(DateRange.of(FIRST, MAY.lastDay()), 30, Login::customer, Login::day))),
                "same period and days");
    }
}
