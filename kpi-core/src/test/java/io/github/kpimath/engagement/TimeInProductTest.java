package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.engagement.TimeInProduct.Method;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.DurationConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TimeInProductTest extends DurationConformance<TimeInProductTest.Users, TimeInProduct> {

    private static final Duration TEN = Duration.ofMinutes(10);
    private static final Duration TWENTY = Duration.ofMinutes(20);
    private static final Duration THIRTY = Duration.ofMinutes(30);
    private static final ProductSessions TWO_USERS =
            ProductSessions.ofUsers(List.of(List.of(TEN, THIRTY), List.of(TWENTY)), 0);

    /** For each user the minutes of the ended sessions; who has none has an open one. */
    record Users(List<List<Integer>> minutes, long moreOpen) {

        Users {
            minutes = minutes.stream()
                    .map(sessions -> sessions.stream().sorted().toList())
                    .sorted(Comparator.comparing(List::toString))
                    .toList();
        }

        Users plus(Users other) {
            return new Users(
                    Stream.concat(minutes.stream(), other.minutes.stream()).toList(), moreOpen + other.moreOpen);
        }

        ProductSessions evidence() {
            long open = moreOpen + minutes.stream().filter(List::isEmpty).count();
            return ProductSessions.ofUsers(
                    minutes.stream()
                            .map(sessions ->
                                    sessions.stream().map(Duration::ofMinutes).toList())
                            .toList(),
                    open);
        }

        List<Integer> sessions() {
            return minutes.stream().flatMap(List::stream).sorted().toList();
        }

        List<Integer> totals() {
            return minutes.stream()
                    .map(sessions ->
                            sessions.stream().mapToInt(Integer::intValue).sum())
                    .sorted()
                    .toList();
        }

        Ratio mean(int over) {
            return sessions().isEmpty()
                    ? Ratio.of(0, 0)
                    : minutes(totals().stream().mapToInt(Integer::intValue).sum(), over);
        }

        Ratio median(List<Integer> sorted) {
            int size = sorted.size();
            return sessions().isEmpty()
                    ? Ratio.of(0, 0)
                    : minutes(sorted.get((size - 1) / 2) + sorted.get(size / 2), 2);
        }

        private static Ratio minutes(long number, long over) {
            return Ratio.of(
                    BigDecimal.valueOf(number).multiply(BigDecimal.valueOf(60_000_000_000L)), BigDecimal.valueOf(over));
        }
    }

    private static Canonical<Users, TimeInProduct> by(Method method, Function<Users, Ratio> value) {
        return new Canonical<>(method, users -> TimeInProduct.of(users.evidence(), method), value);
    }

    @Override
    protected List<Canonical<Users, TimeInProduct>> definitions() {
        return List.of(
                by(Method.PER_SESSION, users -> users.mean(users.sessions().size())),
                by(Method.PER_ACTIVE_USER, users -> users.mean(users.minutes().size())),
                by(Method.MEDIAN_PER_SESSION, users -> users.median(users.sessions())),
                by(Method.MEDIAN_PER_ACTIVE_USER, users -> users.median(users.totals())));
    }

    @Override
    protected Arbitrary<Users> inputs() {
        Arbitrary<List<Integer>> sessions =
                Arbitraries.integers().between(0, 600).list().ofMaxSize(4);
        return Combinators.combine(
                        sessions.list().ofMaxSize(5), Arbitraries.longs().between(0, 5))
                .as(Users::new);
    }

    @Override
    protected Users empty() {
        return new Users(List.of(), 0);
    }

    @Override
    protected Optional<BinaryOperator<Users>> plus() {
        return Optional.of(Users::plus);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void evidenceAddsUp(@ForAll("anyInput") Users some, @ForAll("anyInput") Users others) {
        assertThat(some.evidence().plus(others.evidence()))
                .isEqualTo(some.plus(others).evidence());
        assertThat(some.evidence().plus(ProductSessions.empty())).isEqualTo(some.evidence());
    }

    @Test
    void theExample() {
        TimeInProduct time = TimeInProduct.of(TWO_USERS);
        assertThat(time.definition()).isEqualTo(Method.PER_SESSION);
        assertThat(time.duration()).isEqualTo(TWENTY);
        assertThat(TimeInProduct.of(TWO_USERS, Method.PER_ACTIVE_USER).duration())
                .isEqualTo(THIRTY);
        assertThat(TimeInProduct.of(TWO_USERS, Method.MEDIAN_PER_SESSION).duration())
                .isEqualTo(TWENTY);
        assertThat(TimeInProduct.of(TWO_USERS, Method.MEDIAN_PER_ACTIVE_USER).duration())
                .isEqualTo(THIRTY);
        assertThat(time.explain().text(Locale.ENGLISH))
                .isEqualTo("Time in the product = time in sessions ÷ ended sessions" + " = 1\u00a0h ÷ 3 = 20\u00a0min");
        assertThat(TimeInProduct.of(TWO_USERS, Method.MEDIAN_PER_ACTIVE_USER)
                        .explain()
                        .text(Locale.ENGLISH))
                .isEqualTo("Time in the product = median (active users) = median (2) = 30\u00a0min");
    }

    @Test
    void anOpenSessionHasNoLength() {
        ProductSessions open = ProductSessions.ofUsers(List.of(List.of(TEN), List.of()), 2);
        assertThat(TimeInProduct.of(open).duration()).isEqualTo(TEN);
        assertThat(TimeInProduct.of(open, Method.PER_ACTIVE_USER).duration()).isEqualTo(Duration.ofMinutes(5));
        assertThat(TimeInProduct.of(open).explain().notes(Locale.ENGLISH))
                .containsExactly("2 open sessions are left out.");
        TimeInProduct none = TimeInProduct.of(ProductSessions.ofUsers(List.of(List.of()), 1), Method.PER_ACTIVE_USER);
        assertThat(none.explain().text(Locale.ENGLISH))
                .isEqualTo("Time in the product: not defined, because no session has ended\n"
                        + "1 open session is left out.");
    }

    @Test
    void refusals() {
        TimesToEvent ten = TimesToEvent.of(List.of(TEN), List.of());
        TimesToEvent running = TimesToEvent.of(List.of(), List.of(TEN));
        Refusal.of(() -> new ProductSessions(ten, ten, -1), "open", -1, "0..");
        Refusal.of(() -> new ProductSessions(running, ten, 0), "ended.waiting", 1, "0..0");
        Refusal.of(() -> new ProductSessions(ten, running, 0), "perUser.waiting", 1, "0..0");
        Refusal.of(() -> new ProductSessions(ten, ten.plus(ten), 0), "perUser", 2, "0..1", "sessions");
        Refusal.of(
                () -> new ProductSessions(ten.plus(ten), ten, 0), "perUser", Duration.ofMinutes(10), TWENTY, "ended");
        Refusal.ofNull(() -> TimeInProduct.of(null), "evidence");
        Refusal.ofNull(() -> TimeInProduct.of(TWO_USERS, null), "definition");
    }
}
