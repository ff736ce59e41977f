package io.github.kpimath.retention;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.testing.Ratio;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A month's movement that goes on for so many months.
 *
 * @param movement what happens in a month
 * @param months how often
 */
record Compounded(CustomerMovement movement, int months) {

    static Arbitrary<Compounded> any() {
        return Combinators.combine(Movements.any(), Arbitraries.integers().between(1, 24))
                .as(Compounded::new);
    }

    static Compounded none() {
        return new Compounded(CustomerMovement.empty(), 12);
    }

    /** ((S − LS) ÷ S)^n. */
    Ratio retained() {
        return movement.atStart() == 0
                ? Ratio.none(UndefinedReason.EMPTY_DENOMINATOR)
                : Ratio.of(
                        BigDecimal.valueOf(movement.atStart() - movement.startersLost())
                                .pow(months),
                        BigDecimal.valueOf(movement.atStart()).pow(months));
    }

    /** 1 − ((S − LS) ÷ S)^n. */
    Ratio lost() {
        Ratio retained = retained();
        return retained.isDefined()
                ? Ratio.of(retained.below().subtract(retained.above()), retained.below())
                : retained;
    }
}
