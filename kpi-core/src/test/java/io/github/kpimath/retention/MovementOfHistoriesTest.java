package io.github.kpimath.retention;

import static io.github.kpimath.retention.LeavingDay.lastDayInclusive;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Any number of records of each customer become the movement of a period, in which each customer is one entry. */
class MovementOfHistoriesTest {

    private static final DateRange MAY = DateRange.ofMonth(2026, 5);
    private static final LocalDate FIRST = MAY.startInclusive();

    private record Spell(String customer, LocalDate joined, LocalDate left) {}

    /** Days of May by number: 1 is the first of May, 0 the day before, 32 the first of June; null for no end. */
    private static Spell spell(String customer, int joined, Integer left) {
        return new Spell(customer, FIRST.plusDays(joined - 1), left == null ? null : FIRST.plusDays(left - 1));
    }

    private static Spell spell(int joined, Integer left) {
        return spell("Ana", joined, left);
    }

    private static Collector<Spell, ?, CustomerMovement> during(DateRange period) {
        return CustomerMovement.during(period, Spell::customer, Spell::joined, Spell::left);
    }

    private static CustomerMovement may(Spell... spells) {
        return Stream.of(spells).collect(during(MAY));
    }

    private static CustomerMovement exactly(CustomerMovement stated) {
        return stated.plus(may());
    }

    private static CustomerMovement start(long customers) {
        return CustomerMovement.startingWith(customers);
    }

    @Test
    void oneSpellIsCountedAsWithoutAnId() {
        for (int joined : new int[] {-3, 0, 1, 2, 31, 32, 40}) {
            for (Integer left : new Integer[] {-3, 0, 1, 2, 31, 32, 33, 50, null}) {
                if (left == null || left >= joined) {
                    Spell one = spell(joined, left);
                    assertThat(may(one))
                            .as("%s", one)
                            .isEqualTo(
                                    Stream.of(one).collect(CustomerMovement.during(MAY, Spell::joined, Spell::left)));
                }
            }
        }
        assertThat(may().period()).contains(MAY);
    }

    @Test
    void aReturnerIsNotBookedAsNew() {
        CustomerMovement back = may(spell(-40, -10), spell(10, null));
        assertThat(back).isEqualTo(exactly(start(0).returning(1)));
        assertThat(may(spell(-40, 0), spell(1, null))).isEqualTo(exactly(start(0).returning(1)));
        assertThat(may(spell(-40, -40), spell(10, null)))
                .as("a customer for no day was one")
                .isEqualTo(exactly(start(0).returning(1)));
        assertThat(back.joined()).isZero();
    }

    @Test
    void aReturnerWhoLeavesAgainIsAmongTheLost() {
        CustomerMovement back = may(spell(-40, -10), spell(10, 20), spell("Luis", -9, null));
        assertThat(back).isEqualTo(exactly(start(1).returning(1).losingReturners(1)));
        assertThat(ChurnRate.of(back).percent()).isEqualTo(100.0);
    }

    @Test
    void leaveAndReturnInsideAPeriodIsNotMissed() {
        assertThat(may(spell(-9, 10), spell(20, null))).isEqualTo(exactly(start(1).lapsing(1)));
        assertThat(may(spell(-9, 1), spell(2, null))).isEqualTo(exactly(start(1).lapsing(1)));
        assertThat(may(spell(2, 10), spell(20, null)))
                .isEqualTo(exactly(start(0).joining(1).lapsing(1)));
        assertThat(may(spell(-40, -10), spell(3, 5), spell(20, 32)))
                .isEqualTo(exactly(start(0).returning(1).lapsing(1)));
        assertThat(may(spell(-9, 5), spell(10, 12), spell(20, null)))
                .as("twice is one customer")
                .isEqualTo(exactly(start(1).lapsing(1)));
        assertThat(ChurnRate.of(may(spell(-9, 10), spell(20, null)), ChurnRate.Method.COUNT_LAPSES)
                        .percent())
                .isEqualTo(100.0);
    }

    @Test
    void joinsLeavesReturnsLeaves() {
        assertThat(may(spell(2, 10), spell(20, 30)))
                .isEqualTo(exactly(start(0).joining(1).losingJoiners(1)));
        assertThat(may(spell(-9, 10), spell(20, 30))).isEqualTo(exactly(start(1).losing(1)));
        assertThat(may(spell(2, 10), spell(20, 32)))
                .as("there at the end")
                .isEqualTo(exactly(start(0).joining(1).lapsing(1)));
    }

    @Test
    void leaversAreNotDroppedFromTheChurnBase() {
        CustomerMovement all = may(spell("a", -9, 5), spell("b", -9, null), spell("c", -9, 1), spell("d", -9, 32));
        assertThat(all).isEqualTo(exactly(start(4).losing(2)));
    }

    @Test
    void aSwitchOfPlanIsNoLoss() {
        assertThat(may(spell(-9, 10), spell(10, null))).isEqualTo(exactly(start(1)));
        assertThat(may(spell(-9, 1), spell(1, 5))).isEqualTo(exactly(start(1).losing(1)));
        assertThat(may(spell(3, 10), spell(10, 20), spell(20, null))).isEqualTo(exactly(start(0).joining(1)));
    }

    @Test
    void oneOfSeveralSubscriptionsEndingIsNoLoss() {
        assertThat(may(spell(-9, 10), spell(-5, null))).isEqualTo(exactly(start(1)));
        assertThat(may(spell(-9, 20), spell(-5, 10))).isEqualTo(exactly(start(1).losing(1)));
        assertThat(may(spell(2, 20), spell(5, 10), spell(8, 25)))
                .isEqualTo(exactly(start(0).joining(1).losingJoiners(1)));
        assertThat(may(spell(2, 5), spell(10, 15), spell(4, 12), spell(20, null)))
                .as("one that bridges two")
                .isEqualTo(exactly(start(0).joining(1).lapsing(1)));
    }

    @Test
    void aRecordSeenTwiceIsOne() {
        assertThat(may(spell(2, 5), spell(2, 5)))
                .isEqualTo(exactly(start(0).joining(1).losingJoiners(1)));
        assertThat(may(spell(-9, null), spell(-9, null))).isEqualTo(exactly(start(1)));
        assertThat(may(spell(3, 3), spell(3, 3)))
                .isEqualTo(exactly(start(0).joining(1).losingJoiners(1)));
    }

    @Test
    void joinedAndLeftOnOneDay() {
        assertThat(may(spell(3, 3))).isEqualTo(exactly(start(0).joining(1).losingJoiners(1)));
        assertThat(may(spell(3, 3), spell(3, null))).isEqualTo(exactly(start(0).joining(1)));
        assertThat(may(spell(3, 3), spell(5, null)))
                .isEqualTo(exactly(start(0).joining(1).lapsing(1)));
        assertThat(may(spell(-9, 3), spell(3, 3))).isEqualTo(exactly(start(1).losing(1)));
        assertThat(may(spell(32, 32))).isEqualTo(may());
    }

    @Test
    void theUnitIsTheIds() {
        record Subscription(String customer, int number, LocalDate joined, LocalDate left) {}
        List<Subscription> both = List.of(
                new Subscription("Ana", 1, FIRST.minusDays(9), null),
                new Subscription("Ana", 2, FIRST.minusDays(5), FIRST.plusDays(9)));
        assertThat(both.stream()
                        .collect(CustomerMovement.during(
                                MAY, Subscription::customer, Subscription::joined, Subscription::left)))
                .isEqualTo(exactly(start(1)));
        assertThat(both.stream()
                        .collect(CustomerMovement.during(
                                MAY, Subscription::number, Subscription::joined, Subscription::left))
                        .countingSubscriptions())
                .isEqualTo(exactly(start(2).losing(1)).countingSubscriptions());
    }

    @Test
    void theLastDayOfServiceIsTheDayBeforeLeaving() {
        record Contract(String customer, LocalDate joined, LocalDate lastDay) {}
        List<Contract> contracts = List.of(
                new Contract("a", FIRST.minusDays(9), FIRST.minusDays(1)),
                new Contract("b", FIRST.minusDays(9), MAY.lastDay()),
                new Contract("c", FIRST.minusDays(9), null),
                new Contract("d", FIRST, FIRST),
                new Contract("e", FIRST.minusDays(9), FIRST.minusDays(2)));
        CustomerMovement may = contracts.stream()
                .collect(CustomerMovement.during(
                        MAY, Contract::customer, Contract::joined, lastDayInclusive(Contract::lastDay)));
        assertThat(may).isEqualTo(exactly(start(3).losing(1).joining(1).losingJoiners(1)));
        assertThat(contracts.stream()
                        .collect(CustomerMovement.during(MAY, Contract::joined, lastDayInclusive(Contract::lastDay))))
                .isEqualTo(may);
        Contract forEver = new Contract("f", FIRST, LocalDate.MAX);
        Refusal.of(
                DateTimeException.class,
                () -> lastDayInclusive(Contract::lastDay).apply(forEver),
                "");
        Refusal.ofNullByName(() -> lastDayInclusive(null), "lastDay");
    }

    @Test
    void segmentsAddUp() {
        Map<Boolean, CustomerMovement> bySegment = Stream.of(
                        spell("a", -9, 5), spell("b", 3, null), spell("a", 8, null), spell("bb", -9, null))
                .collect(Collectors.partitioningBy(s -> s.customer().startsWith("a"), during(MAY)));
        assertThat(bySegment.get(true)).isEqualTo(exactly(start(1).lapsing(1)));
        assertThat(bySegment.get(false)).isEqualTo(exactly(start(1).joining(1)));
    }

    @Test
    void refusals() {
        Refusal.of(() -> may(spell(3, 2)), "left " + FIRST.plusDays(1), "joined " + FIRST.plusDays(2));
        Refusal.of(() -> may(spell(60, 59)), "left", "is before joined");
        Refusal.ofNullByName(() -> may(spell(null, 3, 4)), "customer");
        Refusal.ofNullByName(() -> may(new Spell("a", null, FIRST)), "joined");
        Refusal.ofNullByName(() -> during(null), "period");
        Refusal.ofNullByName(() -> CustomerMovement.during(MAY, null, Spell::joined, Spell::left), "customer");
        Refusal.ofNullByName(() -> CustomerMovement.during(MAY, Spell::customer, null, Spell::left), "joined");
        Refusal.ofNullByName(() -> CustomerMovement.during(MAY, Spell::customer, Spell::joined, null), "left");
        Tally<Spell, CustomerMovement> june = Tally.of(during(MAY.next()));
        Refusal.of(() -> june.merge(Tally.of(during(MAY))), "other", MAY, MAY.next());
    }

    @Provide
    Arbitrary<List<Spell>> spells() {
        Arbitrary<String> customer = Arbitraries.of("a", "b", "c");
        Arbitrary<Integer> joined = Arbitraries.integers().between(-6, 40);
        Arbitrary<Integer> stay = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 9)),
                Tuple.of(1, Arbitraries.integers().between(10, 50).injectNull(0.3)));
        return Combinators.combine(customer, joined, stay)
                .as((id, from, days) -> spell(id, from, days == null ? null : from + days))
                .list()
                .ofMaxSize(14);
    }

    /** Each customer day by day: who is there when, and since when he has been one. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void agreesWithLookingAtEveryDay(@ForAll("spells") List<Spell> spells) {
        CustomerMovement expected = start(0);
        for (List<Spell> own :
                spells.stream().collect(Collectors.groupingBy(Spell::customer)).values()) {
            expected = expected.plus(dayByDay(own));
        }
        assertThat(spells.stream().collect(during(MAY))).isEqualTo(exactly(expected));
    }

    private static CustomerMovement dayByDay(List<Spell> own) {
        boolean atStart = isThere(own, FIRST.minusDays(1));
        boolean atEnd = isThere(own, MAY.lastDay());
        boolean before = own.stream().anyMatch(s -> s.joined().isBefore(FIRST));
        boolean comes = own.stream().anyMatch(s -> MAY.contains(s.joined()));
        boolean gap = false;
        for (LocalDate day = FIRST; MAY.contains(day); day = day.plusDays(1)) {
            LocalDate today = day;
            boolean came = atStart
                    || own.stream()
                            .anyMatch(
                                    s -> MAY.contains(s.joined()) && !s.joined().isAfter(today));
            gap |= came && !isThere(own, day);
        }
        CustomerMovement one = start(0);
        if (atStart) {
            one = atEnd ? start(1) : start(1).losing(1);
        } else if (comes && before) {
            one = atEnd ? one.returning(1) : one.returning(1).losingReturners(1);
        } else if (comes) {
            one = atEnd ? one.joining(1) : one.joining(1).losingJoiners(1);
        }
        return atEnd && gap ? one.lapsing(1) : one;
    }

    private static boolean isThere(List<Spell> own, LocalDate day) {
        return own.stream()
                .anyMatch(s -> !s.joined().isAfter(day)
                        && (s.left() == null || s.left().isAfter(day)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theEndOfAPeriodIsTheStartOfTheNext(@ForAll("spells") List<Spell> spells) {
        for (DateRange week :
                DateRange.of(FIRST.minusDays(7), FIRST.plusDays(50)).eachWithin(CalendarUnit.ISO_WEEK)) {
            CustomerMovement one = spells.stream().collect(during(week));
            CustomerMovement next = spells.stream().collect(during(week.next()));
            assertThat(one.atEnd()).isEqualTo(next.atStart());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWholeInAnyOrder(@ForAll("spells") List<Spell> spells, @ForAll long seed) {
        List<Spell> more = new ArrayList<>(spells);
        more.addAll(spells.subList(0, spells.size() / 2));
        assertThat(CollectorLaws.holdAndAddUp(() -> during(MAY), Spell::customer, more, seed))
                .as("records seen twice change nothing")
                .isEqualTo(spells.stream().collect(during(MAY)));
    }
}
