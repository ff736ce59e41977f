package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
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

/** Customers' first and last days become the movement of a period. */
class MovementDuringTest {

    private static final DateRange MAY = DateRange.ofMonth(2026, 5);
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 6, 1);
    private static final LocalDate BEFORE = LocalDate.of(2026, 4, 30);

    private record Customer(LocalDate joined, LocalDate left) {}

    private static Collector<Customer, ?, CustomerMovement> during(DateRange period) {
        return CustomerMovement.during(period, Customer::joined, Customer::left);
    }

    /** At start, joined, starters lost, joiners lost and at end of one customer. */
    private static void moves(LocalDate joined, LocalDate left, long... counts) {
        CustomerMovement m = Stream.of(new Customer(joined, left)).collect(during(MAY));
        assertThat(new long[] {m.atStart(), m.joined(), m.startersLost(), m.joinersLost(), m.atEnd()})
                .as("%s to %s", joined, left)
                .containsExactly(counts);
        assertThat(m.returned()).isZero();
        assertThat(m.lapsedInside()).isZero();
        assertThat(m.joinersKnown()).isTrue();
        assertThat(m.period()).contains(MAY);
    }

    @Test
    void joiningOnTheFirstDayIsJoining() {
        moves(BEFORE, null, 1, 0, 0, 0, 1);
        moves(FIRST, null, 0, 1, 0, 0, 1);
        moves(LAST, null, 0, 1, 0, 0, 1);
        moves(AFTER, null, 0, 0, 0, 0, 0);
    }

    @Test
    void leftIsTheFirstDayWithoutService() {
        moves(BEFORE, FIRST, 1, 0, 1, 0, 0);
        moves(BEFORE, LAST, 1, 0, 1, 0, 0);
        moves(BEFORE, AFTER, 1, 0, 0, 0, 1);
        moves(BEFORE, BEFORE, 0, 0, 0, 0, 0);
        moves(BEFORE.minusDays(9), BEFORE, 0, 0, 0, 0, 0);
        moves(FIRST, LAST, 0, 1, 0, 1, 0);
        moves(FIRST, AFTER, 0, 1, 0, 0, 1);
    }

    @Test
    void joinedAndLeftOnOneDayCountsInBoth() {
        moves(FIRST, FIRST, 0, 1, 0, 1, 0);
        moves(LAST, LAST, 0, 1, 0, 1, 0);
        moves(AFTER, AFTER, 0, 0, 0, 0, 0);
    }

    @Test
    void whoWillLeaveLaterIsNotLostYet() {
        moves(BEFORE, LocalDate.of(2030, 1, 1), 1, 0, 0, 0, 1);
        moves(FIRST, LocalDate.of(2030, 1, 1), 0, 1, 0, 0, 1);
        moves(AFTER, LocalDate.of(2030, 1, 1), 0, 0, 0, 0, 0);
    }

    @Test
    void leavingBeforeJoiningIsRefused() {
        Refusal.of(() -> Stream.of(new Customer(LAST, FIRST)).collect(during(MAY)), "left " + FIRST, "joined " + LAST);
        Refusal.ofNull(() -> Stream.of(new Customer(null, FIRST)).collect(during(MAY)), "joined");
        Refusal.ofNull(() -> during(null), "period");
        Refusal.ofNull(() -> CustomerMovement.during(MAY, null, Customer::left), "joined");
        Refusal.ofNull(() -> CustomerMovement.during(MAY, Customer::joined, null), "left");
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        Arbitrary<Integer> day = Arbitraries.integers().between(-40, 90);
        return Combinators.combine(day, Arbitraries.integers().between(0, 60).injectNull(0.3))
                .as((from, stay) ->
                        new Customer(FIRST.plusDays(from), stay == null ? null : FIRST.plusDays(from + stay)))
                .list()
                .ofMaxSize(40);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theEndOfAMonthIsTheStartOfTheNext(@ForAll("customers") List<Customer> customers) {
        CustomerMovement may = customers.stream().collect(during(MAY));
        CustomerMovement june = customers.stream().collect(during(MAY.next()));
        CustomerMovement both = customers.stream().collect(during(DateRange.of(FIRST, LocalDate.of(2026, 7, 1))));
        assertThat(may.atEnd()).isEqualTo(june.atStart());
        assertThat(both.atStart()).isEqualTo(may.atStart());
        assertThat(both.atEnd()).isEqualTo(june.atEnd());
        assertThat(both.joined()).isEqualTo(may.joined() + june.joined());
        assertThat(both.lost()).isEqualTo(may.lost() + june.lost());
    }

    /** Who is there on a day is counted by looking at each customer. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void startAndEndAreWhoIsThere(@ForAll("customers") List<Customer> customers) {
        CustomerMovement may = customers.stream().collect(during(MAY));
        assertThat(may.atStart())
                .isEqualTo(customers.stream()
                        .filter(c -> thereAtTheEndOf(BEFORE, c))
                        .count());
        assertThat(may.atEnd())
                .isEqualTo(
                        customers.stream().filter(c -> thereAtTheEndOf(LAST, c)).count());
    }

    /** A day on which service was already missing counts for the period of that day. */
    private static boolean thereAtTheEndOf(LocalDate day, Customer customer) {
        boolean came = !customer.joined().isAfter(day);
        boolean gone = customer.left() != null && !customer.left().isAfter(day);
        return came && !gone;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWholeInAnyOrder(@ForAll("customers") List<Customer> customers, @ForAll long seed) {
        CollectorLaws.holdAndAddUp(() -> during(MAY), Customer::joined, customers, seed);
    }

    @Test
    void anotherPeriodIsNotMerged() {
        Tally<Customer, CustomerMovement> may = Tally.of(during(MAY));
        Tally<Customer, CustomerMovement> june = Tally.of(during(MAY.next()));
        may.add(new Customer(FIRST, null));
        Refusal.of(() -> june.merge(may), "other", MAY, MAY.next());
        assertThat(june.result().joined()).isZero();
    }
}
