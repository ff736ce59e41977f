package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;

/** How many whole periods a lifetime value looks ahead. */
final class Horizon {

    private static final Fraction MOST_PERIODS = Fraction.of(12_000);

    private Horizon() {}

    /** The number of periods, or a refusal where it is not a whole one from 1 to 12,000. */
    static int periods(PerPeriod<?> perPeriod, Period horizon) {
        Fraction periods = perPeriod.periodsIn(requireNonNull(horizon, "horizon"));
        if (!periods.isInteger() || periods.compareTo(MOST_PERIODS) > 0) {
            throw new IllegalArgumentException(
                    "horizon " + horizon + " is " + periods + " periods, not a whole number from 1 to 12000");
        }
        return periods.numerator().intValueExact();
    }
}
