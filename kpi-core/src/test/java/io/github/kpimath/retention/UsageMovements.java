package io.github.kpimath.retention;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Movements by use to try, all after the same number of days. */
final class UsageMovements {

    static final int DAYS = 30;

    private UsageMovements() {}

    static Arbitrary<UsageMovement> any() {
        Arbitrary<Integer> customers = Arbitraries.integers().between(0, 40);
        return Combinators.combine(customers, customers)
                .as((inactive, active) -> new UsageMovement(DAYS, inactive, inactive + active));
    }
}
