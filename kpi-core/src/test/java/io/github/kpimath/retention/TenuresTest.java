package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.Tally;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Golden;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Customers' first and last days become tenures, those who are still there censored. */
class TenuresTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);

    private record Customer(String id, LocalDate joined, LocalDate left) {}

    /** Days before the as-of day. */
    private static Customer customer(String id, int joined, Integer left) {
        return new Customer(id, AS_OF.minusDays(joined), left == null ? null : AS_OF.minusDays(left));
    }

    private static Collector<Customer, ?, TimesToEvent> tenures() {
        return CustomerLifetime.tenures(AS_OF, Customer::id, Customer::joined, Customer::left);
    }

    private static TimesToEvent tenures(Customer... customers) {
        return Stream.of(customers).collect(tenures());
    }

    private static TimesToEvent left(int days) {
        return TimesToEvent.of(List.of(Duration.ofDays(days)), List.of());
    }

    private static TimesToEvent staying(int days) {
        return TimesToEvent.of(List.of(), List.of(Duration.ofDays(days)));
    }

    @Test
    void whoIsStillThereIsCensored() {
        assertThat(tenures(customer("a", 30, null))).isEqualTo(staying(30));
        assertThat(tenures(customer("a", 30, 10))).isEqualTo(left(20));
        assertThat(tenures(customer("a", 30, 1))).isEqualTo(left(29));
        assertThat(tenures(customer("a", 30, 0))).as("leaves on the as-of day").isEqualTo(staying(30));
        assertThat(tenures(customer("a", 30, -9))).as("will leave").isEqualTo(staying(30));
        assertThat(tenures(customer("a", 0, null))).as("joins on the as-of day").isEqualTo(TimesToEvent.empty());
        assertThat(tenures(customer("a", 1, null))).isEqualTo(staying(1));
        assertThat(tenures(customer("a", 5, 5))).as("for no day").isEqualTo(left(0));
    }

    @Test
    void allStaysOfACustomerAreOneTenure() {
        assertThat(tenures(customer("a", 90, 60), customer("a", 30, 10)))
                .as("came back and left again; the gap is no stay")
                .isEqualTo(left(50));
        assertThat(tenures(customer("a", 30, null), customer("a", 90, 60))).isEqualTo(staying(60));
        assertThat(tenures(customer("a", 90, 60), customer("a", 60, 30)))
                .as("a switch of plan")
                .isEqualTo(left(60));
        assertThat(tenures(customer("a", 90, 30), customer("a", 80, 40), customer("a", 90, 30)))
                .as("several subscriptions")
                .isEqualTo(left(60));
        assertThat(tenures(customer("a", 90, 30), customer("b", 90, 30)).reached())
                .isEqualTo(2);
    }

    /** The lifetime of the catalogue's example, from the days on which it began and ended. */
    @Test
    void lifetime() {
        TimesToEvent tenures = tenures(
                customer("a", 500, 400), customer("b", 600, 400), customer("c", 700, 400), customer("d", 400, null));
        assertThat(CustomerLifetime.of(tenures).duration()).isEqualTo(Duration.ofDays(250));
        assertThat(tenures)
                .isEqualTo(TimesToEvent.of(
                        List.of(Duration.ofDays(100), Duration.ofDays(200), Duration.ofDays(300)),
                        List.of(Duration.ofDays(400))));
    }

    /** The file has months, which stand for days here. */
    @Test
    void telco() throws IOException {
        JsonNode expected = Golden.read("telco/expected.json");
        List<Customer> customers = new ArrayList<>();
        List<String> lines = Files.readAllLines(Golden.file("../data/Telco-Customer-Churn.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",");
            int tenure = Integer.parseInt(fields[5]);
            boolean churned = fields[20].equals("Yes");
            if (tenure > 0 || churned) {
                customers.add(churned ? customer(fields[0], tenure + 1, 1) : customer(fields[0], tenure, null));
            }
        }
        TimesToEvent tenures = customers.stream().collect(tenures());
        assertThat(tenures.reached())
                .isEqualTo(expected.get("churned").asLong())
                .isEqualTo(1_869);
        assertThat(tenures.size())
                .as("who has been there for no month yet has not joined before the as-of day")
                .isEqualTo(expected.get("n").asLong() - expected.get("tenure0").asLong())
                .isEqualTo(7_043 - 11);
        SurvivalCurve curve = tenures.curve();
        JsonNode km = expected.get("km").get("all");
        for (int i = 0; i < km.get("time").size(); i++) {
            Duration time = Duration.ofDays(km.get("time").get(i).asLong());
            assertThat(curve.survivalAt(time)).isCloseTo(km.get("surv").get(i).asDouble(), within(1e-12));
        }
        Duration restricted =
                CustomerLifetime.toHorizon(tenures, Duration.ofDays(72)).duration();
        assertThat(restricted.toMillis() / (double) Duration.ofDays(1).toMillis())
                .isCloseTo(km.get("rmst72").asDouble(), within(1e-6));
        assertThat(CustomerLifetime.of(tenures).isDefined()).isFalse();
    }

    @Test
    void refusals() {
        Refusal.of(() -> tenures(customer("a", 5, 6)), "left 2026-05-26", "is before joined 2026-05-27");
        Refusal.ofNullByName(() -> tenures(customer(null, 5, 4)), "customer");
        Refusal.ofNullByName(() -> tenures(new Customer("a", null, AS_OF)), "joined");
        Refusal.ofNullByName(
                () -> CustomerLifetime.tenures(null, Customer::id, Customer::joined, Customer::left), "asOf");
        Refusal.ofNullByName(() -> CustomerLifetime.tenures(AS_OF, null, Customer::joined, Customer::left), "customer");
        Refusal.ofNullByName(() -> CustomerLifetime.tenures(AS_OF, Customer::id, null, Customer::left), "joined");
        Refusal.ofNullByName(() -> CustomerLifetime.tenures(AS_OF, Customer::id, Customer::joined, null), "left");
        Tally<Customer, TimesToEvent> later =
                Tally.of(CustomerLifetime.tenures(AS_OF.plusDays(1), Customer::id, Customer::joined, Customer::left));
        Refusal.of(() -> later.merge(Tally.of(tenures())), "other is as of 2026-06-01, this is as of 2026-06-02");
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(-5, 50),
                        Arbitraries.integers().between(0, 30).injectNull(0.15))
                .as((id, joined, stay) -> customer(id, joined, stay == null ? null : joined - stay))
                .list()
                .ofMaxSize(10);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void agreesWithCountingTheDaysOfEachCustomer(@ForAll("customers") List<Customer> customers, @ForAll long seed) {
        Map<Duration, Long> left = new HashMap<>();
        Map<Duration, Long> staying = new HashMap<>();
        Map<String, List<Customer>> known =
                customers.stream().filter(c -> c.joined().isBefore(AS_OF)).collect(Collectors.groupingBy(Customer::id));
        known.forEach((id, own) -> {
            long days = AS_OF.minusDays(60)
                    .datesUntil(AS_OF)
                    .filter(day -> isThere(own, day))
                    .count();
            (isThere(own, AS_OF.minusDays(1)) ? staying : left).merge(Duration.ofDays(days), 1L, Long::sum);
        });
        TimesToEvent tenures = CollectorLaws.holdAndAddUp(TenuresTest::tenures, Customer::id, customers, seed);
        assertThat(tenures).isEqualTo(TimesToEvent.ofCounts(left, staying));
        CustomerMovement lastMonth = customers.stream()
                .collect(CustomerMovement.during(
                        DateRange.trailing(30, AS_OF.minusDays(1)), Customer::id, Customer::joined, Customer::left));
        assertThat(tenures.waiting()).isEqualTo(lastMonth.atEnd());
    }

    private static boolean isThere(List<Customer> own, LocalDate day) {
        return own.stream()
                .anyMatch(c -> !c.joined().isAfter(day)
                        && (c.left() == null || c.left().isAfter(day)));
    }
}
