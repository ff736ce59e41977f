package io.github.kpimath.retention;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Movements to try: all that come and go in any number, nobody there, and two numbers without the joiners. */
final class Movements {

    private static final int MOST = 60;

    private Movements() {}

    /** The month of the catalogue's example. */
    static CustomerMovement may() {
        return CustomerMovement.startingWith(100)
                .joining(40)
                .losing(8)
                .losingJoiners(5)
                .returning(2);
    }

    static Arbitrary<CustomerMovement> any() {
        return Arbitraries.frequencyOf(Tuple.of(5, known()), Tuple.of(1, withoutJoiners()));
    }

    /** Those, and who left not known either. */
    static Arbitrary<CustomerMovement> given() {
        return Arbitraries.frequencyOf(Tuple.of(5, any()), Tuple.of(1, withoutLosses()));
    }

    static Arbitrary<CustomerMovement> withoutLosses() {
        return Combinators.combine(count(), count(), count())
                .as((end, joined, start) ->
                        RetentionRate.ofEndAndJoined(end, joined, start).evidence());
    }

    static Arbitrary<CustomerMovement> known() {
        return count().list().ofSize(7).map(Movements::of);
    }

    /** Zero often enough, since there the definitions differ. */
    private static Arbitrary<Integer> count() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(0, MOST)));
    }

    private static CustomerMovement of(List<Integer> any) {
        int start = any.get(0);
        int joined = any.get(1);
        int returned = any.get(2) % 5;
        CustomerMovement movement = CustomerMovement.startingWith(start)
                .joining(joined)
                .returning(returned)
                .losing(any.get(3) % (start + 1))
                .losingJoiners(any.get(4) % (joined + 1))
                .losingReturners(any.get(5) % (returned + 1));
        return movement.lapsing(any.get(6) % (movement.atEnd() + 1));
    }

    static Arbitrary<CustomerMovement> withoutJoiners() {
        return Combinators.combine(count(), count())
                .as((lost, stayed) -> CustomerMovement.ofCounts(lost, lost + stayed));
    }
}
