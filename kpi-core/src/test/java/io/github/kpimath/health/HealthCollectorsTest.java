package io.github.kpimath.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

/** Customers and their introductions become champions and who became one; outcomes become counts. */
class HealthCollectorsTest {

    private static final DateRange MAY = DateRange.ofMonth(2026, 5);
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 6, 1);
    private static final LocalDate BEFORE = LocalDate.of(2026, 4, 30);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private record Introduction(LocalDate day, IntroducedTo to) implements Serializable {}

    private record Customer(LocalDate joined, LocalDate left, List<Introduction> introductions)
            implements Serializable {

        List<LocalDate> days() {
            return introductions.stream().map(Introduction::day).toList();
        }
    }

    private static Customer customer(LocalDate left, Introduction... introductions) {
        return new Customer(LONG_AGO, left, List.of(introductions));
    }

    private static Introduction on(LocalDate day, IntroducedTo to) {
        return new Introduction(day, to);
    }

    private static Introduction on(LocalDate day) {
        return on(day, IntroducedTo.PEERS);
    }

    private static Collector<Customer, ?, Introductions> during() {
        return Introductions.during(
                MAY, Customer::joined, Customer::left, Customer::introductions, Introduction::day, Introduction::to);
    }

    private static Collector<Customer, ?, Introductions> until(LocalDate end) {
        return Introductions.until(
                end, Customer::joined, Customer::left, Customer::introductions, Introduction::day, Introduction::to);
    }

    private static Collector<Customer, ?, ChampionMovement> intoMay() {
        return ChampionMovement.into(MAY, Customer::joined, Customer::left, Customer::days);
    }

    private static Introductions champions(Customer... customers) {
        return Stream.of(customers).collect(during());
    }

    @Test
    void aCustomerCountsOnceAndOncePerKind() {
        Customer twice = customer(
                null, on(FIRST, IntroducedTo.PEERS), on(LAST, IntroducedTo.PEERS), on(LAST, IntroducedTo.PROSPECTS));
        Customer other = customer(null, on(LAST, IntroducedTo.DEPARTMENTS));
        assertThat(champions(twice, other, customer(null)))
                .isEqualTo(Introductions.of(2, 3).byKind(1, 1, 1));
    }

    @Test
    void onlyIntroductionsOfThePeriodCount() {
        assertThat(champions(customer(null, on(BEFORE)), customer(null, on(AFTER))))
                .isEqualTo(Introductions.of(0, 2));
        assertThat(Stream.of(customer(null, on(BEFORE)), customer(null, on(AFTER)), customer(null))
                        .collect(until(AFTER)))
                .isEqualTo(Introductions.of(1, 3).byKind(1, 0, 0));
    }

    @Test
    void theCustomersAreThoseAtTheEnd() {
        Introduction may = on(FIRST);
        assertThat(champions(customer(LAST, may))).isEqualTo(Introductions.empty());
        assertThat(champions(customer(AFTER, may)))
                .isEqualTo(Introductions.of(1, 1).byKind(1, 0, 0));
        assertThat(champions(new Customer(AFTER, null, List.of(may)))).isEqualTo(Introductions.empty());
        assertThat(champions(new Customer(LAST, null, List.of(may))))
                .isEqualTo(Introductions.of(1, 1).byKind(1, 0, 0));
        assertThat(Stream.of(customer(LAST, may)).collect(until(LAST)))
                .isEqualTo(Introductions.of(1, 1).byKind(1, 0, 0));
    }

    @Test
    void whoBecameAndWhoCeased() {
        ChampionMovement movement = Stream.of(
                        customer(null, on(BEFORE), on(FIRST)),
                        customer(null, on(LAST)),
                        customer(null, on(BEFORE)),
                        customer(LAST, on(BEFORE), on(FIRST)),
                        customer(FIRST, on(BEFORE)),
                        customer(BEFORE, on(BEFORE)),
                        customer(null, on(LocalDate.of(2026, 3, 31)), on(AFTER)))
                .collect(intoMay());
        assertThat(movement)
                .as("who left in May was a champion of April and is none of May")
                .isEqualTo(new ChampionMovement(1, 1, 3));
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        Arbitrary<Integer> day = Arbitraries.integers().between(-45, 45);
        Arbitrary<List<Introduction>> introductions = Combinators.combine(day, Arbitraries.of(IntroducedTo.class))
                .as((after, to) -> on(FIRST.plusDays(after), to))
                .list()
                .ofMaxSize(4);
        return Combinators.combine(day, Arbitraries.integers().between(0, 60).injectNull(0.5), introductions)
                .as((from, stay, made) ->
                        new Customer(FIRST.plusDays(from), stay == null ? null : FIRST.plusDays(from + stay), made))
                .list()
                .ofMaxSize(20);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWholeInAnyOrder(@ForAll("customers") List<Customer> customers, @ForAll long seed) {
        Introductions may = CollectorLaws.holdAndAddUp(HealthCollectorsTest::during, Customer::joined, customers, seed);
        Introductions ever = CollectorLaws.holdAndAddUp(() -> until(AFTER), Customer::joined, customers, seed);
        ChampionMovement movement =
                CollectorLaws.holdAndAddUp(HealthCollectorsTest::intoMay, Customer::joined, customers, seed);

        List<Customer> atEnd = customers.stream()
                .filter(c -> !c.joined().isAfter(LAST))
                .filter(c -> c.left() == null || c.left().isAfter(LAST))
                .toList();
        assertThat(may.customers()).isEqualTo(atEnd.size());
        assertThat(may.champions())
                .isEqualTo(atEnd.stream()
                        .filter(c -> c.days().stream().anyMatch(d -> d.getYear() == 2026 && d.getMonthValue() == 5))
                        .count());
        assertThat(may.toProspects())
                .isEqualTo(atEnd.stream()
                        .filter(c -> c.introductions().stream()
                                .anyMatch(i -> i.day().getMonthValue() == 5 && i.to() == IntroducedTo.PROSPECTS))
                        .count());
        assertThat(movement.stayed() + movement.became()).isEqualTo(may.champions());
        assertThat(ever.customers()).isEqualTo(may.customers());
        assertThat(ever.champions()).isGreaterThanOrEqualTo(may.champions());
        assertThat(customers.stream()
                        .collect(Introductions.during(MAY, Customer::joined, Customer::left, Customer::days)))
                .as("without kinds")
                .isEqualTo(Introductions.of(may.champions(), may.customers()));
        assertThat(customers.stream()
                        .collect(Introductions.until(AFTER, Customer::joined, Customer::left, Customer::days)))
                .isEqualTo(Introductions.of(ever.champions(), ever.customers()));
    }

    private record Row(String customer, LocalDate joined, LocalDate left, LocalDate introduced, IntroducedTo to)
            implements Serializable {}

    private static Collector<Row, ?, Introductions> byCustomer() {
        return Introductions.duringByCustomer(MAY, Row::customer, Row::joined, Row::left, Row::introduced, Row::to);
    }

    private static Row row(String customer, LocalDate introduced, IntroducedTo to) {
        return new Row(customer, LONG_AGO, null, introduced, to);
    }

    @Test
    void singleIntroductionsAreThoseOfTheirCustomer() {
        assertThat(Stream.of(
                                row("a", FIRST, IntroducedTo.PEERS),
                                row("a", LAST, IntroducedTo.PROSPECTS),
                                row("a", LAST, IntroducedTo.PROSPECTS),
                                row("b", AFTER, IntroducedTo.PEERS),
                                row("b", BEFORE, IntroducedTo.PEERS),
                                row("c", null, null),
                                new Row("d", LONG_AGO, LAST, FIRST, IntroducedTo.DEPARTMENTS),
                                new Row("e", AFTER, null, FIRST, IntroducedTo.DEPARTMENTS),
                                new Row("back", LONG_AGO, BEFORE, null, null),
                                new Row("back", FIRST, null, LAST, IntroducedTo.DEPARTMENTS))
                        .collect(byCustomer()))
                .isEqualTo(Introductions.of(2, 4).byKind(1, 1, 1));
        assertThat(Stream.<Row>empty().collect(byCustomer())).isEqualTo(Introductions.empty());
        Refusal.ofNullByName(() -> Stream.of(row("a", FIRST, null)).collect(byCustomer()), "to");
        Refusal.ofNullByName(() -> Stream.of(row("a", null, IntroducedTo.PEERS)).collect(byCustomer()), "day");
        Refusal.ofNullByName(() -> Stream.of(row(null, null, null)).collect(byCustomer()), "customer");
        Refusal.of(
                () -> Stream.of(new Row("a", LAST, FIRST, null, null)).collect(byCustomer()),
                "left " + FIRST,
                "joined " + LAST);
        Refusal.ofNullByName(
                () -> Introductions.duringByCustomer(
                        null, Row::customer, Row::joined, Row::left, Row::introduced, Row::to),
                "period");
        Refusal.ofNullByName(
                () -> Introductions.<Row, String>duringByCustomer(
                        MAY, null, Row::joined, Row::left, Row::introduced, Row::to),
                "customer");
        Refusal.ofNullByName(
                () -> Introductions.duringByCustomer(MAY, Row::customer, null, Row::left, Row::introduced, Row::to),
                "joined");
        Refusal.ofNullByName(
                () -> Introductions.duringByCustomer(MAY, Row::customer, Row::joined, null, Row::introduced, Row::to),
                "left");
        Refusal.ofNullByName(
                () -> Introductions.duringByCustomer(MAY, Row::customer, Row::joined, Row::left, null, Row::to), "day");
        Refusal.ofNullByName(
                () -> Introductions.duringByCustomer(MAY, Row::customer, Row::joined, Row::left, Row::introduced, null),
                "to");
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void singleIntroductionsMakeWhatThoseOfCustomersMake(
            @ForAll("customers") List<Customer> customers, @ForAll long seed) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            Customer one = customers.get(i);
            String id = "c" + i;
            rows.add(new Row(id, one.joined(), one.left(), null, null));
            one.introductions().forEach(each -> rows.add(new Row(id, one.joined(), one.left(), each.day(), each.to())));
        }
        assertThat(CollectorLaws.holdAndAddUp(HealthCollectorsTest::byCustomer, Row::customer, rows, seed))
                .isEqualTo(customers.stream().collect(during()));
    }

    private record Outcome(String segment, Boolean reached) implements Serializable {}

    @Provide
    Arbitrary<List<Outcome>> outcomes() {
        return Combinators.combine(
                        Arbitraries.of("a", "b"), Arbitraries.of(true, false).injectNull(0.3))
                .as(Outcome::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void outcomesAreCounted(@ForAll("outcomes") List<Outcome> outcomes, @ForAll long seed) {
        CustomerOutcomes all = CollectorLaws.holdAndAddUp(
                () -> CustomerOutcomes.collector(Outcome::reached), Outcome::segment, outcomes, seed);
        assertThat(all.succeeded())
                .isEqualTo(outcomes.stream()
                        .filter(o -> Boolean.TRUE.equals(o.reached()))
                        .count());
        assertThat(all.notSucceeded())
                .isEqualTo(outcomes.stream()
                        .filter(o -> Boolean.FALSE.equals(o.reached()))
                        .count());
        assertThat(all.succeeded() + all.notSucceeded() + all.unknown()).isEqualTo(outcomes.size());
    }

    @Test
    void refusals() {
        Refusal.of(() -> champions(new Customer(LAST, FIRST, List.of())), "left " + FIRST, "joined " + LAST);
        Refusal.ofNull(() -> champions(new Customer(null, FIRST, List.of())), "joined");
        Refusal.ofNull(() -> champions(customer(null, on(null))), "day");
        Refusal.ofNull(() -> champions(customer(null, on(FIRST, null))), "to");
        Refusal.ofNullByName(() -> champions(new Customer(FIRST, null, null)), "introductions");
        Refusal.ofNullByName(
                () -> Stream.of(customer(null))
                        .collect(Introductions.during(MAY, Customer::joined, Customer::left, one -> null)),
                "introductions");
        Refusal.ofNullByName(
                () -> Stream.of(customer(null))
                        .collect(ChampionMovement.into(MAY, Customer::joined, Customer::left, one -> null)),
                "introductions");
        Refusal.ofNull(
                () -> Stream.of(FIRST)
                        .collect(ChampionMovement.into(
                                MAY, day -> day, day -> null, day -> Collections.singletonList(null))),
                "day");
        Refusal.ofNull(() -> Introductions.during(null, Customer::joined, Customer::left, Customer::days), "period");
        Refusal.ofNull(() -> Introductions.during(MAY, null, Customer::left, Customer::days), "joined");
        Refusal.ofNull(() -> Introductions.during(MAY, Customer::joined, null, Customer::days), "left");
        Refusal.ofNull(() -> Introductions.during(MAY, Customer::joined, Customer::left, null), "introductions");
        Refusal.ofNull(() -> ChampionMovement.into(null, Customer::joined, Customer::left, Customer::days), "period");
        Refusal.ofNull(() -> ChampionMovement.into(MAY, null, Customer::left, Customer::days), "joined");
        Refusal.ofNull(() -> ChampionMovement.into(MAY, Customer::joined, null, Customer::days), "left");
        Refusal.ofNull(() -> ChampionMovement.into(MAY, Customer::joined, Customer::left, null), "introductions");
        Refusal.ofNull(() -> CustomerOutcomes.collector(null), "succeeded");
        Tally<Customer, Introductions> may = Tally.of(during());
        Tally<Customer, Introductions> ever = Tally.of(until(AFTER));
        Refusal.of(() -> may.merge(ever), "other", MAY);
        Tally<Customer, ChampionMovement> now = Tally.of(intoMay());
        Tally<Customer, ChampionMovement> next =
                Tally.of(ChampionMovement.into(MAY.next(), Customer::joined, Customer::left, Customer::days));
        Refusal.of(() -> now.merge(next), "other", MAY.next());
    }
}
