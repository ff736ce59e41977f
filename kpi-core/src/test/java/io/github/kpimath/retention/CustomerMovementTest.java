package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CustomerMovementTest {

    private static final long MOST = Long.MAX_VALUE;

    @Provide
    Arbitrary<CustomerMovement> movements() {
        return Movements.known();
    }

    @Test
    void theExampleOfTheCatalogue() {
        CustomerMovement may = Movements.may();
        assertThat(may.atEnd()).isEqualTo(129);
        assertThat(may.lost()).isEqualTo(13);
        assertThat(may.retained()).isEqualTo(92);
        assertThat(may.served()).isEqualTo(142);
        assertThat(may)
                .hasToString("CustomerMovement[atStart=100, joined=40, startersLost=8, joinersLost=5,"
                        + " returned=2, returnersLost=0, lapsedInside=0]");
    }

    @Test
    void eachVerbAddsToItsOwnCount() {
        CustomerMovement movement = CustomerMovement.startingWith(64)
                .joining(30)
                .joining(2)
                .losing(15)
                .losing(1)
                .losingJoiners(7)
                .losingJoiners(1)
                .returning(3)
                .returning(1)
                .losingReturners(1)
                .losingReturners(1)
                .lapsing(2)
                .lapsing(3);
        assertThat(movement.atStart()).isEqualTo(64);
        assertThat(movement.joined()).isEqualTo(32);
        assertThat(movement.startersLost()).isEqualTo(16);
        assertThat(movement.joinersLost()).isEqualTo(8);
        assertThat(movement.returned()).isEqualTo(4);
        assertThat(movement.returnersLost()).isEqualTo(2);
        assertThat(movement.lapsedInside()).isEqualTo(5);
        assertThat(movement.lost()).isEqualTo(16 + 8 + 2);
        assertThat(movement.atEnd()).isEqualTo(64 + 32 + 4 - 16 - 8 - 2);
        assertThat(movement.joinersKnown()).isTrue();
        assertThat(movement.period()).isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nobodyAppearsOrDisappears(@ForAll("movements") CustomerMovement m) {
        assertThat(m.served()).isEqualTo(m.atEnd() + m.lost());
        assertThat(m.retained() + m.startersLost()).isEqualTo(m.atStart());
        assertThat(m.atEnd()).isNotNegative();
    }

    @Test
    void twoNumbersAloneDoNotKnowTheEnd() {
        CustomerMovement counts = CustomerMovement.ofCounts(64, 1_000);
        assertThat(counts.joinersKnown()).isFalse();
        Refusal.of(IllegalStateException.class, counts::atEnd, "new customers were not given");
        assertThat(counts)
                .hasToString("CustomerMovement[atStart=1000, joined=unknown, startersLost=64, joinersLost=0,"
                        + " returned=0, returnersLost=0, lapsedInside=0]");
        assertThat(counts.plus(Movements.may()).joinersKnown()).isFalse();
        assertThat(Movements.may().plus(counts).joinersKnown()).isFalse();
    }

    @Test
    void whoCameCannotBeStatedAfterTwoNumbersAlone() {
        CustomerMovement counts = CustomerMovement.ofCounts(64, 1_000);
        Refusal.of(IllegalStateException.class, () -> counts.joining(40), "startingWith");
        Refusal.of(IllegalStateException.class, () -> counts.returning(1), "startingWith");
        Refusal.of(IllegalStateException.class, () -> counts.losingJoiners(1), "startingWith");
        assertThat(counts.losing(6).startersLost()).isEqualTo(70);
        assertThat(counts.lapsing(3).lapsedInside()).isEqualTo(3);
    }

    @Test
    void everyPartTellsMovementsApart() {
        CustomerMovement m = CustomerMovement.startingWith(9).joining(9).returning(9);
        assertThat(Stream.of(
                        m,
                        m.joining(1),
                        m.losing(1),
                        m.losingJoiners(1),
                        m.returning(1),
                        m.losingReturners(1),
                        m.lapsing(1),
                        CustomerMovement.startingWith(10).joining(9).returning(9),
                        m.plus(inMay()),
                        m.plus(CustomerMovement.ofCounts(0, 0))))
                .doesNotHaveDuplicates()
                .allSatisfy(
                        each -> assertThat(RoundTrip.of(each)).isEqualTo(each).hasSameHashCodeAs(each));
        assertThat(m).isNotEqualTo("nine").isNotEqualTo(null);
        assertThat(m.joining(1).hashCode()).isNotEqualTo(m.losing(1).hashCode());
    }

    private static CustomerMovement inMay() {
        return Stream.<LocalDate>of().collect(CustomerMovement.during(DateRange.ofMonth(2026, 5), d -> d, d -> d));
    }

    @Test
    void periodsAreNotAdded() {
        CustomerMovement may = inMay();
        CustomerMovement june =
                Stream.<LocalDate>of().collect(CustomerMovement.during(DateRange.ofMonth(2026, 6), d -> d, d -> d));
        Refusal.of(() -> may.plus(june), "other", "2026-06-01", "2026-05-01", "same period");
        assertThat(may.plus(may).period()).contains(DateRange.ofMonth(2026, 5));
        assertThat(may.plus(Movements.may()).period()).contains(DateRange.ofMonth(2026, 5));
        assertThat(Movements.may().plus(may).period()).contains(DateRange.ofMonth(2026, 5));
        assertThat(may.joining(3).period()).contains(DateRange.ofMonth(2026, 5));
        assertThat(may.toString()).endsWith("period=2026-05-01/2026-06-01]");
    }

    @Test
    void onlyWhoIsThereCanLeave() {
        CustomerMovement m = CustomerMovement.startingWith(5).joining(3).returning(2);
        Refusal.of(() -> m.losing(6), "startersLost", 6, "0..5");
        Refusal.of(() -> m.losing(3).losing(3), "startersLost", 6, "0..5");
        Refusal.of(() -> m.losingJoiners(4), "joinersLost", 4, "0..3");
        Refusal.of(() -> m.losingReturners(3), "returnersLost", 3, "0..2");
        Refusal.of(() -> m.losing(5).lapsing(6), "lapsedInside", 6, "0..5");
        Refusal.of(() -> m.losingJoiners(3).losingReturners(2).lapsing(6), "lapsedInside", 6, "0..5");
        assertThat(m.losing(5).losingJoiners(3).losingReturners(2).atEnd()).isZero();
        assertThat(m.lapsing(10).lapsedInside()).isEqualTo(10);
    }

    @Test
    void negativeNumbersAreRefused() {
        CustomerMovement m = Movements.may();
        Refusal.of(() -> CustomerMovement.startingWith(-1), "atStart", -1, "0..");
        Refusal.of(() -> m.joining(-2), "joining", -2, "0..");
        Refusal.of(() -> m.losing(-3), "losing", -3, "0..");
        Refusal.of(() -> m.losingJoiners(-4), "losingJoiners", -4, "0..");
        Refusal.of(() -> m.returning(-5), "returning", -5, "0..");
        Refusal.of(() -> m.losingReturners(-6), "losingReturners", -6, "0..");
        Refusal.of(() -> m.lapsing(-7), "lapsing", -7, "0..");
        Refusal.of(() -> CustomerMovement.ofCounts(-1, 5), "lost", -1, "0..5");
        Refusal.of(() -> CustomerMovement.ofCounts(6, 5), "lost", 6, "0..5");
        Refusal.of(() -> CustomerMovement.ofCounts(0, -5), "atStart -5", "0..");
    }

    @Test
    void overflowIsRefused() {
        CustomerMovement most = CustomerMovement.startingWith(MOST);
        CustomerMovement one = CustomerMovement.startingWith(1);
        List.<ThrowingCallable>of(
                        () -> most.plus(one),
                        () -> most.joining(1),
                        () -> most.returning(1),
                        () -> CustomerMovement.startingWith(0).joining(MOST).joining(1),
                        () -> CustomerMovement.startingWith(0).returning(MOST).returning(1),
                        () -> most.losing(MOST).losing(1),
                        () -> most.lapsing(MOST).lapsing(1),
                        () -> one.joining(MOST - 1).returning(1))
                .forEach(call -> Refusal.of(ArithmeticException.class, call, "overflow"));
        assertThat(most.losing(MOST).lost()).isEqualTo(MOST);
    }
}
