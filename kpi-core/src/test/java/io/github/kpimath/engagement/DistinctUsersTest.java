package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.engagement.ActiveUsers.Method;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
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

class DistinctUsersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 28);
    private static final DateRange WINDOW = Method.MONTHLY.windowOf(DAY);

    private record Login(int user, LocalDate day) {}

    /** Deliberately inexact: ids that are equal in their last bits are one. */
    private static final class Rough implements DistinctCounter<Integer> {

        private static final long serialVersionUID = 1L;
        private final BitSet seen = new BitSet();

        @Override
        public void add(Integer id) {
            seen.set(id % 4);
        }

        @Override
        public void merge(DistinctCounter<Integer> other) {
            seen.or(((Rough) other).seen);
        }

        @Override
        public long count() {
            return seen.cardinality();
        }

        @Override
        public boolean isExact() {
            return false;
        }
    }

    private static Collector<Login, ?, DistinctUsers> exactly(DateRange window) {
        return DistinctUsers.during(window, Login::user, Login::day);
    }

    private static Collector<Login, ?, DistinctUsers> roughly() {
        return DistinctUsers.during(WINDOW, Login::user, Login::day, Rough::new);
    }

    private static Login login(int user, int daysAgo) {
        return new Login(user, DAY.minusDays(daysAgo));
    }

    @Test
    void aTrailingWindowEndsWithItsDay() {
        assertThat(WINDOW).isEqualTo(DateRange.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 29)));
        assertThat(Method.DAILY.windowOf(DAY)).isEqualTo(DateRange.ofClosed(DAY, DAY));
        assertThat(Method.WEEKLY.windowOf(DAY)).isEqualTo(DateRange.ofClosed(DAY.minusDays(6), DAY));
        assertThat(Method.TRAILING_30_DAYS.windowOf(DAY).days()).isEqualTo(30);
        assertThat(Method.CALENDAR_DAY.windowOf(DAY)).isEqualTo(CalendarUnit.DAY.containing(DAY));
        assertThat(Method.CALENDAR_WEEK.windowOf(DAY)).isEqualTo(DateRange.ofIsoWeek(2026, 22));
        assertThat(Method.CALENDAR_MONTH.windowOf(DAY)).isEqualTo(DateRange.ofMonth(2026, 5));
        Refusal.ofNull(() -> Method.DAILY.windowOf(null), "day");
    }

    @Test
    void whoCameTwiceIsOneUser() {
        DistinctUsers users = Stream.of(
                        login(1, 0), login(1, 0), login(1, 27), login(2, 27), login(3, 28), login(4, -1))
                .collect(exactly(WINDOW));
        assertThat(users).isEqualTo(new DistinctUsers(2, true)).isEqualTo(new DistinctUsers(2));
        assertThat(ActiveUsers.of(users, Method.MONTHLY).notes()).isEmpty();
    }

    @Test
    void aDayInItsTimeZone() {
        record Event(String user, Instant at) {}
        Event event = new Event("a", Instant.parse("2026-05-28T16:00:00Z"));
        DateRange day = Method.DAILY.windowOf(DAY);
        assertThat(Stream.of(event)
                        .collect(DistinctUsers.during(day, ZoneOffset.UTC, Event::user, Event::at))
                        .active())
                .isEqualTo(1);
        assertThat(Stream.of(event)
                        .collect(DistinctUsers.during(day, ZoneId.of("Asia/Tokyo"), Event::user, Event::at))
                        .active())
                .isZero();
        Refusal.ofNull(() -> DistinctUsers.during(day, ZoneOffset.UTC, Event::user, null), "active");
        Refusal.ofNull(() -> DistinctUsers.during(day, (ZoneId) null, Event::user, Event::at), "zone");
    }

    @Test
    void anEstimateSaysSo() {
        DistinctUsers users = Stream.of(login(1, 0), login(5, 1), login(2, 2)).collect(roughly());
        assertThat(users).isEqualTo(new DistinctUsers(2, false));
        ActiveUsers mau = ActiveUsers.of(users, Method.MONTHLY);
        assertThat(mau.explain().text(Locale.ENGLISH)).isEqualTo("""
                        Active users (DAU, WAU, MAU) = monthly active users = 2
                        Estimated: different users were not counted one by one.""");
        assertThat(mau.explain().notes(Locale.forLanguageTag("es")))
                .containsExactly("Estimación: los usuarios distintos no se contaron uno por uno.");
        assertThat(mau.explain().notes(Locale.forLanguageTag("pt")))
                .containsExactly("Estimativa: os usuários diferentes não foram contados um a um.");
        assertThat(users.plus(new DistinctUsers(3))).isEqualTo(new DistinctUsers(5, false));
        assertThat(new DistinctUsers(3).plus(users).exact()).isFalse();
        assertThat(DistinctUsers.empty().exact()).isTrue();
    }

    @Provide
    Arbitrary<List<Login>> logins() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(-3, 31))
                .as(DistinctUsersTest::login)
                .list()
                .ofMaxSize(60);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWholeInAnyOrder(@ForAll("logins") List<Login> logins, @ForAll long seed) {
        DistinctUsers users = CollectorLaws.holdAndAddUp(() -> exactly(WINDOW), Login::user, logins, seed);
        Set<Integer> byHand = new HashSet<>();
        for (Login each : logins) {
            if (each.day().getMonthValue() == 5 && each.day().getDayOfMonth() <= 28) {
                byHand.add(each.user());
            }
        }
        assertThat(users.active()).isEqualTo(byHand.size());
        DistinctUsers estimate = CollectorLaws.hold(DistinctUsersTest::roughly, logins, seed);
        assertThat(estimate.active())
                .isEqualTo(byHand.stream().map(user -> user % 4).distinct().count());
    }

    @Test
    void refusals() {
        Tally<Login, DistinctUsers> exact = Tally.of(exactly(WINDOW));
        Refusal.of(() -> exact.merge(Tally.of(roughly())), "other", Rough.class);
        Refusal.of(() -> exact.merge(Tally.of(exactly(DateRange.ofYear(2026)))), "other", WINDOW, "2026-01-01");
        Refusal.ofNull(() -> exact.add(new Login(1, null)), "active");
        Refusal.ofNull(
                () -> Stream.of(login(1, 1)).collect(DistinctUsers.during(WINDOW, login -> null, Login::day)), "user");
        Refusal.ofNull(() -> exactly(null), "window");
        Refusal.ofNull(() -> DistinctUsers.during(WINDOW, null, Login::day), "user");
        Refusal.ofNull(() -> DistinctUsers.during(WINDOW, Login::user, null), "active");
        Refusal.ofNull(
                () -> DistinctUsers.during(WINDOW, Login::user, Login::day, (Supplier<DistinctCounter<Integer>>) null),
                "counter");
        Refusal.ofNull(
                () -> Stream.of(login(1, 1))
                        .collect(DistinctUsers.during(
                                WINDOW, Login::user, Login::day, (Supplier<DistinctCounter<Integer>>) () -> null)),
                "counter");
        Refusal.of(() -> new DistinctUsers(-1, false), "active", -1, "0..");
    }
}
