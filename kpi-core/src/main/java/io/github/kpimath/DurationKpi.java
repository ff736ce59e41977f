package io.github.kpimath;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;

/** A KPI that is a length of time: time to value, resolution time, the time spent in the product. */
public non-sealed interface DurationKpi extends Kpi {

    /**
     * The length, rounded half-even to the nanosecond.
     *
     * @return the length of time
     * @throws UndefinedKpiException if there is no value
     */
    default Duration duration() {
        BigInteger[] secondsAndNanos = Evaluation.exact(this)
                .toBigDecimal(0, RoundingMode.HALF_EVEN)
                .toBigInteger()
                .divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        return Duration.ofSeconds(secondsAndNanos[0].longValueExact(), secondsAndNanos[1].longValueExact());
    }
}
