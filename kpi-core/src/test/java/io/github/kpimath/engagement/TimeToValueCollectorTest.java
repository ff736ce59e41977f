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

/** Starts and first values become times, reached and censored. */
class TimeToValueCollectorTest {

    private static final Instant NOON = March.at("2026-03-20T12:00");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private record Customer(Instant start, Instant value) {}

    private record Dated(LocalDate start, LocalDate value) {}

    private static Collector<Customer, ?, TimesToEvent> asOf(Instant asOf) {
        return TimeToValue.collector(asOf, Customer::start, Customer::value);
    }

    private static Collector<Dated, ?, TimesToEvent> asOf(LocalDate asOf) {
        return TimeToValue.collector(asOf, Dated::start, Dated::value);
    }

    private static Customer customer(String start, String value) {
        return new Customer(March.at(start), value == null ? null : March.at(value));
    }

    @Test
    void reachedOrWaiting() {
        assertThat(Stream.of(
                                customer("2026-03-20T10:00", "2026-03-20T10:00"),
                                customer("2026-03-20T10:00", "2026-03-20T11:30"),
                                customer("2026-03-20T09:00", "2026-03-20T12:00"),
                                customer("2026-03-20T11:00", null),
                                customer("2026-03-20T11:59", "2026-03-25T00:00"),
                                customer("2026-03-20T12:00", null))
                        .collect(asOf(NOON)))
                .isEqualTo(TimesToEvent.of(
                        List.of(Duration.ZERO, Duration.ofMinutes(90)),
                        List.of(Duration.ofHours(3), Duration.ofHours(1), Duration.ofMinutes(1))));
    }

    @Test
    void daysAreOf24Hours() {
        assertThat(Stream.of(
                                new Dated(DAY.minusDays(3), DAY.minusDays(1)),
                                new Dated(DAY.minusDays(3), DAY.minusDays(3)),
                                new Dated(DAY.minusDays(3), DAY),
                                new Dated(DAY.minusDays(5), null),
                                new Dated(DAY, null))
                        .collect(asOf(DAY)))
                .isEqualTo(TimesToEvent.of(
                        List.of(Duration.ofDays(2), Duration.ZERO), List.of(Duration.ofDays(3), Duration.ofDays(5))));
    }

    @Test
    void theExampleOfTheKpi() {
        List<Dated> customers = List.of(
                new Dated(DAY.minusDays(10), DAY.minusDays(8)),
                new Dated(DAY.minusDays(10), DAY.minusDays(6)),
                new Dated(DAY.minusDays(10), DAY.minusDays(4)),
                new Dated(DAY.minusDays(10), null));
        assertThat(TimeToValue.of(customers.stream().collect(asOf(DAY))).duration())
                .isEqualTo(Duration.ofDays(5));
    }

    @Test
    void whatContradictsItselfIsRefused() {
        Customer wrong = customer("2026-03-20T10:00", "2026-03-20T09:59");
        Refusal.of(
                () -> Stream.of(wrong).collect(asOf(NOON)),
                "reached " + wrong.value(),
                "before start " + wrong.start());
        Refusal.of(
                () -> Stream.of(new Dated(DAY, DAY.minusDays(1))).collect(asOf(DAY)),
                "reached 2026-03-19",
                "before start 2026-03-20");
        Refusal.ofNullByName(() -> Stream.of(new Customer(null, null)).collect(asOf(NOON)), "start");
        Refusal.ofNullByName(() -> asOf((Instant) null), "asOf");
        Refusal.ofNullByName(() -> asOf((LocalDate) null), "asOf");
        Refusal.ofNullByName(() -> TimeToValue.collector(NOON, null, Customer::value), "start");
        Refusal.ofNullByName(() -> TimeToValue.collector(NOON, Customer::start, null), "reached");
        Tally<Customer, TimesToEvent> noon = Tally.of(asOf(NOON));
        Refusal.of(() -> noon.merge(Tally.of(asOf(March.END))), NOON, March.END);
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        return Combinators.combine(March.instants(), March.hours(24 * 30).injectNull(0.4))
                .as((start, hours) -> new Customer(start, hours == null ? null : start.plusSeconds(3_600L * hours)))
                .list()
                .ofMaxSize(25);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWhole(@ForAll("customers") List<Customer> customers, @ForAll long seed) {
        List<Duration> reached = new ArrayList<>();
        List<Duration> waiting = new ArrayList<>();
        for (Customer customer : customers) {
            long so = NOON.getEpochSecond() - customer.start().getEpochSecond();
            long to = customer.value() == null
                    ? Long.MAX_VALUE
                    : customer.value().getEpochSecond() - customer.start().getEpochSecond();
            if (so > 0) {
                (to < so ? reached : waiting).add(Duration.ofSeconds(Math.min(so, to)));
            }
        }
        assertThat(CollectorLaws.holdAndAddUp(() -> asOf(NOON), Customer::start, customers, seed))
                .isEqualTo(TimesToEvent.of(reached, waiting));
    }
}
