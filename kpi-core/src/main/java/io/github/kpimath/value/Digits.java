package io.github.kpimath.value;

import java.math.BigDecimal;

/** How long a decimal number is when it is written out without an exponent. */
final class Digits {

    private Digits() {}

    /** Digits before and after the point; 1 for zero of any scale, which takes no room in normal form. */
    static long writtenOut(BigDecimal value) {
        if (value.signum() == 0) {
            return 1;
        }
        long scale = value.scale();
        return Math.max(value.precision() - scale, 1) + Math.max(scale, 0);
    }
}
